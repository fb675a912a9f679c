/** The chance of meeting a target: how it must move as the target moves. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { dayNumber, forecastParts, type Metric, type Reading } from '../../../src/progress/index.ts'
import type { Direction } from '../../../src/progress/record/metric.ts'
import { chanceAt, fitTrendTo } from '../../../src/progress/forecast/trend.ts'
import { part } from '../generators/plain-record.ts'
import { targetOf } from '../generators.ts'
import { answerTo, chanceIn, expectNear, law, liveLevelScenes, liveScenes, withTarget } from './law.ts'

const signOf = (direction: Direction): 1 | -1 => (direction === 'increase' ? 1 : -1)
const sizeOf = (readings: readonly Reading[]): number => Math.max(...readings.map(({ value }) => Math.abs(value)))
const isInside = (value: number, { unit }: Metric): boolean =>
  unit.kind !== 'share' || (value > 1e-6 && value < 1 - 1e-6)

/** Whether figures differ in more than their last digits, so that a target can be set between them. */
const areApart = (readings: readonly Reading[]): boolean =>
  readings.some(({ value }) => Math.abs(value - readings[0]!.value) > 1e-6 * sizeOf(readings))

const SHARES = { low95: 0.025, low80: 0.1, median: 0.5, high80: 0.9, high95: 0.975 } as const

describe('the chance of meeting a target', () => {
  law(
    'falls, or stays, as the target is set further off',
    [liveLevelScenes, part, fc.constantFrom(0.01, 1, 3)],
    (scene, much, times) => {
      const target = targetOf(scene)
      // A limit that is set lower may have been passed already: then nothing is left to chance.
      fc.pre(scene.metric.measure !== 'cumulative' || scene.metric.direction === 'increase')
      const further = Math.max(sizeOf(answerTo(scene).judged) * much * times, 1e-9)
      const harder = answerTo(withTarget(scene, { value: target.value + signOf(scene.metric.direction) * further }))
      // Set further off, a target is no nearer to being met, so that the status is live still.
      expect(chanceIn(harder)).toBeLessThanOrEqual(chanceIn(answerTo(scene))! + 1e-12)
    },
  )
  law(
    'for a target set at a quantile of the forecast is what the quantile says: one half at the median',
    [liveLevelScenes],
    (scene) => {
      const answer = answerTo(scene)
      const { forecast, latest, judged } = answer
      const { direction, measure } = scene.metric
      const { low, high } = forecastParts(scene.metric, answer)!.limits
      fc.pre(areApart(judged))
      for (const [name, share] of Object.entries(SHARES)) {
        const value = forecast!.atDue[name as keyof typeof SHARES]
        const isStillAhead = signOf(direction) * (value - latest!.value) > 0
        if (
          !isStillAhead ||
          !isInside(value, scene.metric) ||
          value === 0 ||
          value <= low ||
          value >= high ||
          (measure === 'cumulative' && value <= latest!.value)
        )
          continue
        const chance = chanceIn(answerTo(withTarget(scene, { value })))
        expectNear(chance, direction === 'increase' ? 1 - share : share, 1, 1e-6)
      }
    },
  )
  law(
    'of being at or above a level and that of being at or below it make a whole',
    [liveScenes, part],
    (scene, much) => {
      const { judged } = answerTo(scene)
      const { dueDay } = targetOf(scene)
      const level = sizeOf(judged) * much * 2
      // What lies on a limit is at or above it, and at or below it.
      const limits = [0, scene.metric.unit.kind === 'share' ? 1 : Infinity, judged.at(-1)!.value]
      // An average is forecast from figures of before its time, and may have fewer of its own.
      fc.pre(!limits.includes(level) && judged.length >= 3)
      const chanceTo = (direction: Direction): number =>
        chanceAt(fitTrendTo({ ...scene.metric, direction }, judged)!, level, dayNumber(dueDay))
      expectNear(chanceTo('increase') + chanceTo('decrease'), 1, 1, 1e-12)
    },
  )
  law(
    'lies between 0 and 1, is the chance that the forecast states, and is only low in confidence for three figures',
    [liveScenes],
    (scene) => {
      const { status, forecast, judged, average } = answerTo(scene)
      const chance = chanceIn({ status })!
      expect(chance).toBe(Math.min(1, Math.max(0, chance)))
      expect(forecast?.chance).toBe(chance)
      expect(status.because).toEqual({
        kind: 'chance',
        chance,
        isLowConfidence: Math.max(judged.length, average?.figures.length ?? 0) === 3,
      })
    },
  )
})
