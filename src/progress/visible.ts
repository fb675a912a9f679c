/** The record visible on a day: what had been published by its end, the latest revision of each figure. */
import { at } from './at.ts'
import type { Day } from './calendar.ts'
import type { Basis, Metric, Reading, Series } from './metric.ts'
import { emptyLedger, enter } from './timeline/ledger.ts'
import { entriesOf } from './timeline/news.ts'

/**
 * The readings of one series visible at the end of a day, one for each date, in order of date.
 *
 * The latest publication of a date wins; of two on the same day, the later in the list. A date whose latest
 * figure has been withdrawn is left out. An indicative figure never replaces an official one.
 */
export function visibleReadings(series: Series, asAt: Day, bases: readonly Basis[]): readonly Reading[] {
  const ledger = emptyLedger()
  for (const entry of entriesOf(series, bases)) if (entry.day <= asAt) enter(ledger, entry)
  return ledger.figures
}

/** The series that is judged. `makeMetric` makes sure that there is exactly one. */
export const primarySeries = (metric: Pick<Metric, 'series'>): Series =>
  at(
    metric.series,
    Math.max(
      0,
      metric.series.findIndex((series) => series.primary),
    ),
  )
