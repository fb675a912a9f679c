/** What can be asked of a forecast beyond its numbers for the due day: the way there, and any other day. */
import { isForecastBased } from './assess.ts'
import type { Assessment } from './assessment.ts'
import type { Day } from '../calendar.ts'
import { pathOf, type ForecastPoint } from '../forecast/forecast.ts'
import type { Metric } from '../record/metric.ts'
import { trendOf } from './trend-of.ts'

const PATH_PIECES = 12
/** Where it swings with the season. */
const PIECES_OF_SEASONS = 36

/**
 * The forecast from the latest figure to the due day, for drawing: at most twelve days, with a season 36, the last the due
 * day.
 * Empty unless the target is live, and for a quota counted within years: its figures are parts of a year.
 */
export function forecastPath(
  metric: Metric,
  { status, target, judged, quota, average }: Assessment,
): readonly ForecastPoint[] {
  const trend = isForecastBased(status) && quota === undefined ? trendOf(metric, judged, average) : undefined
  if (trend === undefined || target === undefined) return []
  return pathOf(trend, target.dueDay, trend.mixture.season === undefined ? PATH_PIECES : PIECES_OF_SEASONS)
}

/**
 * The forecast for a day after the latest figure, as somebody else may have made one too. `undefined` unless the target
 * is live, and for a quota counted within years.
 */
export function forecastOn(
  metric: Metric,
  { status, latest, judged, quota, average }: Assessment,
  day: Day,
): ForecastPoint | undefined {
  const trend =
    isForecastBased(status) && quota === undefined && latest !== undefined && day > latest.day
      ? trendOf(metric, judged, average)
      : undefined
  return trend === undefined ? undefined : pathOf(trend, day, 1)[0]
}
