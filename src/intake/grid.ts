/** A sheet as rows and columns, either way round. */
import type { Cell, Sheet } from '../spreadsheet/index.ts'

export type Grid = {
  readonly sheet: string
  /** Rows that have something in them, in order. */
  readonly rows: readonly GridRow[]
}
export type GridRow = {
  readonly place: number
  /** By the place of the column. */
  readonly cells: ReadonlyMap<number, Cell>
}

/** Text with nothing but blanks says nothing; nor does a cell that lies under a merged one. */
const isEmpty = ({ value, isCovered }: Cell): boolean =>
  isCovered || (value.kind === 'text' && value.text.trim() === '')

/** `isTurned`: with the columns of the sheet as rows. */
export function gridOf({ name, cells }: Sheet, isTurned = false): Grid {
  const rows = new Map<number, Map<number, Cell>>()
  for (const cell of cells) {
    if (isEmpty(cell)) continue
    const [place, column] = isTurned ? [cell.column, cell.row] : [cell.row, cell.column]
    const row = rows.get(place) ?? new Map<number, Cell>()
    row.set(column, cell)
    rows.set(place, row)
  }
  return {
    sheet: name,
    rows: [...rows].sort(([a], [b]) => a - b).map(([place, found]) => ({ place, cells: found })),
  }
}

/** What a cell says, as text. */
export function wordsOf({ value, shown }: Cell): string {
  switch (value.kind) {
    case 'text':
      return value.text.replaceAll(/\s+/g, ' ').trim()
    case 'number':
      return shown ?? String(value.number)
    case 'date':
      return value.day
    case 'truth':
      return value.truth ? 'TRUE' : 'FALSE'
    case 'error':
      return value.error
    case 'no-result':
      return ''
  }
}
