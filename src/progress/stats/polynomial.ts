/** A polynomial, or the first terms of a series. */
import { at } from '../at.ts'

/**
 * `terms[0] + terms[1] x + terms[2] x^2` and so on. Source: Horner's scheme.
 *
 * @example polynomialAt([1, 2, 3], 10) // => 321
 */
export function polynomialAt(terms: readonly number[], x: number): number {
  let sum = 0
  for (let i = terms.length - 1; i >= 0; i -= 1) sum = sum * x + at(terms, i)
  return sum
}
