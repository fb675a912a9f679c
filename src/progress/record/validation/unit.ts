/** Checks how figures are written. */
import type { Unit } from '../metric.ts'
import type { ReportIssue } from './issue.ts'

const MOST_DECIMALS = 6
/** What a share is written with already: per cent, percentage points. */
const NOT_OF_A_SHARE = ['before', 'after', 'one', 'multiplier'] as const

export function checkUnit(unit: Omit<Unit, 'levels'>, reportIssue: ReportIssue): void {
  const { kind, decimals, multiplier } = unit
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS))
    reportIssue('decimals', 'not-a-count-of-decimals', decimals)
  if (multiplier !== undefined && !(multiplier > 0 && Number.isFinite(multiplier)))
    reportIssue('multiplier', 'not-above-zero', multiplier)
  if (kind !== 'share') return
  for (const part of NOT_OF_A_SHARE)
    if (unit[part] !== undefined) reportIssue(part, 'share-has-its-own-symbol', unit[part])
}
