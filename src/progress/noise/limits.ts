/** XmR limits: how far figures usually stray from their mean, judged by how much they change from one to the next. */
import { differences } from './differences.ts'

export type XmrLimits = {
  readonly kind: 'limits'
  /** Values that the limits rest on: all since the last rebase. */
  readonly count: number
  readonly mean: number
  readonly meanMovingRange: number
  readonly lower: number
  readonly upper: number
  /** Two thirds of the way out: values between these and the limits are close to a limit. */
  readonly lowerClose: number
  readonly upperClose: number
}

/** `no-variation`: the mean change is zero, or too small beside the values to be real. */
export type NoLimits = {
  readonly kind: 'no-limits'
  readonly count: number
  readonly because: 'fewer-than-two-values' | 'no-variation' | 'numbers-too-extreme'
}

export type XmrOptions = {
  /**
   * `once` leaves out changes of 3.267 times their mean or more, as NHS R does. `none` keeps all, as NHS Excel does.
   */
  readonly screening?: 'once' | 'none'
  /** Limits lie this many mean moving ranges from the mean: 2.66, or the unrounded `UNROUNDED_FACTOR`. */
  readonly factor?: number
  /**
   * Where the limits start afresh: the place in the list of the first value of each new segment. Only the last counts.
   */
  readonly rebasedAt?: readonly number[]
}

export const UNROUNDED_FACTOR = 3 / 1.128
const ROUNDED_FACTOR = 2.66
const TOO_LARGE_A_CHANGE = 3.267
/** Mean changes this small beside the largest value come from binary arithmetic, not from the world. */
const NO_CHANGE = 1e-9

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function meanMovingRangeOf(values: readonly number[], screening: 'once' | 'none'): number {
  const ranges = differences(values).map(Math.abs)
  const mean = meanOf(ranges)
  if (screening === 'none' || mean === 0) return mean
  return meanOf(ranges.filter((range) => range < TOO_LARGE_A_CHANGE * mean))
}

/**
 * Mean and limits of values in order of time, in their own unit: mean plus and minus 2.66 mean moving ranges.
 *
 * @returns the limits, or why there are none. Values that do not vary have none: the next one of any size would be
 * outside them.
 * Source: NHS England, Making Data Count; NHSRplotthedots.
 * @example xmrLimits([10, 12, 11, 13]).upper.toFixed(4) // => "15.9333"
 * @example xmrLimits([5, 5, 5]) // => { "kind": "no-limits", "count": 3, "because": "no-variation" }
 */
export function xmrLimits(
  values: readonly number[],
  { screening = 'once', factor = ROUNDED_FACTOR, rebasedAt = [] }: XmrOptions = {},
): XmrLimits | NoLimits {
  const segment = values.slice(Math.max(0, ...rebasedAt))
  const count = segment.length
  if (count < 2) return { kind: 'no-limits', count, because: 'fewer-than-two-values' }
  const [mean, meanMovingRange] = [meanOf(segment), meanMovingRangeOf(segment, screening)]
  const reach = factor * meanMovingRange
  if (![mean - reach, mean + reach].every(Number.isFinite))
    return { kind: 'no-limits', count, because: 'numbers-too-extreme' }
  if (meanMovingRange <= NO_CHANGE * Math.max(...segment.map(Math.abs)))
    return { kind: 'no-limits', count, because: 'no-variation' }
  const close = (2 / 3) * reach
  return {
    kind: 'limits',
    count,
    mean,
    meanMovingRange,
    lower: mean - reach,
    upper: mean + reach,
    lowerClose: mean - close,
    upperClose: mean + close,
  }
}
