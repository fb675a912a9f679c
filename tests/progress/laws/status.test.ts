/** No good news without evidence: what each status must rest on, whatever the record. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import {
  elapsedDays,
  isForecastBased,
  isStanding,
  monthsOfRate,
  type Assessment,
  type Day,
  type Reading,
  type Target,
} from '../../../src/progress/index.ts'
import type { ForecastLevel } from '../../../src/progress/judging/status-kinds.ts'
import type { Direction } from '../../../src/progress/record/metric.ts'
import { forecastLevel } from '../../../src/progress/judging/status-thresholds.ts'
import { part } from '../generators/plain-record.ts'
import { scenes, targetOf, type Scene } from '../generators.ts'
import { answerTo, chanceIn, law, liveScenes } from './law.ts'

const LEVELS: readonly ForecastLevel[] = ['off-track', 'at-risk', 'on-track', 'ahead']
const FROM: Readonly<Record<ForecastLevel, number>> = { 'off-track': 0, 'at-risk': 0.3, 'on-track': 0.6, ahead: 0.85 }
const TO: Readonly<Record<ForecastLevel, number>> = { 'off-track': 0.3, 'at-risk': 0.6, 'on-track': 0.85, ahead: 1 }

/** Two usual gaps, the usual one being the middle of the last six; a year and a half where none is known. */
function oldestAllowed(readings: readonly Reading[]): number {
  if (readings.length < 3) return 550
  const gaps = readings
    .slice(1)
    .map(({ day }, i) => elapsedDays(readings[i]!.day, day))
    .slice(-6)
    .sort((a, b) => a - b)
  return gaps[(gaps.length - 1) >> 1]! + gaps[gaps.length >> 1]!
}
/** Whether a figure is late goes by the figures themselves, also where their average is judged. */
const single = ({ judged, leftOut, target }: Assessment): readonly Reading[] =>
  target?.kind !== 'level' || target.averagedFromDay === undefined
    ? judged
    : [...judged, ...leftOut.map(({ reading }) => reading)]
        .filter(({ day }, i, all) => day <= target.dueDay && all.findIndex((other) => other.day === day) === i)
        .sort((one, other) => (one.day < other.day ? -1 : 1))

const isRecent = (readings: readonly Reading[], on: Day): boolean =>
  elapsedDays(readings.at(-1)!.day, on) <= oldestAllowed(readings)

/** The longest that any of the last six figures took to come out, of those that were the newest when they did. */
function longestLag({ metric, options }: Scene, on: Day): number {
  const out = metric.series[0]!.readings.filter(
    ({ publishedDay, basis }) => publishedDay <= on && (basis === 'official' || options.includeIndicative === true),
  )
  const lags = [...new Set(out.map(({ publishedDay }) => publishedDay))].sort().flatMap((published) => {
    const before = out.filter(({ publishedDay }) => publishedDay < published).map(({ day }) => day)
    const newest = out
      .filter(({ publishedDay }) => publishedDay === published)
      .map(({ day }) => day)
      .sort()
      .at(-1)!
    return before.some((day) => day >= newest) ? [] : [elapsedDays(newest, published)]
  })
  return Math.max(0, ...lags.slice(-6))
}

/** The day after which the next figure is late, by the interval that the record states and the lag that it keeps to. */
function isOverdue(scene: Scene, readings: readonly Reading[], on: Day): boolean {
  const every = scene.metric.series[0]!.expectedEvery!
  return elapsedDays(readings.at(-1)!.day, on) > ('days' in every ? every.days : 0) + longestLag(scene, on)
}

/** As published decimals: no publisher gives thirteen digits. */
const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other))

/** Beyond the target, or equal to it without an "almost" or a "more than" that puts it on the wrong side. */
/** Of a yearly rate two days' share is not judged: no calendar year is 365.25 days. */
function enoughFor(target: Target, { targetLevel, requiredPath }: Assessment, direction: Direction): number {
  const level = targetLevel!
  const start = requiredPath?.points[0]
  const isByTheDay = target.kind === 'yearly-rate' && (start === undefined || monthsOfRate(target, start) === undefined)
  return isByTheDay ? level - ((direction === 'increase' ? 2 : -2) * target.value) / 365.25 : level
}

function hasReached({ value, precision }: Reading, level: number, direction: Direction): boolean {
  if (isSame(value, level)) return precision !== (direction === 'increase' ? 'almost' : 'more-than')
  return direction === 'increase' ? value > level : value < level
}

