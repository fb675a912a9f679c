/** Items of lists that are known to be there. A miss is a mistake of ours, never of the record. */

const missing = (i: number): never => {
  throw new RangeError(`nothing at ${i}`)
}

/** The item at a place that is known to be filled. */
export const at = <Item>(items: readonly Item[], i: number): Item => items[i] ?? missing(i)

/** The same for numbers kept close together: a function of its own, so that it stays fast. */
export const numberAt = (numbers: Float64Array, i: number): number => numbers[i] ?? missing(i)
