/** The slopes between every pair of points, or only those that can hold some wanted places of their sorted order. */
import { numberAt } from '../at.ts'
import { quickselect } from './quickselect.ts'

export type Slopes = {
  /** The first `count` of these are slopes, in no order. Used again by the next call. */
  readonly slopes: Float64Array
  readonly count: number
  /** How many slopes are left out because they are smaller than all of these. */
  readonly below: number
}

/** The first `n` of each are the points, in order of time. */
export type Points = { readonly times: Float64Array; readonly values: Float64Array; readonly n: number }

/** Most series have no more points than this. */
export const FEW_POINTS = 64
/** Room for the pairs of few points, used again by the next call: making room would cost more than using it. */
const ROOM = new Float64Array((FEW_POINTS * (FEW_POINTS - 1)) / 2)

function allSlopes({ times, values, n }: Points, pairs: number): Slopes {
  const slopes = pairs <= ROOM.length ? ROOM : new Float64Array(pairs)
  let count = 0
  for (let i = 0; i < n; i += 1) {
    const time = numberAt(times, i)
    const value = numberAt(values, i)
    for (let j = i + 1; j < n; j += 1) {
      const run = numberAt(times, j) - time
      if (run !== 0) {
        slopes[count] = (numberAt(values, j) - value) / run
        count += 1
      }
    }
  }
  return { slopes, count, below: 0 }
}

export type Ends = { readonly low: number; readonly high: number }

/** The slopes from `low` to `high`, and how many lie below. What does not fit into the room is counted, not kept. */
export function slopesBetween({ times, values, n }: Points, { low, high }: Ends, slopes: Float64Array): Slopes {
  let count = 0
  let below = 0
  for (let i = 0; i < n; i += 1) {
    const time = numberAt(times, i)
    const value = numberAt(values, i)
    for (let j = i + 1; j < n; j += 1) {
      const run = numberAt(times, j) - time
      if (run === 0) continue
      const slope = (numberAt(values, j) - value) / run
      if (slope < low) below += 1
      else if (slope <= high) {
        slopes[count] = slope
        count += 1
      }
    }
  }
  return { slopes, count, below }
}

/** So many pairs are drawn to guess between which slopes the wanted places lie. */
const DRAWN = 4096
/** The guess is taken this many places wider on either side, of those drawn: four standard deviations. */
const MARGIN = 128
/** Drawn by the same rule in every run, so that the same points take the same time. Source: Park and Miller (1988). */
const [FACTOR, MODULUS] = [16807, 2147483647]

function drawn({ times, values, n }: Points): Float64Array {
  const slopes = new Float64Array(DRAWN)
  let state = 1
  const place = (): number => {
    state = (state * FACTOR) % MODULUS
    return state % n
  }
  for (let count = 0; count < DRAWN;) {
    const [i, j] = [place(), place()]
    const run = numberAt(times, j) - numberAt(times, i)
    if (run === 0) continue
    slopes[count] = (numberAt(values, j) - numberAt(values, i)) / run
    count += 1
  }
  return slopes
}

/** Between which slopes those places lie, by a draw. */
export function guessedEnds(points: Points, pairs: number, from: number, to: number): Ends {
  const slopes = drawn(points)
  const low = Math.max(0, Math.floor((from / pairs) * DRAWN) - MARGIN)
  const high = Math.min(DRAWN - 1, Math.ceil((to / pairs) * DRAWN) + MARGIN)
  return { low: quickselect(slopes, low), high: quickselect(slopes, high) }
}

/** Whether so many pairs are worth a draw of some. */
export const isWorthGuessing = (pairs: number): boolean => pairs > 4 * DRAWN

/**
 * The slopes among which those at the places `from` to `to` of the sorted order can be found. Few points: all slopes.
 * Many: a draw of them guesses between which values those places lie, one pass keeps only what lies there, and if the
 * guess was wrong all are kept after all.
 *
 * @param pairs how many pairs of points differ in time.
 */
export function slopesAround(points: Points, pairs: number, from: number, to: number): Slopes {
  if (isWorthGuessing(pairs)) {
    const some = slopesBetween(points, guessedEnds(points, pairs, from, to), new Float64Array(pairs >> 2))
    if (some.count <= some.slopes.length && some.below <= from && to < some.below + some.count) return some
  }
  return allSlopes(points, pairs)
}
