/** The forecast: six settings of the damped local trend, weighted by how well each explains the figures. */
import { at } from '../at.ts'
import { findRoot } from '../stats/root-finding.ts'
import { figureAfter, fitTrend, type Fit, type Setting } from './local-trend.ts'
import { pointsOf } from './points.ts'
import { degreesFor, studentTCdf, studentTQuantile, type DegreesOfFreedom } from '../stats/student-t.ts'

/** Settings and prior weights, fitted once to public series that no target here belongs to. */
const SETTINGS: readonly (Setting & { readonly prior: number })[] = [
  { damping: 0, slopeVariance: 0.3, observationVariance: 0.05, levelVariance: 0.95, prior: 0.25 },
  { damping: 0.03, slopeVariance: 3, observationVariance: 0.05, levelVariance: 0.95, prior: 0.22 },
  { damping: 0.1, slopeVariance: 30, observationVariance: 0.05, levelVariance: 0.95, prior: 0.15 },
  { damping: 0, slopeVariance: 0.003, observationVariance: 0.75, levelVariance: 0.25, prior: 0.15 },
  { damping: 1, slopeVariance: 0, observationVariance: 0.4, levelVariance: 0.6, prior: 0.13 },
  { damping: 1, slopeVariance: 30, observationVariance: 0.05, levelVariance: 0.95, prior: 0.1 },
]

/** Squared errors below this are no variation: a spread from them would be lost in the arithmetic. */
const LEAST_SQUARED_ERRORS = 1e-280

export type Mixture = {
  readonly fits: readonly Fit[]
  /** How much each fit counts; together 1. */
  readonly weights: readonly number[]
  readonly degrees: DegreesOfFreedom
  readonly count: number
  readonly lastTime: number
  /** The mean gap between points, in the unit of the times given. */
  readonly spacing: number
}
export type Component = { readonly weight: number; readonly mean: number; readonly scale: number }

/** Weights that sum to 1 from their logarithms up to a constant. */
function normalised(logs: readonly number[]): readonly number[] {
  const most = logs.reduce((a, b) => Math.max(a, b))
  const weights = logs.map((log) => Math.exp(log - most))
  const total = weights.reduce((a, b) => a + b)
  return weights.map((weight) => weight / total)
}

/**
 * Fits all six settings to points at distinct, rising times, values on the forecasting scale. Linear in the points.
 * `undefined` for fewer than two, or when the values do not vary: then there is no spread to forecast with.
 */
export function fitMixture(times: readonly number[], values: readonly number[]): Mixture | undefined {
  const count = times.length
  if (count < 2) return undefined
  const points = pointsOf(times, values)
  const fits = SETTINGS.map((setting) => fitTrend(setting, points))
  if (fits.some((fit) => !(fit.weightedSquaredErrors > LEAST_SQUARED_ERRORS))) return undefined
  const logs = fits.map(
    (fit, i) =>
      Math.log(at(SETTINGS, i).prior) - fit.logVariances / 2 - ((count - 1) / 2) * Math.log(fit.weightedSquaredErrors),
  )
  return {
    fits,
    weights: normalised(logs),
    degrees: degreesFor(count),
    count,
    lastTime: points.lastTime,
    spacing: points.spacing,
  }
}

function componentAt({ fits, weights, count, lastTime, spacing }: Mixture, i: number, time: number): Component {
  const fit = at(fits, i)
  const { mean, variance } = figureAfter(fit, (time - lastTime) / spacing)
  return { weight: at(weights, i), mean, scale: Math.sqrt((variance * fit.weightedSquaredErrors) / (count - 1)) }
}

/** Weight, mean and scale of each setting's forecast for a later time. */
export const componentsAt = (mixture: Mixture, time: number): readonly Component[] =>
  mixture.fits.map((_, i) => componentAt(mixture, i, time))

/** The chance that the figure is at most z, on the forecasting scale. */
export function mixtureCdf(components: readonly Component[], degrees: DegreesOfFreedom, z: number): number {
  let chance = 0
  for (const { weight, mean, scale } of components) chance += weight * studentTCdf((z - mean) / scale, degrees)
  return chance
}

/** The same at a later time, worked out without keeping the components: this is asked many times over. */
export function chanceAtMostAt(mixture: Mixture, time: number, z: number): number {
  let chance = 0
  for (let i = 0; i < mixture.fits.length; i += 1) {
    const { weight, mean, scale } = componentAt(mixture, i, time)
    chance += weight * studentTCdf((z - mean) / scale, mixture.degrees)
  }
  return chance
}

export type QuantileShare = 0.025 | 0.1 | 0.25 | 0.5 | 0.75 | 0.9 | 0.975

/** As near as numbers of this size can tell apart. */
const TOLERANCE = 1e-13

/** The value that the figure is below with the given chance, on the forecasting scale. */
export function quantile(components: readonly Component[], degrees: DegreesOfFreedom, share: QuantileShare): number {
  const t = studentTQuantile(share, degrees)
  const ends = components.map(({ mean, scale }) => mean + t * scale)
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const tolerance = TOLERANCE * Math.max(Math.abs(low), Math.abs(high), high - low)
  return findRoot((z) => mixtureCdf(components, degrees, z) - share, low, high, tolerance)
}
