/** A running total is forecast by its pace: what is added from one figure to the next. */
import { at } from '../at.ts'
import { polynomialAt } from '../stats/polynomial.ts'
import type { Fit, Moments } from './local-trend.ts'
import { pointsOf, type Points } from './points.ts'

/** What was added between every two figures, each at the middle of its time; per usual gap between figures. */
export type Paces = Points & {
  /** From the middle of the last to the latest figure, in usual gaps. */
  readonly lead: number
}

/** Three or more distinct, rising times, and what was added a usual gap up to each of them but the first. */
export function pacesOf(times: readonly number[], paceUpTo: (place: number, gaps: number) => number): Paces {
  const last = times.length - 1
  const spacing = (at(times, last) - at(times, 0)) / last
  const [middles, paces]: [number[], number[]] = [[], []]
  const noise = new Float64Array(last)
  for (let i = 0; i < last; i += 1) {
    const gap = (at(times, i + 1) - at(times, i)) / spacing
    middles.push((at(times, i + 1) + at(times, i)) / 2)
    paces.push(paceUpTo(i + 1, gap))
    // Over a longer time noise evens out.
    noise[i] = 1 / gap
  }
  return { ...pointsOf(middles, paces, spacing), noise, lead: (at(times, last) - at(times, last - 1)) / (2 * spacing) }
}

/** Below this the exact terms cancel, and their series is summed. */
const SMALL = 0.2

/** The terms of that series, from x^4 on: (-1)^n (2^n - 2n - 2) / (n! (n + 1)) for x^(n + 1). */
const TERMS: readonly number[] = Array.from({ length: 10 }, (_, i) => {
  const n = i + 4
  let factorial = 1
  for (let k = 2; k <= n; k += 1) factorial *= k
  return ((n % 2 === 0 ? 1 : -1) * (2 ** n - 2 * n - 2)) / (factorial * (n + 1))
})

const fourth = (x: number): number => x * x * (x * x)

/**
 * What a pace that changes by chance adds to the variance of its sum over some time:
 * `2 / damping^4` times the integral from 0 to x of `(y - 1 + exp(-y))^2`, with `x = damping * time`, for a variance of 1.
 */
function wanderOfSum(damping: number, time: number): number {
  const x = damping * time
  if (x < SMALL) return 2 * x * fourth(time) * polynomialAt(TERMS, x)
  const e = Math.exp(-x)
  return (2 / fourth(damping)) * (x * (1 - x + (x * x) / 3) - 2 * x * e + (1 - e * e) / 2)
}

/** Below this the exact terms cancel; the first terms of their series are used. */
const TINY = 1e-3

/** What a slope of 1 at the start adds to the sum of the pace over some time. */
function gainOfSum(damping: number, time: number): number {
  const x = damping * time
  if (Math.abs(x) < TINY) return time * time * (1 / 2 - x / 6 + (x * x) / 24)
  return (x + Math.expm1(-x)) / (damping * damping)
}

/** What is added in some time, from where a fit stands on. */
export function sumAfter({ setting, level, slope, p11, p12, p22 }: Fit, time: number): Moments {
  const { damping, slopeVariance, levelVariance, observationVariance } = setting
  const gain = gainOfSum(damping, time)
  return {
    mean: time * level + gain * slope,
    variance:
      time * (time * p11 + 2 * gain * p12) +
      gain * gain * p22 +
      (levelVariance * time * time * time) / 3 +
      (damping === 0 || slopeVariance === 0 ? 0 : slopeVariance * wanderOfSum(damping, time)) +
      observationVariance * time,
  }
}
