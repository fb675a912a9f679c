/** What stands over and around a column of figures: its header, a row of units, titles and notes of the table. */
import type { CellRef } from './finding.ts'
import type { Column, Table } from './find-table.ts'
import { isDateCell } from './table-cells.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { sizeSaid } from './size-words.ts'

/** `where`: absent for the name of the sheet. */
export type Said = { readonly words: string; readonly where: CellRef | undefined }

const refOf = ({ sheet, isTurned }: Table, { place: row }: GridRow, column: number): CellRef =>
  isTurned ? { sheet, row: column, column: row } : { sheet, row, column }

const isText = (row: GridRow, place: number): boolean => {
  const kind = row.cells.get(place)?.value.kind
  return kind === 'text' || kind === 'number'
}

const saidAt = (table: Table, row: GridRow, place: number): readonly Said[] => {
  const cell = row.cells.get(place)
  return cell !== undefined && isText(row, place) ? [{ words: wordsOf(cell), where: refOf(table, row, place) }] : []
}

/** The place of the cell that stands over a column: its own, or a merged one. */
function placeOver({ isTurned }: Table, { cells }: GridRow, place: number): number | undefined {
  if (cells.has(place)) return place
  return [...cells].find(([from, { mergedOver }]) => {
    const width = isTurned ? mergedOver?.rows : mergedOver?.columns
    return width !== undefined && from < place && place < from + width
  })?.[0]
}

/** The cells of its own that stand over a column. */
export const saidOver = (table: Table, { place }: Column): readonly Said[] =>
  table.above.flatMap((row) => saidAt(table, row, place))

/** A row without a figure and a date: a note below the table, or a heading within it. */
export const isNote = ({ cells }: GridRow, { place }: Column): boolean =>
  cells.get(place) === undefined && [...cells.values()].every((cell) => !isDateCell(cell))

/** Rows of notes or below the table, and all else above it but the headers of other columns of figures. */
function saidAround(table: Table, value: Column, others: ReadonlySet<number>): readonly Said[] {
  const above = table.above.flatMap((row) => {
    const over = placeOver(table, row, value.place)
    return [...row.cells.keys()]
      .filter((place) => over === undefined || place === over || !others.has(place))
      .flatMap((place) => saidAt(table, row, place))
  })
  const below = table.rows
    .filter((row) => isNote(row, value))
    .flatMap((row) => [...row.cells.keys()].flatMap((place) => saidAt(table, row, place)))
  return [...above, ...below, { words: table.sheet, where: undefined }]
}

export type SizeSaid = Said & { readonly size: number }

/** What the table says that its numbers are to be multiplied by: over the column first, then anywhere around. */
export function sizeAround(table: Table, value: Column, others: readonly Column[]): SizeSaid | undefined {
  const places = new Set(others.map(({ place }) => place))
  const [found] = [...saidOver(table, value), ...saidAround(table, value, places)].flatMap((said) => {
    const size = sizeSaid(said.words)
    return size === undefined || size === 1 ? [] : [{ ...said, size }]
  })
  return found
}
