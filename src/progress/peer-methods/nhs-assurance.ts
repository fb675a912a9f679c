/** NHS assurance: whether figures of this kind can be relied on to meet what is asked of them. */
import type { Direction } from '../record/metric.ts'
import { ENOUGH_FOR_LIMITS } from '../noise/guard.ts'
import { xmrLimits, type NoLimits, type XmrLimits } from '../noise/limits.ts'

export type NhsAssurance = 'consistently-passes' | 'consistently-fails' | 'inconsistent'

export type NhsAssuranceInputs = {
  /** `neutral`: neither way is better, so no assurance can be given. */
  readonly direction: Direction | 'neutral'
  /** In order of time. */
  readonly values: readonly number[]
  /** The target, or for a moving one what the required path asks on the day of the last value. */
  readonly required: number
  readonly rebasedAt?: readonly number[]
}

export type NhsAssuranceAnswer =
  /** `isTrial`: the limits rest on fewer than 13 values. */
  | { readonly kind: NhsAssurance; readonly limits: XmrLimits; readonly isTrial: boolean }
  | { readonly kind: 'cannot-say'; readonly because: NoLimits['because'] | 'no-direction' }

/**
 * A required value beyond the limits on the wanted side is consistently failed, on the other side consistently
 * passed; between the limits, or on one, it is met at times and missed at times.
 *
 * Source: NHSRplotthedots, ptd_calculate_assurance_type.R.
 * @example assuranceAgainst({ lower: 1, upper: 3 }, 4, 'increase') // => "consistently-fails"
 * @example assuranceAgainst({ lower: 5, upper: 7 }, 4, 'decrease') // => "consistently-fails"
 */
export function assuranceAgainst(
  { lower, upper }: Pick<XmrLimits, 'lower' | 'upper'>,
  required: number,
  direction: Direction,
): NhsAssurance {
  if (required > upper) return direction === 'increase' ? 'consistently-fails' : 'consistently-passes'
  if (required < lower) return direction === 'increase' ? 'consistently-passes' : 'consistently-fails'
  return 'inconsistent'
}

/**
 * NHS assurance of values in order of time against one required value, by the limits since the last rebase.
 *
 * Says what a process that stays as it is would do. It is no forecast: in back-tests it could not tell targets that
 * were met from those that were missed.
 *
 * @returns the assurance with its limits, or why not: no direction, fewer than two values, or values that do not vary.
 * Source: NHS England, Making Data Count.
 * @example nhsAssurance({ direction: 'increase', values: [10, 12, 11, 13], required: 20 }).kind // => "consistently-fails"
 * @example nhsAssurance({ direction: 'neutral', values: [10, 12, 11, 13], required: 20 }) // => { "kind": "cannot-say", "because": "no-direction" }
 */
export function nhsAssurance({ direction, values, required, rebasedAt = [] }: NhsAssuranceInputs): NhsAssuranceAnswer {
  if (direction === 'neutral') return { kind: 'cannot-say', because: 'no-direction' }
  const limits = xmrLimits(values, { rebasedAt })
  if (limits.kind === 'no-limits') return { kind: 'cannot-say', because: limits.because }
  return { kind: assuranceAgainst(limits, required, direction), limits, isTrial: limits.count < ENOUGH_FOR_LIMITS }
}
