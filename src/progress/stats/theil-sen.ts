/** Theil-Sen: the median of the slopes between every pair of points, with its confidence limits. */
import { at } from '../at.ts'
import { largestBefore, quickselect } from './quickselect.ts'
import { slopesOfGrowing } from './growing-slopes.ts'
import { FEW_POINTS, slopesAround, type Points, type Slopes } from './slopes.ts'

/** Above this many points, that many are taken, evenly in order of time, the first and the last among them. */
const MOST_POINTS = 2000

/** How far the normal distribution reaches either side for 95 in 100. Source: R 4.2.2, qnorm(.975). */
const Z_95 = 1.95996398454005

export type Limits = { readonly low: number; readonly high: number }

/** Few points are put here, used again by the next call: making room would cost more than using it. */
const [ROOM_FOR_TIMES, ROOM_FOR_VALUES] = [new Float64Array(FEW_POINTS), new Float64Array(FEW_POINTS)]

/** Numbers kept close together; no more than the most. */
function packed(numbers: readonly number[], room: Float64Array): Float64Array {
  if (numbers.length > MOST_POINTS) {
    const step = (numbers.length - 1) / (MOST_POINTS - 1)
    return Float64Array.from({ length: MOST_POINTS }, (_, i) => at(numbers, Math.round(i * step)))
  }
  if (numbers.length > FEW_POINTS) return new Float64Array(numbers)
  let i = 0
  for (const number of numbers) {
    room[i] = number
    i += 1
  }
  return room
}

function pointsOf(times: readonly number[], values: readonly number[]): Points {
  return {
    times: packed(times, ROOM_FOR_TIMES),
    values: packed(values, ROOM_FOR_VALUES),
    n: Math.min(times.length, MOST_POINTS),
  }
}

/** k(k - 1) / 2 pairs of every k equal neighbours. */
function equalPairs(numbers: Float64Array, n: number): number {
  let [pairs, run] = [0, 0]
  for (let i = 1; i < n; i += 1) {
    run = numbers[i] === numbers[i - 1] ? run + 1 : 0
    pairs += run
  }
  return pairs
}

/** What equal neighbours take off the spread: k(k - 1)(2k + 5) for every k of them, added up one number at a time. */
function tiesIn(numbers: Float64Array, n: number): number {
  let [ties, run] = [0, 1]
  for (let i = 1; i < n; i += 1) {
    run = numbers[i] === numbers[i - 1] ? run + 1 : 1
    ties += 6 * (run * run - 1)
  }
  return ties
}

/** The pairs of points that differ in time. */
const pairsOf = ({ times, n }: Points): number => (n * (n - 1)) / 2 - equalPairs(times, n)

/** The spread of Kendall's score over n points, less what ties take off; 0 when all are tied one way or the other. */
const spreadOf = (n: number, ties: number): number => Math.sqrt(Math.max(0, n * (n - 1) * (2 * n + 5) - ties) / 18)

/** Places of the limits in the sorted slopes. */
function placesOf(pairs: number, spread: number): Limits {
  const reach = Z_95 * spread
  return {
    low: Math.max(0, Math.round((pairs - reach) / 2) - 1),
    high: Math.min(pairs - 1, Math.round((pairs + reach) / 2)),
  }
}

/** The median of a number of slopes, some of which below the rest may have been left out. */
function medianOf({ slopes, count, below }: Slopes, pairs: number): number {
  const upper = (pairs >> 1) - below
  const high = quickselect(slopes, upper, 0, count - 1)
  return pairs % 2 === 1 ? high : (largestBefore(slopes, upper) + high) / 2
}

/**
 * The median of the slopes between every pair of points, given in order of time: robust to a stray figure, and needs no
 * even spacing. Time grows with the square of the points, up to 2,000 points; of more, 2,000 are taken evenly.
 * `undefined` when no two points differ in time.
 *
 * Source: Theil (1950), Sen (1968).
 * @example medianSlope([0, 1, 2], [0, 10, 200]) // => 100
 */
export function medianSlope(times: readonly number[], values: readonly number[]): number | undefined {
  const points = pointsOf(times, values)
  const pairs = pairsOf(points)
  return pairs === 0 ? undefined : medianOf(slopesAround(points, pairs, (pairs - 1) >> 1, pairs >> 1), pairs)
}

/** Whether two values may be equal: a slope of nothing is among these, or may be among those left out. */
const isLevelSomewhere = ({ slopes, count }: Slopes, pairs: number): boolean =>
  count < pairs || slopes.lastIndexOf(0, count - 1) !== -1

export type SlopeAndLimits = {
  readonly slope: number
  /** Limits that hold the slope 95 times in 100 if the points are a fair sample; absent when ties leave no spread. */
  readonly limits95: Limits | undefined
}

/**
 * The median slope with its 95% confidence limits, which follow the spread of Kendall's score, ties in either direction
 * taken off. The same in every other way.
 *
 * Source: Sen (1968); the places of the limits as in SciPy theilslopes.
 * @example medianSlopeWithLimits([0, 2], [1, 5]) // => { "slope": 2, "limits95": { "low": 2, "high": 2 } }
 */
export function medianSlopeWithLimits(times: readonly number[], values: readonly number[]): SlopeAndLimits | undefined {
  const points = pointsOf(times, values)
  const pairs = pairsOf(points)
  if (pairs === 0) return undefined
  const { n } = points
  const tiesInTime = tiesIn(points.times, n)
  // Ties between values only bring the limits nearer to the median.
  const widest = placesOf(pairs, spreadOf(n, tiesInTime))
  const growing = tiesInTime === 0 ? slopesOfGrowing(points, pairs, widest.low, widest.high) : undefined
  const around = growing ?? slopesAround(points, pairs, widest.low, widest.high)
  const slope = medianOf(around, pairs)
  const spread = spreadOf(
    n,
    tiesInTime + (isLevelSomewhere(around, pairs) ? tiesIn(points.values.slice(0, n).sort(), n) : 0),
  )
  if (spread === 0) return { slope, limits95: undefined }
  const places = placesOf(pairs, spread)
  const { slopes, count, below } = around
  // The middle is in its place by now: what is smaller lies before it, what is larger after it.
  const middle = (pairs >> 1) - below
  const low = quickselect(slopes, places.low - below, 0, middle)
  return { slope, limits95: { low, high: quickselect(slopes, places.high - below, middle, count - 1) } }
}
