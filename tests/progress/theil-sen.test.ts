import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quickselect } from '../../src/progress/stats/quickselect.ts'
import { slopesAround } from '../../src/progress/stats/slopes.ts'
import { medianSlope, medianSlopeWithLimits } from '../../src/progress/stats/theil-sen.ts'
import { oracle } from './oracle.ts'
import { RUNS } from './runs.ts'

type Case = {
  input: { t: number[]; y: number[] }
  expected: { theilslopes: { 'separate_0.95': { slope: number; lowSlope: number; highSlope: number } } }
}
const { cases, tolerance } = oracle<{ cases: Record<string, Case>; tolerance: { relative: number } }>('theil-sen')

const near = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance.relative * Math.abs(expected))

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

/** Every slope between two points of different times, smallest first. */
const sortedSlopes = (times: readonly number[], values: readonly number[]): readonly number[] =>
  times
    .flatMap((from, i) =>
      times.slice(i + 1).flatMap((to, j) => (to === from ? [] : [(values[i + 1 + j]! - values[i]!) / (to - from)])),
    )
    .toSorted((a, b) => a - b)

/** Figures that wander about a line, the same in every run; every tenth shares its day with the one before. */
function wandering(
  n: number,
  grain: number,
): { readonly times: readonly number[]; readonly values: readonly number[] } {
  let state = 12345
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  const times = Array.from({ length: n }, (_, i) => (i % 10 === 9 ? i - 1 : i))
  return { times, values: times.map((time) => Math.round((time / 7 + 9 * random()) * grain) / grain) }
}

/**
 * SciPy theilslopes, written out: the median, and the places of the limits from 1.95996 standard deviations of
 * Kendall's score.
 */
function bySciPy(times: readonly number[], values: readonly number[]) {
  const slopes = sortedSlopes(times, values)
  const ties = (numbers: readonly number[]) =>
    [...new Set(numbers)]
      .map((one) => numbers.filter((other) => other === one).length)
      .reduce((sum, k) => sum + k * (k - 1) * (2 * k + 5), 0)
  const n = times.length
  const sigma = Math.sqrt((n * (n - 1) * (2 * n + 5) - ties(times) - ties(values)) / 18)
  const [low, high] = [
    Math.round((slopes.length - 1.95996398454005 * sigma) / 2) - 1,
    Math.round((slopes.length + 1.95996398454005 * sigma) / 2),
  ]
  return {
    slope: (slopes[(slopes.length - 1) >> 1]! + slopes[slopes.length >> 1]!) / 2,
    limits95: { low: slopes[low], high: slopes[high] },
  }
}

describe('ties bring the limits nearer', () => {
  const days = Array.from({ length: 30 }, (_, i) => i)
  it.each([
    ['values that come back again and again', days, days.map((day) => ((day * 7) % 10) + (day > 14 ? 5 : 0))],
    ['three values in turn', days, days.map((day) => day % 3)],
    ['a level that rises twice', days, days.map((day) => (day < 12 ? 3 : day < 20 ? 4 + (day % 2) : 9))],
    ['two figures on each day', days.map((day) => day - (day % 2)), days.map((day) => ((day * 7) % 11) + day)],
    ['no ties at all', days, days.map((day) => day * day + ((day * 13) % 7))],
  ])('%s', (_, times, values) => {
    expect(medianSlopeWithLimits(times, values)).toEqual(bySciPy(times, values))
    expect(medianSlope(times, values)).toBe(bySciPy(times, values).slope)
  })
  it('of values alone: the same slopes without a tie have wider limits', () => {
    const tied = days.map((day) => (day < 12 ? 3 : day < 20 ? 4 + (day % 2) : 9))
    const found = medianSlopeWithLimits(days, tied)!.limits95!
    const apart = medianSlopeWithLimits(
      days,
      tied.map((value, i) => value + i * 1e-9),
    )!.limits95!
    expect(found.high - found.low).toBeLessThan(apart.high - apart.low)
  })
})

describe('of a series that grows, what was worked out before is gone on from', () => {
  const wander = (grain: number) => ({ ...wandering(230, grain), times: Array.from({ length: 230 }, (_, i) => i) })
  const turning = {
    times: Array.from({ length: 230 }, (_, i) => 2 * i),
    values: Array.from({ length: 230 }, (_, i) => (i < 190 ? i + (i % 7) / 10 : 190 - 40 * (i - 190) + (i % 3))),
  }
  const upTo = (n: number, { times, values }: { times: readonly number[]; values: readonly number[] }) =>
    [times.slice(0, n), values.slice(0, n)] as const
  it.each([
    ['in steps of 1', wander(1)],
    ['in steps of a tenth', wander(10)],
    ['that are all different', wander(1e9)],
    ['that turn and fall steeply', turning],
  ])('the median and the limits are those of all slopes at each length, of values %s', (_, series) => {
    for (let n = 180; n <= 230; n += 1) {
      const points = upTo(n, series)
      expect(medianSlopeWithLimits(...points)).toEqual(bySciPy(...points))
    }
  })
  it('nor is it mistaken for another series, a revised one, a shorter one or one with many more', () => {
    const revised = { ...turning, values: turning.values.with(40, 999) }
    for (const [n, series] of [
      [200, turning],
      [201, wander(10)],
      [201, turning],
      [202, revised],
      [190, revised],
      [189, turning],
      [230, turning],
    ] as const) {
      const points = upTo(n, series)
      expect(medianSlopeWithLimits(...points)).toEqual(bySciPy(...points))
    }
  })
})

