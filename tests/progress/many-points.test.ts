/** The median slope of many points: too slow to be tried on every deliberate mistake of mutation testing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianSlope, medianSlopeWithLimits } from '../../src/progress/stats/theil-sen.ts'
import { RUNS } from './runs.ts'

describe('the median slope of many points', () => {
  it('many points on one line have its slope, though all of their slopes are equal', () => {
    const times = Array.from({ length: 300 }, (_, i) => i)
    expect(
      medianSlopeWithLimits(
        times,
        times.map((time) => 2 * time),
      ),
    ).toEqual({ slope: 2, limits95: { low: 2, high: 2 } })
  })
  it('law: of many points, what a draw of slopes narrows down is what all slopes give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 185, max: 260 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.constantFrom(1, 5, 1e6),
        (n, seed, grain) => {
          let state = seed
          const random = () => (state = (state * 48271) % 2147483647) / 2147483647
          const times = Array.from({ length: n }, (_, i) => i + Math.floor(i * random()))
          const sorted = times.toSorted((a, b) => a - b)
          const values = sorted.map((time) => Math.round((time + 40 * random()) * grain) / grain)
          const slopes = sorted
            .flatMap((from, i) =>
              sorted
                .slice(i + 1)
                .flatMap((to, j) => (to === from ? [] : [(values[i + 1 + j]! - values[i]!) / (to - from)])),
            )
            .toSorted((a, b) => a - b)
          const middle = (slopes[(slopes.length - 1) >> 1]! + slopes[slopes.length >> 1]!) / 2
          expect(medianSlope(sorted, values)).toBe(middle)
          expect(medianSlopeWithLimits(sorted, values)!.slope).toBe(middle)
        },
      ),
      { numRuns: RUNS / 10 },
    )
  })
  it('of more than 2,000 points 2,000 are taken evenly, the first and the last among them', () => {
    const times = Array.from({ length: 2001 }, (_, i) => i)
    // A step at the very end shows only if the last point is among them.
    const found = medianSlopeWithLimits(
      times,
      times.map((time) => (time === 2000 ? 1e9 : 3 * time)),
    )!
    expect(found.slope).toBe(3)
    expect(found.limits95!.high).toBeGreaterThanOrEqual(3)
    expect(
      medianSlope(
        times,
        times.map((time) => (time === 1000 ? 7e9 : time)),
      ),
    ).toBe(1)
  })
})
