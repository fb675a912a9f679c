/** What is certain stays certain, and nothing is certain before it is. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  isStanding,
  type Day,
  type Metric,
  type Reading,
} from '../../../src/progress/index.ts'
import { aMetric, aReading, aTarget } from '../a-metric.ts'
import { part, plainRecords } from '../generators/plain-record.ts'
import { promises } from '../generators/promises.ts'
import { scenes, scenesFrom, targetOf, type Scene } from '../generators.ts'
import { answerTo, law, moved, withReadings } from './law.ts'

/** What a standard without an end was found to be holds until its next figure. */
const hasEnd = (scene: Scene): boolean => !isStanding(targetOf(scene))

const IS_CERTAIN = new Set<string>(['met', 'missed'])

/** What was out by a day, and is never withdrawn. */
const outBy = (metric: Metric, asAt: Day): Metric =>
  withReadings(metric, (readings) =>
    readings
      .filter(({ publishedDay }) => publishedDay <= asAt)
      .map((reading) => {
        const { withdrawnDay, ...kept } = reading
        return withdrawnDay === undefined ? reading : kept
      }),
  )

/** Counts of whole years towards a level, and a day after the last is out. */
const yearlyCounts: fc.Arbitrary<{ readonly metric: Metric; readonly asAt: Day }> = fc
  .record({
    values: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 6 }),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
    after: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ values, direction, after }) => {
    const readings = values.map((value, i): Reading => {
      const end = `${2010 + i}-12-31` as Day
      const published = addDays(end, 80)
      return {
        ...onDay(aReading(end, value), end, published),
        when: { kind: 'period', start: addMonths(addDays(end, 1), -12), end },
      }
    })
    const due = `${2009 + values.length}-12-31`
    const targets = [aTarget({ value: 100, due, published: '2010-06-01' })]
    return { metric: aMetric({ measure: 'flow', direction, readings, targets }), asAt: addDays(due as Day, 80 + after) }
  })

const onDay = (reading: Reading, day: Day, published: Day): Reading => ({
  ...reading,
  when: { kind: 'on', date: day },
  day,
  publishedOn: published,
  publishedDay: published,
})

