/** Whether figures have a season, and what it changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  dayNumber,
  foundSeason,
  sameSeason,
  type Day,
  type LevelTarget,
} from '../../src/progress/index.ts'
import { componentsAt } from '../../src/progress/forecast/mixture.ts'
import { monthsAt } from '../../src/progress/calendar.ts'
import { seasonAt, seasonOf } from '../../src/progress/forecast/season.ts'
import { chanceAt, fitTrendTo, rangeAt } from '../../src/progress/forecast/trend.ts'
import { forecastFacts } from '../../src/ui/pages/target/forecast/forecast-facts.ts'
import { paceSentences, seasonSentenceOf } from '../../src/ui/pages/target/pace/pace-rows.ts'
import { reviewFacts } from '../../src/ui/pages/target/review-facts.ts'
import { seasonFact } from '../../src/ui/text/season-words.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { expectNear, law } from './laws/law.ts'

const quarter = (i: number): Day => addMonths(day('2015-03-31'), 3 * i)
const month = (i: number): Day => addMonths(day('2015-01-31'), i)
const numbersOf = (days: readonly Day[]): readonly number[] => days.map(dayNumber)
const quarterly = (values: readonly number[]) => seasonOf(numbersOf(values.map((_, i) => quarter(i))), values)

describe('the months of a day', () => {
  it.each([
    ['2019-01-31', 12 * 2019 + 1],
    ['2019-02-28', 12 * 2019 + 2],
    ['2020-02-29', 12 * 2020 + 2],
    ['2019-12-31', 12 * 2020],
    ['2019-01-01', 12 * 2019 + 1 / 31],
    ['2019-04-15', 12 * 2019 + 3.5],
  ])('%s', (on, months) => expect(monthsAt(dayNumber(day(on)))).toBeCloseTo(months, 12))
})

describe('the season of quarters', () => {
  it('is what each lies from the mean of its year, where nothing else moves', () => {
    const season = quarterly([7, 3, 1, 5, 7, 3, 1, 5, 7])!
    // The mean of the year is 4; the latest is the first quarter.
    expect(season).toMatchObject({ count: 4, belief: 1, stepVariance: 0, years: 2 })
    season.seen.forEach((off, i) => expect(off).toBeCloseTo([3, -1, -3, 1][i]!, 12))
    expect(seasonAt(season, dayNumber(quarter(10))).effect).toBeCloseTo(-3, 12)
    expect(seasonAt(season, dayNumber(quarter(12))).effect).toBeCloseTo(3, 12)
  })
  it('leaves an even climb to the trend', () => {
    const season = quarterly([7, 5, 5, 11, 15, 13, 13, 19, 23])!
    // The same with 2 more each quarter.
    season.seen.forEach((off, i) => expect(off).toBeCloseTo([3, -1, -3, 1][i]!, 12))
  })
  it('is believed by one less 1/F: steps of 2 and -2, each give or take a half', () => {
    const steps = [2.5, -2.5, 2.5, -2.5, 1.5, -1.5, 1.5, -1.5]
    let value = 100
    const season = quarterly([100, ...steps.map((step) => (value += step))])!
    // Means 2, -2, 2, -2. Within: 8 × 0.25 over 8 - 4. Between: 8 × 4 over 4 - 1.
    expect(season.stepVariance).toBeCloseTo(0.5, 12)
    expect(season.belief).toBeCloseTo(1 - 0.5 / (32 / 3), 12)
  })
  it('of nothing is nothing: the plain forecast', () => {
    const values = [10, 14, 15, 20, 22, 29, 30, 33, 41, 40]
    const readings = values.map((value, i) => aReading(quarter(i), value))
    const trend = fitTrendTo(aMetric({ unit: { kind: 'number', noun: 'points' } }), readings)!
    const { season, ...rest } = trend.mixture
    expect(season?.belief).toBe(0)
    const due = dayNumber(quarter(12))
    expect(componentsAt(trend.mixture, due)).toEqual(componentsAt({ ...rest, season: undefined }, due))
  })
  it('between two of them goes in a straight line, and is less sure the further it is from the latest in the year', () => {
    const season = quarterly([7, 3, 1, 5, 7.4, 3.1, 1.3, 5.2, 7.1])!
    const half = (dayNumber(quarter(9)) + dayNumber(quarter(8))) / 2
    const [now, next] = [seasonAt(season, dayNumber(quarter(8))), seasonAt(season, dayNumber(quarter(9)))]
    expect(seasonAt(season, half).effect).toBeCloseTo((now.effect + next.effect) / 2, 1)
    const variances = [8, 9, 10, 11, 12].map((i) => seasonAt(season, dayNumber(quarter(i))).variance)
    expect(variances).toEqual([
      0,
      variances[1],
      expect.closeTo((4 / 3) * variances[1]!, 12),
      expect.closeTo(variances[1]!, 12),
      0,
    ])
  })
})

describe('a season cannot be looked for', () => {
  it('in less than two whole years of steps', () => {
    expect(quarterly([7, 3, 1, 5, 7, 3, 1])).toBeUndefined()
    expect(quarterly([7, 3, 1, 5, 7, 3, 1, 5])).toBeDefined()
  })
  it('in figures by the week, by the year, or on any day', () => {
    const of = (dayOf: (i: number) => Day) =>
      seasonOf(
        numbersOf(Array.from({ length: 60 }, (_, i) => dayOf(i))),
        Array.from({ length: 60 }, (_, i) => i % 4),
      )
    expect(of((i) => addDays(day('2015-01-04'), 7 * i))).toBeUndefined()
    expect(of((i) => addMonths(day('1900-12-31'), 12 * i))).toBeUndefined()
    expect(of((i) => addDays(month(i), (i * 13) % 25))).toBeUndefined()
    // The middle of every month is as good as its end.
    expect(of((i) => addMonths(day('2015-01-15'), i))).toMatchObject({ count: 12 })
  })
  it('where one of the year never comes after the one before it', () => {
    const values = Array.from({ length: 20 }, (_, i) => [7, 3, 1, 5][i % 4]!)
    const kept = values.flatMap((value, i) => (i % 4 === 2 ? [] : [{ value, on: quarter(i) }]))
    expect(
      seasonOf(
        numbersOf(kept.map(({ on }) => on)),
        kept.map(({ value }) => value),
      ),
    ).toBeUndefined()
    // One gap is no hindrance.
    const some = values.flatMap((value, i) => (i === 6 ? [] : [{ value, on: quarter(i) }]))
    expect(
      seasonOf(
        numbersOf(some.map(({ on }) => on)),
        some.map(({ value }) => value),
      ),
    ).toMatchObject({ count: 4, years: 17 / 4 })
  })
})

/** Figures by quarter or month with a swing of some size, noise, and a gap. */
const swinging = fc
  .record({
    apart: fc.constantFrom(3, 1),
    years: fc.integer({ min: 3, max: 5 }),
    swing: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 12, maxLength: 12 }),
    noise: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 60, maxLength: 60 }),
    climb: fc.integer({ min: -3, max: 3 }),
    gap: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  })
  .map(({ apart, years, swing, noise, climb, gap }) =>
    Array.from({ length: (12 / apart) * years }, (_, i) => ({
      on: addMonths(day('2001-01-31'), i * apart),
      value: 500 + climb * i + swing[i % (12 / apart)]! + noise[i]! / 7,
    })).filter((_, i) => i !== gap),
  )
