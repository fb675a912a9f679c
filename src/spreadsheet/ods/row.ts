/** One row of an ODS sheet: its cells as written, and what they come to when repetitions are written out. */
import { LAST_COLUMN, LAST_ROW, type Tally } from '../limits.ts'
import { damaged } from '../fault.ts'
import type { Cell, CellFormat, CellSpan } from '../workbook.ts'
import type { Attributes } from '../xml/tag.ts'
import { formatOfType, storedValue } from './stored-value.ts'

/** How often an element stands for itself. */
export const repeats = (attribute: string | undefined): number => Math.max(1, Number(attribute ?? 1) || 1)

type WrittenCell = { readonly column: number; readonly times: number; readonly cell: Omit<Cell, 'row' | 'column'> }

export type Row = {
  /** The column of the next cell. */
  readonly column: number
  readonly cells: readonly WrittenCell[]
}

function spanOf(attributes: Attributes): CellSpan | undefined {
  const rows = repeats(attributes['table:number-rows-spanned'])
  const columns = repeats(attributes['table:number-columns-spanned'])
  return rows > 1 || columns > 1 ? { rows, columns } : undefined
}

/** What is written of a cell; `undefined` where there is nothing in it. */
export function writtenCell(
  column: number,
  attributes: Attributes,
  shown: string | undefined,
  isCovered: boolean,
  ofDate: () => CellFormat,
): WrittenCell | undefined {
  const value = storedValue(attributes, shown)
  if (value === undefined) return undefined
  const cell = {
    value,
    shown,
    format: formatOfType(attributes['office:value-type'], ofDate),
    formula: attributes['table:formula'],
    isHidden: false,
    isCovered,
    mergedOver: isCovered ? undefined : spanOf(attributes),
  }
  return { column, times: repeats(attributes['table:number-columns-repeated']), cell }
}

/** Writes a row out. The tally stops what would never end. */
export function addRow(
  into: Cell[],
  written: readonly WrittenCell[],
  row: number,
  isHidden: (column: number) => boolean,
  tally: Tally,
): void {
  let isFirst = true
  for (const { column: first, times, cell } of written)
    for (let column = first; column < first + times; column += 1) {
      if (row > LAST_ROW || column > LAST_COLUMN) throw damaged('a cell lies beyond the end of its sheet')
      tally.count(isFirst)
      isFirst = false
      const { value, shown, format, formula, isCovered, mergedOver } = cell
      into.push({ row, column, value, shown, format, formula, isHidden: isHidden(column), isCovered, mergedOver })
    }
}
