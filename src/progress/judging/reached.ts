/** Whether a published figure shows a target reached, with its precision taken at its word. */
import type { Direction, Reading } from '../record/metric.ts'

export const signOf = (direction: Direction): 1 | -1 => (direction === 'increase' ? 1 : -1)

/**
 * Published figures are compared as published. A figure equal to the target counts unless its precision puts it on
 * the wrong side: "almost 90%" has not reached 90%, and "more than 5 days" is not down to 5 days.
 *
 * @example isReached({ value: 0.9, precision: 'almost' }, 0.9, 'increase') // => false
 * @example isReached({ value: 0.9, precision: 'more-than' }, 0.9, 'increase') // => true
 */
export function isReached(reading: Pick<Reading, 'value' | 'precision'>, level: number, direction: Direction): boolean {
  const beyond = signOf(direction) * (reading.value - level)
  const fallsShort: Reading['precision'] = direction === 'increase' ? 'almost' : 'more-than'
  return reading.precision === fallsShort ? beyond > 0 : beyond >= 0
}
