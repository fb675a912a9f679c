import { describe, expect, it } from 'vitest'
import { findRoot } from '../../src/progress/stats/root-finding.ts'

/** Counts how often a function is asked. */
function counted(f: (x: number) => number) {
  const asked = { times: 0, f: (x: number) => ((asked.times += 1), f(x)) }
  return asked
}

/** Halving alone asks once for each halving of the bracket, and for its two ends. */
const halvings = (low: number, high: number, tolerance: number): number =>
  Math.ceil(Math.log2((high - low) / tolerance)) + 2

// Roots to 16 digits: of the first by Wallis (1685), as in every textbook; the others are closed forms.
const SMOOTH = [
  ['x³ - 2x - 5', (x: number) => x ** 3 - 2 * x - 5, 2, 3, 2.0945514815423265],
  ['cos x', Math.cos, 1, 2, Math.PI / 2],
  ['eˣ - 10', (x: number) => Math.exp(x) - 10, 0, 4, Math.LN10],
  ['1 - x²', (x: number) => 1 - x * x, 0.2, 3, 1],
  ['ln x, falling', (x: number) => -Math.log(x), 0.3, 5, 1],
] as const

describe('where a function crosses zero', () => {
  it.each(SMOOTH)(
    '%s: to within the tolerance, in a third of the steps of halving at most',
    (_, f, low, high, root) => {
      const asked = counted(f)
      expect(Math.abs(findRoot(asked.f, low, high, 1e-13) - root)).toBeLessThanOrEqual(1e-13)
      expect(asked.times).toBeLessThanOrEqual(halvings(low, high, 1e-13) / 3)
    },
  )
  it.each([1e-2, 1e-5, 1e-9])('stops once the bracket is within %d', (tolerance) => {
    const [coarse, fine] = [counted(Math.cos), counted(Math.cos)]
    expect(Math.abs(findRoot(coarse.f, 1, 2, tolerance) - Math.PI / 2)).toBeLessThanOrEqual(tolerance)
    findRoot(fine.f, 1, 2, tolerance / 1e5)
    expect(coarse.times).toBeLessThan(fine.times)
  })
  it('a flat root of the ninth power takes no more than twice the steps of halving', () => {
    const asked = counted((x) => (x - 1) ** 9)
    expect(Math.abs(findRoot(asked.f, 0, 3, 1e-6) - 1)).toBeLessThanOrEqual(1e-6)
    expect(asked.times).toBeLessThanOrEqual(2 * halvings(0, 3, 1e-6))
  })
  it('a step is found by halving: no smooth step is safe', () => {
    const asked = counted((x) => (x < Math.SQRT2 ? -1 : 1))
    expect(Math.abs(findRoot(asked.f, 0, 2, 1e-12) - Math.SQRT2)).toBeLessThanOrEqual(1e-12)
    expect(asked.times).toBeLessThanOrEqual(halvings(0, 2, 1e-12) + 3)
  })
  it('stops at once where it meets zero', () => {
    const asked = counted((x) => x)
    expect(findRoot(asked.f, -1, 1, 1e-12)).toBeCloseTo(0, 15)
    expect(asked.times).toBe(3)
  })
  it('an end that is zero is the answer', () => {
    expect(
      [findRoot((x) => x, 0, 2, 1e-9), findRoot((x) => x - 2, 0, 2, 1e-9)].map((x) => Math.round(x * 1e8) / 1e8),
    ).toEqual([0, 2])
  })
  it('without a change of sign the end nearer to zero is the answer', () => {
    expect([findRoot((x) => x + 1, 0, 2, 1e-9), findRoot((x) => x - 3, 0, 2, 1e-9)]).toEqual([0, 2])
  })
})
