/** Words that are asked for again and again: to format a number or a day takes longer than to look it up. */

/** More are let go all at once: a visit may be long, and a slider has many places. */
const MOST = 20_000

/** The same function, which works out an answer once. */
export function remembered<Value extends number | string>(work: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>()
  return (value) => {
    // A map takes it for nought, and it is written with a minus.
    if (Object.is(value, -0)) return work(value)
    const found = known.get(value)
    if (found !== undefined) return found
    const words = work(value)
    if (known.size >= MOST) known.clear()
    known.set(value, words)
    return words
  }
}
