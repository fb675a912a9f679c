/** How often figures come, and when one is too old to judge by. */
import { at } from '../at.ts'
import { addDays, dayNumber, type Day } from '../calendar.ts'
import type { Reading } from '../record/metric.ts'
import { median } from '../stats/quickselect.ts'

const GAPS_COUNTED = 6
/** With fewer than three figures no usual gap is known; after a year and a half the last one is too old. */
const TOO_OLD_DAYS = 550

/**
 * The usual gap between figures in days: the median of the last six gaps. `undefined` below three figures.
 * The back-tests behind the rules of status used the same.
 */
export function usualGapDays(readings: readonly Pick<Reading, 'day'>[]): number | undefined {
  if (readings.length < 3) return undefined
  const days = readings.slice(-GAPS_COUNTED - 1).map((reading) => dayNumber(reading.day))
  return median(Float64Array.from(days.slice(1), (day, i) => day - at(days, i)))
}

/** Days after which the latest figure is too old to judge by: two usual gaps, or 550 days below three figures. */
export function tooOldAfterDays(readings: readonly Pick<Reading, 'day'>[]): number {
  const gap = usualGapDays(readings)
  return gap === undefined ? TOO_OLD_DAYS : 2 * gap
}

/** The first day on which the latest of one or more readings is too old to judge by. */
export const tooOldFrom = (readings: readonly Pick<Reading, 'day'>[]): Day =>
  addDays(at(readings, readings.length - 1).day, Math.floor(tooOldAfterDays(readings)) + 1)

/** Whether the latest of some readings is too old to judge by on a day. */
export function isTooOld(readings: readonly Pick<Reading, 'day'>[], on: Day): boolean {
  const latest = readings.at(-1)
  return latest !== undefined && dayNumber(on) - dayNumber(latest.day) > tooOldAfterDays(readings)
}