const points = { kind: 'number', noun: 'points' } as const
type Figures = readonly { readonly on: Day; readonly value: number }[]
const trendOf = (figures: Figures, direction: 'increase' | 'decrease' = 'increase') =>
  fitTrendTo(
    aMetric({ direction, unit: points }),
    figures.map(({ on, value }) => aReading(on, value)),
  )!
const ahead = fc.integer({ min: 1, max: 700 })
const lastOf = (figures: Figures): number => dayNumber(figures.at(-1)!.on)

describe('with a season', () => {
  law('whole years later is the same', [swinging, ahead], (figures, days) => {
    // After 28 years the leap days fall the same.
    const later = figures.map(({ on, value }) => ({ on: addMonths(on, 12 * 28), value }))
    expectNear(
      rangeAt(trendOf(later), lastOf(later) + days).high80,
      rangeAt(trendOf(figures), lastOf(figures) + days).high80,
      1000,
      1e-9,
    )
  })
  law('scaling changes nothing', [swinging, ahead, fc.constantFrom(0.125, 3, 1024)], (figures, days, b) => {
    const scaled = figures.map(({ on, value }) => ({ on, value: b * value - 70 }))
    const time = lastOf(figures) + days
    expectNear(rangeAt(trendOf(scaled), time).low80, b * rangeAt(trendOf(figures), time).low80 - 70, 1000 * b, 1e-9)
  })
  law('upside down it is the other way up', [swinging, ahead], (figures, days) => {
    const turned = figures.map(({ on, value }) => ({ on, value: -value }))
    const time = lastOf(figures) + days
    expectNear(chanceAt(trendOf(turned, 'decrease'), -520, time), chanceAt(trendOf(figures), 520, time), 1, 1e-9)
  })
})

