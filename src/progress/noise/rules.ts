/** The four NHS rules that tell an unusual value from ordinary variation. */
import type { XmrLimits } from './limits.ts'
import { oneSideEndingAt, partOfSeven, RUN, sideOf, trendEndingAt, type Side } from './runs.ts'

export type NoiseRule = 'outside-limits' | 'seven-point-trend' | 'two-of-three-close-to-a-limit' | 'seven-on-one-side'
export type Towards = 'up' | 'down'
export type NoiseSignal =
  | { readonly kind: 'common-cause' }
  | { readonly kind: 'special-cause'; readonly rule: NoiseRule; readonly towards: Towards }

/**
 * Whether each place lies among three in a row, all on one side of the mean, of which two are close to a limit.
 *
 * @example twoOfThreeWindow([true, false, true], [1, 1, 1]) // => [true, true, true]
 */
export function twoOfThreeWindow(close: readonly boolean[], sides: readonly Side[]): readonly boolean[] {
  const startsAt = close.map((_, i) => {
    const total = sides.slice(i, i + 3).reduce<number>((sum, side) => sum + side, 0)
    return Math.abs(total) === 3 && close.slice(i, i + 3).filter(Boolean).length >= 2
  })
  return close.map((_, i) => startsAt.slice(Math.max(0, i - 2), i + 1).some(Boolean))
}

/**
 * The same, for the values that are themselves close to a limit: the only ones that are flagged.
 *
 * @example twoOfThreePoints([true, false, true], [1, 1, 1]) // => [true, false, true]
 */
export function twoOfThreePoints(close: readonly boolean[], sides: readonly Side[]): readonly boolean[] {
  const window = twoOfThreeWindow(close, sides)
  return close.map((isClose, i) => isClose && window[i] === true)
}

/**
 * The signal at each value, the first rule that fits winning: outside the limits; part of a rising or falling run of
 * seven; close to a limit, as two of three on one side; part of seven on one side of the mean. A value outside the
 * limits is not also close to them. A trend points where it runs; the other rules, to the side of the mean.
 *
 * Source: NHSRplotthedots, ptd_calculate_point_type.R.
 * @example noiseSignals([9], { kind: 'limits', count: 20, mean: 5, meanMovingRange: 1, lower: 2.34, upper: 7.66, lowerClose: 3.23, upperClose: 6.77 }) // => [{ "kind": "special-cause", "rule": "outside-limits", "towards": "up" }]
 */
export function noiseSignals(
  values: readonly number[],
  { mean, lower, upper, lowerClose, upperClose }: XmrLimits,
): readonly NoiseSignal[] {
  const isOutside = (value: number): boolean => value > upper || value < lower
  const sides = values.map((value) => sideOf(value - mean))
  const near = twoOfThreePoints(
    values.map((value) => !isOutside(value) && (value > upperClose || value < lowerClose)),
    sides,
  )
  const trends = trendEndingAt(values)
  const shifted = partOfSeven(oneSideEndingAt(sides))
  return values.map((value, i): NoiseSignal => {
    const side: Towards = value > mean ? 'up' : 'down'
    if (isOutside(value)) return { kind: 'special-cause', rule: 'outside-limits', towards: side }
    const trend = trends.slice(i, i + RUN).findLast((way) => way !== 0)
    if (trend !== undefined)
      return { kind: 'special-cause', rule: 'seven-point-trend', towards: trend > 0 ? 'up' : 'down' }
    if (near[i] === true) return { kind: 'special-cause', rule: 'two-of-three-close-to-a-limit', towards: side }
    return shifted[i] === true
      ? { kind: 'special-cause', rule: 'seven-on-one-side', towards: side }
      : { kind: 'common-cause' }
  })
}
