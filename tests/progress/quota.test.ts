import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  changesBetween,
  forecastOn,
  forecastPath,
  history,
  type Metric,
  type Reading,
} from '../../src/progress/index.ts'
import { chanceOfQuota, estimateFrom, estimateQuantile, profileOf } from '../../src/progress/quota/profile.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { oracle } from './oracle.ts'

type At = {
  month: number
  toDate: number
  estimate: number
  sdLog: number
  df: number
  lower80: number
  upper80: number
  lower95: number
  upper95: number
  quota: number
  probQuotaMet: number
  expectedToDateForQuota: number
}
type Case = { input: { priorYears: number[][] }; expected: { profile: number[]; dispersion: number; at: At[] } }
const { cases, tolerance } = oracle<{ cases: Record<string, Case>; tolerance: { relative: number } }>(
  'within-year-flow',
)

const near = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    tolerance.relative * Math.abs(expected),
  )

describe('what a year is heading to, from earlier years, agrees with R on its own monthly series', () => {
  it.each(Object.entries(cases))('%s', (_, { input, expected }) => {
    const profile = profileOf(input.priorYears)
    near(profile.dispersion!, expected.dispersion)
    profile.shares.forEach((share, i) => near(share, expected.profile[i]!))
    for (const one of expected.at) {
      const estimate = estimateFrom(profile, one.month - 1, one.toDate)!
      near(estimate.estimate, one.estimate)
      near(estimate.spread, one.sdLog)
      expect(estimate.degrees).toBe(one.df)
      for (const [chance, total] of [
        [0.1, one.lower80],
        [0.9, one.upper80],
        [0.025, one.lower95],
        [0.975, one.upper95],
      ] as const)
        near(estimateQuantile(estimate, chance), total)
      near(chanceOfQuota(estimate, one.quota), one.probQuotaMet)
      near(one.quota * profile.shares[one.month - 1]!, one.expectedToDateForQuota)
    }
  })
  it('one earlier year strays from nothing, so it gives no range', () => {
    const profile = profileOf([[10, 40, 100]])
    expect(profile).toEqual({ shares: [0.1, 0.4, 1], count: 1, dispersion: undefined })
    expect(estimateFrom(profile, 1, 50)).toBeUndefined()
  })
  it('nothing can be said before anything is counted, or once the year is over', () => {
    const profile = profileOf([
      [10, 40, 100],
      [20, 50, 110],
    ])
    expect([estimateFrom(profile, 0, 0), estimateFrom(profile, 2, 90)]).toEqual([undefined, undefined])
  })
})

/** Counts of the quarters of some years from 1 April 2014, published a month later. */
function quarters(years: readonly (readonly number[])[], from = '2014-04-01'): readonly Reading[] {
  return years.flatMap((counts, year) =>
    counts.map((value, i) => {
      const start = addMonths(day(from), 12 * year + 3 * i)
      const end = addDays(addMonths(start, 3), -1)
      return {
        ...aReading(end, value, { published: addDays(end, 30) }),
        when: { kind: 'period', start, end },
      } satisfies Reading
    }),
  )
}
const EARLIER = [
  [100, 200, 300, 400],
  [120, 210, 290, 380],
  [90, 220, 310, 410],
] as const
const promised = (years: readonly (readonly number[])[], rest: Partial<Metric> = {}) =>
  aMetric({
    measure: 'flow',
    targets: [aTarget({ value: 1000, from: '2017-04-01', published: '2017-04-01', due: '2019-03-31' })],
    readings: quarters(years),
    ...rest,
  })