describe('what is said of the season', () => {
  const share = { kind: 'share', noun: 'of all' } as const
  const readings = (values: readonly number[], dayOf = quarter) => values.map((value, i) => aReading(dayOf(i), value))
  // Highest in April to June, lowest in October to December, 20 points apart.
  const YEAR = [0.5, 0.6, 0.5, 0.4]
  const of = (values: readonly number[], parts: Parameters<typeof aMetric>[0] = {}) => {
    const metric = aMetric({ measure: 'share', unit: share, readings: readings(values), ...parts })
    return foundSeason(metric, { judged: metric.series[0]!.readings, average: undefined })
  }
  it('when it is high and low, and how far apart, in the metric’s own unit', () => {
    expect(of([...YEAR, ...YEAR, 0.502, 0.599])).toMatchObject({
      kind: 'found',
      count: 4,
      highest: 6,
      lowest: 12,
      swing: expect.closeTo(0.2, 2) as number,
    })
    const months = Array.from({ length: 30 }, (_, i) => 500 + 10 * ((i * 5) % 12) + (i % 7) / 10)
    const monthly = aMetric({ readings: readings(months, month) })
    // 5i modulo 12 is 11 in August and none in January.
    expect(foundSeason(monthly, { judged: monthly.series[0]!.readings, average: undefined })).toMatchObject({
      count: 12,
      highest: 8,
      lowest: 1,
    })
  })
  it('that none shows, that there is too little to look, and nothing where none is looked for', () => {
    expect(of([0.5, 0.52, 0.51, 0.55, 0.56, 0.6, 0.61, 0.6, 0.66, 0.65])).toEqual({ kind: 'none' })
    expect(of(YEAR)).toEqual({ kind: 'too-short' })
    expect(of([0.5, 0.6])).toBeUndefined()
    expect(of([1, 2, 3, 4, 5], { measure: 'cumulative', unit: { kind: 'count', noun: 'things' } })).toEqual({
      kind: 'too-short',
    })
    const weekly = aMetric({ readings: readings(YEAR, (i) => addDays(day('2019-01-06'), 7 * i)) })
    expect(foundSeason(weekly, { judged: weekly.series[0]!.readings, average: undefined })).toBeUndefined()
    const uneven = aMetric({ readings: readings(YEAR, (i) => addDays(day('2019-01-06'), 80 * i)) })
    expect(foundSeason(uneven, { judged: uneven.series[0]!.readings, average: undefined })).toBeUndefined()
  })
  it('in the sentence and beside the forecast, where it is clear', () => {
    const metric = aMetric({
      measure: 'share',
      unit: share,
      targets: [aTarget({ value: 0.7, due: '2018-06-30', published: '2015-01-01' })],
      readings: readings([...YEAR, ...YEAR, 0.502, 0.599]),
    })
    const answer = assess(metric, day('2017-07-01'))
    expect(whySentence(metric, answer)).toMatch(
      / It is usually highest in April to June and lowest in October to December\.$/,
    )
    expect(Object.fromEntries(forecastFacts(metric, answer).map(({ label, value }) => [label, value]))['Season']).toBe(
      'usually highest in April to June and lowest in October to December, about 20 percentage points apart; the forecast allows for it',
    )
  })
  it('where the pace would be enough, and the season is why it is not', () => {
    const metric = aMetric({
      targets: [aTarget({ value: 5500, due: '2019-12-31', published: '2015-01-01' })],
      readings: readings(
        Array.from({ length: 15 }, (_, i) => 4000 + 60 * i + [0, 900, 500, -1100][i % 4]! + 40 * ((i * 5) % 7)),
      ),
    })
    expect(whySentence(metric, assess(metric, day('2018-10-15')))).toBe(
      'With 5,340 things on 30 September 2018, the season aside, it must add 1,400 a year to reach 5,500 by 31 December 2019, 7 times the 200 a year it has held. It is usually highest in April to June and lowest in October to December.',
    )
  })
  it('and whether a figure is unusual is asked for the season', () => {
    const values = Array.from({ length: 16 }, (_, i) => YEAR[i % 4]! + ((i * 5) % 7) / 1000)
    const metric = aMetric({
      measure: 'share',
      unit: share,
      targets: [aTarget({ value: 0.7, due: '2020-06-30', published: '2015-01-01' })],
      readings: readings(values),
    })
    expect(reviewFacts(metric, assess(metric, day('2019-01-15')), {})).toContainEqual({
      label: 'Is that unusual?',
      value: 'no, within normal variation for the season',
    })
  })
  it.each([
    [{ kind: 'none' }, 'none shows in the figures'],
    [{ kind: 'too-short' }, 'could not be looked for: that takes two whole years of figures'],
    [
      { kind: 'found', of: 'figures', count: 4, belief: 0.5, isClear: false, highest: 6, lowest: 12, swing: 0.1 },
      'one may show; the forecast allows for a part of it',
    ],
    [
      { kind: 'found', of: 'figures', count: 12, belief: 0.9, isClear: true, highest: 2, lowest: 11, swing: 0.1 },
      'usually highest in February and lowest in November, about 10 percentage points apart; the forecast allows for it',
    ],
  ] as const)('%j', (season, words) => expect(seasonFact(season, aMetric({ unit: share }))).toBe(words))
})

