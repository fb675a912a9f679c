/** The forecast fitted to the readings of one metric: the chance of meeting a level, and the range on any day. */
import { at } from '../at.ts'
import type { Interval80And95 } from '../judging/assessment.ts'
import { dayNumber } from '../calendar.ts'
import type { Direction, Metric, Reading, Unit } from '../record/metric.ts'
import { memoizeByItems } from '../record/memoize-by-items.ts'
import { chanceAtMostAt, componentsAt, fitMixture, quantile, type Mixture, type QuantileShare } from './mixture.ts'
import { transformFor, type Transform } from './transform.ts'

export type Trend = {
  readonly mixture: Mixture
  readonly scale: Transform
  readonly direction: Direction
  /** No figure lies below `low` or above `high`: what the unit can be, and where a running total stands already. */
  readonly limits: Limits
}

/** What a figure can be, in the metric's unit. */
export type Limits = { readonly low: number; readonly high: number }

type Fit = { readonly scale: Transform; readonly mixture: Mixture | undefined }

function fit(kind: Unit['kind'], readings: readonly Reading[]): Fit {
  const values = readings.map((reading) => reading.value)
  const scale = transformFor({ kind }, values)
  return {
    scale,
    mixture: fitMixture(
      readings.map((reading) => dayNumber(reading.day)),
      values.map(scale.to),
    ),
  }
}

const memoizedFit = (kind: Unit['kind']) => memoizeByItems((readings: readonly Reading[]) => fit(kind, readings))
const FITS = { count: memoizedFit('count'), share: memoizedFit('share'), number: memoizedFit('number') } as const

/**
 * Fits the forecast to three or more readings in order of date. A running total is never forecast below its
 * latest figure, a count never below nought. `undefined` when the figures do not vary.
 */
export function fitTrendTo(
  metric: Pick<Metric, 'unit' | 'measure' | 'direction'>,
  readings: readonly Reading[],
): Trend | undefined {
  const { scale, mixture } = FITS[metric.unit.kind](readings)
  if (mixture === undefined) return undefined
  return {
    mixture,
    scale,
    direction: metric.direction,
    limits: limitsOf(metric, readings),
  }
}

/** A share lies within 0 to 1, a running total at its latest figure or above, and nothing falls below nought but what has. */
function limitsOf({ unit, measure }: Pick<Metric, 'unit' | 'measure'>, readings: readonly Reading[]): Limits {
  const high = unit.kind === 'share' ? 1 : Infinity
  if (measure === 'cumulative') return { low: at(readings, readings.length - 1).value, high }
  const mayBeNegative = unit.kind === 'number' || readings.some(({ value }) => value < 0)
  return { low: mayBeNegative ? -Infinity : 0, high }
}

/**
 * The chance that the figure at a time (in days) is at or beyond a level, 0 to 1. What the forecast puts beyond a limit
 * lies on it: the chance of coming down to none is all that is forecast for none and below.
 */
export function chanceAt({ mixture, scale, direction, limits }: Trend, level: number, time: number): number {
  const isRising = direction === 'increase'
  if (isRising ? level <= limits.low : level >= limits.high) return 1
  if (isRising ? level > limits.high : level < limits.low) return 0
  const below = Math.min(1, Math.max(0, chanceAtMostAt(mixture, time, scale.to(level))))
  return isRising ? 1 - below : below
}

/** The value that the figure at a time (in days) is below with a chance. */
function quantilesAt({ mixture, scale, limits }: Trend, time: number): (share: QuantileShare) => number {
  const components = componentsAt(mixture, time)
  return (share) =>
    Math.min(limits.high, Math.max(limits.low, scale.from(quantile(components, mixture.degrees, share))))
}

/** The median and the 80 and 95% ranges of the figure at a time (in days), in order: each is found within binary dust. */
export function rangeAt(trend: Trend, time: number): Interval80And95 {
  const valueAt = quantilesAt(trend, time)
  const median = valueAt(0.5)
  const [low80, high80] = [Math.min(median, valueAt(0.1)), Math.max(median, valueAt(0.9))]
  return {
    median,
    low80,
    high80,
    low95: Math.min(low80, valueAt(0.025)),
    high95: Math.max(high80, valueAt(0.975)),
  }
}

/** The 50% range within these: for drawing. */
export function innerRangeAt(
  trend: Trend,
  time: number,
  { median, low80, high80 }: Interval80And95,
): { readonly low50: number; readonly high50: number } {
  const valueAt = quantilesAt(trend, time)
  return {
    low50: Math.min(median, Math.max(low80, valueAt(0.25))),
    high50: Math.max(median, Math.min(high80, valueAt(0.75))),
  }
}
