/** The record visible on a day: what had been published by its end, the latest revision of each figure. */
import { at } from '../at.ts'
import type { Day } from '../calendar.ts'
import type { Basis, Metric, Reading, Series } from './metric.ts'
import { applyEvent, emptyView, type AsOfView } from './timeline/as-of-view.ts'
import { publicationEvents } from './timeline/publication-events.ts'

/** All that is visible of one series at the end of a day. */
export function viewOn(series: Series, asAt: Day, bases: readonly Basis[]): AsOfView {
  const view = emptyView()
  for (const entry of publicationEvents(series, bases)) if (entry.day <= asAt) applyEvent(view, entry)
  return view
}

/**
 * The readings of one series visible at the end of a day, one for each date, in order of date: of those that end on it,
 * the one of the shortest period.
 *
 * The latest publication of a date or period wins; of two on the same day, the later in the list. One whose latest
 * figure has been withdrawn is left out. An indicative figure never replaces an official one.
 */
export const visibleReadings = (series: Series, asAt: Day, bases: readonly Basis[]): readonly Reading[] =>
  viewOn(series, asAt, bases).figures

/** The series that is judged. `makeMetric` makes sure that there is exactly one. */
export const primarySeries = (metric: Pick<Metric, 'series'>): Series =>
  at(
    metric.series,
    Math.max(
      0,
      metric.series.findIndex((series) => series.primary),
    ),
  )