describe('beside the same season of other years', () => {
  // 2 more each quarter; 3 above the year in March, 1 below in June, 3 below in September, 1 above in December.
  const values = Array.from({ length: 13 }, (_, i) => 100 + 2 * i + [3, -1, -3, 1][i % 4]!)
  const readings = values.map((value, i) => aReading(quarter(i), value))
  const metric = aMetric({
    unit: { kind: 'number', noun: 'points' },
    measure: 'level',
    readings,
    targets: [aTarget({ value: 150, due: quarter(22), published: '2015-03-31' })],
  })
  const assessment = assess(metric, day('2018-04-10'))
  it('pace and path, by hand', () => {
    const season = sameSeason(metric, assessment)!
    // March comes four times, the others three times: 6 and three times 3 pairs.
    expect(season.pairs).toHaveLength(15)
    // In order: four of 8 over a leap year, then 16 over two years with one: the eighth of 15.
    expect(season.heldPerDay).toBeCloseTo(16 / 731, 12)
    // From 127, in a March, to 150 in a September: 124 to 153 without the seasons, in 914 days.
    expect(season.neededPerDay).toBeCloseTo(29 / 914, 12)
    // The path runs from 103, in a March too: 100 to 153 without, 1,096 of 2,010 days, and 3 for March.
    expect(season.onPath).toBeCloseTo(103 + (47 * 1096) / 2010, 10)
    expect(season.required).toBeCloseTo(100 + (53 * 1096) / 2010 + 3, 10)
    expect(season.ahead).toBeCloseTo(127 - 103 - (53 * 1096) / 2010, 10)
    expect(season.yearBefore.map(({ day: on, value }) => [on, value])).toEqual(
      readings.slice(5).map(({ day: on, value }) => [addMonths(on, 12), value]),
    )
  })
  it('in words, beside the plain ones', () => {
    expect(paceSentences({ metric, assessment })).toContain('median of the slopes between every two of 13 figures')
    expect(seasonSentenceOf({ metric, assessment })).toBe(
      'Figures swing with the season. Between figures of the same season the pace held is about 0.666 a month, the median of 15 slopes; without the seasons of the latest figure and of the due date, the pace needed is about 0.966 a month. For its season the latest figure is 5 behind 132.',
    )
  })
  it('nothing more is needed where the season alone brings it there', () => {
    const near = { ...metric, targets: [{ ...metric.targets[0]!, value: 120 }] }
    const season = sameSeason(near, assess(near, day('2018-04-10')))
    expect(season?.neededPerDay).toBe(0)
  })
  it('is not told of a range, nor of what is to be kept, nor without a clear season', () => {
    const main = metric.targets[0] as LevelTarget
    const of = (change: Partial<LevelTarget>, figures = readings) => {
      const other = {
        ...metric,
        ...aMetric({ readings: figures }),
        unit: metric.unit,
        targets: [{ ...main, ...change }],
      }
      return sameSeason(other, assess(other, day('2018-04-10')))
    }
    expect(of({})).toBeDefined()
    expect(of({ otherEnd: 160 })).toBeUndefined()
    expect(of({ keptFromDay: quarter(14) })).toBeUndefined()
    // A path that begins after the latest figure.
    const later = {
      kind: 'straight',
      onAsAt: 1,
      points: [
        { day: quarter(20), value: 1 },
        { day: quarter(22), value: 2 },
      ],
    } as const
    expect(sameSeason(metric, { ...assessment, requiredPath: later })).toBeUndefined()
    const even = values.map((_, i) => aReading(quarter(i), 100 + 2 * i + (i % 3)))
    expect(of({}, even)).toBeUndefined()
  })
})

