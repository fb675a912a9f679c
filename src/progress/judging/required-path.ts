/** The path a figure must keep to: what it should be at any time between baseline and due day. */

/** From a value at a time to a value at a later time, in any one unit of time. */
export type PathEnds = {
  readonly fromTime: number
  readonly fromValue: number
  readonly toTime: number
  readonly toValue: number
}
export type Path = (time: number) => number

/**
 * The straight line between two points. It holds the first value before the first time and the last after the last.
 * `undefined` when no time lies between the two.
 *
 * @example requiredPath({ fromTime: 0, fromValue: 0, toTime: 10, toValue: 50 })(4) // => 20
 */
export function requiredPath({ fromTime, fromValue, toTime, toValue }: PathEnds): Path | undefined {
  if (!(toTime > fromTime)) return undefined
  return (time) => {
    if (time >= toTime) return toValue
    if (time <= fromTime) return fromValue
    return fromValue + (toValue - fromValue) * ((time - fromTime) / (toTime - fromTime))
  }
}
