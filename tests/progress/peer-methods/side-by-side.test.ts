/** Others' methods on real and small records. Every number was worked out by hand from the published figures. */
import { describe, expect, it } from 'vitest'
import {
  assess,
  comparePeerMethods,
  type AppliedMethod,
  type Metric,
  type PeerMethodResult,
  type PeerMethod,
} from '../../../src/progress/index.ts'
import { PEER_METHODS } from '../../../src/progress/peer-methods/side-by-side.ts'
import { aMetric, aReading, aTarget, day, level } from '../a-metric.ts'
import { expectPlain } from '../plain.ts'
import { recorded, type RecordId } from '../../fixtures/record.ts'

const on = (metric: Metric, asAt: string): readonly PeerMethodResult[] =>
  comparePeerMethods(metric, assess(metric, day(asAt)))

function applied<Method extends PeerMethod>(
  answers: readonly PeerMethodResult[],
  method: Method,
): Extract<AppliedMethod, { method: Method }> {
  const found = answers.find((answer) => answer.method === method)
  if (found?.kind !== 'applied') throw new Error(`${method}: ${JSON.stringify(found)}`)
  return found as Extract<AppliedMethod, { method: Method }>
}
const whyNot = (answers: readonly PeerMethodResult[], method: PeerMethod) => {
  const found = answers.find((answer) => answer.method === method)
  return found?.kind === 'not-applied' ? found.because : found
}

describe('Verify as at 5 March 2019: 1.1 million on 28 February 2017, 3.6 million two years on, 25 million by the end of 2020', () => {
  const answers = on(recorded('verify-users'), '2019-03-05')
  // 730 days had gone of 1,402; 672 were left.
  const growth = (3.6 / 1.1) ** (365.25 / 730) - 1
  const needed = (25 / 1.1) ** (365.25 / 1402) - 1
  it('Open SDG: growing 81% a year where 126% is needed, 0.64 of it: acceleration needed', () => {
    const { inputs, answer } = applied(answers, 'open-sdg')
    expect([inputs.baseline.day, inputs.latest.day, inputs.target.day]).toEqual([
      '2017-02-28',
      '2019-02-28',
      '2020-12-31',
    ])
    expect(inputs.latest.year - inputs.baseline.year).toBeCloseTo(730 / 365.25, 9)
    if (answer.kind === 'cannot-say' || answer.progress?.kind !== 'ratio-of-growth') throw new Error(answer.kind)
    expect(answer.progress.growth).toBeCloseTo(growth, 9)
    expect(answer.progress.growthNeeded).toBeCloseTo(needed, 9)
    expect([growth.toFixed(2), needed.toFixed(2), answer.progress.value.toFixed(2)]).toEqual(['0.81', '1.26', '0.64'])
    expect(answer.kind).toBe('progress-needs-acceleration')
  })
  it('UN progress chart: 10.7 million expected, 40% of the change: fair', () => {
    const { inputs, answer } = applied(answers, 'unsd')
    expect(inputs).not.toHaveProperty('whole')
    if (answer.kind === 'cannot-say' || answer.because.kind !== 'expected-change') throw new Error(answer.kind)
    expect(answer.because.expected).toBeCloseTo(3.6e6 * (1 + growth) ** (672 / 365.25), 2)
    expect([answer.kind, answer.because.share.toFixed(2)]).toEqual(['fair-but-accelerate', '0.40'])
  })
  it('ESCAP: 2.5 of 23.9 million gone, an index of 1.05', () => {
    expect(applied(answers, 'escap')).toEqual({
      kind: 'applied',
      method: 'escap',
      inputs: { direction: 'increase', baseline: 1.1e6, latest: 3.6e6, target: 25e6 },
      answer: { kind: 'current-status-index', value: (10 * 2.5e6) / 23.9e6 },
    })
  })
  it('TolaActivity needs a target for each year', () =>
    expect(whyNot(answers, 'tola')).toEqual({ kind: 'needs-a-target-for-each-year' }))
  it('GC InfoBase says future until the due day', () => {
    expect(applied(answers, 'gc-infobase')).toMatchObject({
      inputs: { isDue: false, least: 25e6 },
      answer: { kind: 'future' },
    })
    expect(applied(on(recorded('verify-users'), '2020-12-30'), 'gc-infobase').answer.kind).toBe('future')
  })
  it('NHS assurance: limits 0.2 and 4.6 million from four figures, on trial: fails the target and the path', () => {
    const [target, path] = [applied(answers, 'nhs-assurance'), applied(answers, 'nhs-assurance-on-path')]
    expect(target.inputs).toMatchObject({
      values: [1.1e6, 2e6, 3e6, 3.6e6],
      required: 25e6,
      on: '2020-12-31',
      isRunningTotal: true,
    })
    if (target.answer.kind === 'cannot-say') throw new Error(target.answer.because)
    // Changes of 0.9, 1 and 0.6 million: mean 2.5/3. Mean figure 9.7/4.
    expect(target.answer.limits.upper).toBeCloseTo(9.7e6 / 4 + (2.66 * 2.5e6) / 3, 3)
    expect([target.answer.kind, target.answer.isTrial, path.answer.kind]).toEqual([
      'consistently-fails',
      true,
      'consistently-fails',
    ])
    expect(path.inputs.on).toBe('2019-02-28')
    expect(path.inputs.required).toBeCloseTo(1.1e6 + (23.9e6 * 730) / 1402, 3)
  })
})

