/** What a spreadsheet holds, as stored. Nothing is guessed here: what a cell means is for other rooms. */
import type { Day } from '../progress/index.ts'

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A day without a time zone. A time of day is cut off and `isTimed` says so. */
  | { readonly kind: 'date'; readonly day: Day; readonly isTimed: boolean }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** As it is written there, such as `#DIV/0!`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula whose result was never stored. No formula is ever worked out here. */
  | { readonly kind: 'no-result' }

/** What the number format of the cell makes of a number. `month`, `year`: a date of which only that is shown. */
export type CellFormat = 'percent' | 'date' | 'month' | 'year' | 'other'

export const isOfDates = (format: CellFormat): boolean => format === 'date' || format === 'month' || format === 'year'

export type CellSpan = { readonly rows: number; readonly columns: number }

export type Cell = {
  /** As the spreadsheet shows it: 1 for the first. */
  readonly row: number
  /** 1 for A. */
  readonly column: number
  readonly value: CellValue
  /** The text that the file itself stores as shown. Only ODS has it. */
  readonly shown: string | undefined
  readonly format: CellFormat
  /** In the file's own notation. */
  readonly formula: string | undefined
  /** Its row or its column is hidden. */
  readonly isHidden: boolean
  /** It lies under a merged cell and is not the first of it. */
  readonly isCovered: boolean
  /** How far it reaches, on the first cell of a merged range. */
  readonly mergedOver: CellSpan | undefined
}

export type Sheet = {
  readonly name: string
  readonly isHidden: boolean
  /** By row, then by column. Empty cells are left out. */
  readonly cells: readonly Cell[]
}

export type Workbook = { readonly kind: 'xlsx' | 'ods' | 'csv'; readonly sheets: readonly Sheet[] }
