/** Corners that no ordinary record turns, each with what should happen there. */
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  assess,
  changesBetween,
  forecastPath,
  parseDay,
  type Metric,
  type Series,
} from '../../src/progress/index.ts'
import { fitTrend, figureAfter } from '../../src/progress/forecast/local-trend.ts'
import { pointsOf } from '../../src/progress/forecast/points.ts'
import { chanceAt, fitTrendTo } from '../../src/progress/forecast/trend.ts'
import { trackRecord } from '../../src/progress/history/track-record.ts'
import { paceRatio } from '../../src/progress/judging/pace.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'

const ENDS = ['2017-01-31', '2017-02-28', '2017-03-31', '2017-04-30', '2017-05-31', '2017-06-30']
const monthly = (values: readonly number[]) => values.map((value, i) => aReading(ENDS[i]!, value))
const live = aMetric({ readings: monthly([10, 12, 19, 21, 30]) })
const asAt = day('2017-06-10')
const withSeries = (metric: Metric, series: Partial<Series>): Metric => ({
  ...metric,
  series: [{ ...metric.series[0]!, ...series }],
})

describe('what is drawn besides', () => {
  it('there is no path for a target that is not live', () =>
    expect(forecastPath(live, assess(live, day('2019-01-01')))).toEqual([]))
  it('a path of one day ends on the due day', () => {
    const soon = { ...live, targets: [aTarget({ due: '2017-06-02' })] }
    const path = forecastPath(soon, assess(soon, day('2017-06-01')))
    expect(path.map((point) => point.day)).toEqual(['2017-05-31', '2017-06-01', '2017-06-02'].slice(-path.length))
  })
})

describe('what is carried on', () => {
  it('an out-of-date status says how it last stood, and on which day of news that was last confirmed', () => {
    const { status } = assess(live, day('2019-01-01'))
    expect(status).toMatchObject({
      kind: 'out-of-date',
      because: { lastForecastBased: { kind: assess(live, asAt).status.kind, on: '2017-05-31' } },
    })
  })
})

