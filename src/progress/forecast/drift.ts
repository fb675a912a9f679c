/** The straight-line drift: a plain forecast to compare with. Not the one that judges. */
import { at } from '../at.ts'
import { studentTCdfAnyDf, studentTQuantileAnyDf } from '../stats/t-distribution.ts'

export type Drift = {
  readonly lastTime: number
  readonly lastValue: number
  /** Change in a unit of time: from the first point straight to the last. */
  readonly rate: number
  readonly rateError: number
  /** Spread of the change in one unit of time. */
  readonly sigma: number
  readonly span: number
  readonly degrees: number
}

/**
 * A random walk with drift through three or more points at rising times, evenly spaced or not. `undefined` when every
 * step keeps exactly to the line, or for fewer points: then there is no spread.
 */
export function fitDrift(times: readonly number[], values: readonly number[]): Drift | undefined {
  const [lastTime, lastValue] = [times.at(-1), values.at(-1)]
  if (lastTime === undefined || lastValue === undefined || times.length < 3) return undefined
  const span = lastTime - at(times, 0)
  const rate = (lastValue - at(values, 0)) / span
  let squares = 0
  for (let i = 1; i < times.length; i += 1) {
    const run = at(times, i) - at(times, i - 1)
    squares += (at(values, i) - at(values, i - 1) - rate * run) ** 2 / run
  }
  const degrees = times.length - 2
  const sigma = Math.sqrt(squares / degrees)
  return sigma > 0 ? { lastTime, lastValue, rate, rateError: sigma / Math.sqrt(span), sigma, span, degrees } : undefined
}

/** Mean and standard error some time after the last point. */
export function driftAfter(
  { lastValue, rate, sigma, span }: Drift,
  time: number,
): { readonly mean: number; readonly error: number } {
  return { mean: lastValue + rate * time, error: sigma * Math.sqrt(time + (time * time) / span) }
}

/** The value that the figure is below with a chance between 0 and 1, some time after the last point. */
export function driftQuantile(drift: Drift, time: number, chance: number): number {
  const { mean, error } = driftAfter(drift, time)
  return mean + studentTQuantileAnyDf(chance, drift.degrees) * error
}

/** The chance that the figure is at or above a level some time after the last point. */
export function driftChanceAbove(drift: Drift, level: number, time: number): number {
  const { mean, error } = driftAfter(drift, time)
  return studentTCdfAnyDf((mean - level) / error, drift.degrees)
}

/**
 * How long after the last point the chance of being at or beyond a level, in the direction of the drift, first comes to
 * a given chance. `undefined` when it never does.
 */
export function driftReach(
  { lastValue, rate, sigma, span, degrees }: Drift,
  level: number,
  chance: number,
): number | undefined {
  const distance = Math.sign(rate) * (level - lastValue)
  const pace = Math.abs(rate)
  const t = studentTQuantileAnyDf(chance, degrees)
  if (distance <= 0 || pace === 0) return undefined
  // (pace h - distance) = t sigma sqrt(h + h^2 / span), squared: a quadratic in h, of which one side is wanted.
  const spread = t * t * sigma * sigma
  const [a, halfB, c] = [pace * pace - spread / span, pace * distance + spread / 2, distance * distance]
  const q = halfB + Math.sqrt(spread * (pace * distance + spread / 4 + c / span))
  if (t < 0) return c / q
  return a > 0 ? q / a : undefined
}