describe('figures dated after the due day do not count', () => {
  it('Verify in 2026: the last figure by the end of 2020 is that of March 2019', () => {
    const answers = on(recorded('verify-users'), '2026-11-23')
    expect(applied(answers, 'open-sdg').inputs.latest).toMatchObject({ day: '2019-03-31', value: 3.9e6 })
  })
  it('GC InfoBase has no result where no figure stands for the due day', () => {
    expect(applied(on(recorded('verify-users'), '2026-11-23'), 'gc-infobase').answer).toEqual({
      kind: 'not-available',
      because: 'no-result',
    })
  })
})

describe('the digital academy: 3,000 a year from 9 February 2017, by a running total', () => {
  const answers = on(recorded('academy-graduates'), '2019-06-28')
  it('TolaActivity: two years are over, and neither ended with a figure within seven days', () => {
    expect(whyNot(answers, 'tola')).toEqual({
      kind: 'no-figure-at-the-turn-of-a-year',
      days: ['2018-02-09', '2019-02-09'],
    })
  })
  it('before the first year was over, it says when it will be', () => {
    expect(whyNot(on(recorded('academy-graduates'), '2018-02-08'), 'tola')).toEqual({
      kind: 'no-completed-year',
      firstEnds: '2018-02-09',
    })
  })
  it('the target is the total that the rate requires by the due day', () => {
    expect(applied(answers, 'escap').inputs.target).toBeCloseTo(4000 + (3000 * 1421) / 365.25, 6)
  })
})

