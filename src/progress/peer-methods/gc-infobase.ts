/** The result status of Canada's GC InfoBase: met or not, once the target's date has come. */

export type GcInfobaseInputs = {
  /** Whether the target's date has come. */
  readonly isDue: boolean
  /** The least value that meets the target. */
  readonly least?: number
  /** The most that does. With both, the target is a range; equal, one exact value. */
  readonly most?: number
  readonly result?: number
}

export type GcInfobaseAnswer =
  | { readonly kind: 'met' | 'not-met' | 'future' }
  | { readonly kind: 'not-available'; readonly because: 'no-target' | 'no-result' }

/**
 * Whether a result lies within its target, ends included.
 *
 * @returns `future` before the date, whatever the result; `not-available` without a target or a result.
 * Source: GC InfoBase, departmental results reports.
 * @example gcInfobase({ isDue: true, least: 90, most: 100, result: 85.61 }) // => { "kind": "not-met" }
 * @example gcInfobase({ isDue: true, most: 5 }) // => { "kind": "not-available", "because": "no-result" }
 */
export function gcInfobase({ isDue, least, most, result }: GcInfobaseInputs): GcInfobaseAnswer {
  if (!isDue) return { kind: 'future' }
  if (least === undefined && most === undefined) return { kind: 'not-available', because: 'no-target' }
  if (result === undefined) return { kind: 'not-available', because: 'no-result' }
  const isEnough = least === undefined || result >= least
  const isNotTooMuch = most === undefined || result <= most
  return { kind: isEnough && isNotTooMuch ? 'met' : 'not-met' }
}
