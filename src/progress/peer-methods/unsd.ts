/**
 * The progress chart of the United Nations Statistics Division: the value expected in the target year if growth holds.
 */
import type { Direction } from '../record/metric.ts'
import { growthPerYear, LEAST_YEARS, type Dated } from './growth.ts'

export type UnsdInputs = {
  readonly direction: Direction
  readonly baseline: Dated
  readonly latest: Dated
  readonly target?: Dated
  /** What a whole is, where values are parts of one: 100 for a percentage, 1 for a share. */
  readonly whole?: number
}

export type UnsdStatus = 'achieved-or-on-track' | 'fair-but-accelerate' | 'stagnation-or-regression'
export type UnsdRefusal =
  | 'under-a-year-apart'
  | 'growth-needs-values-above-zero'
  | 'latest-after-the-target'
  | 'target-equals-baseline'
  | 'numbers-too-extreme'

export type UnsdAnswer =
  | {
      readonly kind: 'achieved-or-on-track'
      readonly because: { readonly kind: 'target-reached' | 'within-a-point-of-the-target' }
    }
  /** `share`: the change expected by the target year over the change asked for. */
  | {
      readonly kind: UnsdStatus
      readonly because: {
        readonly kind: 'expected-change'
        readonly growth: number
        readonly expected: number
        readonly share: number
      }
    }
  | { readonly kind: UnsdStatus; readonly because: { readonly kind: 'growth'; readonly growth: number } }
  | { readonly kind: 'cannot-say'; readonly because: UnsdRefusal }

/** One hundredth of the whole, with room for the last bit of a subtraction. */
const A_POINT = 0.01 + 1e-12

const cut = (value: number, from: number, fair: number): UnsdStatus =>
  value >= from ? 'achieved-or-on-track' : value >= fair ? 'fair-but-accelerate' : 'stagnation-or-regression'

const cannotSay = (because: UnsdRefusal): UnsdAnswer => ({ kind: 'cannot-say', because })

function achieved({ direction, latest, target, whole }: UnsdInputs): UnsdAnswer | undefined {
  if (target === undefined) return undefined
  const isThere = direction === 'increase' ? latest.value >= target.value : latest.value <= target.value
  if (isThere) return { kind: 'achieved-or-on-track', because: { kind: 'target-reached' } }
  const isAtAnEnd = whole !== undefined && (target.value === 0 || target.value === whole)
  const isNear = isAtAnEnd && Math.abs(latest.value - target.value) <= A_POINT * whole
  return isNear ? { kind: 'achieved-or-on-track', because: { kind: 'within-a-point-of-the-target' } } : undefined
}

function expectedChange(growth: number, baseline: Dated, latest: Dated, target: Dated): UnsdAnswer {
  if (target.year < latest.year) return cannotSay('latest-after-the-target')
  if (target.value === baseline.value) return cannotSay('target-equals-baseline')
  // Adding 0 turns minus zero into zero.
  const expected = latest.value * (1 + growth) ** (target.year - latest.year) + 0
  const share = (expected - baseline.value) / (target.value - baseline.value) + 0
  return [expected, share].every(Number.isFinite)
    ? { kind: cut(share, 0.95, 0.1), because: { kind: 'expected-change', growth, expected, share } }
    : cannotSay('numbers-too-extreme')
}

/**
 * The status of the progress chart. With a target: the change expected by the target year, if compound growth from
 * baseline to latest holds, over the change asked for; on track from 0.95, stagnation below 0.10. Without: growth of
 * 2% and 0.5% a year in the wanted direction. Years may be decimal.
 *
 * @returns a status with its workings, or why not. A figure at the target has achieved it, and so has one within a
 * point of a target of 0% or 100%.
 * Source: Eustat, "Progress Measurement for Sustainable Development Goals", after the UN technical note of 2023.
 * @example unsd({ direction: 'increase', baseline: { year: 2015, value: 100 }, latest: { year: 2016, value: 110 }, target: { year: 2017, value: 142 } }) // => { "kind": "fair-but-accelerate", "because": { "kind": "expected-change", "growth": 0.10000000000000009, "expected": 121.00000000000001, "share": 0.5000000000000003 } }
 * @example unsd({ direction: 'increase', baseline: { year: 2015, value: 0 }, latest: { year: 2020, value: 5 } }) // => { "kind": "cannot-say", "because": "growth-needs-values-above-zero" }
 */
export function unsd(inputs: UnsdInputs): UnsdAnswer {
  const { direction, baseline, latest, target } = inputs
  const done = achieved(inputs)
  if (done !== undefined) return done
  if (latest.year - baseline.year < LEAST_YEARS) return cannotSay('under-a-year-apart')
  if (baseline.value <= 0 || latest.value < 0) return cannotSay('growth-needs-values-above-zero')
  const growth = growthPerYear(baseline, latest)
  if (!Number.isFinite(growth)) return cannotSay('numbers-too-extreme')
  if (target !== undefined) return expectedChange(growth, baseline, latest, target)
  return { kind: cut(direction === 'increase' ? growth : 0 - growth, 0.02, 0.005), because: { kind: 'growth', growth } }
}
