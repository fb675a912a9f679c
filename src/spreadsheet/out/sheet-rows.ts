/** A table to be written out: a header, and rows of text, numbers, shares and days. */
import type { Day } from '../../progress/index.ts'

/** `percent`: a share, 0 to 1, shown in per cent. `undefined`: nothing. */
export type SheetCell = string | number | { readonly percent: number } | { readonly day: Day } | undefined

/**
 * What is typed into a column later: into one of `percent` 85 for 0.85; into one of `text` nothing that a spreadsheet
 * makes a date of.
 */
export type ColumnKind = 'text' | 'percent' | 'day' | 'any'

export type SheetRows = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** By the place of the column; those not named are of any kind. */
  readonly kinds?: readonly ColumnKind[]
}

export type NamedSheet = { readonly name: string; readonly table: SheetRows }
