/** The damped local trend in continuous time: one setting, fitted to points by a Kalman filter in one pass. */
import { numberAt } from '../at.ts'
import type { Points } from './points.ts'

/**
 * level: dL = v ds + sqrt(walk) dW. pace: dv = -fade v ds + sqrt(2 fade pace) dB, v at the start ~ N(0, pace).
 * figure = level + N(0, noise). Variances are multiples of one unknown variance. `fade` 0: the pace is one constant.
 */
export type Setting = { readonly fade: number; readonly pace: number; readonly noise: number; readonly walk: number }

/** What is known after the last point: level and pace with their variances, and how well the setting fitted. */
export type Fit = {
  readonly setting: Setting
  readonly level: number
  readonly pace: number
  readonly p11: number
  readonly p12: number
  readonly p22: number
  /** Sum of squared one-step errors, each over its variance. */
  readonly misfit: number
  /** Sum of the logarithms of those variances. */
  readonly logVariances: number
}

/**
 * What some time does to level and pace: the level gains `reach` paces, `kept` of the pace is left, and doubt grows.
 */
type Step = {
  readonly reach: number
  readonly kept: number
  readonly q11: number
  readonly q12: number
  readonly q22: number
}

/** Below this the exact terms cancel; the first terms of their series are used. */
const SMALL = 1e-3

function stepOver({ fade, pace, walk }: Setting, time: number): Step {
  if (fade === 0) return { reach: time, kept: 1, q11: walk * time, q12: 0, q22: 0 }
  const x = fade * time
  const e = Math.exp(-x)
  const reach = (1 - e) / fade
  if (x < SMALL)
    return {
      reach,
      kept: e,
      q11: pace * (2 / 3) * fade * time ** 3 + walk * time,
      q12: pace * fade * time * time,
      q22: 2 * pace * x,
    }
  const q11 = (pace * (2 * x - 3 + 4 * e - e * e)) / (fade * fade) + walk * time
  return { reach, kept: e, q11, q12: (pace * (1 - e) ** 2) / fade, q22: pace * (1 - e * e) }
}

const STEP_SIZE = 5

/** The steps over every different gap, one after the other. */
function stepTable(setting: Setting, gaps: Float64Array): Float64Array {
  const table = new Float64Array(gaps.length * STEP_SIZE)
  for (let i = 0; i < gaps.length; i += 1) {
    const { reach, kept, q11, q12, q22 } = stepOver(setting, numberAt(gaps, i))
    const place = i * STEP_SIZE
    table[place] = reach
    table[place + 1] = kept
    table[place + 2] = q11
    table[place + 3] = q12
    table[place + 4] = q22
  }
  return table
}

/** A product of variances is kept between these, so that its logarithm is taken seldom. */
const [LEAST, MOST] = [1e-100, 1e100]

/**
 * Fits one setting to points in order of time. Linear in the points.
 *
 * Source: Durbin and Koopman (2012), with the level at the start unknown. The first point sets the level.
 */
export function fitTrend(setting: Setting, { values, gaps, gapBefore }: Points): Fit {
  const table = stepTable(setting, gaps)
  const { noise } = setting
  let level = numberAt(values, 0)
  let pace = 0
  let p11 = noise
  let p12 = 0
  let p22 = setting.pace
  let misfit = 0
  let logVariances = 0
  let product = 1
  for (let i = 1; i < values.length; i += 1) {
    const place = numberAt(gapBefore, i) * STEP_SIZE
    const reach = numberAt(table, place)
    const kept = numberAt(table, place + 1)
    level += reach * pace
    pace *= kept
    p11 += reach * (2 * p12 + reach * p22) + numberAt(table, place + 2)
    p12 = kept * (p12 + reach * p22) + numberAt(table, place + 3)
    p22 = kept * kept * p22 + numberAt(table, place + 4)

    const variance = p11 + noise
    const error = numberAt(values, i) - level
    const k1 = p11 / variance
    const k2 = p12 / variance
    level += k1 * error
    pace += k2 * error
    p22 -= k2 * p12
    p12 -= k1 * p12
    p11 -= k1 * p11
    misfit += (error * error) / variance
    product *= variance
    if (product < LEAST || product > MOST) {
      logVariances += Math.log(product)
      product = 1
    }
  }
  return { setting, level, pace, p11, p12, p22, misfit, logVariances: logVariances + Math.log(product) }
}

/** Mean and variance (as a multiple of the unknown one) of a new figure some time after the last point. */
export function figureAfter(
  { setting, level, pace, p11, p12, p22 }: Fit,
  time: number,
): { readonly mean: number; readonly variance: number } {
  const { reach, q11 } = stepOver(setting, time)
  return { mean: level + reach * pace, variance: p11 + reach * (2 * p12 + reach * p22) + q11 + setting.noise }
}
