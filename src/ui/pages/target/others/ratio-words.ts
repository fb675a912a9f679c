/** A ratio that never reads as if it had passed a cut-off that it has not. */
const MOST_PLACES = 6

/**
 * Two decimals, or as many more as it takes to stay on its own side of every cut-off: 0.644 is "0.64", but 0.9496 below
 * a cut-off of 0.95 is "0.9496".
 */
export function ratioWords(value: number, cuts: readonly number[]): string {
  const keepsSide = (shown: number): boolean => cuts.every((cut) => Math.sign(shown - cut) === Math.sign(value - cut))
  for (let places = 2; places <= MOST_PLACES; places += 1) {
    const words = value.toFixed(places)
    if (keepsSide(Number(words))) return words
  }
  return String(value)
}
