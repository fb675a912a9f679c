/** The changes from each value to the next. */

/**
 * One fewer than the values; none for one value or no value.
 *
 * @example differences([3, 5, 4]) // => [2, -1]
 */
export function differences(values: readonly number[]): readonly number[] {
  const changes: number[] = []
  let before: number | undefined
  for (const value of values) {
    if (before !== undefined) changes.push(value - before)
    before = value
  }
  return changes
}
