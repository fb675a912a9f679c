/** Whether a published figure shows a target reached, with its precision taken at its word. */
import type { Direction, Reading } from '../record/metric.ts'

export const signOf = (direction: Direction): 1 | -1 => (direction === 'increase' ? 1 : -1)

/** Published decimals such as 0.57 and 1 - 0.43 differ by less than this, as a share of the larger, and are the same. */
const BINARY_DUST = 1e-12

/** 1.25 times 195,772 is no whole number of jobs in binary, and twelve months at 95.1% do not average it. */
export const withoutDust = (value: number): number => Number(value.toPrecision(12))

/** How far a value lies beyond a level, as published decimals: above zero beyond it, below zero short of it. */
export function beyond(value: number, level: number, direction: Direction): number {
  const by = signOf(direction) * (value - level)
  return Math.abs(by) <= BINARY_DUST * Math.max(Math.abs(value), Math.abs(level)) ? 0 : by
}

/** Whether a figure has passed the other end of a range, with its precision taken at its word. */
export function isPastEnd(reading: Pick<Reading, 'value' | 'precision'>, end: number, direction: Direction): boolean {
  const by = beyond(reading.value, end, direction)
  return by > 0 || (by === 0 && reading.precision === (direction === 'increase' ? 'more-than' : 'almost'))
}

/**
 * Published figures are compared as published. A figure equal to the target counts unless its precision puts it on
 * the wrong side: "almost 90%" has not reached 90%, and "more than 5 days" is not down to 5 days.
 *
 * @example isReached({ value: 0.9, precision: 'almost' }, 0.9, 'increase') // => false
 * @example isReached({ value: 0.9, precision: 'more-than' }, 0.9, 'increase') // => true
 * @example isReached({ value: 1 - 0.43, precision: 'exact' }, 0.57, 'increase') // => true
 */
export function isReached(reading: Pick<Reading, 'value' | 'precision'>, level: number, direction: Direction): boolean {
  const by = beyond(reading.value, level, direction)
  const fallsShort: Reading['precision'] = direction === 'increase' ? 'almost' : 'more-than'
  return reading.precision === fallsShort ? by > 0 : by >= 0
}
