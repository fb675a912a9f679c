/** A standard without an end, judged figure by figure: each worked out by hand. */
import { describe, expect, it } from 'vitest'
import {
  addDays,
  assess,
  briefing,
  changesBetween,
  comparePeerMethods,
  history,
  stagesOn,
  type LevelTarget,
  type Metric,
  type Reading,
} from '../../src/progress/index.ts'
import { trackRecord } from '../../src/progress/history/track-record.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { targetFaults } from './target-faults.ts'
import { aMetric, aReading, day, level } from './a-metric.ts'

const QUARTERS = ['2018-12-31', '2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31', '2020-03-31']
const quarterly = (values: readonly number[]): readonly Reading[] =>
  values.map((value, i) => aReading(QUARTERS[i]!, value, { published: addDays(day(QUARTERS[i]!), 20) }))

/** Published on 1 April 2019: the first two figures are from before it stood. */
const seen = (values: readonly number[], more: Partial<LevelTarget> = {}, rest: Partial<Metric> = {}): Metric =>
  aMetric({
    measure: 'share',
    unit: { kind: 'share', noun: 'of patients' },
    targets: [level({ value: 0.95, due: '2019-04-01', published: '2019-04-01' }, { standing: true, ...more })],
    readings: quarterly(values),
    ...rest,
  })
const on = (metric: Metric, asAt: string) => assess(metric, day(asAt))
const sentence = (metric: Metric, asAt: string): string => whySentence(metric, on(metric, asAt))