describe('of many points, a draw of slopes narrows down where the wanted ones lie', () => {
  // 200 points have 19,880 pairs, above the 16,384 for which all slopes are kept.
  it.each([1, 10, 1e9])('the median and the limits are those of all slopes, with values in steps of 1/%d', (grain) => {
    const { times, values } = wandering(200, grain)
    const expected = bySciPy(times, values)
    expect(medianSlope(times, values)).toBe(expected.slope)
    expect(medianSlopeWithLimits(times, values)).toEqual(expected)
  })
  const { times, values } = wandering(200, 1e9)
  const points = { times: Float64Array.from(times), values: Float64Array.from(values), n: 200 }
  const sorted = sortedSlopes(times, values)
  it.each([
    ['those near the smallest', 300, 400],
    ['those at a third', 6_600, 6_700],
    ['the middle', 9_939, 9_940],
    ['those near the largest', sorted.length - 400, sorted.length - 300],
  ])('%s are among the fewer that are kept, in their places', (_, from, to) => {
    const { slopes, count, below } = slopesAround(points, sorted.length, from, to)
    expect(count).toBeLessThanOrEqual(sorted.length / 4)
    expect(below).toBeLessThanOrEqual(from)
    expect(Float64Array.from(slopes.subarray(0, count)).sort()).toEqual(
      Float64Array.from(sorted.slice(below, below + count)),
    )
    expect(below + count).toBeGreaterThan(to)
  })
  it('where the draw has missed the wanted ones, all are kept', () => {
    for (const [from, to] of [
      [0, 5],
      [sorted.length - 5, sorted.length - 1],
    ] as const)
      expect(slopesAround(points, sorted.length, from, to)).toMatchObject({ count: sorted.length, below: 0 })
  })
  it('where the wanted ones lie too far apart to leave many out, all are kept', () => {
    const { count, below } = slopesAround(points, sorted.length, 100, sorted.length - 100)
    expect([count, below]).toEqual([sorted.length, 0])
  })
  it('all slopes equal are one slope', () => {
    const days = Array.from({ length: 200 }, (_, i) => i)
    expect(
      medianSlopeWithLimits(
        days,
        days.map((day) => 3 * day),
      ),
    ).toEqual({ slope: 3, limits95: { low: 3, high: 3 } })
  })
  it('of 2,002 points the first, the last and 1,998 between them are taken, evenly', () => {
    // Each value is its own square root of a rule, so that a wrong choice of points gives another slope.
    const days = Array.from({ length: 2_002 }, (_, i) => i)
    const bent = days.map((day) => day * day)
    const taken = Array.from({ length: 2_000 }, (_, i) => Math.round((i * 2_001) / 1_999))
    expect(medianSlope(days, bent)).toBe(
      medianSlope(
        taken,
        taken.map((day) => day * day),
      ),
    )
    expect(medianSlope(days, bent)).not.toBe(medianSlope(days.slice(0, 2_000), bent.slice(0, 2_000)))
  })
})

/** Zero is one number here, not two. */
const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true }).map((x) => x + 0),
    fc.integer({ min: 0, max: 3 }),
  ),
  { minLength: 1, maxLength: 400 },
)

describe('order statistics', () => {
  it('quickselect gives the number that sorting puts there, and parts the rest around it', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, pick) => {
        const place = pick % values.length
        const rearranged = Float64Array.from(values)
        const found = quickselect(rearranged, place)
        expect(found).toBe(Float64Array.from(values).sort()[place])
        expect(rearranged.subarray(0, place).every((one) => one <= found)).toBe(true)
        expect(rearranged.subarray(place).every((one) => one >= found)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
  it('what takes too many rounds is sorted instead, and gives the same', () => {
    const mixed = Float64Array.from({ length: 500 }, (_, i) => (i * 7919) % 500)
    for (const rounds of [0, 1, 2]) expect(quickselect(mixed.slice(), 250, 0, 499, rounds)).toBe(250)
  })
  it('the median of an even count is the mean of the middle two; of the first few, theirs', () => {
    expect([
      median(new Float64Array([4, 1, 3, 2])),
      median(new Float64Array([9, 1, 5])),
      median(new Float64Array([7, 1, 99]), 2),
    ]).toEqual([2.5, 5, 4])
  })
})
