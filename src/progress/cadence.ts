/** How often figures come, and when one is too old to judge by. */
import { dayNumber, type Day } from './calendar.ts'
import { median } from './median.ts'
import type { Reading } from './metric.ts'

const GAPS_COUNTED = 6
/** With fewer than three figures no usual gap is known; after a year and a half the last one is too old. */
const TOO_OLD_DAYS = 550

/**
 * The usual gap between figures in days: the median of the last six gaps. `undefined` below three figures.
 * Source: METHODS 5.2 of this product's evidence; the back-tests there used the same rule.
 */
export function usualGapDays(readings: readonly Pick<Reading, 'day'>[]): number | undefined {
  if (readings.length < 3) return undefined
  const days = readings.slice(-GAPS_COUNTED - 1).map((reading) => dayNumber(reading.day))
  return median(days.slice(1).map((day, i) => day - (days[i] ?? day)))
}

/** Days after which the latest figure is too old to judge by: two usual gaps, or 550 days below three figures. */
export function tooOldAfterDays(readings: readonly Pick<Reading, 'day'>[]): number {
  const gap = usualGapDays(readings)
  return gap === undefined ? TOO_OLD_DAYS : 2 * gap
}

/** Whether the latest of some readings is too old to judge by on a day. */
export function isTooOld(readings: readonly Pick<Reading, 'day'>[], on: Day): boolean {
  const latest = readings.at(-1)
  return latest !== undefined && dayNumber(on) - dayNumber(latest.day) > tooOldAfterDays(readings)
}
