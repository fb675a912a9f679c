/** A level to be kept throughout, a range, and so much growth a year: each worked out by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  assess,
  changesBetween,
  dayNumber,
  makeMetric,
  requiredOn,
  type LevelTarget,
  type Metric,
  type MetricInput,
  type Reading,
} from '../../src/progress/index.ts'
import { chanceAt, fitTrendTo } from '../../src/progress/forecast/trend.ts'
import { chanceOfMeeting } from '../../src/ui/text/phrases.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { metricFile } from '../fixtures/record.ts'
import { targetFaults } from './target-faults.ts'
import { aMetric, aReading, aTarget, date, day, level } from './a-metric.ts'
import { law } from './laws/law.ts'

const share = { kind: 'share', noun: 'of patients' } as const
const ENDS = ['2019-06-30', '2019-09-30', '2019-12-31', '2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31']
const quarterly = (values: readonly number[]): readonly Reading[] =>
  values.map((value, i) => aReading(ENDS[i]!, value, { published: addDays(day(ENDS[i]!), 20) }))
const sentence = (metric: Metric, asAt: string): string => whySentence(metric, assess(metric, day(asAt)))

describe('a level to be kept throughout', () => {
  const kept = (values: readonly number[], more: Partial<LevelTarget> = {}) =>
    aMetric({
      measure: 'share',
      unit: share,
      targets: [
        level({ value: 0.95, due: '2020-12-31', published: '2019-04-01' }, { keptFromDay: day('2019-07-01'), ...more }),
      ],
      readings: quarterly(values),
    })
  const kindOn = (metric: Metric, asAt: string) => assess(metric, day(asAt)).status.kind
  const steady = [0.9, 0.97, 0.96, 0.97, 0.965, 0.97, 0.96]
  it('is met at the end, where every figure since its first day was there', () => {
    expect(kindOn(kept(steady), '2021-01-20')).toBe('met')
    expect(sentence(kept(steady), '2021-01-20')).toBe(
      'Every figure published from 1 July 2019 to 31 December 2020 kept to 95% or more; the last is 96% of patients on 31 December 2020.',
    )
  })
  it('is missed for good by one that was not, on the day that it comes out, though the last is there again', () => {
    const once = kept([0.9, 0.97, 0.94, 0.97, 0.965, 0.97, 0.96])
    expect(kindOn(once, '2020-01-19')).not.toBe('missed')
    for (const asAt of ['2020-01-20', '2020-08-01', '2021-02-01']) expect(kindOn(once, asAt)).toBe('missed')
    expect(assess(once, day('2020-01-20')).status).toMatchObject({ because: { kind: 'not-kept' } })
    expect(sentence(once, '2020-08-01')).toBe(
      'It was to keep to 95% or more from 1 July 2019 to 31 December 2020, and stood at 94% of patients on 31 December 2019: 1 percentage point below.',
    )
    expect(
      changesBetween(once, day('2020-01-10'), day('2020-02-01')).map(({ on, after, cause }) => [
        on,
        after.kind,
        cause.kind,
      ]),
    ).toEqual([['2020-01-20', 'missed', 'new-figure']])
  })
  it('a period that began before its first day is none of it', () => {
    const early: Reading = {
      ...aReading('2019-09-30', 0.9),
      when: { kind: 'period', start: day('2019-06-01'), end: day('2019-09-30') },
    }
    const metric = kept(steady)
    const [series] = metric.series
    const including = (reading: Reading): Metric => ({
      ...metric,
      series: [{ ...series!, readings: [...series!.readings.filter(({ day: on }) => on !== reading.day), reading] }],
    })
    expect(kindOn(including(early), '2021-01-20')).not.toBe('missed')
    expect(
      kindOn(
        including({ ...early, when: { kind: 'period', start: day('2019-07-01'), end: day('2019-09-30') } }),
        '2021-01-20',
      ),
    ).toBe('missed')
  })
  it('a revision of the figure that broke it gives it back', () => {
    const metric = kept([0.9, 0.97, 0.94, 0.97, 0.965])
    const [series] = metric.series
    const revised = { ...aReading('2019-12-31', 0.951, { published: '2020-03-01' }) }
    const mended = { ...metric, series: [{ ...series!, readings: [...series!.readings, revised] }] }
    expect(kindOn(mended, '2020-02-01')).toBe('missed')
    expect(assess(mended, day('2020-03-01')).status.because.kind).toBe('chance')
  })
  it('has at least one less the chances that each figure to come is not there, and never more than on track', () => {
    const metric = kept([0.97, 0.972, 0.969, 0.971])
    const [{ readings }] = metric.series as [Metric['series'][number]]
    const trend = fitTrendTo(metric, readings)!
    const { status, forecast } = assess(metric, day('2020-05-01'))
    // The usual gap is 92 days: from 31 March 2020 one figure by 1 July, one by 1 October, and the due day.
    const chances = ['2020-07-01', '2020-10-01', '2020-12-31'].map((on) => chanceAt(trend, 0.95, dayNumber(day(on))))
    const least = Math.max(0, 1 - chances.reduce((sum, chance) => sum + 1 - chance, 0))
    expect(least).toBeGreaterThan(0)
    expect(status).toMatchObject({ because: { kind: 'chance', chance: least } })
    expect(forecast!.chance).toBe(least)
    expect(least).toBeLessThan(Math.min(...chances))
    const { target } = assess(metric, day('2020-05-01'))
    expect([chanceOfMeeting(target, 0.88), chanceOfMeeting(target, 0.001)]).toEqual(['at least 88%', 'less than 1%'])
    expect(chanceOfMeeting(aTarget(), 0.88)).toBe('88%')
  })
  it('asks for the level itself on every day', () => {
    const { requiredPath, gap } = assess(kept(steady.slice(0, 4)), day('2020-05-01'))
    expect(requiredPath).toMatchObject({ kind: 'kept', onAsAt: 0.95 })
    expect(requiredPath!.points).toEqual([
      { day: '2019-07-01', value: 0.95 },
      { day: '2020-12-31', value: 0.95 },
    ])
    expect(gap!.required).toBe(0.95)
  })
  it('can be a range', () => {
    const range = { otherEnd: 0.975 }
    expect(kindOn(kept(steady, range), '2021-01-20')).toBe('met')
    expect(sentence(kept([0.9, 0.97, 0.98], range), '2020-02-01')).toBe(
      'It was to keep to 95% to 97.5% from 1 July 2019 to 31 December 2020, and stood at 98% of patients on 31 December 2019: 0.5 percentage points above.',
    )
  })
})

describe('a range', () => {
  const within = (values: readonly number[], direction: 'increase' | 'decrease' = 'increase') =>
    aMetric({
      measure: 'share',
      unit: share,
      direction,
      targets: [
        direction === 'increase'
          ? level({ value: 0.4, due: '2020-12-31', published: '2019-04-01' }, { otherEnd: 0.45 })
          : level({ value: 0.6, due: '2020-12-31', published: '2019-04-01' }, { otherEnd: 0.55 }),
      ],
      readings: quarterly(values),
    })
  const climb = [0.3, 0.32, 0.34, 0.35, 0.37, 0.39]
  it.each([
    [0.399, 'missed', 'short-at-due'],
    [0.4, 'met', 'reached-by-due'],
    [0.45, 'met', 'reached-by-due'],
    [0.451, 'missed', 'past-range'],
  ])('at %d on its day it is %s', (last, kind, because) => {
    expect(assess(within([...climb, last]), day('2021-02-01')).status).toMatchObject({
      kind,
      because: { kind: because },
    })
    // The mirror of a share is one less it.
    const down = [...climb, last].map((value) => Number((1 - value).toFixed(6)))
    expect(assess(within(down, 'decrease'), day('2021-02-01')).status).toMatchObject({
      kind,
      because: { kind: because },
    })
  })
  it('says which end was passed, and by how much', () => {
    const past = within([...climb, 0.48])
    expect(sentence(past, '2021-02-01')).toBe(
      'The figure for the due date was 48% of patients on 31 December 2020, 3 percentage points above 40% to 45%.',
    )
    const { gap, status } = assess(past, day('2021-02-01'))
    expect(gap).toMatchObject({ required: 0.45 })
    expect(gap!.ahead).toBeCloseTo(-0.03, 12)
    expect(status.because).toMatchObject({ shortfall: expect.closeTo(0.03, 12) })
  })
  it('"more than 45%" is past it, "almost 45%" is not', () => {
    const at = (precision: 'almost' | 'more-than') => {
      const metric = within([...climb, 0.45])
      const [series] = metric.series
      const readings = series!.readings.map((one, i) => (i === 6 ? { ...one, precision } : one))
      return assess({ ...metric, series: [{ ...series!, readings }] }, day('2021-02-01')).status.kind
    }
    expect([at('almost'), at('more-than')]).toEqual(['met', 'missed'])
  })
  it('has the chance of its near end less that of its far end', () => {
    const metric = within(climb)
    const trend = fitTrendTo(metric, metric.series[0]!.readings)!
    const due = dayNumber(day('2020-12-31'))
    const { forecast } = assess(metric, day('2020-11-01'))
    expect(forecast!.chance).toBeCloseTo(chanceAt(trend, 0.4, due) - chanceAt(trend, 0.45, due), 12)
    expect(forecast!.chance).toBeLessThan(chanceAt(trend, 0.4, due))
  })
  it('to all that there is has nothing beyond it', () => {
    const whole = aMetric({
      measure: 'share',
      unit: share,
      targets: [level({ value: 0.4, due: '2020-12-31', published: '2019-04-01' }, { otherEnd: 1 })],
      readings: quarterly([0.9, 0.95, 0.99, 0.99, 1]),
    })
    const trend = fitTrendTo(whole, whole.series[0]!.readings)!
    expect(assess(whole, day('2020-08-01')).forecast!.chance).toBe(chanceAt(trend, 0.4, dayNumber(day('2020-12-31'))))
  })
  it('that was passed before its day must be come back to', () => {
    const past = within([0.3, 0.35, 0.42, 0.46, 0.5])
    const { pace, expectedReach } = assess(past, day('2020-08-01'))
    // From 50% on 30 June 2020 to 45% in 184 days.
    expect(pace!.neededPerDay).toBeCloseTo(-0.05 / 184, 12)
    expect(expectedReach).toBeUndefined()
    expect(sentence(past, '2020-08-01')).toMatch(
      /^With 50% of patients on 30 June 2020, it must lose .* to be within 40% to 45% by 31 December 2020/,
    )
  })
})

describe('so much growth a year', () => {
  const growing = (values: readonly (readonly [string, number, string?])[], yearlyGrowth = 0.3) =>
    aMetric({
      direction: yearlyGrowth > 0 ? 'increase' : 'decrease',
      targets: [
        level(
          { value: 371.293, due: '2020-12-31', published: '2016-03-01' },
          { base: { on: date('2015'), day: day('2015-12-31'), yearlyGrowth } },
        ),
      ],
      readings: values.map(([on, value, published]) => aReading(on, value, { published: published ?? on })),
    })
  it('comes to the base times one and the growth, to the power of the years: 100 × 1.3^5', () => {
    const metric = growing([
      ['2015-12-31', 100],
      ['2018-12-31', 220],
    ])
    const { targetLevel, requiredPath, gap } = assess(metric, day('2019-03-01'))
    expect(targetLevel).toBe(371.293)
    expect(requiredPath?.kind).toBe('growth')
    // Three of five years, as 1,096 of 1,827 days.
    expect(gap!.required).toBeCloseTo(100 * 3.71293 ** (1096 / 1827), 9)
    expect(requiredOn(requiredPath!.points, day('2018-12-31'))).toBeCloseTo(gap!.required, 0)
    expect(requiredPath!.points.at(-1)).toEqual({ day: '2020-12-31', value: 371.293 })
  })
  it('counts a part of a year as that part', () => {
    const metric = growing([
      ['2015-12-31', 100],
      ['2017-12-31', 150],
    ])
    const [target] = metric.targets
    const sooner = { ...metric, targets: [{ ...target!, due: date('2018-06-30'), dueDay: day('2018-06-30') }] }
    // 912 days.
    expect(assess(sooner, day('2018-02-01')).targetLevel).toBeCloseTo(100 * 1.3 ** (912 / 365.25), 9)
  })
  it('follows a revision of its base', () => {
    const metric = growing([
      ['2015-12-31', 100],
      ['2015-12-31', 110, '2018-02-01'],
      ['2018-12-31', 220],
    ])
    expect(assess(metric, day('2018-01-31')).targetLevel).toBe(371.293)
    expect(assess(metric, day('2018-02-01')).targetLevel).toBeCloseTo(110 * 1.3 ** 5, 9)
  })
  it('falls as well: 5% less every year', () => {
    const metric = growing(
      [
        ['2015-12-31', 100],
        ['2020-12-31', 77.3],
      ],
      -0.05,
    )
    // 100 × 0.95^5 is 77.378.
    expect(assess(metric, day('2021-01-10'))).toMatchObject({
      targetLevel: expect.closeTo(77.3780937, 6),
      status: { kind: 'met' },
    })
  })
  it('of none, and of less than none, is nothing to judge by, nor is so many times it', () => {
    for (const base of [0, -3]) {
      const none = growing([
        ['2015-12-31', base],
        ['2020-12-31', 50],
      ])
      expect(assess(none, day('2021-01-10')).status).toMatchObject({ because: { kind: 'base-of-none' } })
      expect(sentence({ ...none, unit: { kind: 'number', noun: 'points' } }, '2021-01-10')).toMatch(
        /^The target counts from (0|-3) points on 31 December 2015, and so many times that is no level to reach\.$/,
      )
    }
  })
  law(
    'in another unit it is judged the same, and some whole years later too',
    [
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0.001, 1, 1000),
      fc.constantFrom(0, 4, 8),
      fc.array(fc.integer({ min: 50, max: 400 }), { minLength: 3, maxLength: 5 }),
    ],
    (per, unit, later, values) => {
      const moved = (on: string) => `${Number(on.slice(0, 4)) + later}${on.slice(4)}`
      const make = (times: number, move: (on: string) => string) =>
        aMetric({
          targets: [
            level(
              { value: 1, due: move('2020-12-31'), published: move('2016-03-01') },
              { base: { on: date(move('2015-12-31')), day: day(move('2015-12-31')), yearlyGrowth: per / 100 } },
            ),
          ],
          readings: [100, ...values].map((value, i) => aReading(move(`${2015 + i}-12-31`), value * times)),
        })
      const at = (metric: Metric, on: string) => assess(metric, day(on))
      const [one, other] = [
        at(
          make(1, (on) => on),
          '2020-06-30',
        ),
        at(make(unit, moved), moved('2020-06-30')),
      ]
      expect(other.status.kind).toBe(one.status.kind)
      expect(other.targetLevel! / unit / one.targetLevel!).toBeCloseTo(1, 12)
      expect(other.gap!.ahead / unit).toBeCloseTo(one.gap!.ahead, 6)
    },
  )
})

describe('a record that asks for what cannot be', () => {
  it.each<readonly [string, object, readonly (readonly string[])[]]>([
    ['a range whose other end comes first', { otherEnd: 0.8 }, [['otherEnd', 'range-the-wrong-way']]],
    ['a range past all there is', { otherEnd: 1.2 }, [['otherEnd', 'share-out-of-range']]],
    ['a range that is strict', { otherEnd: 0.95, strictly: 'above' }, [['otherEnd', 'range-and-other']]],
    [
      'a range of so much growth',
      { otherEnd: 0.95, base: { on: '2015', yearlyGrowth: 0.1 } },
      [['otherEnd', 'range-and-other']],
    ],
    ['kept from no day', { throughout: true }, [['from', 'no-start']]],
    [
      'kept from its due day',
      { throughout: true, from: '2020-12-31', due: '2020-12-31' },
      [['due', 'due-before-it-starts']],
    ],
    ['a level with a first day', { from: '2018-01-01' }, [['from', 'start-of-a-level']]],
    [
      'growth and so many times',
      { base: { on: '2015', times: 2, yearlyGrowth: 0.1 } },
      [['base.yearlyGrowth', 'times-and-growth']],
    ],
    [
      'growth downward where it is to rise',
      { base: { on: '2015', yearlyGrowth: -0.1 } },
      [['base.yearlyGrowth', 'growth-the-wrong-way']],
    ],
    [
      'growth without end',
      { base: { on: '2015', yearlyGrowth: Infinity } },
      [['base.yearlyGrowth', 'growth-the-wrong-way']],
    ],
  ])('%s is refused', (_, parts, faults) => expect(targetFaults(parts)).toEqual(faults))
  it('what can be asked for is taken', () => {
    expect(targetFaults({ otherEnd: 0.95, throughout: true, from: '2018-01-01' })).toEqual([])
    expect(targetFaults({ throughout: false })).toEqual([])
    expect(targetFaults({ base: { on: '2015', yearlyGrowth: 0.1 } })).toEqual([])
  })
  it('growth is below nought where it is to fall, and leaves something', () => {
    const falling = (yearlyGrowth: number) => {
      const input = structuredClone(metricFile('online-passport-share'))
      Object.assign(input, { direction: 'decrease' })
      Object.assign(input.targets[0], { value: 0.05, base: { on: '2015', yearlyGrowth } })
      const read = makeMetric(input as MetricInput)
      return read.ok ? [] : read.fault.map(({ problem }) => problem)
    }
    expect([-0.05, -0.999].map(falling)).toEqual([[], []])
    for (const growth of [0, 0.05, -1, -2, -Infinity]) expect(falling(growth)).toEqual(['growth-the-wrong-way'])
  })
  it('a running total is kept in no range and at no level', () => {
    expect(targetFaults({ otherEnd: 3e7, throughout: true, from: '2018-01-01' }, 'verify-users')).toEqual([
      ['otherEnd', 'not-of-a-total'],
      ['throughout', 'not-of-a-total'],
    ])
    expect(targetFaults({ otherEnd: 4000, throughout: true }, 'academy-graduates')).toEqual([
      ['otherEnd', 'not-of-a-rate'],
      ['throughout', 'not-of-a-rate'],
    ])
  })
})