describe('a yearly quota counted within years', () => {
  it('adds this year up and compares it with what earlier years had done by then', () => {
    const { quota, gap, targetLevel, forecast, status, requiredPath } = assess(
      promised([...EARLIER, [110, 250]]),
      day('2017-11-15'),
    )
    // By the end of September the three years before had done 300 + 330 + 310 of 1,000 + 1,000 + 1,030.
    const share = 940 / 3030
    expect(quota).toMatchObject({
      from: '2017-04-01',
      to: '2018-03-31',
      quota: 1000,
      basis: 'profile',
      yearsUsed: 3,
      toDate: { value: 360, when: { start: '2017-04-01', end: '2017-09-30' } },
    })
    expect(quota!.shareDone).toBeCloseTo(share, 12)
    expect(quota!.heading).toBeCloseTo(360 / share, 9)
    expect(gap!.required).toBeCloseTo(1000 * share, 9)
    expect(targetLevel).toBe(1000)
    expect(forecast!.atDue.median).toBeCloseTo(360 / share, 6)
    expect(status.kind).toBe('ahead')
    expect(requiredPath!.points.map(({ day: on, value }) => [on, Math.round(value)])).toEqual([
      ['2017-03-31', 0],
      ['2017-06-30', Math.round(310000 / 3030)],
      ['2017-09-30', Math.round(940000 / 3030)],
      ['2017-12-31', Math.round(1840000 / 3030)],
      ['2018-03-31', 1000],
    ])
  })
  it('a year that has come to its quota is ahead, while years are to come: the promise is not met yet', () => {
    expect(assess(promised([...EARLIER, [400, 300, 300]]), day('2018-02-10')).status).toEqual({
      kind: 'ahead',
      because: { kind: 'chance', chance: 1, isLowConfidence: false },
    })
  })
  it('the last year of a kept promise is met as soon as it has come to its quota, and cannot fall back', () => {
    const kept = promised([...EARLIER, [400, 300, 300, 200], [600, 500]])
    expect(assess(kept, day('2018-11-20')).status).toMatchObject({
      kind: 'met',
      because: { kind: 'reached-early', reading: { value: 1100 } },
    })
  })
  it('a new year without a count says so, and gives how the last one ended', () => {
    const { status, quota } = assess(promised([...EARLIER, [110, 250, 300, 400]]), day('2018-05-01'))
    expect(status).toMatchObject({
      kind: 'cannot-be-judged',
      because: { kind: 'no-figure-this-year', from: '2018-04-01', last: { isReached: true, total: { value: 1060 } } },
    })
    expect(quota!.years).toHaveLength(1)
  })
  it('with no earlier year it spreads the quota evenly over the days, says so, and is not judged', () => {
    const { status, quota } = assess(
      promised([[110, 250]], { series: [{ ...aMetric().series[0]!, readings: quarters([[110, 250]], '2017-04-01') }] }),
      day('2017-11-15'),
    )
    expect(quota).toMatchObject({ basis: 'evenly', yearsUsed: 0, range: undefined, chance: undefined })
    expect(quota!.heading).toBeCloseTo((360 * 365) / 183, 9)
    expect(status).toEqual({ kind: 'cannot-be-judged', because: { kind: 'too-few-years', count: 0 } })
  })
  it('with one earlier year it follows that year, gives no range, and is not judged', () => {
    const series = [
      {
        ...aMetric().series[0]!,
        readings: quarters(
          [
            [100, 200, 300, 400],
            [110, 250],
          ],
          '2016-04-01',
        ),
      },
    ]
    const { status, quota } = assess(promised([], { series }), day('2017-11-15'))
    expect(quota).toMatchObject({ basis: 'last-year', shareDone: 0.3, heading: 1200, range: undefined })
    expect(status).toMatchObject({ because: { kind: 'too-few-years', count: 1 } })
  })
  it('earlier years that never strayed from each other leave no range', () => {
    const series = [
      {
        ...aMetric().series[0]!,
        readings: quarters(
          [
            [100, 200, 300, 400],
            [100, 200, 300, 400],
            [110, 250],
          ],
          '2015-04-01',
        ),
      },
    ]
    expect(assess(promised([], { series }), day('2017-11-15')).status).toMatchObject({
      because: { kind: 'years-alike' },
    })
  })
  it('counts are added up only as far as they join: a missing quarter is not bridged', () => {
    const readings = quarters([...EARLIER, [110, 250, 300]]).filter(({ day: end }) => end !== '2017-09-30')
    expect(
      assess(promised([], { series: [{ ...aMetric().series[0]!, readings }] }), day('2018-02-10')).quota!.toDate,
    ).toMatchObject({ value: 110, day: '2017-06-30' })
  })
  it('bounds are carried into the sum: two of "more than" are "more than", one of each is "about"', () => {
    const asSaid = (precisions: readonly Reading['precision'][]) => {
      const readings = quarters([[110, 250]], '2017-04-01').map((reading, i) => ({
        ...reading,
        precision: precisions[i]!,
      }))
      return assess(promised([], { series: [{ ...aMetric().series[0]!, readings }] }), day('2017-11-15')).quota!.toDate!
        .precision
    }
    expect([
      asSaid(['exact', 'more-than']),
      asSaid(['more-than', 'more-than']),
      asSaid(['more-than', 'almost']),
    ]).toEqual(['more-than', 'more-than', 'about'])
  })
  it('one year that fell short breaks a promise of every year; all of them reached keep it', () => {
    const after = day('2019-06-01')
    expect(assess(promised([...EARLIER, [100, 200, 300, 390], [200, 200, 300, 400]]), after).status).toMatchObject({
      kind: 'missed',
      because: { kind: 'year-short', shortfall: 10, reading: { day: '2018-03-31', value: 990 } },
    })
    expect(assess(promised([...EARLIER, [100, 200, 300, 400], [200, 200, 300, 400]]), after).status).toMatchObject({
      kind: 'met',
      because: { reading: { day: '2019-03-31', value: 1100 } },
    })
  })
  it('counts of the last year are waited for, and then given up', () => {
    const metric = promised([...EARLIER, [100, 200, 300, 400], [200, 200, 300]])
    // Two usual gaps of 92 days after 31 March.
    expect(assess(metric, day('2019-04-15')).status).toMatchObject({
      kind: 'awaiting',
      because: { until: '2019-10-01' },
    })
    expect(assess(metric, day('2019-10-01')).status.kind).toBe('awaiting')
    expect(assess(metric, day('2019-03-30')).status.kind).not.toBe('awaiting')
    expect(assess(metric, day('2019-03-31')).status.kind).toBe('awaiting')
    expect(assess(metric, day('2019-10-02')).status).toMatchObject({
      kind: 'out-of-date',
      because: { kind: 'final-figure-never-came' },
    })
  })
  it('figures that stop within the year go out of date', () => {
    expect(assess(promised([...EARLIER, [100]]), day('2018-02-01')).status).toMatchObject({
      kind: 'out-of-date',
      because: { kind: 'no-recent-figure', latest: { day: '2017-06-30' } },
    })
  })
  it('a last year that the due day cuts short needs its share of the quota: half of it for six months', () => {
    const metric = {
      ...promised([...EARLIER, [100, 200, 300, 400], [300, 210]]),
      targets: [aTarget({ value: 1000, from: '2017-04-01', published: '2017-04-01', due: '2018-09-30' })],
    }
    const { quota, status } = assess(metric, day('2018-11-15'))
    expect(quota!.quota).toBe(500)
    expect(status.kind).toBe('met')
  })
  it('a quota not to be exceeded is likely kept where the rest of the year is likely small', () => {
    const { status, forecast } = assess(
      { ...promised([...EARLIER, [40, 60]]), direction: 'decrease' },
      day('2017-11-15'),
    )
    expect(status.kind).toBe('ahead')
    expect(forecast!.chance).toBeGreaterThan(0.9)
  })
  it('not exceeding a quota and reaching it share one certainty between them', () => {
    const [more, fewer] = (['increase', 'decrease'] as const).map((direction) =>
      assess({ ...promised([...EARLIER, [110, 150]]), direction }, day('2017-11-15')),
    )
    expect(more!.forecast!.chance).toBeGreaterThan(0.01)
    expect(more!.forecast!.chance).toBeLessThan(0.99)
    expect(more!.forecast!.chance + fewer!.forecast!.chance).toBeCloseTo(1, 12)
    expect(fewer!.status).toMatchObject({ because: { kind: 'chance', chance: fewer!.forecast!.chance } })
  })
  it('with two earlier years confidence is low, with three it is not', () => {
    const after = (years: readonly (readonly number[])[], from: string) =>
      assess(
        promised([], { series: [{ ...aMetric().series[0]!, readings: quarters(years, from) }] }),
        day('2017-11-15'),
      ).status
    expect(after([...EARLIER.slice(1), [110, 250]], '2015-04-01')).toMatchObject({
      because: { kind: 'chance', isLowConfidence: true },
    })
    expect(after([...EARLIER, [110, 250]], '2014-04-01')).toMatchObject({
      because: { kind: 'chance', isLowConfidence: false },
    })
  })
  it('an earlier year that was counted at other points is no guide', () => {
    const half = (start: string, value: number): Reading => {
      const end = addDays(addMonths(day(start), 6), -1)
      return {
        ...aReading(end, value, { published: addDays(end, 30) }),
        when: { kind: 'period', start: day(start), end },
      }
    }
    const rest = quarters([EARLIER[1], EARLIER[2], [110, 250]], '2015-04-01')
    const { quota } = assess(
      promised([], {
        series: [{ ...aMetric().series[0]!, readings: [half('2014-04-01', 300), half('2014-10-01', 700), ...rest] }],
      }),
      day('2017-11-15'),
    )
    expect(quota).toMatchObject({ basis: 'profile', yearsUsed: 2 })
    expect(quota!.shareDone).toBeCloseTo(640 / 2030, 12)
  })
  it('before anything is usually done, and before the target begins, nothing is required', () => {
    const none = [
      [0, 300, 300, 400],
      [0, 280, 320, 410],
    ]
    const series = [{ ...aMetric().series[0]!, readings: quarters([...none, [0]], '2015-04-01') }]
    const { gap, quota, status } = assess(promised([], { series }), day('2017-08-01'))
    expect([gap, quota!.heading, quota!.range]).toEqual([
      { required: 0, difference: 0, precision: 'exact', ahead: 0, relative: undefined },
      undefined,
      undefined,
    ])
    expect(status).toMatchObject({ because: { kind: 'years-alike' } })
    const early = {
      ...promised(EARLIER),
      targets: [aTarget({ value: 1000, from: '2017-04-01', published: '2017-01-01', due: '2019-03-31' })],
    }
    expect(assess(early, day('2017-02-01')).requiredPath!.onAsAt).toBe(0)
  })
  it('yearly counts alone leave a running year unknown, and past years known', () => {
    const readings = [2015, 2016, 2017].map((year) => ({
      ...aReading(`${year + 1}-03-31`, 900 + year - 2015),
      when: { kind: 'period' as const, start: day(`${year}-04-01`), end: day(`${year + 1}-03-31`) },
    }))
    const { status, quota } = assess(
      promised([], { series: [{ ...aMetric().series[0]!, readings }] }),
      day('2018-06-01'),
    )
    expect(quota).toMatchObject({
      toDate: undefined,
      heading: undefined,
      years: [{ total: { value: 902 }, isReached: false }],
    })
    // 902 of 1,000: broken, whatever the years after it bring.
    expect(status).toMatchObject({ kind: 'missed', because: { kind: 'year-short', shortfall: 98 } })
  })
  it('before the target was published, and before any count, it is answered like any other', () => {
    expect(assess(promised(EARLIER), day('2017-03-01')).status).toMatchObject({ because: { kind: 'no-target-yet' } })
    expect(assess(promised([]), day('2017-05-01')).status).toMatchObject({ because: { kind: 'no-readings' } })
  })
  it('a new year is told as a change by time alone', () => {
    const metric = promised([...EARLIER, [100, 200, 300, 400]])
    const told = changesBetween(metric, day('2018-03-15'), day('2018-04-20')).map(({ on, cause, after }) => [
      on,
      cause.kind,
      after.kind,
    ])
    expect(told).toEqual([['2018-04-01', 'time-alone', 'cannot-be-judged']])
    for (const { day: on, status } of history(metric, day('2017-01-01'), day('2019-12-31')))
      expect(status).toEqual(assess(metric, on).status)
  })
})

