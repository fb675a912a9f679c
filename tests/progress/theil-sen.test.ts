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
