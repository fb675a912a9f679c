/** The path a figure must keep to: what it should be at any time between baseline and due day. */
import { at } from '../at.ts'
import { bad, good, type Result } from '../result.ts'

export type PathPoint = { readonly time: number; readonly value: number }

/**
 * `straight`: the same change every day. `compound`: the same growth in per cent. `logistic`: slow, fast, slow towards
 * a ceiling. `s-curve`: the same shape between any two values, steepness 10 unless given. `milestones`: straight
 * between dated points, the two ends among them.
 */
export type PathShape =
  | { readonly kind: 'straight' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'logistic'; readonly ceiling: number }
  | { readonly kind: 's-curve'; readonly steepness?: number }
  | { readonly kind: 'milestones'; readonly points: readonly PathPoint[] }

export type PathKind = PathShape['kind']
export type PathRefusal =
  | 'no-time-span'
  | 'compound-needs-positive-values'
  | 'logistic-needs-a-ceiling'
  | 'not-between-zero-and-the-ceiling'
  | 'no-plan'

/** From a value at a time to a value at a later time, in any one unit of time. */
export type PathEnds = {
  readonly fromTime: number
  readonly fromValue: number
  readonly toTime: number
  readonly toValue: number
}
export type Path = (time: number) => number

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
const logit = (share: number): number => Math.log(share / (1 - share))

/** Half of the change falls within about a fifth of the time around the middle. */
const STEEPNESS = 10

function sCurve(from: number, rise: number, steepness: number): Path {
  const [low, high] = [logistic(-steepness / 2), logistic(steepness / 2)]
  return (done) => from + (rise * (logistic(steepness * (done - 0.5)) - low)) / (high - low)
}

function towardsCeiling(from: number, to: number, ceiling: number): Path {
  const [start, end] = [logit(from / ceiling), logit(to / ceiling)]
  return (done) => ceiling * logistic((1 - done) * start + done * end)
}

/** Straight between neighbours. Of two points at one time the later in the list counts. */
function throughPoints({ fromTime, fromValue, toTime, toValue }: PathEnds, points: readonly PathPoint[]): Path {
  const inner = points.filter(({ time }) => time > fromTime && time < toTime)
  const all = [
    { time: fromTime, value: fromValue },
    ...inner.sort((a, b) => a.time - b.time),
    { time: toTime, value: toValue },
  ]
  return (done) => {
    const time = fromTime + done * (toTime - fromTime)
    const place = Math.min(
      all.length - 2,
      all.findLastIndex((point) => point.time <= time),
    )
    const [last, next] = [at(all, place), at(all, place + 1)]
    return last.value + ((next.value - last.value) * (time - last.time)) / (next.time - last.time)
  }
}

/** What keeps a shape from joining two ends, if anything does. */
function refusalOf(shape: PathShape, { fromTime, fromValue, toTime, toValue }: PathEnds): PathRefusal | undefined {
  if (!(toTime > fromTime)) return 'no-time-span'
  const [least, most] = [Math.min(fromValue, toValue), Math.max(fromValue, toValue)]
  if (shape.kind === 'compound' && !(least > 0)) return 'compound-needs-positive-values'
  if (shape.kind === 'logistic' && !(least > 0 && most < shape.ceiling)) return 'not-between-zero-and-the-ceiling'
  return undefined
}

/** The value once a share of the time, 0 to 1, is over. */
function alongShape(shape: PathShape, ends: PathEnds): Path {
  const { fromValue, toValue } = ends
  const rise = toValue - fromValue
  switch (shape.kind) {
    case 'straight':
      return (done) => fromValue + rise * done
    case 'compound':
      return (done) => fromValue ** (1 - done) * toValue ** done
    case 'logistic':
      return towardsCeiling(fromValue, toValue, shape.ceiling)
    case 's-curve':
      return sCurve(fromValue, rise, shape.steepness ?? STEEPNESS)
    case 'milestones':
      return throughPoints(ends, shape.points)
  }
}

/**
 * A required path between two points. It holds the first value before the first time and the last after the last.
 *
 * @returns the path as a function of time, or why there is none. Compound growth from or to zero is refused; a straight
 * line, an S-curve and milestones are not.
 * @example requiredPath({ kind: 'straight' }, { fromTime: 0, fromValue: 0, toTime: 10, toValue: 50 }).value(4) // => 20
 * @example requiredPath({ kind: 'compound' }, { fromTime: 0, fromValue: 0, toTime: 10, toValue: 50 }) // => { "ok": false, "fault": "compound-needs-positive-values" }
 */
export function requiredPath(shape: PathShape, ends: PathEnds): Result<Path, PathRefusal> {
  const refusal = refusalOf(shape, ends)
  if (refusal !== undefined) return bad(refusal)
  const along = alongShape(shape, ends)
  return good((time) => {
    if (time >= ends.toTime) return ends.toValue
    if (time <= ends.fromTime) return ends.fromValue
    return along((time - ends.fromTime) / (ends.toTime - ends.fromTime))
  })
}
