/** Cells that were mended by hand, in place of those of the file. */
import type { Cell } from '../spreadsheet/index.ts'
import type { CellRef } from './finding.ts'
import type { Table } from './find-table.ts'
import type { GridRow } from './grid.ts'
import { readNumberWords, type NumberChoices } from './number-words.ts'

export type Correction = CellRef & { readonly text: string }

/** In a file of text alone, such as CSV, a number is text too: it would be the only one that is not. */
const isText = ({ rows }: Table): boolean =>
  rows.every(({ cells }) => [...cells.values()].every(({ value }) => value.kind === 'text'))

const asText = (text: string): Pick<Cell, 'value' | 'format'> => ({ value: { kind: 'text', text }, format: 'other' })

/** What was typed, as a spreadsheet would have stored it. Without binary dust. */
function asTyped(text: string, numbers: NumberChoices): Pick<Cell, 'value' | 'format'> {
  const read = readNumberWords(text, numbers)
  if (read.kind !== 'number' || read.unit !== undefined) return asText(text)
  const number = read.isPerCent ? Number((read.number / 100).toPrecision(15)) : read.number
  return { value: { kind: 'number', number }, format: read.isPerCent ? 'percent' : 'other' }
}

const cellOf = (
  { row, column }: Correction,
  before: Cell | undefined,
  value: Pick<Cell, 'value' | 'format'>,
): Cell => ({
  row,
  column,
  shown: undefined,
  formula: undefined,
  isHidden: before?.isHidden ?? false,
  isCovered: false,
  mergedOver: undefined,
  ...value,
})

/** The table with every correction of its sheet. A correction of a row that the table has not changes nothing. */
export function corrected(table: Table, corrections: readonly Correction[], numbers: NumberChoices): Table {
  const own = corrections.filter(({ sheet }) => sheet === table.sheet)
  if (own.length === 0) return table
  const rows = new Map<number, Map<number, Cell>>()
  const isTextAlone = isText(table)
  for (const one of own) {
    const [place, column] = table.isTurned ? [one.column, one.row] : [one.row, one.column]
    const before = [...table.above, ...table.rows].find((row) => row.place === place)
    if (before === undefined) continue
    const cells = rows.get(place) ?? new Map(before.cells)
    const text = one.text.trim()
    if (text === '') cells.delete(column)
    else cells.set(column, cellOf(one, before.cells.get(column), isTextAlone ? asText(text) : asTyped(text, numbers)))
    rows.set(place, cells)
  }
  const mended = (row: GridRow): GridRow => {
    const cells = rows.get(row.place)
    return cells === undefined ? row : { ...row, cells }
  }
  // The names of columns stay: they are what else has been said of the table goes by.
  return { ...table, above: table.above.map(mended), rows: table.rows.map(mended) }
}
