/**
 * What can be asked of a live assessment beyond its numbers for the due day: the way there, and a plain line beside it.
 */
import { isForecastBased } from './assess.ts'
import type { Assessment, Comparison } from './assessment.ts'
import { dayNumber, type Day } from '../calendar.ts'
import { driftChanceAbove, driftQuantile, fitDrift } from '../forecast/drift.ts'
import { pathOf, type ForecastPoint } from '../forecast/forecast.ts'
import { fitTrendTo } from '../forecast/trend.ts'
import type { Metric } from '../record/metric.ts'

const PATH_PIECES = 12

/**
 * The forecast from the latest figure to the due day, for drawing: at most twelve days, the last the due day.
 * Empty unless the target is live, and for a quota counted within years: its figures are parts of a year.
 */
export function forecastPath(metric: Metric, { status, target, judged, quota }: Assessment): readonly ForecastPoint[] {
  const trend = isForecastBased(status) && quota === undefined ? fitTrendTo(metric, judged) : undefined
  return trend === undefined || target === undefined ? [] : pathOf(trend, target.dueDay, PATH_PIECES)
}

/**
 * The forecast for a day after the latest figure, as somebody else may have made one too. `undefined` unless the target
 * is live, and for a quota counted within years.
 */
export function forecastOn(
  metric: Metric,
  { status, latest, judged, quota }: Assessment,
  day: Day,
): ForecastPoint | undefined {
  const trend =
    isForecastBased(status) && quota === undefined && latest !== undefined && day > latest.day
      ? fitTrendTo(metric, judged)
      : undefined
  return trend === undefined ? undefined : pathOf(trend, day, 1)[0]
}

/**
 * The straight-line drift for the due day: a plain forecast to compare with, not the one that judges. `undefined`
 * unless the target is live, for a quota counted within years, or when the figures keep exactly to one line: then it
 * has no range.
 */
export function straightLine(
  { direction }: Metric,
  { status, target, targetLevel, judged, quota }: Assessment,
): Comparison | undefined {
  if (!isForecastBased(status) || quota !== undefined || target === undefined || targetLevel === undefined)
    return undefined
  const drift = fitDrift(
    judged.map((reading) => dayNumber(reading.day)),
    judged.map((reading) => reading.value),
  )
  if (drift === undefined) return undefined
  const time = dayNumber(target.dueDay) - drift.lastTime
  const above = driftChanceAbove(drift, targetLevel, time)
  const valueAt = (chance: number): number => driftQuantile(drift, time, chance)
  return {
    atDue: {
      median: valueAt(0.5),
      low80: valueAt(0.1),
      high80: valueAt(0.9),
      low95: valueAt(0.025),
      high95: valueAt(0.975),
    },
    chance: direction === 'increase' ? above : 1 - above,
  }
}
