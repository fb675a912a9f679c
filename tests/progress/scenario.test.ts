import { describe, expect, it } from 'vitest'
import { assess, scenario, type Metric, type ScenarioChange } from '../../src/progress/index.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

const asAt = day('2019-03-05')
function answered(metric: Metric, change: ScenarioChange, on = asAt) {
  const answer = scenario(metric, on, change)
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.value
}
const faults = (metric: Metric, change: ScenarioChange) => {
  const answer = scenario(metric, asAt, change)
  return answer.ok ? [] : answer.fault.map(({ field, problem }) => `${field} ${problem}`)
}
const verify = recorded('verify-users')

describe('what if', () => {
  it('nothing is changed: the answer is the one without a scenario', () => {
    expect(answered(verify, {})).toEqual({ assessment: assess(verify, asAt), steadyPace: undefined })
  })
  it('Verify had until the end of 2025: half the pace would be needed, and the chance is judged anew', () => {
    const { assessment } = answered(verify, { due: day('2025-12-31') })
    // 28 February 2019 to 31 December 2025 is 2,498 days.
    expect(assessment.pace!.neededPerDay).toBeCloseTo(21.4e6 / 2498, 6)
    expect(assessment.forecast!.chance).toBeGreaterThan(assess(verify, asAt).forecast!.chance)
  })
  it('Verify had a target of 4 million: more likely than not', () => {
    const { assessment } = answered(verify, { value: 4e6 })
    expect(assessment.targetLevel).toBe(4e6)
    expect(assessment.forecast!.chance).toBeGreaterThan(0.6)
  })
  it('Verify gains 5 million a year from its latest figure: 12.8 million when due, 25 million in June 2023', () => {
    const { steadyPace } = answered(verify, { pacePerYear: 5e6 })
    // 672 days to the due day; 21.4 million at 5 million a year take 1,563.27 days.
    expect(steadyPace!.atDue).toBeCloseTo(3.6e6 + (5e6 * 672) / 365.25, 6)
    expect(steadyPace).toMatchObject({ isMet: false, reachedOn: '2023-06-11' })
    expect(steadyPace!.ahead).toBeCloseTo(steadyPace!.atDue - 25e6, 6)
  })
  it('a pace that is exactly enough meets the target on its due day', () => {
    const metric = aMetric({ readings: [aReading('2017-12-31', 40)], targets: [aTarget({ due: '2018-12-31' })] })
    expect(answered(metric, { pacePerYear: (60 * 365.25) / 365 }, day('2018-01-31')).steadyPace).toMatchObject({
      isMet: true,
      reachedOn: '2018-12-31',
    })
  })
  it('a pace that stands still or leads away never reaches it', () => {
    const metric = aMetric({ readings: [aReading('2017-12-31', 40)] })
    for (const pacePerYear of [0, -5, 1e-9])
      expect(answered(metric, { pacePerYear }, day('2018-01-31')).steadyPace).toMatchObject({
        isMet: false,
        reachedOn: undefined,
      })
  })
  it('a figure that is there already was there on its day', () => {
    const metric = aMetric({ readings: [aReading('2017-12-31', 140)] })
    expect(answered(metric, { pacePerYear: -1 }, day('2018-01-31')).steadyPace!.reachedOn).toBe('2017-12-31')
  })
  it('a share stays between 0 and 1, and a falling target is met from above', () => {
    const share = aMetric({
      unit: { kind: 'share', noun: '' },
      measure: 'share',
      readings: [aReading('2017-12-31', 0.5)],
      targets: [aTarget({ value: 0.9 })],
    })
    expect([
      answered(share, { pacePerYear: 3 }, day('2018-01-31')).steadyPace!.atDue,
      answered(share, { pacePerYear: -3 }, day('2018-01-31')).steadyPace!.atDue,
    ]).toEqual([1, 0])
    const falling = aMetric({ direction: 'decrease', readings: [aReading('2017-12-31', 500)] })
    expect(answered(falling, { pacePerYear: -200 }, day('2018-01-31')).steadyPace).toMatchObject({ isMet: true })
  })
  it('before any figure a pace has nowhere to start from', () => {
    expect(answered(aMetric(), { pacePerYear: 3 }).steadyPace).toBeUndefined()
  })
  it('refuses what no target can be, all of it at once', () => {
    expect(faults(recorded('academy-graduates'), { value: -1, pacePerYear: -3, due: day('2016-01-01') })).toEqual([
      'value negative',
      'pacePerYear falls',
      'due due-before-published',
      'due due-before-it-starts',
    ])
    expect(faults(recorded('online-passport-share'), { value: 1.2, pacePerYear: NaN })).toEqual([
      'value share-out-of-range',
      'pacePerYear not-finite',
    ])
    expect(faults(aMetric({ targets: [] }), { due: day('2016-01-01') })).toEqual([])
    // Due on the day of publication, or standing still, is a change that can be; a rate must run for a day.
    expect(faults(aMetric(), { due: day('2017-01-01') })).toEqual([])
    expect(faults(aMetric({ measure: 'cumulative' }), { pacePerYear: 0 })).toEqual([])
    expect(faults(aMetric({ targets: [aTarget({ from: '2017-06-01' })] }), { due: day('2017-06-01') })).toEqual([
      'due due-before-it-starts',
    ])
    expect(faults(aMetric({ targets: [aTarget({ from: '2017-06-01' })] }), { due: day('2017-06-02') })).toEqual([])
    const refused = scenario(aMetric({ measure: 'cumulative' }), asAt, { pacePerYear: -3 })
    expect(refused).toEqual({ ok: false, fault: [{ field: 'pacePerYear', problem: 'falls', found: -3 }] })
  })
})