describe('the record as it became known', () => {
  it('an indicative figure neither replaces an official one nor is told as a change', () => {
    const metric = aMetric({
      readings: [...monthly([1, 2, 3]), aReading('2017-03-31', 99, { basis: 'indicative', published: '2017-04-10' })],
    })
    expect(changesBetween(metric, day('2017-04-01'), day('2017-04-20'), { includeIndicative: true })).toEqual([])
    expect(assess(metric, day('2017-04-20'), { includeIndicative: true }).judged.at(-1)!.value).toBe(3)
  })
  it('an official figure replaces an indicative one of its date, and a later indicative one too', () => {
    const metric = aMetric({
      readings: [
        ...monthly([1, 2]),
        aReading('2017-03-31', 90, { basis: 'indicative' }),
        aReading('2017-03-31', 95, { basis: 'indicative', published: '2017-04-05' }),
        aReading('2017-03-31', 3, { published: '2017-04-10' }),
      ],
    })
    const seen = (on: string) => assess(metric, day(on), { includeIndicative: true }).judged.at(-1)!.value
    expect([seen('2017-04-01'), seen('2017-04-06'), seen('2017-04-11')]).toEqual([90, 95, 3])
  })
  it('figures published on one day take their places in order of date, whichever way they are listed', () => {
    const values = [
      aReading('2017-03-31', 3, { published: '2017-04-20' }),
      aReading('2017-01-31', 1, { published: '2017-04-20' }),
      aReading('2017-02-28', 2, { published: '2017-04-20' }),
    ]
    expect(assess(aMetric({ readings: values }), day('2017-05-01')).judged.map(({ value }) => value)).toEqual([1, 2, 3])
    expect(
      changesBetween(aMetric({ readings: values }), day('2017-04-01'), day('2017-04-20')).map(
        ({ cause }) => cause.kind === 'new-figure' && cause.reading.value,
      ),
    ).toEqual([1, 2, 3])
  })
  it('a withdrawal of a figure that was revised since changes nothing', () => {
    const metric = aMetric({
      readings: [
        ...monthly([1, 2]),
        aReading('2017-03-31', 3, { withdrawn: '2017-04-20' }),
        aReading('2017-03-31', 4, { published: '2017-04-10' }),
      ],
    })
    expect(assess(metric, day('2017-05-01')).judged.map(({ value }) => value)).toEqual([1, 2, 4])
    expect(changesBetween(metric, day('2017-04-15'), day('2017-05-01'))).toEqual([])
    const both = aMetric({
      readings: [
        aReading('2017-03-31', 3, { withdrawn: '2017-04-20' }),
        aReading('2017-03-31', 4, { published: '2017-04-10', withdrawn: '2017-04-15' }),
      ],
    })
    expect(changesBetween(both, day('2017-04-12'), day('2017-05-01')).map(({ on, cause }) => [on, cause.kind])).toEqual(
      [['2017-04-15', 'withdrawal']],
    )
  })
  it('an older figure that comes late takes its place in order of date', () => {
    const metric = aMetric({
      readings: [aReading('2017-03-31', 3), aReading('2017-01-31', 1, { published: '2017-04-20' })],
    })
    expect(assess(metric, day('2017-05-01')).judged.map(({ value }) => value)).toEqual([1, 3])
  })
  it('a track record goes on after its only figure was withdrawn', () => {
    expect(
      trackRecord(
        [
          aMetric({
            readings: [aReading('2017-01-31', 3, { withdrawn: '2017-02-10' }), ...monthly([1, 2, 5, 6]).slice(1)],
          }),
        ],
        day('2017-12-31'),
      ).origins,
    ).toBe(1)
  })
  it('a series of which none is primary is judged by its first', () => {
    expect(assess(withSeries(live, { primary: false }), asAt).latest!.value).toBe(30)
  })
  it('a weekly series is due a week and the lag after its last figure', () => {
    expect(assess(withSeries(live, { expectedEvery: { days: 7 }, publicationLagDays: 2 }), asAt).freshness).toEqual({
      ageDays: 10,
      nextDueDay: '2017-06-09',
      overdueDays: 1,
      lag: { origin: 'stated', days: 2 },
    })
  })
})

describe('a year that ends after the due day', () => {
  const halves = (last: number) => [
    aReading('2018-12-31', 10),
    aReading('2019-06-30', 20),
    aReading('2019-12-31', 31),
    aReading('2020', last, { published: '2020-04-01' }),
  ]
  const due = [aTarget({ due: '2020-06-30' })]
  it('is set aside while there is time: neither a forecast backwards nor a target met by a figure dated too late', () => {
    const [short, enough] = [40, 140].map((last) =>
      assess(aMetric({ targets: due, readings: halves(last) }), day('2020-05-01')),
    )
    expect(short).toEqual({ ...enough, judged: short!.judged })
    expect(short!.latest!.value).toBe(31)
    expect(short!.forecast!.chance).toBeGreaterThan(0)
    expect(enough!.status.kind).not.toBe('met')
  })
  it('alone, leaves nothing to judge by', () => {
    expect(assess(aMetric({ targets: due, readings: halves(40).slice(3) }), day('2020-05-01')).status).toMatchObject({
      because: { kind: 'no-readings' },
    })
  })
})