describe('a status rests on evidence', () => {
  law(
    'live only before the due day, on three figures or more, the last of them recent or the next not overdue',
    [liveScenes],
    (scene) => {
      const answer = answerTo(scene)
      const { judged, latest, rateStart, average } = answer
      const figures = single(answer)
      const { measure, direction } = scene.metric
      expect(scene.asAt < targetOf(scene).dueDay).toBe(true)
      // An average is forecast from figures of before its time too.
      expect(Math.max(judged.length, average?.figures.length ?? 0)).toBeGreaterThanOrEqual(3)
      expect(isRecent(figures, scene.asAt) || !isOverdue(scene, figures, scene.asAt)).toBe(true)
      // A total that only rises is not live once it is there, nor once it has passed its limit.
      const enough = enoughFor(targetOf(scene), answer, direction)
      if (measure === 'cumulative' && rateStart === undefined)
        expect(hasReached(latest!, enough, direction)).toBe(direction === 'decrease')
    },
  )
  law(
    'met only by a figure that reached the target in time, and early only by a total that cannot fall',
    [scenes],
    (scene) => {
      const answer = answerTo(scene)
      const { status, judged } = answer
      if (status.kind !== 'met') return
      const { dueDay } = targetOf(scene)
      const { measure, direction } = scene.metric
      const { reading } = status.because
      if (isStanding(targetOf(scene))) {
        expect([status.because.kind, reading]).toEqual(['standard-kept', judged.at(-1)])
        expect(hasReached(reading, enoughFor(targetOf(scene), answer, direction), direction)).toBe(true)
        return
      }
      const inTime = judged.filter(({ day }) => day <= dueDay)
      // A limit that a later figure is still under was kept before it.
      const isLater = status.because.kind === 'under-even-later'
      expect(reading).toBe(isLater ? judged[inTime.length] : inTime.at(-1))
      if (isLater) expect([measure, direction]).toEqual(['cumulative', 'decrease'])
      expect(hasReached(reading, enoughFor(targetOf(scene), answer, direction), direction)).toBe(true)
      if (scene.asAt < dueDay) expect([measure, direction]).toEqual(['cumulative', 'increase'])
      expect(measure === 'cumulative' || isRecent(inTime, dueDay)).toBe(true)
    },
  )
  law(
    'missed only once the due day has come, a limit is passed or a level is not kept, by a figure that falls short by more than nothing, or by "almost"',
    [scenes],
    (scene) => {
      const { status, targetLevel } = answerTo(scene)
      if (status.kind !== 'missed') return
      const target = targetOf(scene)
      const isForGood = status.because.kind === 'limit-passed' || status.because.kind === 'not-kept'
      expect(scene.asAt >= target.dueDay || isForGood).toBe(true)
      const end = target.kind === 'level' ? target.otherEnd : undefined
      const isPast = end !== undefined && hasReached(status.because.reading, end, scene.metric.direction)
      expect(isPast || !hasReached(status.because.reading, targetLevel!, scene.metric.direction)).toBe(true)
      expect(
        status.because.shortfall > 0 ||
          (status.because.shortfall === 0 && status.because.reading.precision !== 'exact'),
      ).toBe(true)
    },
  )
  law('awaiting and out of date only when the last figure is not enough to say met', [scenes], (scene) => {
    const answer = answerTo(scene)
    const { status } = answer
    if (status.kind === 'awaiting')
      expect(scene.asAt >= targetOf(scene).dueDay && scene.asAt <= status.because.until).toBe(true)
    if (status.kind === 'out-of-date' && status.because.kind === 'no-recent-figure') {
      expect(isRecent(single(answer), scene.asAt)).toBe(false)
      expect(isOverdue(scene, single(answer), scene.asAt)).toBe(true)
    }
  })
  law('every reason is about a figure that was judged, published by that day and not withdrawn', [scenes], (scene) => {
    const { status, judged } = answerTo(scene)
    for (const key of ['reading', 'latest', 'firstReached']) {
      const reading = (status.because as Readonly<Record<string, unknown>>)[key]
      if (reading !== undefined) expect(judged).toContain(reading)
    }
    for (const { publishedDay, withdrawnDay } of judged)
      expect(publishedDay <= scene.asAt && (withdrawnDay === undefined || withdrawnDay > scene.asAt)).toBe(true)
  })
})

describe('the margin of five points', () => {
  law(
    'a live level is never further than five points from the one that the chance alone would give',
    [liveScenes],
    (scene) => {
      const { status } = answerTo(scene)
      const chance = chanceIn({ status })!
      const isKept = status.kind === 'on-track' && chance >= FROM.ahead
      if (isForecastBased(status) && !isKept)
        expect(chance >= FROM[status.kind] - 0.05 && chance < TO[status.kind] + 0.05 + Number.EPSILON).toBe(true)
    },
  )
  law(
    'without a margin the plain cut-offs hold, whatever came before',
    [fc.oneof(part, fc.double({ min: 0, max: 1, noNaN: true })), fc.constantFrom(...LEVELS)],
    (chance, before) => {
      const plain = LEVELS.findLast((level) => chance >= FROM[level])
      expect([forecastLevel(chance, before, 0), forecastLevel(chance, undefined)]).toEqual([plain, plain])
    },
  )
  law(
    'asked again with the same chance, a level stays',
    [part, part, fc.constantFrom(...LEVELS, undefined)],
    (chance, margin, before) => {
      const level = forecastLevel(chance, before, margin * 0.15)
      expect(forecastLevel(chance, level, margin * 0.15)).toBe(level)
    },
  )
})
