/** No good news without evidence: what each status must rest on, whatever the record. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { elapsedDays, isForecastBased, type Day, type Reading } from '../../../src/progress/index.ts'
import type { ForecastLevel } from '../../../src/progress/judging/status-kinds.ts'
import type { Direction } from '../../../src/progress/record/metric.ts'
import { forecastLevel } from '../../../src/progress/judging/status-thresholds.ts'
import { part } from '../generators/plain-record.ts'
import { scenes, targetOf } from '../generators.ts'
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
const isRecent = (readings: readonly Reading[], on: Day): boolean =>
  elapsedDays(readings.at(-1)!.day, on) <= oldestAllowed(readings)

/** Beyond the target, or equal to it without an "almost" or a "more than" that puts it on the wrong side. */
function hasReached({ value, precision }: Reading, level: number, direction: Direction): boolean {
  if (value === level) return precision !== (direction === 'increase' ? 'almost' : 'more-than')
  return direction === 'increase' ? value > level : value < level
}

describe('a status rests on evidence', () => {
  law(
    'live only before the due day, on three figures or more, the last of them not too old and short of the target',
    [liveScenes],
    (scene) => {
      const { judged, latest, targetLevel } = answerTo(scene)
      expect(scene.asAt < targetOf(scene).dueDay).toBe(true)
      expect(judged.length).toBeGreaterThanOrEqual(3)
      expect(isRecent(judged, scene.asAt)).toBe(true)
      expect(hasReached(latest!, targetLevel!, scene.metric.direction)).toBe(false)
    },
  )
  law('met only by a figure that reached the target in time, and that is recent or cannot fall', [scenes], (scene) => {
    const { status, judged, targetLevel } = answerTo(scene)
    if (status.kind !== 'met') return
    const { dueDay } = targetOf(scene)
    const { reading } = status.because
    const inTime = judged.filter(({ day }) => day <= dueDay)
    expect(reading).toBe(inTime.at(-1))
    expect(hasReached(reading, targetLevel!, scene.metric.direction)).toBe(true)
    expect(scene.metric.measure === 'cumulative' || isRecent(inTime, scene.asAt < dueDay ? scene.asAt : dueDay)).toBe(
      true,
    )
  })
  law(
    'missed only once the due day has come, by a figure that falls short by more than nothing, or by "almost"',
    [scenes],
    (scene) => {
      const { status, targetLevel } = answerTo(scene)
      if (status.kind !== 'missed') return
      expect(scene.asAt >= targetOf(scene).dueDay).toBe(true)
      expect(hasReached(status.because.reading, targetLevel!, scene.metric.direction)).toBe(false)
      expect(
        status.because.shortfall > 0 ||
          (status.because.shortfall === 0 && status.because.reading.precision !== 'exact'),
      ).toBe(true)
    },
  )
  law('awaiting and out of date only when the last figure is not enough to say met', [scenes], (scene) => {
    const { status, judged } = answerTo(scene)
    if (status.kind === 'awaiting')
      expect(scene.asAt >= targetOf(scene).dueDay && scene.asAt <= status.because.until).toBe(true)
    if (status.kind === 'out-of-date' && status.because.kind === 'no-recent-figure')
      expect(isRecent(judged, scene.asAt)).toBe(false)
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
      if (isForecastBased(status))
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
