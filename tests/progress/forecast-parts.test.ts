import { describe, expect, it } from 'vitest'
import { assess, forecastParts, type AssessOptions, type Metric } from '../../src/progress/index.ts'
import { studentTCdf, type DegreesOfFreedom } from '../../src/progress/stats/student-t.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

const partsOn = (metric: Metric, on: string, options: AssessOptions = {}) =>
  forecastParts(metric, assess(metric, day(on), options))
const DEGREES: readonly DegreesOfFreedom[] = [1, 2, 3, 4, 5]

/** The chance of less than the level, added up from the parts. */
function belowLevel({ components, degrees, scaledLevel }: NonNullable<ReturnType<typeof forecastParts>>): number {
  return components.reduce(
    (sum, { weight, mean, scale }) => sum + weight * studentTCdf((scaledLevel - mean) / scale, DEGREES[degrees - 1]!),
    0,
  )
}

const rising = [10, 14, 21, 24].map((value, i) => aReading(`2017-0${i + 1}-28`, value))

describe('what a chance is made of', () => {
  it('Verify as at 5 March 2019: by what three figures added to the first, held at the latest', () => {
    const parts = partsOn(recorded('verify-users'), '2019-03-05')!
    expect(parts).toMatchObject({
      scale: 'unchanged',
      degrees: 2,
      scaledLevel: 25_000_000,
      limits: { low: 3_600_000, high: Infinity },
    })
    expect(parts.components).toHaveLength(6)
    expect(parts.components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 14)
  })
  it('a share is on the arcsine scale, and lies within 0 to 1', () => {
    const parts = partsOn(recorded('online-passport-share'), '2020-06-30', { includeIndicative: true })!
    expect(parts).toMatchObject({ scale: 'arcsine', degrees: 5, limits: { low: 0, high: 1 } })
    expect(parts.scaledLevel).toBeCloseTo(Math.asin(Math.sqrt(0.9)), 14)
  })
  it.each([
    ['increase', 40],
    ['decrease', 4],
  ] as const)('gives the chance of a target that must %s', (direction, value) => {
    const metric = aMetric({ direction, readings: rising, targets: [aTarget({ value, due: '2017-12-31' })] })
    const below = belowLevel(partsOn(metric, '2017-05-01')!)
    expect(direction === 'increase' ? 1 - below : below).toBeCloseTo(
      assess(metric, day('2017-05-01')).forecast!.chance,
      14,
    )
  })
  it('there is none unless the target is live, nor for a quota within years', () => {
    expect(partsOn(recorded('verify-users'), '2026-11-23')).toBeUndefined()
    expect(partsOn(recorded('academy-graduates'), '2019-03-05')).toBeUndefined()
    const metric = aMetric({ readings: rising, targets: [aTarget({ value: 40, due: '2017-12-31' })] })
    const live = assess(metric, day('2017-05-01'))
    const quota = {
      from: day('2017-01-01'),
      to: day('2017-12-31'),
      quota: 40,
      toDate: undefined,
      bounds: undefined,
      changedOn: undefined,
      passed: undefined,
      shareDone: 0,
      basis: 'evenly',
      yearsUsed: 0,
      heading: undefined,
      range: undefined,
      chance: undefined,
      years: [],
    } as const
    expect([forecastParts(metric, live) === undefined, forecastParts(metric, { ...live, quota })]).toEqual([
      false,
      undefined,
    ])
  })
})
