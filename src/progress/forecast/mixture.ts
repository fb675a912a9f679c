/** The forecast: settings of the local trend, weighted by how well each explains the figures. */
import { at } from '../at.ts'
import { figureAfter, fitTrend, type Fit, type Moments } from './local-trend.ts'
import type { Points } from './points.ts'
import type { Season, Shift } from './season.ts'
import type { Seasonal } from './series.ts'
import type { WeightedSetting } from './settings.ts'
import {
  degreesFor,
  studentTCdf,
  studentTDensity,
  studentTQuantile,
  type DegreesOfFreedom,
} from '../stats/student-t.ts'

export type Mixture = Seasonal & {
  readonly fits: readonly Fit[]
  /** How much each fit counts; together 1. */
  readonly weights: readonly number[]
  readonly degrees: DegreesOfFreedom
  readonly count: number
  /** The time of the latest figure. */
  readonly lastTime: number
  /** The mean gap between points, in the unit of the times given. */
  readonly spacing: number
  /** What one setting expects so many gaps after the latest figure. */
  readonly after: (fit: Fit, gaps: number) => Moments
  /** Looked for in figures by quarter or month. */
  readonly season: Season | undefined
  /** The range is made this many times as wide. */
  readonly spread: number
}
export type Component = { readonly weight: number; readonly mean: number; readonly scale: number }

const NONE: Shift = { effect: 0, variance: 0 }

/** Weights that sum to 1 from their logarithms up to a constant. */
function normalised(logs: readonly number[]): readonly number[] {
  const most = logs.reduce((a, b) => Math.max(a, b))
  const weights = logs.map((log) => Math.exp(log - most))
  const total = weights.reduce((a, b) => a + b)
  return weights.map((weight) => weight / total)
}

/** No variation beside the numbers: what is left of equal steps after subtraction. */
const STILL = 1e-12
/** Errors this small beside how far the points lie apart are arithmetic: a climb on a line all but exactly. */
const DUST = 1e-9
/** A spread from less would be lost in the arithmetic. */
const LEAST = 1e-280

/**
 * The least squared errors that points can have. Those that do not vary are known to within their last digit; others, but
 * for what arithmetic leaves.
 */
function leastErrors({ values }: Points, rounding: () => number): number {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const isStill = high - low <= STILL * Math.max(Math.abs(low), Math.abs(high))
  const error = isStill ? rounding() : DUST * (high - low)
  return Math.max(LEAST, (values.length - 1) * error * error)
}

/**
 * Fits settings to two or more points on the forecasting scale. Linear in the points. `rounding`: the standard deviation
 * of what a figure loses by its last digit, for points that do not vary.
 */
export function fitMixture(
  points: Points,
  settings: readonly WeightedSetting[],
  rounding: () => number,
  more: Partial<Pick<Mixture, 'lastTime' | 'after' | 'season' | 'spread' | keyof Seasonal>> = {},
): Mixture {
  const count = points.values.length
  const least = leastErrors(points, rounding)
  const fits = settings.map((setting) => {
    const fit = fitTrend(setting, points)
    return fit.weightedSquaredErrors > least ? fit : { ...fit, weightedSquaredErrors: least }
  })
  const logs = fits.map(
    (fit, i) =>
      Math.log(at(settings, i).prior) - fit.logVariances / 2 - ((count - 1) / 2) * Math.log(fit.weightedSquaredErrors),
  )
  return {
    fits,
    weights: normalised(logs),
    degrees: degreesFor(count),
    count,
    lastTime: points.lastTime,
    spacing: points.spacing,
    after: figureAfter,
    season: undefined,
    shiftAt: () => NONE,
    stepWeightsAt: () => [],
    spread: 1,
    ...more,
  }
}

function componentAt(mixture: Mixture, i: number, time: number, shift: Shift): Component {
  const { weights, count, lastTime, spacing, after, spread } = mixture
  const fit = at(mixture.fits, i)
  const { mean, variance } = after(fit, (time - lastTime) / spacing)
  return {
    weight: at(weights, i),
    mean: mean + shift.effect,
    scale: spread * Math.sqrt((variance * fit.weightedSquaredErrors) / (count - 1) + shift.variance),
  }
}

/** Weight, mean and scale of each setting's forecast for a later time. */
export function componentsAt(mixture: Mixture, time: number): readonly Component[] {
  const shift = mixture.shiftAt(time)
  return mixture.fits.map((_, i) => componentAt(mixture, i, time, shift))
}

/** What one component puts at z or below. A running total at the time of its latest figure is known: its scale is 0. */
const shareBelow = (mean: number, scale: number, degrees: DegreesOfFreedom, z: number): number =>
  scale > 0 ? studentTCdf((z - mean) / scale, degrees) : Number(mean <= z)

/** The chance that the figure is at most z, on the forecasting scale. */
export function mixtureCdf(components: readonly Component[], degrees: DegreesOfFreedom, z: number): number {
  let chance = 0
  for (const { weight, mean, scale } of components) chance += weight * shareBelow(mean, scale, degrees, z)
  return chance
}

/** What counts for less changes no answer. */
const NEGLIGIBLE = 1e-12

/** The same at a later time, worked out without keeping the components: this is asked many times over. */
export function chanceAtMostAt(mixture: Mixture, time: number, z: number): number {
  const shift = mixture.shiftAt(time)
  let chance = 0
  for (let i = 0; i < mixture.fits.length; i += 1) {
    if (at(mixture.weights, i) < NEGLIGIBLE) continue
    const { weight, mean, scale } = componentAt(mixture, i, time, shift)
    chance += weight * shareBelow(mean, scale, mixture.degrees, z)
  }
  return chance
}

export type QuantileShare = 0.025 | 0.1 | 0.25 | 0.5 | 0.75 | 0.9 | 0.975

/** How fast that chance rises with z. */
function density(components: readonly Component[], degrees: DegreesOfFreedom, z: number): number {
  let sum = 0
  for (const { weight, mean, scale } of components)
    if (scale > 0) sum += (weight * studentTDensity((z - mean) / scale, degrees)) / scale
  return sum
}

/** As near as numbers of this size can tell apart. */
const TOLERANCE = 1e-15
/** Halving alone needs fewer. */
const MOST_ROUNDS = 200

/**
 * The value that the figure is below with the given chance, on the forecasting scale. `above` and `below`: values it lies
 * between, for a smaller and a larger chance. Source: Newton's method, and halving where it leaves what is left.
 */
export function quantile(
  components: readonly Component[],
  degrees: DegreesOfFreedom,
  share: QuantileShare,
  above = -Infinity,
  below = Infinity,
): number {
  const t = studentTQuantile(share, degrees)
  let [least, most, middle] = [Infinity, -Infinity, 0]
  for (const { weight, mean, scale } of components) {
    const end = mean + t * scale
    least = Math.min(least, end)
    most = Math.max(most, end)
    middle += weight * end
  }
  let low = Math.min(below, Math.max(above, least))
  let high = Math.max(low, Math.min(below, most))
  let z = Math.min(high, Math.max(low, middle))
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const beyond = mixtureCdf(components, degrees, z) - share
    const step = beyond / density(components, degrees, z)
    const near = TOLERANCE * Math.abs(z)
    if (Math.abs(beyond) <= Number.EPSILON || Math.abs(step) <= near || high - low <= near) break
    if (beyond > 0) high = z
    else low = z
    z = z - step > low && z - step < high ? z - step : (low + high) / 2
  }
  return z
}
