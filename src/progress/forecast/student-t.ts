/** Student's t distribution for 1 to 5 degrees of freedom, in closed form. */

export type DegreesOfFreedom = 1 | 2 | 3 | 4 | 5

/**
 * The chance that a t variable is at most x. Source: the closed forms in Johnson, Kotz and Balakrishnan (1995), ch. 28.
 *
 * @example studentT(0, 3) // => 0.5
 */
export function studentT(x: number, degrees: DegreesOfFreedom): number {
  switch (degrees) {
    case 1:
      return 0.5 + Math.atan(x) / Math.PI
    case 2:
      return 0.5 + x / (2 * Math.hypot(Math.SQRT2, x))
    case 3: {
      const a = x / Math.sqrt(3)
      return 0.5 + (a / (1 + a * a) + Math.atan(a)) / Math.PI
    }
    case 4: {
      const t = x / Math.hypot(2, x)
      return 0.5 + 0.75 * t * (1 - (t * t) / 3)
    }
    case 5: {
      const a = x / Math.sqrt(5)
      const c = 1 + (x * x) / 5
      return 0.5 + ((a / c) * (1 + 2 / (3 * c)) + Math.atan(a)) / Math.PI
    }
  }
}
