/** The path a figure must keep to: what it should be on any day between baseline and due day. */
import { elapsedDays, type Day } from './calendar.ts'
import { bad, good, type Result } from './result.ts'

export type PathKind = 'straight' | 'compound' | 's-curve'
export type PathRefusal = 'no-time-span' | 'compound-needs-positive-values'

/** From a value on a day to a value on a later day; days counted in any one unit. */
export type PathEnds = { readonly fromTime: number; readonly fromValue: number; readonly toTime: number; readonly toValue: number }
export type Path = (time: number) => number

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Steepness of the S-curve: half of the change falls within about a fifth of the time around the middle. */
const STEEPNESS = 10

function shapeOf(kind: PathKind, ends: PathEnds, steepness: number): (done: number) => number {
  const rise = ends.toValue - ends.fromValue
  switch (kind) {
    case 'straight':
      return (done) => ends.fromValue + rise * done
    case 'compound':
      return (done) => ends.fromValue * (ends.toValue / ends.fromValue) ** done
    case 's-curve': {
      const [low, high] = [logistic(-steepness / 2), logistic(steepness / 2)]
      return (done) => ends.fromValue + (rise * (logistic(steepness * (done - 0.5)) - low)) / (high - low)
    }
  }
}

/**
 * A required path between two points: a straight line, compound growth, or an S-curve (slow, fast, slow).
 * It holds the first value before the first day and the last value after the last.
 *
 * @returns the path as a function of time, or why there is none: no time between the ends, or compound
 * growth from or to a value that is not above zero.
 * @example requiredPath('straight', { fromTime: 0, fromValue: 0, toTime: 10, toValue: 50 }).value(4) // => 20
 * @example requiredPath('compound', { fromTime: 0, fromValue: 0, toTime: 10, toValue: 50 }) // => { "ok": false, "fault": "compound-needs-positive-values" }
 */
export function requiredPath(kind: PathKind, ends: PathEnds, steepness: number = STEEPNESS): Result<Path, PathRefusal> {
  if (!(ends.toTime > ends.fromTime)) return bad('no-time-span')
  if (kind === 'compound' && !(ends.fromValue > 0 && ends.toValue > 0)) return bad('compound-needs-positive-values')
  const shape = shapeOf(kind, ends, steepness)
  return good((time) => {
    if (time >= ends.toTime) return ends.toValue
    if (time <= ends.fromTime) return ends.fromValue
    return shape((time - ends.fromTime) / (ends.toTime - ends.fromTime))
  })
}

/**
 * The required value on a day of a drawn path: exact on a straight one, within the drawing on a curved one.
 * It holds the last value after the due day. `undefined` before the path begins.
 */
export function requiredOn(points: readonly { readonly day: Day; readonly value: number }[], day: Day): number | undefined {
  const after = points.findIndex((point) => point.day >= day)
  const next = points[after]
  if (next === undefined) return points.at(-1)?.value
  if (next.day === day) return next.value
  const last = points[after - 1]
  if (last === undefined) return undefined
  return last.value + ((next.value - last.value) * elapsedDays(last.day, day)) / elapsedDays(last.day, next.day)
}
