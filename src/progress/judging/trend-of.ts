/** The forecast of the figures that are judged: an average lies between what those of its figures to come can make of it. */
import { fitAverageTo, fitTrendTo, type Limits, type Trend } from '../forecast/trend.ts'
import type { Metric, Reading } from '../record/metric.ts'
import type { AverageSoFar } from './averaged.ts'

/** Between what the average of the whole time must lie, given what a figure can be. */
function limitsOfAverage({ done, left, isPooled }: AverageSoFar, { value }: Reading, of: Limits): Limits {
  if (isPooled) return of
  const ofWhole = (figure: number): number => (value * done + (left === 0 ? 0 : figure * left)) / (done + left)
  return { low: ofWhole(of.low), high: ofWhole(of.high) }
}

/** `undefined` for fewer than three figures. */
export function trendOf(
  metric: Metric,
  judged: readonly Reading[],
  average: AverageSoFar | undefined,
): Trend | undefined {
  const latest = judged.at(-1)
  if (average === undefined || latest === undefined) return fitTrendTo(metric, judged)
  const trend =
    fitAverageTo(metric, average.figures, average.firstDay, { value: latest.value, days: average.days }) ??
    fitTrendTo(metric, judged)
  return trend === undefined ? undefined : { ...trend, limits: limitsOfAverage(average, latest, trend.limits) }
}
