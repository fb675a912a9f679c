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
  /** No forecast lies below this: the latest figure of a running total. */
  readonly floor: number
}

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

const [fitCounts, fitShares] = [
  memoizeByItems((readings: readonly Reading[]) => fit('count', readings)),
  memoizeByItems((readings: readonly Reading[]) => fit('share', readings)),
]

/**
 * Fits the forecast to three or more readings in order of date. A running total is never forecast below its
 * latest figure. `undefined` when the figures do not vary.
 */
export function fitTrendTo(
  metric: Pick<Metric, 'unit' | 'measure' | 'direction'>,
  readings: readonly Reading[],
): Trend | undefined {
  const { scale, mixture } = metric.unit.kind === 'share' ? fitShares(readings) : fitCounts(readings)
  if (mixture === undefined) return undefined
  return {
    mixture,
    scale,
    direction: metric.direction,
    floor: metric.measure === 'cumulative' ? at(readings, readings.length - 1).value : -Infinity,
  }
}

/** Whether every figure that can be, lies above a level: one below zero, or below a total that never falls. */
const isBeneathAll = ({ scale, floor }: Trend, level: number): boolean =>
  level < floor || (scale.kind === 'square-root' && level <= 0) || (scale.kind === 'arcsine' && level < 0)

/** The chance that the figure at a time (in days) is at or beyond a level, 0 to 1. */
export function chanceAt(trend: Trend, level: number, time: number): number {
  const { mixture, scale, direction } = trend
  if (isBeneathAll(trend, level)) return direction === 'increase' ? 1 : 0
  if (scale.kind === 'arcsine' && level > 1) return direction === 'increase' ? 0 : 1
  const below = Math.min(1, Math.max(0, chanceAtMostAt(mixture, time, scale.to(level))))
  return direction === 'increase' ? 1 - below : below
}

/** The value that the figure at a time (in days) is below with a chance. */
function quantilesAt({ mixture, scale, floor }: Trend, time: number): (share: QuantileShare) => number {
  const components = componentsAt(mixture, time)
  return (share) => Math.max(floor, scale.from(quantile(components, mixture.degrees, share)))
}

/** The 50% range of the figure at a time (in days): for drawing. */
export function innerRangeAt(trend: Trend, time: number): { readonly low50: number; readonly high50: number } {
  const valueAt = quantilesAt(trend, time)
  return { low50: valueAt(0.25), high50: valueAt(0.75) }
}

/** The median and the 80 and 95% ranges of the figure at a time (in days). */
export function rangeAt(trend: Trend, time: number): Interval80And95 {
  const valueAt = quantilesAt(trend, time)
  return {
    median: valueAt(0.5),
    low80: valueAt(0.1),
    high80: valueAt(0.9),
    low95: valueAt(0.025),
    high95: valueAt(0.975),
  }
}
