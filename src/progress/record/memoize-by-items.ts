/** Remembers the last answer about a long list of figures: a page asks the same again for every step of a slider. */

/** Below this the answer costs less than remembering it. */
const LONG = 500

type Known<Item extends object, Answer> = { readonly items: readonly Item[]; readonly answer: Answer }

const isSame = <Item extends object>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i])

/**
 * The same function, which works out a long list anew only when it holds other items. It forgets with its last item.
 */
export function memoizeByItems<Item extends object, Answer>(
  work: (items: readonly Item[]) => Answer,
): (items: readonly Item[]) => Answer {
  const known = new WeakMap<Item, Known<Item, Answer>>()
  return (items) => {
    const last = items.at(-1)
    if (last === undefined || items.length < LONG) return work(items)
    const found = known.get(last)
    if (found !== undefined && isSame(found.items, items)) return found.answer
    const answer = work(items)
    // A copy: a walk through the record adds to its list in place.
    known.set(last, { items: [...items], answer })
    return answer
  }
}