describe('a standard without an end', () => {
  const waits = seen([0.99, 0.98, 0.96, 0.93, 0.95, 0.961])
  it('is kept or not by its latest figure, until the next', () => {
    const days = ['2019-07-20', '2019-10-19', '2019-10-20', '2020-01-19', '2020-01-20', '2020-04-20']
    expect(days.map((asAt) => on(waits, asAt).status.kind)).toEqual(['met', 'met', 'missed', 'missed', 'met', 'met'])
    expect(on(waits, '2019-10-20').status).toMatchObject({
      because: { kind: 'standard-not-kept', shortfall: expect.closeTo(0.02, 12), reading: { day: '2019-09-30' } },
    })
    expect(on(waits, '2020-01-20')).toMatchObject({ target: { due: '2019-12-31', dueDay: '2019-12-31' } })
    expect(sentence(waits, '2020-04-20')).toBe(
      'It stood at 96.1% of patients on 31 March 2020, as the standard of 95% or more asks.',
    )
    expect(sentence(waits, '2019-10-20')).toBe(
      'It stood at 93% of patients on 30 September 2019, 2 percentage points short of 95%.',
    )
  })
  it('counts how often it was kept since it was published, and asks for no pace', () => {
    expect(on(waits, '2020-04-20')).toMatchObject({
      standard: { kept: 3, of: 4 },
      pace: undefined,
      forecast: undefined,
      gap: { required: 0.95, ahead: expect.closeTo(0.011, 12) },
      requiredPath: {
        kind: 'kept',
        points: [
          { day: '2019-04-01', value: 0.95 },
          { day: '2020-03-31', value: 0.95 },
        ],
      },
    })
    expect(on(waits, '2019-07-20').standard).toEqual({ kept: 1, of: 1 })
  })
  it('says nothing of figures from before it stood', () => {
    expect(on(waits, '2019-05-01').status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'not-begun', from: '2019-04-01' },
    })
    expect(on(waits, '2019-03-31').status).toMatchObject({ because: { kind: 'no-target-yet' } })
    expect(on(seen([]), '2019-05-01').status).toMatchObject({ because: { kind: 'no-readings' } })
  })
  it('is out of date once the next figure is, and afresh with it', () => {
    expect(on(waits, '2020-07-10').status.kind).toBe('met')
    const late = on(waits, '2021-03-01')
    expect(late.status).toMatchObject({ kind: 'out-of-date', because: { kind: 'no-recent-figure' } })
    const again = {
      ...waits,
      series: [
        {
          ...waits.series[0]!,
          readings: [...waits.series[0]!.readings, aReading('2021-03-31', 0.9, { published: '2021-04-20' })],
        },
      ],
    }
    expect(on(again, '2021-04-20').status.kind).toBe('missed')
  })
  it('can fall, be strict, and be a range', () => {
    const falling = (value: number, more: Partial<LevelTarget>) =>
      on(seen([0.2, 0.2, value], more, { direction: 'decrease' }), '2019-08-01').status.kind
    expect([falling(0.95, {}), falling(0.951, {}), falling(0.95, { strictly: 'below' })]).toEqual([
      'met',
      'missed',
      'missed',
    ])
    const range = seen([0.2, 0.2, 0.985], { otherEnd: 0.98 })
    expect(on(range, '2019-08-01').status).toMatchObject({
      kind: 'missed',
      because: { shortfall: expect.closeTo(0.005, 12) },
    })
  })
  it('ends where it is withdrawn, long after a figure was due', () => {
    const gone = seen([0.99, 0.98, 0.96, 0.93], { withdrawnDay: day('2019-11-01') })
    expect(on(gone, '2019-10-31').status.kind).toBe('missed')
    expect(on(gone, '2019-11-01').status).toMatchObject({ because: { kind: 'target-withdrawn' } })
  })
  it('its changes are told with the figure that made them, and nothing came due', () => {
    expect(
      changesBetween(waits, day('2019-07-01'), day('2020-02-01')).map(({ on: at, after, cause }) => [
        at,
        cause.kind,
        after.kind,
      ]),
    ).toEqual([
      ['2019-07-20', 'new-figure', 'met'],
      ['2019-10-20', 'new-figure', 'missed'],
      ['2020-01-20', 'new-figure', 'met'],
    ])
    for (const { day: at, status } of history(waits, day('2019-04-01'), day('2020-04-30')))
      expect(on(waits, at).status).toEqual(status)
  })
  it('judges a figure that came out before its time was over on the last day of that', () => {
    const yearly = seen([])
    const early = {
      ...yearly,
      targets: [level({ value: 0.95, due: '2018-01-01', published: '2018-01-01' }, { standing: true })],
      series: [
        {
          ...yearly.series[0]!,
          readings: [
            aReading('2018', 0.96, { published: '2018-06-01' }),
            aReading('2019', 0.94, { published: '2019-06-01' }),
            aReading('2020', 0.96, { published: '2020-06-01' }),
          ],
        },
      ],
    }
    expect(
      changesBetween(early, day('2018-01-01'), day('2021-01-31'))
        .map(({ on: at, before, after }) => [at, before.kind, after.kind])
        .filter(([, before, after]) => before !== after),
    ).toEqual([
      ['2018-12-31', 'cannot-be-judged', 'met'],
      ['2019-12-31', 'met', 'missed'],
      ['2020-12-31', 'missed', 'met'],
    ])
  })
  it('says nothing of a figure for a time in which it stood for a part only', () => {
    const late = seen([], { publishedDay: day('2019-11-01') })
    const metric = {
      ...late,
      series: [{ ...late.series[0]!, readings: [aReading('2019', 0.9, { published: '2020-01-20' })] }],
    }
    expect(on(metric, '2020-02-05').status).toMatchObject({ because: { kind: 'not-begun', from: '2019-11-01' } })
  })
  it('counts no figure from after it ended', () => {
    const gone = seen([0.99, 0.98, 0.96, 0.93, 0.97, 0.97], { withdrawnDay: day('2019-10-10') })
    expect(on(gone, '2020-05-01')).toMatchObject({ standard: { kept: 1, of: 2 } })
    expect(sentence(gone, '2020-05-01')).toBe('The standard was withdrawn on 10 October 2019.')
  })
  it('takes a level that must be passed at its word', () => {
    const strict = seen([0.2, 0.2, 0.04], { value: 0.05, strictly: 'below' }, { direction: 'decrease' })
    expect(sentence(strict, '2019-08-01')).toBe(
      'It stood at 4% of patients on 30 June 2019, as the standard of under 5% asks.',
    )
  })
  it('asks for none where it stands at nought', () => {
    const none = seen(
      [1, 1, 0],
      { value: 0 },
      { direction: 'decrease', measure: 'level', unit: { kind: 'count', noun: 'never events' } },
    )
    expect(sentence(none, '2019-08-01')).toBe(
      'It stood at 0 never events on 30 June 2019, as the standard of none asks.',
    )
  })
  it('of others’ methods takes that which needs no due date', () => {
    const methods = comparePeerMethods(waits, on(waits, '2020-04-20'))
    expect(methods.filter(({ kind }) => kind === 'applied').map(({ method }) => method)).toEqual(['nhs-assurance'])
  })
  it('is no stage of another promise, and has no forecast to be scored', () => {
    const stage = level({ id: 'later', value: 0.97, due: '2022-12-31', published: '2019-04-01', primary: false }, {})
    const metric = { ...waits, targets: [...waits.targets, stage] }
    expect(stagesOn(metric, day('2020-01-01'))).toEqual([stage])
    expect(trackRecord([waits], day('2020-04-30')).brier).toBeUndefined()
  })
  it('a meeting hears of a figure that is overdue, though the last was not there', () => {
    const stated = seen([0.99, 0.98, 0.96, 0.93])
    const metric = {
      ...stated,
      series: [{ ...stated.series[0]!, expectedEvery: { months: 3 }, publicationLagDays: 20 }],
    }
    const [briefed] = briefing([metric], day('2020-01-10'), day('2020-02-01')).targets
    expect(briefed).toMatchObject({ concern: 'overdue', now: { status: { kind: 'missed' } } })
  })
})

describe('a record that states a standard', () => {
  const faultsOf = (parts: object, id?: string) => targetFaults({ due: undefined, ...parts }, id)
  it.each<readonly [string, object, readonly (readonly string[])[]]>([
    ['needs no due date', { standing: true }, []],
    ['can be a range', { standing: true, otherEnd: 0.95 }, []],
    ['alone needs none', {}, [['due', 'no-due']]],
    ['is not what is not standing', { standing: false }, [['due', 'no-due']]],
    ['has none', { standing: true, due: '2020' }, [['due', 'standing-and-other']]],
    [
      'has no time of its own',
      { standing: true, from: '2019-01-01', throughout: true },
      [
        ['from', 'standing-and-other'],
        ['throughout', 'standing-and-other'],
      ],
    ],
    [
      'counts from nothing',
      { standing: true, average: true, base: { on: '2015' } },
      [
        ['average', 'standing-and-other'],
        ['base', 'standing-and-other'],
      ],
    ],
  ])('%s', (_, parts, faults) => expect(faultsOf(parts)).toEqual(faults))
  it('is no yearly rate, nor of a running total', () => {
    expect(faultsOf({ standing: true }, 'verify-users')).toEqual([['standing', 'not-of-a-total']])
    expect(faultsOf({ standing: true, due: '2020-12-31' }, 'academy-graduates')).toEqual([
      ['standing', 'not-of-a-rate'],
    ])
  })
})
