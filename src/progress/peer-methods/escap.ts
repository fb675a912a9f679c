/** The Current Status Index of the UN's commission for Asia and the Pacific: how much of the way has been gone. */
import type { Direction } from '../record/metric.ts'

export type EscapInputs = {
  /** `parity`: the target is a value to be near, from either side, such as 1 woman for each man. */
  readonly direction: Direction | 'parity'
  readonly baseline: number
  readonly latest: number
  readonly target: number
}

/** `value`: 0 at the baseline, 10 at the target, negative when further away than at the start. No upper end. */
export type EscapAnswer =
  | { readonly kind: 'current-status-index'; readonly value: number }
  | { readonly kind: 'cannot-say'; readonly because: 'target-equals-baseline' | 'numbers-too-extreme' }

/**
 * Progress made since the baseline, on a scale where the whole way to the target is 10. For parity: 10 less ten times
 * the distance still to go over the distance at the start. Dates play no part.
 *
 * Source: UNICEF Middle East and North Africa, after ESCAP. Their bands for anticipated progress are not built: the
 * weights could not be verified.
 * @example escap({ direction: 'increase', baseline: 20, latest: 35, target: 80 }) // => { "kind": "current-status-index", "value": 2.5 }
 * @example escap({ direction: 'parity', baseline: 0.8, latest: 1.1, target: 1 }).value.toFixed(6) // => "5.000000"
 */
export function escap({ direction, baseline, latest, target }: EscapInputs): EscapAnswer {
  const whole = Math.abs(target - baseline)
  if (whole === 0) return { kind: 'cannot-say', because: 'target-equals-baseline' }
  const gone =
    direction === 'parity'
      ? whole - Math.abs(target - latest)
      : direction === 'increase'
        ? latest - baseline
        : baseline - latest
  // Adding 0 turns minus zero into zero.
  const value = 10 * (gone / whole) + 0
  return [whole, value].every(Number.isFinite)
    ? { kind: 'current-status-index', value }
    : { kind: 'cannot-say', because: 'numbers-too-extreme' }
}
