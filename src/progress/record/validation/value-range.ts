/** Checks figures against what they measure: a share is 0 to 1, a count is never negative. */
import type { Figure, Qualifier } from '../metric.ts'
import { lastDigitStep } from './last-digit.ts'
import type { MetricInput } from './metric-input.ts'
import type { ReportIssue } from './issue.ts'

export type ValueRange = { readonly isShare: boolean; readonly isCount: boolean }

/**
 * Published shares are rounded, to a thousandth at the coarsest: a share may differ by half of that from its fraction.
 */
const ROUNDING = 0.0005
/** More than anything that a record counts. Beyond it the squares and sums of a forecast would run out of numbers. */
const MOST = 1e15
/** Room for the last bit of a division. */
const LAST_BIT = 1e-12

export const valueRangeOf = ({ measure, unit }: Pick<MetricInput, 'measure' | 'unit'>): ValueRange => ({
  isShare: measure === 'share' || unit.kind === 'share',
  isCount: unit.kind === 'count',
})

export function checkAmount(value: number, range: ValueRange, reportIssue: ReportIssue): void {
  if (!Number.isFinite(value)) reportIssue('value', 'not-finite', value)
  else if (range.isShare && (value < 0 || value > 1)) reportIssue('value', 'share-out-of-range', value)
  else if (range.isCount && value < 0) reportIssue('value', 'negative', value)
  else if (Math.abs(value) > MOST) reportIssue('value', 'too-large', value)
}

function isPart(value: number | undefined, field: 'numerator' | 'denominator', reportIssue: ReportIssue): boolean {
  if (value === undefined) return false
  if (!Number.isFinite(value)) reportIssue(field, 'not-finite', value)
  else if (value < 0) reportIssue(field, 'negative', value)
  else if (field === 'denominator' && value === 0) reportIssue(field, 'not-above-zero', value)
  else return true
  return false
}

/** A share published as "about 73%" is as coarse as its last digit: 72.5 to 73.5%. */
const roundingOf = (value: number, precision: Qualifier): number =>
  precision === 'about' ? Math.max(ROUNDING, lastDigitStep(value) / 2) : ROUNDING

/** A share that comes with its fraction must agree with it. */
export function checkFraction(
  { value, precision, numerator, denominator }: Pick<Figure, 'value' | 'precision' | 'numerator' | 'denominator'>,
  range: ValueRange,
  reportIssue: ReportIssue,
): void {
  const isWhole = [isPart(numerator, 'numerator', reportIssue), isPart(denominator, 'denominator', reportIssue)].every(
    Boolean,
  )
  if (!isWhole || !range.isShare || numerator === undefined || denominator === undefined) return
  if (numerator > denominator) reportIssue('numerator', 'numerator-above-denominator', numerator)
  else if (Math.abs(value - numerator / denominator) > roundingOf(value, precision) + LAST_BIT)
    reportIssue('value', 'share-unlike-its-fraction', value)
}
