/** The progress measure of Open SDG, as Statistics Canada publishes it: growth held against growth needed. */
import type { Direction } from '../record/metric.ts'
import { bad, good, type Result } from '../result.ts'
import { growthPerYear, LEAST_YEARS, type Dated } from './growth.ts'
import { allowanceNear, markGrowth, markRatio, type OpenSdgMark } from './open-sdg-marks.ts'

export type OpenSdgInputs = {
  readonly direction: Direction
  readonly baseline: Dated
  readonly latest: Dated
  readonly target?: Dated
  /** The value that the series cannot pass. Counts only where there is no target. */
  readonly limit?: number
}

/** Growth per year as a share. `value` is positive in the wanted direction; it is what gets marked. */
export type OpenSdgProgress =
  | { readonly kind: 'ratio-of-growth'; readonly value: number; readonly growth: number; readonly growthNeeded: number }
  | { readonly kind: 'growth'; readonly value: number; readonly growth: number; readonly allowance: number }

export type OpenSdgRefusal =
  | 'under-a-year-apart'
  | 'values-of-differing-signs'
  | 'no-time-to-the-target'
  | 'target-equals-baseline'
  | 'numbers-too-extreme'

export type OpenSdgAnswer =
  | { readonly kind: 'target-achieved'; readonly score: 5; readonly progress?: OpenSdgProgress }
  | (OpenSdgMark & { readonly progress: OpenSdgProgress })
  | { readonly kind: 'cannot-say'; readonly because: OpenSdgRefusal }

/** Growth from or to zero is not defined; the publisher takes a thousandth instead, whatever the unit. */
const INSTEAD_OF_ZERO = 0.001
const withoutZero = (dated: Dated): Dated => ({ ...dated, value: dated.value === 0 ? INSTEAD_OF_ZERO : dated.value })

function progressOf({ direction, latest, limit, ...inputs }: OpenSdgInputs): Result<OpenSdgProgress, OpenSdgRefusal> {
  const baseline = withoutZero(inputs.baseline)
  const isBelowZero = baseline.value < 0
  if (latest.year - baseline.year < LEAST_YEARS) return bad('under-a-year-apart')
  if (isBelowZero ? latest.value > 0 : latest.value < 0) return bad('values-of-differing-signs')
  const growth = growthPerYear(baseline, latest)
  const wanted = isBelowZero === (direction === 'decrease') ? growth : 0 - growth
  if (inputs.target === undefined)
    return good({ kind: 'growth', value: wanted, growth, allowance: allowanceNear(inputs.baseline.value, limit) })

  const target = withoutZero(inputs.target)
  if (target.year <= baseline.year) return bad('no-time-to-the-target')
  if (isBelowZero !== target.value < 0) return bad('values-of-differing-signs')
  const growthNeeded = growthPerYear(baseline, target)
  if (growthNeeded === 0) return bad('target-equals-baseline')
  // Adding 0 turns minus zero into zero.
  return good({ kind: 'ratio-of-growth', value: wanted / Math.abs(growthNeeded) + 0, growth, growthNeeded })
}

const isFinite = (progress: OpenSdgProgress): boolean =>
  Object.values(progress).every((part) => typeof part === 'string' || Number.isFinite(part))

function hasAchieved({ direction, latest, target }: OpenSdgInputs): boolean {
  if (target === undefined) return false
  const { value } = withoutZero(target)
  return direction === 'increase' ? latest.value >= value : latest.value <= value
}

/**
 * Open SDG's status and score. With a target: compound growth from baseline to latest over the growth needed from
 * baseline to target. Without: the growth itself. A latest value at or beyond the target has achieved it, whatever
 * the growth. The publisher counts whole years; decimal years between dates work alike.
 *
 * @returns a status with its score, -5 to 5, or why not: under a year between baseline and latest, values of
 * differing signs, no time to the target, or a target that asks for no growth.
 * Source: open-sdg/sdg-build ProgressMeasure.py; Statistics Canada's published results.
 * @example openSdg({ direction: 'decrease', baseline: { year: 2015, value: 100 }, latest: { year: 2016, value: 50 }, target: { year: 2016, value: 40 } }).progress.value.toFixed(6) // => "0.833333"
 * @example openSdg({ direction: 'increase', baseline: { year: 2015, value: -1 }, latest: { year: 2020, value: 1 } }) // => { "kind": "cannot-say", "because": "values-of-differing-signs" }
 */
export function openSdg(inputs: OpenSdgInputs): OpenSdgAnswer {
  const found = progressOf(inputs)
  const progress: Result<OpenSdgProgress, OpenSdgRefusal> =
    found.ok && !isFinite(found.value) ? bad('numbers-too-extreme') : found
  if (hasAchieved(inputs))
    return { kind: 'target-achieved', score: 5, ...(progress.ok ? { progress: progress.value } : {}) }
  if (!progress.ok) return { kind: 'cannot-say', because: progress.fault }
  const { value } = progress
  return {
    ...(value.kind === 'growth' ? markGrowth(value.value, value.allowance) : markRatio(value.value)),
    progress: value,
  }
}
