/** The record visible on a day: what had been published by its end, the latest revision of each figure. */
import type { Day } from './calendar.ts'
import type { Basis, Metric, Reading, Series } from './metric.ts'

/** Official before indicative for the same date, then the later publication, then the later in the list. */
function replaces(candidate: Reading, held: Reading): boolean {
  if (candidate.basis !== held.basis) return candidate.basis === 'official'
  return candidate.publishedDay >= held.publishedDay
}

/**
 * The readings of one series visible at the end of a day, one for each date, in order of date.
 *
 * The latest publication of a date wins; of two on the same day, the later in the list. A date whose latest
 * figure has been withdrawn is left out. An indicative figure never replaces an official one.
 */
export function visibleReadings(series: Series, asAt: Day, bases: readonly Basis[]): readonly Reading[] {
  const latest = new Map<Day, Reading>()
  for (const reading of series.readings) {
    if (reading.publishedDay > asAt || !bases.includes(reading.basis)) continue
    const held = latest.get(reading.day)
    if (held === undefined || replaces(reading, held)) latest.set(reading.day, reading)
  }
  return [...latest.values()]
    .filter((reading) => reading.withdrawnDay === undefined || reading.withdrawnDay > asAt)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The series that is judged. `makeMetric` makes sure that there is exactly one. */
export const primarySeries = (metric: Metric): Series | undefined => metric.series.find((series) => series.primary)