describe('TolaActivity on a running total with a figure at each turn of the year', () => {
  const target = aTarget({ value: 100, from: '2017-01-01', due: '2020-12-31', published: '2017-01-01' })
  const readings = [
    aReading('2017-01-03', 1000),
    aReading('2017-06-30', 1040),
    aReading('2017-12-28', 1055),
    aReading('2018-01-04', 1060),
    aReading('2018-12-31', 1180),
    aReading('2019-12-31', 1290),
  ]
  const metric = aMetric({ measure: 'cumulative', targets: [target], readings })
  it('counts 60, 120 and 110 against 100 a year: 290 of 300, on scope', () => {
    const { inputs, answer } = applied(on(metric, '2020-06-30'), 'tola')
    expect(inputs.years).toEqual([
      { from: '2017-01-01', to: '2018-01-01', target: 100, result: 60 },
      { from: '2018-01-01', to: '2019-01-01', target: 100, result: 120 },
      { from: '2019-01-01', to: '2020-01-01', target: 100, result: 110 },
    ])
    expect(answer).toEqual({ kind: 'on-scope', target: 300, result: 290, share: 290 / 300 })
  })
  it('a figure seven days from the turn of a year stands for it, one eight days away does not', () => {
    const ending = (first: string) =>
      aMetric({ measure: 'cumulative', targets: [target], readings: [aReading('2017-01-01', 0), aReading(first, 80)] })
    expect(applied(on(ending('2017-12-25'), '2018-06-30'), 'tola').inputs.years).toMatchObject([{ result: 80 }])
    expect(applied(on(ending('2018-01-08'), '2018-06-30'), 'tola').inputs.years).toMatchObject([{ result: 80 }])
    expect(whyNot(on(ending('2018-01-09'), '2018-06-30'), 'tola')).toEqual({
      kind: 'no-figure-at-the-turn-of-a-year',
      days: ['2018-01-01'],
    })
  })
  it('the year still running never counts, on its last day either', () => {
    expect(applied(on(metric, '2018-12-31'), 'tola').inputs.years).toHaveLength(1)
    expect(applied(on(metric, '2019-01-01'), 'tola').inputs.years).toHaveLength(2)
  })
  it('after the due day only the years that fit before it count', () => {
    expect(applied(on(metric, '2023-06-30'), 'tola').inputs.years).toHaveLength(3)
  })
  it.each([
    ['a level', aMetric({ targets: [target], readings })],
    ['a total that is to fall', aMetric({ measure: 'cumulative', direction: 'decrease', targets: [target], readings })],
  ])('%s gives no yearly counts', (_, other) =>
    expect(whyNot(on(other, '2020-06-30'), 'tola')).toEqual({ kind: 'needs-a-rising-total' }),
  )
  it('a yearly rate that starts after the day of the judgement has no year', () => {
    const later = aMetric({
      measure: 'cumulative',
      targets: [aTarget({ value: 100, from: '2019-01-01', published: '2017-01-01' })],
      readings,
    })
    expect(whyNot(on(later, '2018-06-30'), 'tola')).toEqual({ kind: 'no-completed-year', firstEnds: '2020-01-01' })
  })
})

describe('GC InfoBase once the due day has come', () => {
  const quarterly = (last: number) =>
    ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31'].map((end, i) => aReading(end, [40, 60, 80, last][i]!))
  const answerOn = (metric: Metric, asAt = '2021-01-31') => applied(on(metric, asAt), 'gc-infobase')
  it('a level that is not enough by itself is not met at that level', () => {
    const strict = (value: number, strictly?: 'below') =>
      answerOn(
        aMetric({
          direction: 'decrease',
          targets: [level({ value: 10 }, strictly === undefined ? {} : { strictly })],
          readings: [aReading('2020-12-31', value)],
        }),
      ).answer.kind
    expect([strict(10), strict(10, 'below'), strict(9.9, 'below')]).toEqual(['met', 'not-met', 'met'])
  })
  it('a figure on the due day decides', () => {
    expect(answerOn(aMetric({ readings: quarterly(100) })).answer.kind).toBe('met')
    expect(answerOn(aMetric({ readings: quarterly(99) })).answer.kind).toBe('not-met')
  })
  it('the due day itself has come', () =>
    expect(answerOn(aMetric({ readings: quarterly(100) }), '2020-12-31').answer.kind).toBe('met'))
  it('with fewer than three figures, only one on the day stands for it', () => {
    const two = (last: string) => aMetric({ readings: [aReading('2019-12-31', 90), aReading(last, 100)] })
    expect(answerOn(two('2020-12-31')).answer.kind).toBe('met')
    expect(answerOn(two('2020-12-30')).answer.kind).toBe('not-available')
  })
  it('a falling target is met at or below it', () => {
    expect(answerOn(aMetric({ direction: 'decrease', readings: quarterly(100) }))).toMatchObject({
      inputs: { most: 100 },
      answer: { kind: 'met' },
    })
    expect(answerOn(aMetric({ direction: 'decrease', readings: quarterly(101) })).answer.kind).toBe('not-met')
  })
  it('a figure within half a usual gap before it stands for it, an earlier one does not', () => {
    const near = aMetric({ targets: [aTarget({ due: '2021-02-14' })], readings: quarterly(120) })
    const far = aMetric({ targets: [aTarget({ due: '2021-02-16' })], readings: quarterly(120) })
    // The usual gap is 92 days; half of it 46. From 31 December, 45 and 47 days.
    expect(answerOn(near, '2021-02-20').answer.kind).toBe('met')
    expect(answerOn(far, '2021-02-20').answer).toEqual({ kind: 'not-available', because: 'no-result' })
  })
  it('a running total that was there long before has met it; one that was not is unknown', () => {
    const total = (value: number) => aMetric({ measure: 'cumulative', readings: [aReading('2019-06-30', value)] })
    expect(answerOn(total(100)).answer.kind).toBe('met')
    expect(answerOn(total(99)).answer.kind).toBe('not-available')
  })
})