describe('levels that no figure can come to', () => {
  const yearly = ['2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01']
  const share = { unit: { kind: 'share', noun: '' }, measure: 'share' } as const
  const chanceOf = (metric: Metric) => assess(metric, day('2020-02-01')).forecast!.chance
  it('a rate that would take a share past the whole has no chance, and one that must not has every chance', () => {
    const values = [0.45, 0.7, 0.85, 0.97]
    const rising = aMetric({
      ...share,
      readings: values.map((value, i) => aReading(yearly[i]!, value)),
      targets: [aTarget({ value: 0.2, from: '2017-01-01' })],
    })
    expect(chanceOf(rising)).toBe(0)
    const below = aMetric({
      ...share,
      direction: 'decrease',
      readings: values.map((value, i) => aReading(yearly[i]!, 1 - value)),
      targets: [aTarget({ value: 0.2, from: '2017-01-01' })],
    })
    expect(chanceOf(below)).toBe(0)
    expect(chanceAt(fitTrendTo({ ...share, direction: 'decrease' }, rising.series[0]!.readings)!, 1.2, 18500)).toBe(1)
  })
  it('a running total cannot fall to a target: what it has passed it has missed', () => {
    const metric = aMetric({
      measure: 'cumulative',
      direction: 'decrease',
      readings: [10, 11, 11, 12].map((value, i) => aReading(yearly[i]!, value)),
      targets: [aTarget({ value: 5 })],
    })
    expect(assess(metric, day('2020-02-01')).status).toMatchObject({
      kind: 'missed',
      because: { kind: 'limit-passed', reading: { value: 10 }, shortfall: 5 },
    })
  })
})

describe('numbers at the edge', () => {
  it('a pace that is beyond all number gives no ratio', () => {
    const held = {
      perDay: 1e-300,
      limits95: undefined,
      precision: 'exact',
      method: 'last-change',
      from: asAt,
      to: asAt,
    } as const
    expect([paceRatio(1e300, held), paceRatio(0, held), paceRatio(undefined, held), paceRatio(1, undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
  it('a season without any noise round it, beside a number whose digits are lost', () => {
    const values = [0, 5, 0, 1e12, 0, 5, -5e-324, 1e12]
    const readings = values.map((value, i) => aReading(addMonths(day('2017-03-31'), 3 * i), value))
    const { forecast } = assess(aMetric({ readings, targets: [aTarget({ value: 5 })] }), day('2019-06-30'))
    expect(forecast!.chance).toBe(1)
    expect(forecast!.atDue.median).toBeCloseTo(1e12, -2)
  })
  it('two figures fit no forecast', () => {
    expect(fitTrendTo(aMetric(), [aReading('2019', 5), aReading('2020', 6)])).toBeUndefined()
  })
  it('the logarithms of many variances add up, however large their product', () => {
    const setting = { damping: 0, slopeVariance: 30, observationVariance: 0.75, levelVariance: 0.95 }
    const [times, values] = [
      Array.from({ length: 400 }, (_, i) => i * 50),
      Array.from({ length: 400 }, (_, i) => Math.sin(i) + i),
    ]
    const fitOf = (n: number) => fitTrend(setting, pointsOf(times.slice(0, n), values.slice(0, n), 1))
    let sum = fitOf(2).logVariances
    for (let n = 3; n <= 400; n += 1) sum += Math.log(figureAfter(fitOf(n - 1), 50).variance)
    expect(fitOf(400).logVariances).toBeCloseTo(sum, 6)
    expect(Math.exp(sum)).toBe(Infinity)
  })
  it('a text that is no day is refused by its kind', () => {
    expect(
      [parseDay(5), parseDay('soon'), parseDay('2019-02-30'), parseDay('2019')].map(
        (parsed) => !parsed.ok && parsed.fault,
      ),
    ).toEqual(['not-text', 'not-a-date', 'no-such-day', 'not-a-whole-day'])
  })
})

describe('a target of none', () => {
  it('is missed by a figure of more than 0, by 0 and not by minus nought', () => {
    const metric = aMetric({
      direction: 'decrease',
      targets: [aTarget({ value: 0, due: '2018-12-31' })],
      readings: [aReading('2018-12-31', 0, { precision: 'more-than' })],
    })
    const { status } = assess(metric, day('2019-01-31'))
    expect(status).toMatchObject({ kind: 'missed' })
    expect(Object.is(status.kind === 'missed' ? status.because.shortfall : undefined, 0)).toBe(true)
  })
})
