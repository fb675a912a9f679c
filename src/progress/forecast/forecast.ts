/** Where a figure is heading, with its range, and the chance of meeting a target by a day. */
import type { Forecast, Interval80And95 } from '../assessment.ts'
import { dayFromNumber, dayNumber, type Day } from '../calendar.ts'
import type { Metric, Reading } from '../metric.ts'
import { signOf } from '../reached.ts'
import { chanceAtMost, componentsAt, fitMixture, quantile, type Mixture, type QuantileShare } from './mixture.ts'
import { scaleFor, type Scale } from './scale.ts'

export type Trend = { readonly mixture: Mixture; readonly scale: Scale; readonly floor: number }

/** Further ahead than this many usual gaps, the method was never tested. */
const TESTED_STEPS = 8
const PATH_STEPS = 12

/**
 * Fits the forecast to three or more readings in order of date. A cumulative count is never forecast below its
 * latest figure. `undefined` when the figures do not vary.
 */
export function fitForecast(metric: Pick<Metric, 'unit' | 'measure'>, readings: readonly Reading[]): Trend | undefined {
  const values = readings.map((reading) => reading.value)
  const scale = scaleFor(metric.unit, values)
  const mixture = fitMixture(readings.map((reading) => dayNumber(reading.day)), values.map(scale.to))
  if (mixture === undefined) return undefined
  return { mixture, scale, floor: metric.measure === 'cumulative' ? (values.at(-1) ?? -Infinity) : -Infinity }
}

/** The chance that the figure on a day is at or beyond a level, 0 to 1. */
export function chanceOfMeeting({ mixture, scale }: Trend, level: number, direction: Metric['direction'], on: Day): number {
  if (scale.kind === 'square-root' && level <= 0) return direction === 'increase' ? 1 : 0
  const below = chanceAtMost(componentsAt(mixture, dayNumber(on)), mixture.degrees, scale.to(level))
  return signOf(direction) === 1 ? 1 - below : below
}

function rangeOn({ mixture, scale, floor }: Trend, day: number): Interval80And95 {
  const components = componentsAt(mixture, day)
  const at = (share: QuantileShare): number => Math.max(floor, scale.from(quantile(components, mixture.degrees, share)))
  return { median: at(0.5), low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) }
}

/** The forecast from the latest reading to the due day. */
export function forecastTo(trend: Trend, level: number, direction: Metric['direction'], due: Day): Forecast {
  const [start, end] = [trend.mixture.lastTime, dayNumber(due)]
  const days = Array.from({ length: PATH_STEPS }, (_, i) => Math.round(start + ((end - start) * (i + 1)) / PATH_STEPS))
  return {
    atDue: rangeOn(trend, end),
    path: [...new Set(days)].map((day) => ({ day: dayFromNumber(day), ...rangeOn(trend, day) })),
    chance: chanceOfMeeting(trend, level, direction, due),
    isFurtherThanTested: (end - start) / trend.mixture.spacing > TESTED_STEPS,
  }
}
