/** Theil-Sen: the median of the slopes between every pair of points, with its confidence limits. */
import { at, numberAt } from './at.ts'
import { median, select } from './order-statistics.ts'

/** Above this many points, that many are taken, evenly in order of time, the first and the last among them. */
const MOST_POINTS = 2000

/** How far the normal distribution reaches either side for 95 in 100. Source: R 4.2.2, qnorm(.975). */
const Z_95 = 1.95996398454005

export type MedianSlope = {
  readonly slope: number
  /** Limits that hold the slope 95 times in 100 if the points are a fair sample; absent when ties leave no spread. */
  readonly limits95: { readonly low: number; readonly high: number } | undefined
}

function thinned(values: readonly number[]): Float64Array {
  const count = Math.min(values.length, MOST_POINTS)
  const step = count > 1 ? (values.length - 1) / (count - 1) : 0
  return Float64Array.from({ length: count }, (_, i) => at(values, Math.round(i * step)))
}

function slopesBetween(times: Float64Array, values: Float64Array): Float64Array {
  const slopes = new Float64Array((times.length * (times.length - 1)) / 2)
  let count = 0
  for (let i = 0; i < times.length; i += 1) {
    const [time, value] = [numberAt(times, i), numberAt(values, i)]
    for (let j = i + 1; j < times.length; j += 1) {
      const run = numberAt(times, j) - time
      if (run !== 0) {
        slopes[count] = (numberAt(values, j) - value) / run
        count += 1
      }
    }
  }
  return slopes.subarray(0, count)
}

/** What equal neighbours take off the spread: k(k - 1)(2k + 5) for each k that are equal, summed one number at a time. */
function tiesIn(numbers: Float64Array): number {
  let [sum, run, before] = [0, 0, NaN]
  for (const number of numbers) {
    run = number === before ? run + 1 : 1
    sum += 6 * (run * run - 1)
    before = number
  }
  return sum
}

function roundedToEven(x: number): number {
  const down = Math.floor(x)
  if (x - down !== 0.5) return Math.round(x)
  return down % 2 === 0 ? down : down + 1
}

/** Ranks of the limits among the sorted slopes, by the spread of Kendall's score. */
function limitsOf(slopes: Float64Array, times: Float64Array, values: Float64Array): MedianSlope['limits95'] {
  const n = values.length
  const variance = (n * (n - 1) * (2 * n + 5) - tiesIn(times) - tiesIn(values.slice().sort())) / 18
  if (!(variance > 0)) return undefined
  const reach = Z_95 * Math.sqrt(variance)
  const [low, high] = [Math.max(0, roundedToEven((slopes.length - reach) / 2) - 1), Math.min(slopes.length - 1, roundedToEven((slopes.length + reach) / 2))]
  return { low: select(slopes, low), high: select(slopes, high, low) }
}

/**
 * The median of the slopes between every pair of points, given in order of time: robust to a stray figure, and needs no even
 * spacing. Its limits follow the spread of Kendall's score, with ties in either direction taken off.
 *
 * Time and memory grow with the square of the points, up to 2,000 points; of more, 2,000 are taken evenly.
 * `undefined` when no two points differ in time.
 *
 * Source: Theil (1950), Sen (1968); the ranks of the limits as in SciPy theilslopes.
 * @example medianSlope([0, 1, 2], [0, 10, 200]).slope // => 100
 */
export function medianSlope(times: readonly number[], values: readonly number[]): MedianSlope | undefined {
  const [t, y] = [thinned(times), thinned(values)]
  const slopes = slopesBetween(t, y)
  const slope = median(slopes)
  return slope === undefined ? undefined : { slope, limits95: limitsOf(slopes, t, y) }
}