describe('a certain outcome', () => {
  law(
    'is never undone by the same figure published again',
    [scenes, fc.integer({ min: 1, max: 900 })],
    (scene, later) => {
      const { status } = answerTo(scene)
      fc.pre(hasEnd(scene) && (status.kind === 'met' || status.kind === 'missed'))
      const published = addDays(scene.asAt, 1)
      const metric = outBy(scene.metric, scene.asAt)
      const before = answerTo({ ...scene, metric }).status
      fc.pre(before.kind === 'met' || before.kind === 'missed')
      const { reading } = before.because
      const again = withReadings(metric, (readings) => [
        ...readings,
        { ...reading, publishedOn: published, publishedDay: published },
      ])
      expect(answerTo({ ...scene, metric: again, asAt: addDays(scene.asAt, later) }).status.kind).toBe(before.kind)
    },
  )
  law(
    'of a running total is never undone by a later and higher one',
    [scenesFrom(plainRecords.filter(({ kind }) => kind === 'a running total')), part, fc.integer({ min: 1, max: 900 })],
    (scene, more, later) => {
      const metric = outBy(scene.metric, scene.asAt)
      const { status, latest } = answerTo({ ...scene, metric })
      fc.pre(IS_CERTAIN.has(status.kind) && latest !== undefined)
      const { dueDay } = targetOf(scene)
      // After the due day a higher total says nothing of a limit that was kept, nor of a target that was missed.
      fc.pre(scene.asAt < dueDay || (status.kind === 'met') === (metric.direction === 'increase'))
      const day = addDays(latest.day > scene.asAt ? latest.day : scene.asAt, 1)
      const higher = withReadings(metric, (readings) => [
        ...readings,
        onDay({ ...latest, value: latest.value * (1 + more) }, day, day),
      ])
      expect(answerTo({ ...scene, metric: higher, asAt: addDays(day, later) }).status.kind).toBe(status.kind)
    },
  )
  law(
    'is never undone by a figure of another definition after the due day',
    [scenes, part, fc.integer({ min: 1, max: 900 })],
    (scene, share, later) => {
      const metric = outBy(scene.metric, scene.asAt)
      const { status, latest } = answerTo({ ...scene, metric })
      fc.pre(hasEnd(scene) && IS_CERTAIN.has(status.kind) && latest !== undefined)
      const { dueDay } = targetOf(scene)
      const last = [dueDay, scene.asAt, latest.day].reduce((a, b) => (a > b ? a : b))
      const day = addDays(last, 1)
      const changed = withReadings(metric, (readings) => [
        ...readings,
        { ...onDay({ ...latest, value: 2 * share * latest.value }, day, day), status: 'break' },
      ])
      expect(answerTo({ ...scene, metric: changed, asAt: addDays(day, later) }).status.kind).toBe(status.kind)
    },
  )
  law(
    'by yearly counts is never undone by a count of a part that ends with one of them',
    [yearlyCounts, part, fc.integer({ min: 1, max: 900 })],
    ({ metric, asAt }, share, later) => {
      const { status, latest } = assess(metric, asAt)
      fc.pre(IS_CERTAIN.has(status.kind) && latest !== undefined)
      const start = addMonths(addDays(latest.day, 1), -3)
      const published = addDays(latest.publishedDay, -30)
      const quarter: Reading = {
        ...onDay({ ...latest, value: share * latest.value }, latest.day, published),
        when: { kind: 'period', start, end: latest.day },
      }
      const both = withReadings(metric, (readings) => [...readings, quarter])
      expect(assess(both, addDays(asAt, later)).status.kind).toBe(assess(metric, addDays(asAt, later)).status.kind)
    },
  )
  law('of a yearly promise stands on every day after', [promises, part, part], ({ metric, from, due }, one, other) => {
    const dayAt = (share: number): Day =>
      addDays(from, Math.round(share * (800 + (Date.parse(due) - Date.parse(from)) / 864e5)))
    const [early, late] = [dayAt(Math.min(one, other)), dayAt(Math.max(one, other))]
    const { kind } = assess(metric, early).status
    if (IS_CERTAIN.has(kind)) expect(assess(metric, late).status.kind).toBe(kind)
  })
  law(
    'of a yearly promise is what its years come to, in whatever form they were published',
    [promises],
    ({ metric, due, every, totals }) => {
      const isKept = totals.every((total) => (metric.direction === 'increase' ? total >= every : total <= every))
      expect(assess(metric, addDays(due, 60)).status.kind).toBe(isKept ? 'met' : 'missed')
    },
  )
})

describe('a limit on a running total', () => {
  law(
    'is never met before its day',
    [scenesFrom(plainRecords.filter(({ kind, direction }) => kind === 'a running total' && direction === 'decrease'))],
    (scene) => {
      fc.pre(scene.asAt < targetOf(scene).dueDay)
      expect(answerTo(scene).status.kind).not.toBe('met')
    },
  )
})

describe('a broken promise', () => {
  law(
    'has no chance from the day that the year fell short is published',
    [promises, part],
    ({ metric, from, due, every, totals }, share) => {
      fc.pre(metric.direction === 'increase')
      const broken = totals.findIndex((total) => total < every)
      fc.pre(broken !== -1)
      const known = addDays(addMonths(from, 12 * (broken + 1)), 19)
      const asAt = addDays(known, Math.round(share * 900))
      const { status, forecast } = assess(metric, asAt)
      expect([asAt >= known, status.kind, status.because.kind, forecast]).toEqual([
        true,
        'missed',
        'year-short',
        undefined,
      ])
      expect(due > from).toBe(true)
    },
  )
  law(
    'of a limit within a year has none from the day that it was passed',
    [promises],
    ({ metric, due, every, totals }) => {
      // On the last day but one of the promise all years but the last are known.
      fc.pre(metric.direction === 'decrease' && totals.slice(0, -1).some((total) => total > every))
      expect(assess(metric, addDays(due, -1)).status.kind).toBe('missed')
    },
  )
})

