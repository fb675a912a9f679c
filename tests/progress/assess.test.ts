import fc from 'fast-check'
import { thresholdOf } from '../../src/progress/judging/threshold.ts'
import { describe, expect, it } from 'vitest'
import {
  assess,
  forecastPath,
  requiredOn,
  type Assessment,
  type Day,
  type Metric,
  type Reading,
} from '../../src/progress/index.ts'
import { isReached } from '../../src/progress/judging/reached.ts'
import { forecastLevel } from '../../src/progress/judging/status-thresholds.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { RUNS } from './runs.ts'

const statusAt = (metric: Metric, asAt: string) => assess(metric, day(asAt)).status
const kindAt = (metric: Metric, asAt: string) => statusAt(metric, asAt).kind

/** Quarter ends of 2017 to 2020, a figure for each as far as values go. */
const QUARTERS = [2017, 2018, 2019, 2020].flatMap((year) =>
  ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`),
)
const quarterly = (values: readonly number[], extras: Parameters<typeof aReading>[2] = {}): readonly Reading[] =>
  values.map((value, i) => aReading(QUARTERS[i]!, value, extras))

describe('the decision table, row by row', () => {
  it('1: before the target was published there is nothing to judge', () => {
    expect(statusAt(aMetric({ readings: quarterly([1, 2, 3]) }), '2016-12-31')).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'no-target-yet', publishedDay: '2017-01-01' },
    })
  })
  it('1: without a figure nothing can be judged', () => {
    expect(statusAt(aMetric(), '2018-01-01')).toEqual({ kind: 'cannot-be-judged', because: { kind: 'no-readings' } })
    expect(kindAt(aMetric(), '2026-01-01')).toBe('cannot-be-judged')
  })
  it('1: a target that the record does not hold cannot be judged', () => {
    expect(assess(aMetric({ readings: quarterly([1]) }), day('2018-01-01'), { targetId: 'nonsense' }).status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'no-target' },
    })
  })
  it('2: on the due day a target is met when the last figure has reached it', () => {
    const metric = aMetric({ readings: quarterly(Array.from({ length: 16 }, (_, i) => 10 + 6 * i)) })
    expect(statusAt(metric, '2020-12-31')).toMatchObject({
      kind: 'met',
      because: { kind: 'reached-by-due', reading: { value: 100 } },
    })
  })
  it('2: a figure that could have fallen since does not prove the target met when it is old', () => {
    const rising = quarterly([50, 80, 110])
    expect(kindAt(aMetric({ readings: rising }), '2021-01-15')).toBe('awaiting')
    expect(kindAt(aMetric({ readings: rising }), '2022-01-15')).toBe('out-of-date')
    expect(kindAt(aMetric({ readings: rising, measure: 'cumulative' }), '2021-01-15')).toBe('met')
  })
  it('3: a figure at the due day that falls short proves the target missed', () => {
    const metric = aMetric({ readings: quarterly(Array.from({ length: 16 }, (_, i) => 10 + i)) })
    expect(statusAt(metric, '2020-12-31')).toMatchObject({
      kind: 'missed',
      because: { kind: 'short-at-due', shortfall: 75 },
    })
  })
  it('4: a running total that is short even later proves the target missed', () => {
    const readings = [...quarterly([10, 20, 30]), aReading('2022-06-30', 90)]
    expect(statusAt(aMetric({ readings, measure: 'cumulative' }), '2022-06-30')).toMatchObject({
      kind: 'missed',
      because: { kind: 'short-even-later', shortfall: 10 },
    })
    expect(kindAt(aMetric({ readings, measure: 'level' }), '2022-06-30')).toBe('out-of-date')
  })
  it('4: a target reached after its due day is neither met nor missed by that, and the day is told', () => {
    const readings = [...quarterly([10, 20, 30]), aReading('2022-06-30', 120)]
    const assessment = assess(aMetric({ readings, measure: 'cumulative' }), day('2022-06-30'))
    expect(assessment.status.kind).toBe('out-of-date')
    expect(assessment.reachedLater?.day).toBe('2022-06-30')
  })
  it('5 and 6: without a figure near the due day the final figure is awaited for two usual gaps, then it is out of date', () => {
    const metric = aMetric({ readings: quarterly([10, 20, 30, 40, 50]) })
    expect(kindAt(metric, '2020-12-31')).toBe('awaiting')
    expect(statusAt(metric, '2020-12-31')).toMatchObject({ because: { latest: { value: 50 }, until: '2021-07-02' } })
    expect(kindAt(metric, '2021-07-02')).toBe('awaiting')
    expect(statusAt(metric, '2021-07-03')).toMatchObject({
      kind: 'out-of-date',
      because: { kind: 'final-figure-never-came' },
    })
  })
  it('5: the last live status is carried along', () => {
    const metric = aMetric({ readings: quarterly([10, 11, 12, 13, 14]) })
    expect(statusAt(metric, '2020-12-31')).toMatchObject({ because: { lastForecastBased: { kind: 'off-track' } } })
  })
  it('7: before the due day only a total that cannot fall is met', () => {
    const metric = aMetric({ measure: 'cumulative', readings: quarterly([10, 60, 101, 104]) })
    expect(statusAt(metric, '2018-01-15')).toMatchObject({
      kind: 'met',
      because: { kind: 'reached-early', firstReached: { value: 101 }, reading: { value: 104 } },
    })
    expect(kindAt(metric, '2019-06-30')).toBe('met')
  })
  it('7a: a measure that can fall back is judged by its chance of being there still, and since when it is', () => {
    const at = (values: readonly number[]) => assess(aMetric({ readings: quarterly(values) }), day('2018-01-15'))
    expect(at([10, 60, 101, 104])).toMatchObject({
      status: { because: { kind: 'chance' } },
      holding: { since: { value: 101 }, isFromFirst: false },
    })
    expect(at([120, 99, 101, 104]).holding).toMatchObject({ since: { value: 101 }, isFromFirst: false })
    expect(at([130, 120, 101, 104]).holding).toMatchObject({ since: { value: 130 }, isFromFirst: true })
    expect(at([130, 120, 101, 99]).holding).toBeUndefined()
  })
  it('7a: 68, 67, 65, 63% of at least 60% never reached it: it began above, and may not stay', () => {
    const metric = aMetric({
      unit: { kind: 'share', noun: 'of all' },
      measure: 'share',
      readings: [0.68, 0.67, 0.65, 0.63].map((value, i) => aReading(`${2017 + i}-03-31`, value)),
      targets: [aTarget({ value: 0.6, due: '2022-03-31' })],
    })
    const { status, holding } = assess(metric, day('2020-05-01'))
    expect(status).toMatchObject({ kind: 'at-risk', because: { kind: 'chance' } })
    expect(holding).toMatchObject({ since: { value: 0.68 }, isFromFirst: true })
  })
  it('7a: what was there to begin with is kept at the best, never ahead', () => {
    const kept = (values: readonly number[]) =>
      statusAt(aMetric({ readings: quarterly(values), targets: [aTarget({ due: '2018-03-31' })] }), '2018-01-15')
    expect(kept([500, 510, 505, 512])).toMatchObject({
      kind: 'on-track',
      because: { chance: expect.any(Number) as number },
    })
    expect(kept([90, 160, 240, 310])).toMatchObject({ kind: 'ahead' })
  })
  it('7a: figures at the target that never move are on track, without a chance', () => {
    expect(statusAt(aMetric({ readings: quarterly([100, 100, 100, 100]) }), '2018-01-15')).toMatchObject({
      kind: 'on-track',
      because: { kind: 'unmoved-at-target', reading: { value: 100 } },
    })
    expect(kindAt(aMetric({ readings: quarterly([100, 100]) }), '2017-07-15')).toBe('cannot-be-judged')
  })
  it('7a: a figure that can fall and is old says nothing', () => {
    expect(kindAt(aMetric({ readings: quarterly([10, 60, 101]) }), '2019-06-30')).toBe('out-of-date')
  })
  it('8: after two usual gaps without a figure the record is out of date', () => {
    const metric = aMetric({ readings: quarterly([10, 20, 30, 40]) })
    expect(kindAt(metric, '2018-07-03')).not.toBe('out-of-date')
    expect(statusAt(metric, '2018-07-04')).toMatchObject({
      kind: 'out-of-date',
      because: { kind: 'no-recent-figure', ageDays: 185, usualGapDays: 92 },
    })
  })
  it('8: with one or two figures it takes 550 days', () => {
    const metric = aMetric({ readings: quarterly([10, 20]) })
    expect(kindAt(metric, '2019-01-01')).toBe('cannot-be-judged')
    expect(kindAt(metric, '2019-01-02')).toBe('out-of-date')
  })
  it('9: two figures are too few', () => {
    expect(statusAt(aMetric({ readings: quarterly([10, 20]) }), '2017-07-01')).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'too-few-readings', count: 2 },
    })
  })
  it('9: a target due on its baseline day has no time span', () => {
    const metric = aMetric({
      targets: [aTarget({ due: '2020-12-31' })],
      readings: [aReading('2020', 5, { published: '2020-12-01' })],
    })
    expect(statusAt(metric, '2020-12-10')).toEqual({ kind: 'cannot-be-judged', because: { kind: 'no-time-span' } })
  })
  it('10: a figure that has never moved is known to half its last digit, and is off track', () => {
    expect(statusAt(aMetric({ readings: quarterly([10, 10, 10, 10]) }), '2018-01-15')).toMatchObject({
      kind: 'off-track',
      because: { kind: 'chance' },
    })
    // Eight quarters at 50.0%, and 90% wanted two quarters on.
    const share = aMetric({
      unit: { kind: 'share', noun: 'of all' },
      measure: 'share',
      targets: [aTarget({ value: 0.9, due: '2019-06-30' })],
      readings: quarterly(Array.from({ length: 8 }, () => 0.5)),
    })
    expect(statusAt(share, '2019-01-15')).toMatchObject({
      kind: 'off-track',
      because: { chance: expect.closeTo(0, 3) },
    })
  })
  it.each([
    ['ahead', [110, 120, 130, 140, 150, 160, 171], 172, '2018-12-31'],
    ['on-track', [10, 20, 31, 40, 50, 61, 70], 155, '2020-12-31'],
    ['at-risk', [10, 20, 31, 40, 50, 61, 70], 160, '2020-12-31'],
    ['off-track', [10, 11, 12, 13, 14, 15, 16], 100, '2020-12-31'],
  ] as const)('11 to 14: a steady climb is judged by its chance: %s', (kind, values, value, due) => {
    const metric = aMetric({ targets: [aTarget({ value, due })], readings: quarterly(values) })
    expect(statusAt(metric, '2018-10-15')).toMatchObject({ kind, because: { kind: 'chance', isLowConfidence: false } })
  })
  it('three figures are judged with low confidence', () => {
    expect(statusAt(aMetric({ readings: quarterly([10, 11, 13]) }), '2017-10-15')).toMatchObject({
      kind: 'off-track',
      because: { isLowConfidence: true },
    })
  })
  it('a falling target is judged as the mirror image of a rising one', () => {
    const falling = aMetric({
      direction: 'decrease',
      targets: [aTarget({ value: -100 })],
      readings: quarterly([-10, -22, -30, -41, -55]),
    })
    const rising = aMetric({ targets: [aTarget({ value: 100 })], readings: quarterly([10, 22, 30, 41, 55]) })
    const shifted = aMetric({ targets: [aTarget({ value: 89 })], readings: quarterly([-1, 11, 19, 30, 44]) })
    expect(kindAt(falling, '2018-04-15')).toBe(kindAt(shifted, '2018-04-15'))
    expect(assess(falling, day('2018-04-15')).gap?.ahead).toBeCloseTo(assess(rising, day('2018-04-15')).gap!.ahead, 9)
  })
})

describe('a target that was promised in round terms', () => {
  const promised = (value: number, precision?: 'about', direction: 'increase' | 'decrease' = 'increase') => {
    const target = aTarget({ value: 25_000_000, due: '2018-12-31', ...(precision && { precision }) })
    const readings = [20_000_000, 22_000_000, value].map((one, i) => aReading(`${2016 + i}-12-31`, one))
    return aMetric({ direction, readings, targets: [target] })
  }
  const kind = (metric: Metric) => kindAt(metric, '2019-01-31')
  it('is judged no finer: about 25 million is 24.5 million and more, and 25 million is 25 million', () => {
    expect([kind(promised(24_500_000, 'about')), kind(promised(24_499_999, 'about'))]).toEqual(['met', 'missed'])
    expect([kind(promised(25_000_000)), kind(promised(24_960_000))]).toEqual(['met', 'missed'])
    expect(assess(promised(24_500_000, 'about'), day('2019-01-31'))).toMatchObject({
      targetLevel: 25_000_000,
      threshold: 24_500_000,
    })
  })
  it.each([
    ['count', 1_000_000, 950_000],
    ['count', 20_000_000, 19_500_000],
    ['count', 3000, 2950],
    ['count', 24_960_000, 24_955_000],
    ['count', 10, 9.5],
    ['count', 7, 6.95],
    ['count', 0, 0],
    ['share', 1, 0.995],
    ['share', 0.9, 0.895],
    ['share', 0.05, 0.045],
    ['share', 0.925, 0.9245],
  ] as const)('a %s of about %d is %d and more: never half of it', (unit, value, least) => {
    const target = aTarget({ value, precision: 'about' })
    expect(thresholdOf(target, value, 'increase', { kind: unit, noun: '' })).toBeCloseTo(least, 9)
    expect(thresholdOf(target, value, 'decrease', { kind: unit, noun: '' })).toBeCloseTo(2 * value - least, 9)
  })
  it('510,000 of about 1 million is not there, nor is 1.49 million within a limit of about 1 million', () => {
    const totalOf = (value: number, direction: 'increase' | 'decrease') =>
      aMetric({
        measure: 'cumulative',
        direction,
        readings: [aReading('2018-12-31', 300_000), aReading('2020-12-31', value)],
        targets: [aTarget({ value: 1_000_000, precision: 'about' })],
      })
    const kinds = [totalOf(510_000, 'increase'), totalOf(1_490_000, 'decrease')].map((one) => kindAt(one, '2021-01-31'))
    expect(kinds).toEqual(['missed', 'missed'])
  })
  it('a limit in round terms is judged so too', () =>
    expect([kind(promised(25_500_000, 'about', 'decrease')), kind(promised(25_500_001, 'about', 'decrease'))]).toEqual([
      'met',
      'missed',
    ]))
  it('its chance is that of the least that counts', () => {
    const chanceOf = (metric: Metric) => assess(metric, day('2018-06-30')).forecast!.chance
    const four = (precision?: 'about') => {
      const metric = promised(23_000_000, precision)
      return {
        ...metric,
        series: [
          {
            ...metric.series[0]!,
            readings: [
              ...metric.series[0]!.readings.slice(0, 2),
              aReading('2018-03-31', 22_400_000),
              aReading('2018-06-30', 23_000_000),
            ],
          },
        ],
      }
    }
    expect(chanceOf(four('about'))).toBeGreaterThan(chanceOf(four()))
  })
})

describe('the margin against flapping', () => {
  it.each([
    [0.29, undefined, 'off-track'],
    [0.3, undefined, 'at-risk'],
    [0.6, undefined, 'on-track'],
    [0.85, undefined, 'ahead'],
    [0.34, 'off-track', 'off-track'],
    [0.36, 'off-track', 'at-risk'],
    [0.26, 'at-risk', 'at-risk'],
    [0.24, 'at-risk', 'off-track'],
    [0.64, 'at-risk', 'at-risk'],
    [0.56, 'on-track', 'on-track'],
    [0.54, 'on-track', 'at-risk'],
    [0.81, 'ahead', 'ahead'],
    [0.79, 'ahead', 'on-track'],
    [0.95, 'off-track', 'ahead'],
    [0.01, 'ahead', 'off-track'],
  ] as const)('a chance of %d after %s is %s', (chance, before, level) =>
    expect(forecastLevel(chance, before)).toBe(level),
  )
  it('without a margin the plain cut-offs hold, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('off-track', 'at-risk', 'on-track', 'ahead'),
        (chance, before) => {
          expect(forecastLevel(chance, before, 0)).toBe(forecastLevel(chance, undefined))
        },
      ),
    )
  })
})

describe('precision is taken at its word', () => {
  it.each([
    [{ value: 100, precision: 'exact' }, 'increase', true],
    [{ value: 100, precision: 'about' }, 'increase', true],
    [{ value: 100, precision: 'more-than' }, 'increase', true],
    [{ value: 100, precision: 'almost' }, 'increase', false],
    [{ value: 120, precision: 'almost' }, 'increase', true],
    [{ value: 99, precision: 'more-than' }, 'increase', false],
    [{ value: 100, precision: 'more-than' }, 'decrease', false],
    [{ value: 100, precision: 'almost' }, 'decrease', true],
    [{ value: 80, precision: 'more-than' }, 'decrease', true],
  ] as const)('%j towards 100 by %s: reached %s', (reading, direction, reached) =>
    expect(isReached(reading, 100, direction)).toBe(reached),
  )
})

describe('the record as it stood', () => {
  const revised = [
    aReading('2017-03-31', 10),
    aReading('2017-06-30', 20),
    aReading('2017-06-30', 15, { published: '2017-09-01' }),
    aReading('2017-09-30', 30),
  ]
  const valuesOf = ({ judged }: Assessment) => judged.map((reading) => reading.value)
  it('a revision counts from the day it is published', () => {
    const metric = aMetric({ readings: revised })
    expect(valuesOf(assess(metric, day('2017-08-31')))).toEqual([10, 20])
    expect(valuesOf(assess(metric, day('2017-09-01')))).toEqual([10, 15])
  })
  it('of two figures for one date published on one day, the later in the list counts', () => {
    expect(
      valuesOf(
        assess(aMetric({ readings: [aReading('2017-03-31', 1), aReading('2017-03-31', 2)] }), day('2018-01-01')),
      ),
    ).toEqual([2])
  })
  it('a withdrawn figure counts until its withdrawal', () => {
    const metric = aMetric({
      readings: [aReading('2017-03-31', 1), aReading('2017-06-30', 2, { withdrawn: '2017-08-01' })],
    })
    expect(valuesOf(assess(metric, day('2017-07-31')))).toEqual([1, 2])
    expect(valuesOf(assess(metric, day('2017-08-01')))).toEqual([1])
  })
  it('indicative figures are set aside unless the reader asks for them', () => {
    const metric = aMetric({
      readings: [aReading('2017-03-31', 1), aReading('2017-06-30', 2, { basis: 'indicative' })],
    })
    expect(valuesOf(assess(metric, day('2018-01-01')))).toEqual([1])
    expect(assess(metric, day('2018-01-01')).setAside.map((reading) => reading.value)).toEqual([2])
    expect(valuesOf(assess(metric, day('2018-01-01'), { includeIndicative: true }))).toEqual([1, 2])
  })
  it('an indicative figure never replaces an official one of the same date', () => {
    const metric = aMetric({
      readings: [
        aReading('2017-03-31', 1),
        aReading('2017-03-31', 9, { basis: 'indicative', published: '2017-12-01' }),
      ],
    })
    expect(valuesOf(assess(metric, day('2018-01-01'), { includeIndicative: true }))).toEqual([1])
  })
  it('law: figures published later never change an earlier answer', () => {
    const readings = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 15 }),
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('exact', 'about', 'almost', 'more-than'),
      ),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 1700 }), (parts, since) => {
        const asAt = new Date(Date.UTC(2017, 0, 1 + since)).toISOString().slice(0, 10) as Day
        const all = parts.map(([quarter, value, lag, precision]) =>
          aReading(QUARTERS[quarter]!, value, {
            precision,
            published: new Date(Date.parse(QUARTERS[quarter]!) + lag * 864e5).toISOString().slice(0, 10),
          }),
        )
        const known = all.filter((reading) => reading.publishedDay <= asAt)
        expect(assess(aMetric({ readings: all }), asAt)).toEqual(assess(aMetric({ readings: known }), asAt))
      }),
      { numRuns: 500 },
    )
  })
  it('law: whatever the figures, an answer comes back as plain data without a NaN', () => {
    const values = fc.array(
      fc.oneof(fc.constantFrom(0, 1e-9, 1e12, 5, 5, 5), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      { maxLength: 16 },
    )
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('increase', 'decrease'),
        fc.constantFrom(...QUARTERS, '2020-12-30', '2024-02-29'),
        fc.constantFrom(0, 5, 100, 1e12),
        (figures, direction, asAt, target) => {
          const assessment = assess(
            aMetric({ readings: quarterly(figures), direction, targets: [aTarget({ value: target })] }),
            day(asAt),
          )
          expect(JSON.stringify(assessment)).not.toMatch(/null/)
          expect(JSON.parse(JSON.stringify(assessment))).toEqual(
            JSON.parse(
              JSON.stringify(
                assess(
                  aMetric({ readings: quarterly(figures), direction, targets: [aTarget({ value: target })] }),
                  day(asAt),
                ),
              ),
            ),
          )
        },
      ),
      { numRuns: RUNS },
    )
  })
})

describe('what it would take', () => {
  const metric = aMetric({
    readings: quarterly([0, 8, 30, 31]),
    measure: 'cumulative',
    targets: [aTarget({ published: '2017-04-30' })],
  })
  it('the baseline is the last figure dated by the publication of the target', () => {
    expect(assess(metric, day('2018-01-01')).baseline?.day).toBe('2017-03-31')
  })
  it('the baseline is the first figure after it when there is none before', () => {
    expect(
      assess(
        aMetric({ readings: quarterly([5, 9]), targets: [aTarget({ published: '2016-06-30' })] }),
        day('2018-01-01'),
      ).baseline?.day,
    ).toBe('2017-03-31')
  })
  it('the gap compares the latest figure with the path on the same day', () => {
    const { gap } = assess(metric, day('2018-02-01'))
    expect(gap?.required).toBeCloseTo((100 * 275) / 1371, 9)
    expect(gap?.difference).toBeCloseTo(31 - (100 * 275) / 1371, 9)
  })
  it('needed pace runs from the latest figure to the due day; held pace is the median slope since the baseline', () => {
    const { pace } = assess(metric, day('2018-02-01'))
    expect(pace?.neededPerDay).toBeCloseTo(69 / 1096, 12)
    // Slopes between the four quarter ends by hand: 8/91, 30/183, 31/275, 22/92, 23/184, 1/92.
    expect(pace?.held?.perDay).toBeCloseTo((31 / 275 + 23 / 184) / 2, 12)
    expect(pace?.held?.method).toBe('median-slope')
  })
  it('once reached, no pace is needed', () => {
    const { pace } = assess(aMetric({ readings: quarterly([10, 60, 101]) }), day('2017-12-01'))
    expect(pace?.neededPerDay).toBe(0)
    expect(pace?.ratio).toBeUndefined()
  })
  it('a yearly rate requires the baseline and the rate for every year to the due day', () => {
    const rate = aMetric({
      measure: 'cumulative',
      readings: [aReading('2017-02-09', 4000), aReading('2017-12-14', 6500)],
      targets: [aTarget({ value: 3000, from: '2017-02-09', published: '2017-02-09' })],
    })
    const assessment = assess(rate, day('2018-01-01'))
    // 9 February 2017 to 31 December 2020 is 1,421 days.
    expect(assessment.targetLevel).toBeCloseTo(4000 + (3000 * 1421) / 365.25, 9)
    expect(assessment.requiredPath?.kind).toBe('yearly-rate')
    expect(requiredOn(assessment.requiredPath!.points, day('2018-02-09'))).toBeCloseTo(4000 + (3000 * 365) / 365.25, 9)
  })
  describe('a yearly rate whose first day lies between two figures', () => {
    const YEARS = ['2016', '2017', '2018', '2019', '2020', '2021']
    /** Totals of 31 March; 1,000 a year from 1 January 2017 to 31 December 2020. */
    const trees = (values: readonly number[], direction: 'increase' | 'decrease' = 'increase') =>
      aMetric({
        direction,
        measure: 'cumulative',
        readings: values.map((value, i) => aReading(`${YEARS[i]!}-03-31`, value, { published: `${YEARS[i]!}-05-30` })),
        targets: [aTarget({ value: 1000, from: '2017-01-01', due: '2020-12-31', published: '2017-01-01' })],
      })
    const flat = [6500, 6500, 7700, 9000, 10_300, 10_400]
    const jump = [5000, 6500, 7500, 8400, 9300, 10_200]
    it('counts from the total of that day, where both neighbours are the same', () => {
      const { targetLevel, status, baseline, rateStart } = assess(trees(flat), day('2021-06-01'))
      expect([targetLevel, status.kind, baseline?.value]).toEqual([10_500, 'missed', 6500])
      expect(rateStart).toMatchObject({ value: 6500, after: { day: '2017-03-31' } })
      expect(assess(trees(flat), day('2020-06-01')).status.kind).not.toBe('met')
      expect(assess(trees(flat, 'decrease'), day('2021-06-01')).status).toMatchObject({
        kind: 'met',
        because: { kind: 'under-even-later', reading: { value: 10_400 } },
      })
    })
    it('counts from a straight line between them, and leaves open what lies between its ends', () => {
      const { targetLevel, status } = assess(trees(jump), day('2021-06-01'))
      // 276 of 365 days from 31 March 2016 to 31 March 2017.
      expect(targetLevel).toBeCloseTo(5000 + (1500 * 276) / 365 + 4000, 9)
      // 10,200 in March 2021 says neither that it was there in December nor that it was not.
      expect(status.kind).toBe('out-of-date')
    })
    it.each([
      [8999, 'missed'],
      [9000, 'cannot-be-judged'],
      [10_499, 'cannot-be-judged'],
      [10_500, 'met'],
    ])('%d at the end is %s', (last, kind) => {
      const planted = trees(jump.slice(0, 4))
      const end = aReading('2020-12-31', last, { published: '2021-01-20' })
      const [series] = planted.series
      const { status } = assess(
        { ...planted, series: [{ ...series!, readings: [...series!.readings, end] }] },
        day('2021-02-01'),
      )
      expect(status.kind).toBe(kind)
      if (kind === 'cannot-be-judged')
        expect(status.because).toMatchObject({ kind: 'start-between-figures', low: 9000, high: 10_500 })
    })
    it.each([
      [9000, 'met'],
      [9001, 'cannot-be-judged'],
      [10_500, 'cannot-be-judged'],
      [10_501, 'missed'],
    ])('a limit at %d at the end is %s', (last, kind) => {
      const planted = trees(jump.slice(0, 4), 'decrease')
      const end = aReading('2020-12-31', last, { published: '2021-01-20' })
      const [series] = planted.series
      expect(
        assess({ ...planted, series: [{ ...series!, readings: [...series!.readings, end] }] }, day('2021-02-01')).status
          .kind,
      ).toBe(kind)
    })
    it('stands at its baseline until there is one after it', () =>
      expect(assess(trees([6000]), day('2017-02-01')).targetLevel).toBe(10_000))
  })
  it('whole years are judged to the last one: 399,999 of four times 100,000 are short, 400,001 over a limit', () => {
    const four = (last: number, direction: 'increase' | 'decrease') =>
      assess(
        aMetric({
          direction,
          measure: 'cumulative',
          readings: [0, 100_000, 200_000, 300_000, last].map((value, i) => aReading(`${2016 + i}-12-31`, value)),
          targets: [aTarget({ value: 100_000, from: '2017-01-01', due: '2020-12-31', published: '2017-01-01' })],
        }),
        day('2021-02-01'),
      ).status
    expect(four(399_999, 'increase')).toMatchObject({ kind: 'missed', because: { shortfall: 1 } })
    expect(four(400_000, 'increase').kind).toBe('met')
    expect(four(400_000, 'decrease').kind).toBe('met')
    expect(four(400_001, 'decrease')).toMatchObject({ kind: 'missed', because: { shortfall: 1 } })
  })
  it('the next figure is due one interval and the publication lag after the last', () => {
    const series = {
      id: 'main',
      title: '',
      definition: '',
      primary: true,
      publicationLagDays: 45,
      expectedEvery: { months: 3 },
      readings: quarterly([1, 2]),
    }
    const { freshness } = assess(aMetric({ series: [series] } as Partial<Metric>), day('2017-12-01'))
    expect(freshness).toEqual({
      ageDays: 154,
      nextDueDay: '2017-11-14',
      overdueDays: 17,
      lag: { origin: 'stated', days: 45 },
    })
  })
  it('a running total is never forecast to fall', () => {
    const total = aMetric({ measure: 'cumulative', readings: quarterly([10, 20, 21, 21.5, 22]) })
    const assessment = assess(total, day('2018-04-15'))
    expect(assessment.forecast!.atDue.low95).toBeGreaterThanOrEqual(22)
    const path = forecastPath(total, assessment)
    expect(path.at(-1)).toMatchObject({ day: '2020-12-31', ...assessment.forecast!.atDue })
    expect(Math.min(...path.map((one) => one.low95))).toBeGreaterThanOrEqual(22)
  })
  it('a share is never forecast outside 0 to 1', () => {
    const share = aMetric({
      unit: { kind: 'share', noun: '' },
      measure: 'share',
      targets: [aTarget({ value: 0.99 })],
      readings: quarterly([0.5, 0.7, 0.8, 0.95, 0.97]),
    })
    const { forecast } = assess(share, day('2018-04-15'))
    expect(forecast!.atDue.high95).toBeLessThanOrEqual(1)
    expect(forecast!.atDue.low95).toBeGreaterThanOrEqual(0)
  })
})
