/** The forecast of the figures that are judged: an average lies between what those of its figures to come can make of it. */
import { fitAverageTo, fitTrendTo, type Trend } from '../forecast/trend.ts'
import type { Metric, Reading } from '../record/metric.ts'
import { limitsOfAverage, type AverageSoFar } from './averaged.ts'

/** `undefined` for fewer than three figures. */
export function trendOf(
  metric: Metric,
  judged: readonly Reading[],
  average: AverageSoFar | undefined,
): Trend | undefined {
  const latest = judged.at(-1)
  if (average === undefined || latest === undefined) return fitTrendTo(metric, judged)
  const trend =
    fitAverageTo(metric, average.figures, { value: latest.value, days: average.days }) ?? fitTrendTo(metric, judged)
  return trend === undefined ? undefined : { ...trend, limits: limitsOfAverage(average, latest, trend.limits) }
}