describe('a yearly rate of a running total', () => {
  const total = (precision: Reading['precision'], last: number, lastPrecision: Reading['precision'] = 'exact') =>
    aMetric({
      measure: 'cumulative',
      readings: [
        aReading('2017-01-01', 4000, { precision }),
        aReading('2018-01-01', 6000),
        aReading('2019-01-01', 7000),
        aReading('2020-12-31', last, { precision: lastPrecision }),
      ],
      targets: [aTarget({ value: 3000, from: '2017-01-01', published: '2017-01-01', due: '2020-12-31' })],
    })
  // Four years at 3,000 a year.
  const enough = 4000 + 3000 * 4
  const on = day('2021-01-05')

  it('requires a total no more exact than its baseline', () => {
    expect([
      assess(total('almost', 9000), on).targetLevelPrecision,
      assess(total('exact', 9000), on).targetLevelPrecision,
    ]).toEqual(['almost', 'exact'])
  })
  it('from "almost 4,000", a figure at the number is enough for certain', () => {
    expect(assess(total('almost', enough), on).status.kind).toBe('met')
  })
  it('from "more than 4,000", a figure at the number may still be short: it cannot be judged', () => {
    expect(assess(total('more-than', enough + 1), on).status).toMatchObject({
      kind: 'cannot-be-judged',
      because: { kind: 'level-not-exact', reading: { value: enough + 1 } },
    })
    // Four whole years: nothing of the rate is left unjudged.
    expect(assess(total('more-than', enough - 1), on).status).toMatchObject({ kind: 'missed' })
    expect(assess(total('more-than', enough + 1), day('2020-12-31')).status).toMatchObject({
      because: { kind: 'level-not-exact' },
    })
  })
  it('is the same before the due day', () => {
    const early = {
      ...total('more-than', 0),
      series: [
        {
          ...aMetric().series[0]!,
          readings: [aReading('2017-01-01', 4000, { precision: 'more-than' }), aReading('2018-01-01', 16000)],
        },
      ],
    }
    expect(assess(early, day('2018-02-01')).status).toMatchObject({ because: { kind: 'level-not-exact' } })
  })
  it('carries bounds into the gap, the pace needed and the change: "more than" less "almost" is "more than"', () => {
    const { gap, pace, change } = assess(total('almost', 9000, 'more-than'), on)
    expect([gap!.precision, change!.precision, pace!.held!.precision]).toEqual(['more-than', 'more-than', 'about'])
    expect(assess(total('almost', 9000), day('2019-02-01')).pace!.neededPrecision).toBe('almost')
  })
})

describe('what is drawn of a live quota', () => {
  it('no path and no forecast for another day: its figures are parts of a year, not levels', () => {
    const metric = promised([...EARLIER, [110, 230]])
    const answer = assess(metric, day('2017-11-15'))
    expect(answer.status.because.kind).toBe('chance')
    expect([forecastPath(metric, answer), forecastOn(metric, answer, day('2018-03-31'))]).toEqual([[], undefined])
  })
})
