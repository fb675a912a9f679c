/**
 * What every answer must be: plain, so that it survives being written as JSON. And the numbers that tend to break
 * things.
 */
import * as fc from 'fast-check'
import { expect } from 'vitest'

/** Fails on NaN, Infinity, minus zero, functions, and fields that are there but undefined. */
export function expectPlain(answer: unknown): void {
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer)
}

/**
 * Zero, equal, tiny, huge and negative values, each more often than chance would bring them: zero, or 1e-9 to 1e12 in
 * size.
 */
export const anyValue = fc
  .oneof(
    fc.constantFrom(0, -0, 1, -1, 100, 1e-9, -1e-9, 1e12, -1e12),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.double({ min: 1e-9, max: 1, noNaN: true }),
  )
  .map((value) => (value !== 0 && Math.abs(value) < 1e-9 ? 0 : value))
export const valueAboveZero = fc.oneof(
  fc.constantFrom(1e-9, 1, 100, 1e12),
  fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
)
/** Numbers that no record should hold, but that a caller might pass. */
export const anythingAtAll = fc.oneof(
  anyValue,
  fc.constantFrom(NaN, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE),
)
