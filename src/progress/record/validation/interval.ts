/** Reads how often a figure is expected. */
import type { Interval } from '../metric.ts'

const SHAPE = /^P([1-9]\d{0,2})([DWMY])$/

/**
 * An ISO 8601 duration of one unit, from 1 to 999 days, weeks, months or years. `undefined` for anything else.
 *
 * @example parseInterval('P1W') // => { "days": 7 }
 * @example parseInterval('P1Y') // => { "months": 12 }
 */
export function parseInterval(text: string): Interval | undefined {
  const found = SHAPE.exec(text)
  if (found === null) return undefined
  const count = Number(found[1])
  switch (found[2]) {
    case 'D':
      return { days: count }
    case 'W':
      return { days: 7 * count }
    case 'M':
      return { months: count }
    default:
      return { months: 12 * count }
  }
}