type Punctual = { readonly metric: Metric; readonly asAt: Day }

/** Figures that each come out when they should, one by one or some at a time; and a day before the next is late. */
const punctual: fc.Arbitrary<Punctual> = fc
  .record({
    every: fc.constantFrom(1, 7, 30, 91, 365),
    lagSteps: fc.double({ min: 0, max: 4, noNaN: true }),
    batches: fc.integer({ min: 3, max: 8 }),
    isIntervalStated: fc.boolean(),
    isLagStated: fc.boolean(),
    measure: fc.constantFrom('level' as const, 'cumulative' as const),
    atOnce: fc.constantFrom(1, 1, 3),
    when: part,
  })
  .map(({ every, lagSteps, batches, isIntervalStated, isLagStated, measure, atOnce, when }) => {
    const count = batches * atOnce
    const lag = Math.min(3000, Math.round(lagSteps * every))
    const dayAt = (place: number): Day => addDays('2010-01-04' as Day, place * every)
    /** A figure comes out with the others of its batch, when the last of them does. */
    const outOn = (place: number): Day => addDays(dayAt(place - (place % atOnce) + atOnce - 1), lag)
    const readings = Array.from({ length: count }, (_, i) =>
      aReading(dayAt(i), 10 + i * (1 + (i % 3)), { published: outOn(i) }),
    )
    const series = {
      ...aMetric().series[0]!,
      readings,
      ...(isIntervalStated && { expectedEvery: { days: every } }),
    }
    const { publicationLagDays: _, ...without } = series
    // What comes out first may be a backlog: from the second batch on, and three figures.
    const [known, next] = [outOn(Math.max(2, atOnce)), outOn(count)]
    const span = (Date.parse(next) - Date.parse(known)) / 864e5
    return {
      metric: aMetric({
        measure,
        series: [isLagStated ? { ...without, publicationLagDays: lag + (atOnce - 1) * every } : without],
        targets: [aTarget({ value: 1e6, due: '2090-12-31', published: '2010-01-04' })],
      } as Parameters<typeof aMetric>[0]),
      asAt: addDays(known, Math.floor(when * span)),
    }
  })

describe('a series that is not overdue', () => {
  law('is never out of date', [punctual], ({ metric, asAt }) => {
    expect(assess(metric, asAt).status.kind).not.toBe('out-of-date')
  })
  law('is out of date once nothing has come for long', [punctual], ({ metric }) => {
    expect(assess(metric, '2080-01-01' as Day).status.kind).toBe('out-of-date')
  })
})

describe('a promise for every year', () => {
  law(
    'is judged the same with every count and the promise times a number',
    [promises, fc.constantFrom(0.25, 3, 1024), part],
    ({ metric, from }, times, share) => {
      const asAt = addDays(from, Math.round(share * 1400))
      const scaled: Metric = {
        ...withReadings(metric, (readings) =>
          readings.map((reading) => ({ ...reading, value: times * reading.value })),
        ),
        targets: metric.targets.map((target) => ({ ...target, value: times * target.value })),
      }
      const [was, is] = [assess(metric, asAt).status, assess(scaled, asAt).status]
      expect([is.kind, is.because.kind]).toEqual([was.kind, was.because.kind])
    },
  )
  law(
    'is judged the same four hundred years earlier or later',
    [promises, fc.constantFrom(-1, 1), part],
    ({ metric, from }, way, share) => {
      const asAt = addDays(from, Math.round(share * 1400))
      const days = way * 146_097
      const [was, is] = [assess(metric, asAt).status, assess(moved(metric, days), addDays(asAt, days)).status]
      expect([is.kind, is.because.kind]).toEqual([was.kind, was.because.kind])
    },
  )
})
