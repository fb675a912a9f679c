/** The path a figure must keep to: what it should be at any time between baseline and due day. */
import { at } from '../at.ts'

/** A value that the path has at a time, in any one unit of time. */
export type PathPoint = { readonly time: number; readonly value: number }
export type Path = (time: number) => number

/**
 * Straight lines from point to point: baseline, stages, target. `points`: two or more, at rising times. It holds the first
 * value before the first time and the last after the last.
 *
 * @example requiredPath([{ time: 0, value: 0 }, { time: 10, value: 50 }])(4) // => 20
 */
export function requiredPath(points: readonly PathPoint[]): Path {
  return (time) => {
    const next = points.findIndex((point) => point.time >= time)
    if (next === -1) return at(points, points.length - 1).value
    const to = at(points, next)
    if (next === 0 || to.time === time) return to.value
    const from = at(points, next - 1)
    return from.value + (to.value - from.value) * ((time - from.time) / (to.time - from.time))
  }
}