describe('what cannot be applied says why', () => {
  const allBecause = (answers: readonly PeerMethodResult[]) => [
    ...new Set(answers.map((answer) => (answer.kind === 'not-applied' ? answer.because.kind : 'applied'))),
  ]
  it('no target published yet', () =>
    expect(allBecause(on(recorded('verify-users'), '2017-02-08'))).toEqual(['no-target']))
  it('no figure yet', () =>
    expect(allBecause(on(recorded('verify-users'), '2017-02-09'))).toEqual(['no-figure-by-the-due-day']))
  it('no figure yet for a yearly rate, whose level is then unknown', () =>
    expect(allBecause(on(aMetric({ targets: [aTarget({ from: '2017-01-01' })] }), '2017-06-01'))).toEqual([
      'no-figure-by-the-due-day',
    ]))
  it('only figures after the due day', () =>
    expect(allBecause(on(aMetric({ readings: [aReading('2021-01-31', 5)] }), '2021-02-01'))).toEqual([
      'no-figure-by-the-due-day',
    ]))
  it('a required path that cannot be drawn: no day between the only figure and the due day', () => {
    const metric = aMetric({ readings: [aReading('2018-01-01', 5)], targets: [aTarget({ due: '2018-01-01' })] })
    expect(whyNot(on(metric, '2018-02-01'), 'nhs-assurance-on-path')).toEqual({ kind: 'no-required-path' })
  })
  it('one figure: those that need two say so in their answers', () => {
    const answers = on(aMetric({ readings: [aReading('2017-01-01', 50)] }), '2018-02-01')
    expect(applied(answers, 'open-sdg').answer).toEqual({ kind: 'cannot-say', because: 'under-a-year-apart' })
    expect(applied(answers, 'unsd').answer).toEqual({ kind: 'cannot-say', because: 'under-a-year-apart' })
    expect(applied(answers, 'nhs-assurance').answer).toEqual({ kind: 'cannot-say', because: 'fewer-than-two-values' })
    expect(applied(answers, 'escap').answer).toEqual({ kind: 'current-status-index', value: 0 })
  })
})

describe('on every day of the published record', () => {
  const IDS: readonly RecordId[] = ['verify-users', 'online-passport-share', 'academy-graduates']
  it.each(IDS)('%s: seven plain entries, in one order', (id) => {
    for (const asAt of ['2012-01-01', '2017-02-09', '2018-11-26', '2019-06-28', '2020-12-31', '2026-11-23']) {
      const answers = on(recorded(id), asAt)
      expect(answers.map((answer) => answer.method)).toEqual(PEER_METHODS)
      expectPlain(answers)
    }
  })
  it('a share is a part of a whole of 1, for the rule of the last point', () => {
    expect(applied(on(recorded('online-passport-share'), '2019-03-05'), 'unsd').inputs.whole).toBe(1)
  })
})
