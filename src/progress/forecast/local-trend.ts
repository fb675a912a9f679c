/** The damped local trend in continuous time: one setting, fitted to points by a Kalman filter in one pass. */

/**
 * level: dL = v ds + sqrt(walk) dW. pace: dv = -fade v ds + sqrt(2 fade pace) dB, v at the start ~ N(0, pace).
 * figure = level + N(0, noise). Variances are multiples of one unknown variance. `fade` 0: the pace is one constant.
 */
export type Setting = { readonly fade: number; readonly pace: number; readonly noise: number; readonly walk: number }

/** What is known after the last point: level and pace with their variances, and how well the setting fitted. */
export type Fit = {
  readonly setting: Setting
  readonly state: State
  /** Sum of squared one-step errors, each over its variance. */
  readonly misfit: number
  /** Sum of the logarithms of those variances. */
  readonly logVariances: number
}

type State = { readonly level: number; readonly pace: number; readonly p11: number; readonly p12: number; readonly p22: number }

/** Below this the exact noise terms cancel; the first terms of their series are used. */
const SMALL = 1e-3

function noiseOf({ fade, pace, walk }: Setting, time: number): { readonly q11: number; readonly q12: number; readonly q22: number } {
  if (fade === 0) return { q11: walk * time, q12: 0, q22: 0 }
  const x = fade * time
  if (x < SMALL) return { q11: pace * (2 / 3) * fade * time ** 3 + walk * time, q12: pace * fade * time * time, q22: 2 * pace * x }
  const e = Math.exp(-x)
  return {
    q11: (pace * (2 * x - 3 + 4 * e - e * e)) / (fade * fade) + walk * time,
    q12: (pace * (1 - e) ** 2) / fade,
    q22: pace * (1 - e * e),
  }
}

/** The state some time later, with nothing new seen. */
function later(state: State, setting: Setting, time: number): State {
  const e = Math.exp(-setting.fade * time)
  const a = setting.fade === 0 ? time : (1 - e) / setting.fade
  const { q11, q12, q22 } = noiseOf(setting, time)
  return {
    level: state.level + a * state.pace,
    pace: e * state.pace,
    p11: state.p11 + 2 * a * state.p12 + a * a * state.p22 + q11,
    p12: e * (state.p12 + a * state.p22) + q12,
    p22: e * e * state.p22 + q22,
  }
}

/**
 * Fits one setting to points in order of time, times in units of their mean spacing.
 *
 * Source: Durbin and Koopman (2012), with the level at the start unknown. The first point sets the level.
 */
export function fitTrend(setting: Setting, times: readonly number[], values: readonly number[]): Fit {
  let state: State = { level: values[0] ?? NaN, pace: 0, p11: setting.noise, p12: 0, p22: setting.pace }
  let [misfit, logVariances] = [0, 0]
  for (let i = 1; i < times.length; i += 1) {
    const ahead = later(state, setting, (times[i] ?? NaN) - (times[i - 1] ?? NaN))
    const variance = ahead.p11 + setting.noise
    const error = (values[i] ?? NaN) - ahead.level
    const [k1, k2] = [ahead.p11 / variance, ahead.p12 / variance]
    state = {
      level: ahead.level + k1 * error,
      pace: ahead.pace + k2 * error,
      p11: ahead.p11 - k1 * ahead.p11,
      p12: ahead.p12 - k1 * ahead.p12,
      p22: ahead.p22 - k2 * ahead.p12,
    }
    misfit += (error * error) / variance
    logVariances += Math.log(variance)
  }
  return { setting, state, misfit, logVariances }
}

/** Mean and variance (as a multiple of the unknown one) of a new figure some time after the last point. */
export function figureAfter(fit: Fit, time: number): { readonly mean: number; readonly variance: number } {
  const { level, p11 } = later(fit.state, fit.setting, time)
  return { mean: level, variance: p11 + fit.setting.noise }
}
