/** The forecast: six settings of the damped local trend, weighted by how well each explains the figures. */
import { figureAfter, fitTrend, type Fit, type Setting } from './local-trend.ts'
import { studentT, type DegreesOfFreedom } from './student-t.ts'

/** Settings and prior weights, fitted once to public series that no target here belongs to. Source: METHODS 3. */
const SETTINGS: readonly (Setting & { readonly prior: number })[] = [
  { fade: 0, pace: 0.3, noise: 0.05, walk: 0.95, prior: 0.25 },
  { fade: 0.03, pace: 3, noise: 0.05, walk: 0.95, prior: 0.22 },
  { fade: 0.1, pace: 30, noise: 0.05, walk: 0.95, prior: 0.15 },
  { fade: 0, pace: 0.003, noise: 0.75, walk: 0.25, prior: 0.15 },
  { fade: 1, pace: 0, noise: 0.4, walk: 0.6, prior: 0.13 },
  { fade: 1, pace: 30, noise: 0.05, walk: 0.95, prior: 0.1 },
]

/** Squared errors below this are no variation: a spread from them would be lost in the arithmetic. */
const LEAST_MISFIT = 1e-280

export type WeightedFit = Fit & { readonly weight: number }
export type Mixture = {
  readonly fits: readonly WeightedFit[]
  readonly degrees: DegreesOfFreedom
  readonly count: number
  readonly lastTime: number
  /** The mean gap between points, in the unit of the times given. */
  readonly spacing: number
}
export type Component = { readonly weight: number; readonly mean: number; readonly scale: number }

function degreesFor(count: number): DegreesOfFreedom {
  switch (count) {
    case 2:
      return 1
    case 3:
      return 2
    case 4:
      return 3
    case 5:
      return 4
    default:
      return 5
  }
}

/**
 * Fits all six settings to two or more points at distinct, rising times, values on the forecasting scale.
 * `undefined` when there are fewer, or when the values do not vary: then there is no spread to forecast with.
 */
export function fitMixture(times: readonly number[], values: readonly number[]): Mixture | undefined {
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || times.length < 2) return undefined
  const spacing = (last - first) / (times.length - 1)
  const steps = times.map((time) => (time - first) / spacing)
  const fits = SETTINGS.map((setting) => ({ prior: setting.prior, fit: fitTrend(setting, steps, values) }))
  if (fits.some(({ fit }) => !(fit.misfit > LEAST_MISFIT))) return undefined
  const logs = fits.map(({ prior, fit }) => Math.log(prior) - fit.logVariances / 2 - ((times.length - 1) / 2) * Math.log(fit.misfit))
  const most = Math.max(...logs)
  const raw = logs.map((log) => Math.exp(log - most))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return {
    fits: fits.map(({ fit }, i) => ({ ...fit, weight: (raw[i] ?? NaN) / total })),
    degrees: degreesFor(times.length),
    count: times.length,
    lastTime: last,
    spacing,
  }
}

/** Weight, mean and scale of each setting's forecast for a later time. */
export function componentsAt(mixture: Mixture, time: number): readonly Component[] {
  const ahead = (time - mixture.lastTime) / mixture.spacing
  return mixture.fits.map((fit) => {
    const { mean, variance } = figureAfter(fit, ahead)
    return { weight: fit.weight, mean, scale: Math.sqrt((variance * fit.misfit) / (mixture.count - 1)) }
  })
}

/** The chance that the figure is at most z, on the forecasting scale. */
export const chanceAtMost = (components: readonly Component[], degrees: DegreesOfFreedom, z: number): number =>
  components.reduce((sum, { weight, mean, scale }) => sum + weight * studentT((z - mean) / scale, degrees), 0)

/** How far from the mean, in scales, each quantile of t lies. Source: R 4.2.2, qt. */
const T_QUANTILES: Readonly<Record<DegreesOfFreedom, { readonly p90: number; readonly p975: number }>> = {
  1: { p90: 3.0776835372, p975: 12.7062047364 },
  2: { p90: 1.8856180832, p975: 4.3026527297 },
  3: { p90: 1.6377443537, p975: 3.1824463053 },
  4: { p90: 1.5332062741, p975: 2.7764451052 },
  5: { p90: 1.4758840488, p975: 2.5705818366 },
}

export type QuantileShare = 0.025 | 0.1 | 0.5 | 0.9 | 0.975

function reachOf(share: QuantileShare, degrees: DegreesOfFreedom): number {
  const { p90, p975 } = T_QUANTILES[degrees]
  switch (share) {
    case 0.025:
      return -p975
    case 0.1:
      return -p90
    case 0.5:
      return 0
    case 0.9:
      return p90
    case 0.975:
      return p975
  }
}

const HALVINGS = 60

/** The value that the figure is below with the given chance, on the forecasting scale: by bisection. */
export function quantile(components: readonly Component[], degrees: DegreesOfFreedom, share: QuantileShare): number {
  const reach = reachOf(share, degrees)
  const ends = components.map(({ mean, scale }) => mean + reach * scale)
  let [low, high] = [Math.min(...ends), Math.max(...ends)]
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2
    if (chanceAtMost(components, degrees, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
