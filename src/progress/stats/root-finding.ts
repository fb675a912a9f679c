/** Where a function crosses zero between two places, by narrowing a bracket. */

const MOST_ROUNDS = 200

/**
 * The place between `low` and `high` where a continuous function crosses zero, within `tolerance`. Its signs at the
 * two ends must differ; where they do not, the end nearer to zero is the answer. `ends`: its values at both, where they
 * are known.
 *
 * Source: Chandrupatla (1997), inverse quadratic steps where they are safe and halving where they are not.
 * @example Math.abs(findRoot((x) => x * x - 2, 0, 2, 1e-12) - Math.SQRT2) < 1e-12 // => true
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
  ends: readonly [number, number] = [f(low), f(high)],
): number {
  let [a, b] = [high, low]
  let [fb, fa] = ends
  if (fa > 0 === fb > 0) return Math.abs(fa) < Math.abs(fb) ? a : b
  let share = 0.5
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const x = a + share * (b - a)
    const fx = f(x)
    const isSameSide = fx > 0 === fa > 0
    const [c, fc] = isSameSide ? [a, fa] : [b, fb]
    if (!isSameSide) [b, fb] = [a, fa]
    ;[a, fa] = [x, fx]
    const least = tolerance / Math.abs(b - a)
    if (fa === 0 || least > 0.5) break
    const [xi, phi] = [(a - b) / (c - b), (fa - fb) / (fc - fb)]
    const isSmooth = phi * phi < xi && (1 - phi) ** 2 < 1 - xi
    const step = isSmooth
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5
    share = Math.min(1 - least, Math.max(least, step))
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b
}
