/** The forecast fitted to the readings of one metric: the chance of meeting a level, and the range on any day. */
import { at } from '../at.ts'
import type { Interval80And95 } from '../judging/assessment.ts'
import { DAYS_A_YEAR, dayNumber, type Day } from '../calendar.ts'
import type { Direction, Metric, Reading, Unit } from '../record/metric.ts'
import { memoizeByItems } from '../record/memoize-by-items.ts'
import { chanceAtMostAt, componentsAt, fitMixture, quantile, type Mixture, type QuantileShare } from './mixture.ts'
import { pointsOf } from './points.ts'
import { roundingOf } from './rounding.ts'
import { seasonOf, withoutSeason } from './season.ts'
import { howOften, mayHaveSeason, ofFigures, type Series } from './series.ts'
import { settingsFor } from './settings.ts'
import { fitAverage, fitTotals, type SoFar } from './sums.ts'
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

type Fit = Pick<Trend, 'scale' | 'mixture'>

/**
 * How many times as wide the range is than the settings make it, for yearly figures: so it held the outcomes of each kind
 * four times in five.
 */
const SPREAD: Readonly<Record<Unit['kind'], number>> = { share: 0.9, count: 1.08, number: 1.08 }
/** What it comes near to, the more often figures come. */
const SPREAD_OF_OFTEN = 1.04
/** Fits the forecast to figures as they are published, two or more. `hasDays`: whether the times are those of days. */
export function fitFigures(kind: Unit['kind'], series: Series, hasDays: boolean): Fit {
  const { times, values } = series
  const often = howOften(series)
  const scale = transformFor({ kind }, times, values, often)
  const scaled = values.map(scale.to)
  const season = hasDays && mayHaveSeason(often) ? seasonOf(times, scaled) : undefined
  const mixture = fitMixture(
    pointsOf(times, withoutSeason(season, times, scaled)),
    settingsFor(often),
    () => roundingOf(kind, values, scale),
    {
      season,
      ...ofFigures(season),
      spread: SPREAD_OF_OFTEN + (SPREAD[kind] - SPREAD_OF_OFTEN) / Math.sqrt(Math.max(1, often)),
    },
  )
  return { scale, mixture }
}

const memoized = (kind: Unit['kind'], isTotal: boolean) =>
  memoizeByItems((readings: readonly Reading[]): Fit => {
    const series = {
      times: readings.map((reading) => dayNumber(reading.day)),
      values: readings.map((reading) => reading.value),
      aYear: DAYS_A_YEAR,
    }
    return isTotal ? fitTotals(kind, series, true) : fitFigures(kind, series, true)
  })
const both = (kind: Unit['kind']) => ({ figures: memoized(kind, false), totals: memoized(kind, true) })
const FITS = { count: both('count'), share: both('share'), number: both('number') } as const

/** Below this many figures no forecast is made. */
export const FEWEST = 3

/**
 * Fits the forecast to three or more readings in order of date; `undefined` for fewer. A running total is never forecast
 * below its latest figure, a count never below nought.
 */
export function fitTrendTo(
  metric: Pick<Metric, 'unit' | 'measure' | 'direction'>,
  readings: readonly Reading[],
): Trend | undefined {
  if (readings.length < FEWEST) return undefined
  const { unit, measure, direction } = metric
  const { scale, mixture } = FITS[unit.kind][measure === 'cumulative' ? 'totals' : 'figures'](readings)
  return { mixture, scale, direction, limits: limitsOf(metric, readings) }
}

/**
 * Fits the forecast of an average to three or more figures in order of date, of its time and before; `undefined` for fewer.
 * `start`: the first day of the first.
 */
export function fitAverageTo(
  metric: Pick<Metric, 'unit' | 'measure' | 'direction'>,
  figures: readonly Reading[],
  start: Day,
  soFar: SoFar,
): Trend | undefined {
  if (figures.length < FEWEST) return undefined
  const series = {
    times: figures.map(({ day }) => dayNumber(day)),
    values: figures.map(({ value }) => value),
    aYear: DAYS_A_YEAR,
  }
  return {
    ...fitAverage(metric.unit.kind, series, dayNumber(start) - 1, soFar),
    direction: metric.direction,
    limits: limitsOf(metric, figures),
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

/** The values on the forecasting scale that the figure at a time (in days) is below with a chance. */
function quantilesAt({ mixture }: Trend, time: number): (share: QuantileShare, ...within: number[]) => number {
  const components = componentsAt(mixture, time)
  return (share, above, below) => quantile(components, mixture.degrees, share, above, below)
}

/** In the metric's unit. */
const figureOf = ({ scale, limits }: Trend, scaled: number): number =>
  Math.min(limits.high, Math.max(limits.low, scale.from(scaled)))

/** The median and the 80 and 95% ranges of the figure at a time (in days), in order. */
export function rangeAt(trend: Trend, time: number): Interval80And95 {
  const scaledAt = quantilesAt(trend, time)
  const median = scaledAt(0.5)
  const [low80, high80] = [scaledAt(0.1, -Infinity, median), scaledAt(0.9, median)]
  return {
    median: figureOf(trend, median),
    low80: figureOf(trend, low80),
    high80: figureOf(trend, high80),
    low95: figureOf(trend, scaledAt(0.025, -Infinity, low80)),
    high95: figureOf(trend, scaledAt(0.975, high80)),
  }
}

/** The 50% range within these: for drawing. */
export function innerRangeAt(
  trend: Trend,
  time: number,
  { median, low80, high80 }: Interval80And95,
): { readonly low50: number; readonly high50: number } {
  const scaledAt = quantilesAt(trend, time)
  return {
    low50: Math.min(median, Math.max(low80, figureOf(trend, scaledAt(0.25)))),
    high50: Math.max(median, Math.min(high80, figureOf(trend, scaledAt(0.75)))),
  }
}
