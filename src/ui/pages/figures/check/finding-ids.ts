/** The ids of findings on the page, and the links that lead to them. */
import type { CellRef, Finding } from '../../../../intake/index.ts'
import { findingPlace } from './finding-words.ts'
import type { FieldError } from '../../../components/form/ErrorSummary.tsx'

export const headId = (id: string): string => `${id}-read`
export const findingId = (id: string, place: number): string => `${id}-problem-${place}`
export const mendId = (id: string, { sheet, row, column }: CellRef): string =>
  `${id}-mend-${sheet.replaceAll(/[^\w]/g, '_')}-${row}-${column}`

/** What answers a problem stands on the page: the link leads there. */
const CONTROLS: Readonly<Record<string, string>> = {
  'which-column': 'valueColumn',
  'no-figures': 'valueColumn',
  'no-column': 'valueColumn',
  'no-dates': 'dateColumn',
  'year-pair': 'year-pair',
  'number-after-year': 'number-after-year',
  'day-order': 'day-order',
  'decimal-sign': 'decimal-sign',
  multiplier: 'multiplier',
  'hidden-sheet': 'hidden-sheet',
  'mixed-periods': 'mixed-periods',
}

export const findingErrors = (problems: readonly Finding[], id: string): readonly FieldError[] =>
  problems.map((finding, i) => {
    const control = CONTROLS[finding.code]
    return {
      id: control === undefined ? findingId(id, i) : `${id}-${control}`,
      message: `${findingPlace(finding)}: ${finding.found}. ${finding.problem}`,
    }
  })
