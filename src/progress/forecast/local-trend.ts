/** The local trend in continuous time: one setting, fitted to points by a Kalman filter in one pass. */
import { numberAt } from '../at.ts'
import { polynomialAt } from '../stats/polynomial.ts'
import type { Points } from './points.ts'

/**
 * The level L moves by its slope v and by a random walk: dL = v dt + sqrt(levelVariance) dW.
 * The slope is damped towards zero: dv = -damping v dt + sqrt(2 damping slopeVariance) dB, at the start
 * v ~ N(0, slopeVariance). A figure is the level with an error: L + N(0, observationVariance).
 * All variances are multiples of one unknown variance. `damping` 0: the slope is one constant. Below 0 it grows, by
 * itself and without a random part: dv = -damping v dt.
 */
export type Setting = {
  readonly damping: number
  readonly slopeVariance: number
  readonly observationVariance: number
  readonly levelVariance: number
}

/** What is known after the last point: level and slope with their variances, and how well the setting fitted. */
export type Fit = {
  readonly setting: Setting
  readonly level: number
  readonly slope: number
  /** Variance of the level, covariance of level and slope, variance of the slope. */
  readonly p11: number
  readonly p12: number
  readonly p22: number
  /** Sum of squared one-step errors, each over its variance. */
  readonly weightedSquaredErrors: number
  /** Sum of the logarithms of those variances. */
  readonly logVariances: number
}

/**
 * What some time does to level and slope: the level gains `slopeGain` times the slope, `slopeDecay` of the slope is left,
 * and the covariance grows by q.
 */
type Step = {
  readonly slopeGain: number
  readonly slopeDecay: number
  readonly q11: number
  readonly q12: number
  readonly q22: number
}

/** Below this the exact terms cancel, and their series is summed. */
const SMALL = 0.1

/** The terms of that series, from x^3 on: (-1)^n (4 - 2^n) / n! for x^n. */
const TERMS: readonly number[] = [2 / 3, -1 / 2, 7 / 30, -1 / 12, 31 / 1260, -1 / 160, 127 / 90720, -17 / 60480]

/** What a slope that changes by chance adds to the variance of the level, for a variance of 1. */
function wander(damping: number, time: number, decay: number): number {
  const x = damping * time
  if (x >= SMALL) return (2 * x - 3 + 4 * decay - decay * decay) / (damping * damping)
  return time * time * x * polynomialAt(TERMS, x)
}

/** How far a slope of 1 at the start takes the level. */
const gainOver = (damping: number, time: number): number =>
  damping === 0 ? time : -Math.expm1(-damping * time) / damping

function stepOver({ damping, slopeVariance, levelVariance }: Setting, time: number): Step {
  const slopeGain = gainOver(damping, time)
  const slopeDecay = 1 - damping * slopeGain
  if (damping <= 0) return { slopeGain, slopeDecay, q11: levelVariance * time, q12: 0, q22: 0 }
  return {
    slopeGain,
    slopeDecay,
    q11: slopeVariance * wander(damping, time, slopeDecay) + levelVariance * time,
    q12: slopeVariance * damping * slopeGain * slopeGain,
    q22: slopeVariance * damping * slopeGain * (1 + slopeDecay),
  }
}

const STEP_SIZE = 5

/** The steps over every different gap, one after the other. */
function stepTable(setting: Setting, gaps: Float64Array): Float64Array {
  const table = new Float64Array(gaps.length * STEP_SIZE)
  for (let i = 0; i < gaps.length; i += 1) {
    const { slopeGain, slopeDecay, q11, q12, q22 } = stepOver(setting, numberAt(gaps, i))
    const place = i * STEP_SIZE
    table[place] = slopeGain
    table[place + 1] = slopeDecay
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
 * A Kalman filter. Source: Durbin and Koopman (2012), chapter 4, with the level at the start unknown: the first point
 * sets it.
 */
export function fitTrend(setting: Setting, { values, gaps, gapBefore, noise }: Points): Fit {
  const table = stepTable(setting, gaps)
  let level = numberAt(values, 0)
  let slope = 0
  let p11 = setting.observationVariance * numberAt(noise, 0)
  let p12 = 0
  let p22 = setting.slopeVariance
  let weightedSquaredErrors = 0
  let logVariances = 0
  let product = 1
  for (let i = 1; i < values.length; i += 1) {
    const place = numberAt(gapBefore, i) * STEP_SIZE
    const slopeGain = numberAt(table, place)
    const slopeDecay = numberAt(table, place + 1)
    // Predict: time moves level and slope on, and their covariance grows.
    level += slopeGain * slope
    slope *= slopeDecay
    p11 += slopeGain * (2 * p12 + slopeGain * p22) + numberAt(table, place + 2)
    p12 = slopeDecay * (p12 + slopeGain * p22) + numberAt(table, place + 3)
    p22 = slopeDecay * slopeDecay * p22 + numberAt(table, place + 4)

    // The error of that prediction, and its variance.
    const variance = p11 + setting.observationVariance * numberAt(noise, i)
    const error = numberAt(values, i) - level
    // Update: by the Kalman gain, the part of the error that level and slope take on.
    const k1 = p11 / variance
    const k2 = p12 / variance
    level += k1 * error
    slope += k2 * error
    p22 -= k2 * p12
    p12 -= k1 * p12
    p11 -= k1 * p11
    weightedSquaredErrors += (error * error) / variance
    product *= variance
    if (product < LEAST || product > MOST) {
      logVariances += Math.log(product)
      product = 1
    }
  }
  return { setting, level, slope, p11, p12, p22, weightedSquaredErrors, logVariances: logVariances + Math.log(product) }
}

/** A mean, and a variance as a multiple of the unknown one. */
export type Moments = { readonly mean: number; readonly variance: number }

/** The same some time after the last point, with no figure since. */
export function movedOn(fit: Fit, time: number): Fit {
  const { slopeGain, slopeDecay, q11, q12, q22 } = stepOver(fit.setting, time)
  const { level, slope, p11, p12, p22 } = fit
  return {
    ...fit,
    level: level + slopeGain * slope,
    slope: slopeDecay * slope,
    p11: p11 + slopeGain * (2 * p12 + slopeGain * p22) + q11,
    p12: slopeDecay * (p12 + slopeGain * p22) + q12,
    p22: slopeDecay * slopeDecay * p22 + q22,
  }
}

/** A new figure some time after the last point. */
export function figureAfter({ setting, level, slope, p11, p12, p22 }: Fit, time: number): Moments {
  const { damping, slopeVariance, levelVariance, observationVariance } = setting
  const slopeGain = gainOver(damping, time)
  const wandered = damping > 0 && slopeVariance > 0 ? slopeVariance * wander(damping, time, 1 - damping * slopeGain) : 0
  return {
    mean: level + slopeGain * slope,
    variance: p11 + slopeGain * (2 * p12 + slopeGain * p22) + wandered + levelVariance * time + observationVariance,
  }
}
