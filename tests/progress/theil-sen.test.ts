import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, select } from '../../src/progress/order-statistics.ts'
import { medianSlope, medianSlopeWithLimits } from '../../src/progress/theil-sen.ts'
import { oracle } from './oracle.ts'
import { RUNS } from './runs.ts'

type Case = { input: { t: number[]; y: number[] }; expected: { theilslopes: { 'separate_0.95': { slope: number; lowSlope: number; highSlope: number } } } }
const { cases, tolerance } = oracle<{ cases: Record<string, Case>; tolerance: { relative: number } }>('theil-sen')

const near = (actual: number, expected: number): void => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance.relative * Math.abs(expected))

describe('the median slope and its limits agree with SciPy 1.10.1 theilslopes', () => {
  it.each(Object.entries(cases))('case %s', (_, { input, expected }) => {
    const found = medianSlopeWithLimits(input.t, input.y)!
    const { slope, lowSlope, highSlope } = expected.theilslopes['separate_0.95']
    near(found.slope, slope)
    near(found.limits95!.low, lowSlope)
    near(found.limits95!.high, highSlope)
  })
  it('has no answer for one point, or for points on one day', () => {
    expect(medianSlope([], [])).toBeUndefined()
    expect(medianSlope([3], [1])).toBeUndefined()
    expect(medianSlope([3, 3], [1, 2])).toBeUndefined()
  })
  it('has no limits where every figure is the same', () => {
    expect(medianSlopeWithLimits([0, 1, 2, 3], [5, 5, 5, 5])).toEqual({ slope: 0, limits95: undefined })
  })
  it('the limits of two points are their one slope', () => {
    expect(medianSlopeWithLimits([0, 2], [1, 5])).toEqual({ slope: 2, limits95: { low: 2, high: 2 } })
  })
  it('many points on one line have its slope, though all of their slopes are equal', () => {
    const times = Array.from({ length: 300 }, (_, i) => i)
    expect(medianSlopeWithLimits(times, times.map((time) => 2 * time))).toEqual({ slope: 2, limits95: { low: 2, high: 2 } })
  })
  it('law: of many points, what a draw of slopes narrows down is what all slopes give', () => {
    fc.assert(
      fc.property(fc.integer({ min: 185, max: 260 }), fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(1, 5, 1e6), (n, seed, grain) => {
        let state = seed
        const random = () => (state = (state * 48271) % 2147483647) / 2147483647
        const times = Array.from({ length: n }, (_, i) => i + Math.floor(i * random()))
        const sorted = times.toSorted((a, b) => a - b)
        const values = sorted.map((time) => Math.round((time + 40 * random()) * grain) / grain)
        const slopes = sorted.flatMap((from, i) => sorted.slice(i + 1).flatMap((to, j) => (to === from ? [] : [(values[i + 1 + j]! - values[i]!) / (to - from)]))).toSorted((a, b) => a - b)
        const middle = (slopes[(slopes.length - 1) >> 1]! + slopes[slopes.length >> 1]!) / 2
        expect(medianSlope(sorted, values)).toBe(middle)
        expect(medianSlopeWithLimits(sorted, values)!.slope).toBe(middle)
      }),
      { numRuns: RUNS / 10 },
    )
  })
  it('of more than 2,000 points 2,000 are taken evenly, the first and the last among them', () => {
    const times = Array.from({ length: 2001 }, (_, i) => i)
    // A step at the very end shows only if the last point is among them.
    const found = medianSlopeWithLimits(times, times.map((time) => (time === 2000 ? 1e9 : 3 * time)))!
    expect(found.slope).toBe(3)
    expect(found.limits95!.high).toBeGreaterThanOrEqual(3)
    expect(medianSlope(times, times.map((time) => (time === 1000 ? 7e9 : time)))).toBe(1)
  })
})

/** Zero is one number here, not two. */
const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }).map((x) => x + 0), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 400 })

describe('order statistics', () => {
  it('select gives the number that sorting puts there, and parts the rest around it', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, pick) => {
        const place = pick % values.length
        const rearranged = Float64Array.from(values)
        const found = select(rearranged, place)
        expect(found).toBe(Float64Array.from(values).sort()[place])
        expect(rearranged.subarray(0, place).every((one) => one <= found)).toBe(true)
        expect(rearranged.subarray(place).every((one) => one >= found)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
  it('what takes too many rounds is sorted instead, and gives the same', () => {
    const mixed = Float64Array.from({ length: 500 }, (_, i) => (i * 7919) % 500)
    for (const rounds of [0, 1, 2]) expect(select(mixed.slice(), 250, 0, 499, rounds)).toBe(250)
  })
  it('the median of an even count is the mean of the middle two; of the first few, theirs', () => {
    expect([median(new Float64Array([4, 1, 3, 2])), median(new Float64Array([9, 1, 5])), median(new Float64Array([7, 1, 99]), 2)]).toEqual([2.5, 5, 4])
  })
})
