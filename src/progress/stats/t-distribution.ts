/** Student's t distribution for any degrees of freedom, by the incomplete beta function. */
import { at } from '../at.ts'
import { findRoot } from './root-finding.ts'

/** Source: Lanczos (1964), with the nine coefficients for g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function, for x of a half or more. */
function logGamma(x: number): number {
  const z = x - 1
  const series = LANCZOS.reduce(
    (sum, coefficient, i) => (i === 0 ? coefficient : sum + coefficient / (z + i)),
    at(LANCZOS, 0),
  )
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series)
}

const TERMS = 500
const ENOUGH = 1e-16

/** The continued fraction of the incomplete beta function. Source: Lentz (1976). */
function betaFraction(x: number, a: number, b: number): number {
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))]
  let fraction = d
  for (let m = 1; m < TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= d * c
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < ENOUGH) break
  }
  return fraction
}

/** The share of the beta distribution below x. */
function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/**
 * The chance that a t variable is at most x, for degrees of freedom above zero.
 *
 * @example studentTCdfAnyDf(0, 12) // => 0.5
 */
export function studentTCdfAnyDf(x: number, degrees: number): number {
  const tail = betaBelow(degrees / (degrees + x * x), degrees / 2, 0.5) / 2
  return x < 0 ? tail : 1 - tail
}

/** The value that a t variable is below with a chance between 0 and 1. */
export function studentTQuantileAnyDf(chance: number, degrees: number): number {
  if (chance > 0.5) return -studentTQuantileAnyDf(1 - chance, degrees)
  let low = -1
  while (studentTCdfAnyDf(low, degrees) > chance) low *= 2
  return findRoot((x) => studentTCdfAnyDf(x, degrees) - chance, low, low === -1 ? 0 : low / 2, Math.abs(low) * 1e-15)
}
