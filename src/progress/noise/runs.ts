/** Runs of seven: values on one side of the mean, and values that keep rising or falling. */
import { differences } from './differences.ts'

/** Above the mean, below it, or on it; of a trend: rising, falling or neither. */
export type Side = 1 | -1 | 0

export const RUN = 7

/**
 * The side of zero that a difference lies on.
 *
 * @example sideOf(-0.5) // => -1
 */
export const sideOf = (difference: number): Side => (difference > 0 ? 1 : difference < 0 ? -1 : 0)

/**
 * Whether seven values on one side of the mean end at each place.
 *
 * @example oneSideEndingAt([1, 1, 1, 1, 1, 1, 1]) // => [false, false, false, false, false, false, true]
 */
export const oneSideEndingAt = (sides: readonly Side[]): readonly boolean[] =>
  sides.map((side, i) => side !== 0 && i >= RUN - 1 && sides.slice(i - RUN + 1, i + 1).every((other) => other === side))

/**
 * Whether each place belongs to a run of seven that ends there or up to six places later.
 *
 * @example partOfSeven([false, false, true, false]) // => [true, true, true, false]
 */
export const partOfSeven = (endingAt: readonly boolean[]): readonly boolean[] =>
  endingAt.map((_, i) => endingAt.slice(i, i + RUN).some(Boolean))

/**
 * Whether seven values, each above the one before, end at each place (1), or each below it (-1).
 *
 * @example trendEndingAt([7, 6, 5, 4, 3, 2, 1]) // => [0, 0, 0, 0, 0, 0, -1]
 */
export const trendEndingAt = (values: readonly number[]): readonly Side[] =>
  values.map((_, i) => {
    if (i < RUN - 1) return 0
    const changes = differences(values.slice(i - RUN + 1, i + 1))
    return changes.every((change) => change > 0) ? 1 : changes.every((change) => change < 0) ? -1 : 0
  })
