/** Checks figures against what they measure: a share is 0 to 1, a count is never negative. */
import type { MetricParts, ReadingParts } from './parts.ts'
import type { Note } from './fault.ts'

export type Scale = { readonly isShare: boolean; readonly isCount: boolean }

/**
 * Published shares are rounded, to a thousandth at the coarsest: a share may differ by half of that from its fraction.
 */
const ROUNDING = 0.0005
/** More than anything that a record counts. Beyond it the squares and sums of a forecast would run out of numbers. */
const MOST = 1e15
/** Room for the last bit of a division. */
const LAST_BIT = 1e-12

export const scaleOf = ({ measure, unit }: Pick<MetricParts, 'measure' | 'unit'>): Scale => ({
  isShare: measure === 'share' || unit.kind === 'share',
  isCount: unit.kind === 'count',
})

export function checkAmount(value: number, scale: Scale, note: Note): void {
  if (!Number.isFinite(value)) note('value', 'not-finite', value)
  else if (scale.isShare && (value < 0 || value > 1)) note('value', 'share-out-of-range', value)
  else if (scale.isCount && value < 0) note('value', 'negative', value)
  else if (value > MOST) note('value', 'too-large', value)
}

function isPart(value: number | undefined, field: 'numerator' | 'denominator', note: Note): boolean {
  if (value === undefined) return false
  if (!Number.isFinite(value)) note(field, 'not-finite', value)
  else if (value < 0) note(field, 'negative', value)
  else if (field === 'denominator' && value === 0) note(field, 'not-above-zero', value)
  else return true
  return false
}

/** A share that comes with its fraction must agree with it. */
export function checkFraction({ value, numerator, denominator }: ReadingParts, scale: Scale, note: Note): void {
  const isWhole = [isPart(numerator, 'numerator', note), isPart(denominator, 'denominator', note)].every(Boolean)
  if (!isWhole || !scale.isShare || numerator === undefined || denominator === undefined) return
  if (numerator > denominator) note('numerator', 'numerator-above-denominator', numerator)
  else if (Math.abs(value - numerator / denominator) > ROUNDING + LAST_BIT)
    note('value', 'share-unlike-its-fraction', value)
}