describe('a running total of which more is added in some seasons', () => {
  // 40 a quarter on average: 43 in the first, 39, 37 and 41.
  const added = (i: number): number => 40 + [3, -1, -3, 1][i % 4]!
  let sum = 0
  const totals = Array.from({ length: 13 }, (_, i) => (sum += added(i)))
  const metric = aMetric({
    measure: 'cumulative',
    readings: totals.map((total, i) => aReading(quarter(i), total)),
    targets: [aTarget({ value: 605, due: quarter(14), published: '2015-03-31' })],
  })
  const assessment = assess(metric, day('2018-04-10'))
  it('gains what these seasons add: two and a half of them, after the first quarter', () => {
    // 523 so far; 39 and 37 come, and nothing is uncertain of them.
    expect(totals.at(-1)).toBe(523)
    const trend = fitTrendTo(metric, metric.series[0]!.readings)!
    expect(rangeAt(trend, dayNumber(quarter(14))).median).toBeCloseTo(599, 0)
    const { effect } = trend.mixture.shiftAt(dayNumber(quarter(14)))
    // Quarters of 90 and of 92 days add a little more or less.
    expect(Math.abs(effect + 4)).toBeLessThan(0.2)
    expect(trend.mixture.shiftAt(dayNumber(quarter(16))).effect).toBeCloseTo(0, 10)
    expect(assessment.status.kind).toBe('off-track')
  })
  it('is said to have a season, in the sentence and beside the forecast', () => {
    expect(foundSeason(metric, assessment)).toMatchObject({ kind: 'found', of: 'additions', highest: 3, lowest: 9 })
    expect(whySentence(metric, assessment)).toContain(
      'Most is usually added in January to March and least in July to September.',
    )
    expect(forecastFacts(metric, assessment).at(-1)!.value).toMatch(
      /^most is usually added in January to March, least in July to September, about 6.7 apart/,
    )
    expect(sameSeason(metric, assessment)).toBeUndefined()
  })
})
