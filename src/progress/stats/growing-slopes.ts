/**
 * The slopes of a series that is asked about again with each figure that is added to it: only those to the new points
 * are worked out.
 */
import { numberAt } from '../at.ts'
import { guessedEnds, isWorthGuessing, slopesBetween, type Ends, type Points, type Slopes } from './slopes.ts'

/** Room for the slopes that are kept; of more, none. */
const MOST_KEPT = 1 << 18
/** With more new points than this it is as quick to begin anew. */
const MOST_NEW = 16

type Held = { readonly points: Points; readonly ends: Ends; readonly kept: Slopes }

let last: Held | undefined

function beginsWith(points: Points, before: Points): boolean {
  if (points.n < before.n || points.n > before.n + MOST_NEW) return false
  for (let i = 0; i < before.n; i += 1)
    if (
      numberAt(points.times, i) !== numberAt(before.times, i) ||
      numberAt(points.values, i) !== numberAt(before.values, i)
    )
      return false
  return true
}

/** Adds the slopes from all points before it to each that is new. What does not fit into the room is only counted. */
function grown({ points: before, ends, kept }: Held, points: Points): Held {
  const { times, values, n } = points
  const { slopes } = kept
  let { count, below } = kept
  for (let j = before.n; j < n; j += 1) {
    const time = numberAt(times, j)
    const value = numberAt(values, j)
    for (let i = 0; i < j; i += 1) {
      const slope = (value - numberAt(values, i)) / (time - numberAt(times, i))
      if (slope < ends.low) below += 1
      else if (slope <= ends.high) {
        slopes[count] = slope
        count += 1
      }
    }
  }
  return { points, ends, kept: { slopes, count, below } }
}

function begun(points: Points, pairs: number, from: number, to: number): Held {
  const ends = guessedEnds(points, pairs, from, to)
  return { points, ends, kept: slopesBetween(points, ends, last?.kept.slopes ?? new Float64Array(MOST_KEPT)) }
}

const holds = ({ slopes, count, below }: Slopes, from: number, to: number): boolean =>
  count <= slopes.length && below <= from && to < below + count

/**
 * The slopes among which those at the places `from` to `to` of the sorted order can be found, as `slopesAround` answers;
 * `undefined` where that is quicker. No two points may be of one time. Whoever asks may rearrange the slopes, and not
 * change them.
 */
export function slopesOfGrowing(points: Points, pairs: number, from: number, to: number): Slopes | undefined {
  if (!isWorthGuessing(pairs)) return undefined
  const next = last !== undefined && beginsWith(points, last.points) ? grown(last, points) : undefined
  const found = next !== undefined && holds(next.kept, from, to) ? next : begun(points, pairs, from, to)
  last = found
  if (holds(found.kept, from, to)) return found.kept
  last = undefined
  return undefined
}
