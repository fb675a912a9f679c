/** Sheets that are no one table of dates and figures: years by months, and tables beside or below one another. */
import { roleOf } from './column-names.ts'
import { whereWords, type CellRef, type Finding } from './finding.ts'
import { isDateRow, type Column, type Table } from './find-table.ts'
import { isDateAlone, isDateCell, isFigureCell } from './table-cells.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { isPartOfYear } from './made-dates.ts'
import type { Choices } from './proposal.ts'

const problemOf = (code: string, found: string, problem: string, remedy: string, example?: string): Finding => ({
  kind: 'problem',
  code,
  where: [],
  found,
  problem,
  remedy,
  ...(example !== undefined && { example }),
})

const refOf = ({ sheet, isTurned }: Table, row: number, column: number): CellRef =>
  isTurned ? { sheet, row: column, column: row } : { sheet, row, column }

const isDated = ({ role }: Column): boolean => role === 'date' || role === 'year'

const YEARS = /^(?:FY\s?)?\d{4}(?:\s?[/–-]\s?(?:\d{2}|\d{4}))?$/i

const isOfPart = ({ name, role }: Column): boolean => role === undefined && isPartOfYear(name)

/** Each cell is for the month over it, of the year beside it: with one column alone the year would be taken for its date. */
function yearsByMonths(table: Table, { valueColumn }: Choices): Finding | undefined {
  const { columns, rows } = table
  const parts = columns.filter((one) => isOfPart(one) && rows.some(({ cells }) => cells.has(one.place)))
  const [first, last, dates] = [parts[0], parts.at(-1), columns.find(isDated)]
  if (first === undefined || last === undefined || first === last || dates === undefined) return undefined
  const years = rows.flatMap(({ cells }) => cells.get(dates.place) ?? []).filter((cell) => YEARS.test(wordsOf(cell)))
  const isOfYear = columns.some((one) => one.name.toLowerCase() === valueColumn?.trim().toLowerCase() && !isOfPart(one))
  if (years.length === 0 || isOfYear) return undefined
  return problemOf(
    'years-by-months',
    `sheet “${table.sheet}”: years one way, and “${first.name}” to “${last.name}” the other`,
    'Each figure is for a part of a year, of which the year stands on one side and the part on the other.',
    'Put each figure in a row of its own with its date, or choose a column that is for whole years.',
    'Date, Value: January 2024, 100',
  )
}

const twoTables = (where: CellRef, words: string, place: string): Finding =>
  problemOf(
    'two-tables',
    `“${words}” in ${whereWords([where])}`,
    `Another table begins ${place}: only one can be read at a time.`,
    'Put each table on a sheet of its own, or copy the cells of one of them and take those.',
  )

/** Figures such as 2011 look like years. */
const holdsDates = (column: Column, rows: readonly GridRow[]): boolean =>
  rows.some(({ cells }) => {
    const cell = cells.get(column.place)
    if (cell === undefined || !isDateCell(cell)) return false
    return isDated(column) || cell.value.kind === 'date' || (cell.value.kind === 'text' && isDateAlone(cell.value.text))
  })

const holdsFigures = ({ place, role }: Column, rows: readonly GridRow[]): boolean =>
  (role === undefined || role === 'value') &&
  rows.some(({ cells }) => {
    const cell = cells.get(place)
    return cell !== undefined && isFigureCell(cell)
  })

/** Dates that follow figures, and have figures after them: named as dates, or parted by an empty column. */
function tableBeside(table: Table): Finding | undefined {
  const { columns, rows } = table
  const dates = columns.filter((one) => holdsDates(one, rows))
  const figures = columns.filter((one) => !dates.includes(one) && holdsFigures(one, rows))
  const second = dates.find((one) => {
    const before = columns[columns.indexOf(one) - 1]
    const isApart = before !== undefined && before.place + 1 < one.place
    const earlier = dates.find(({ place }) => place < one.place)
    return (
      (isDated(one) || isApart) &&
      earlier !== undefined &&
      figures.some(({ place }) => place > earlier.place && place < one.place) &&
      figures.some(({ place }) => place > one.place)
    )
  })
  const row = rows.find(({ cells }) => second !== undefined && cells.has(second.place))
  const cell = second === undefined ? undefined : row?.cells.get(second.place)
  if (second === undefined || row === undefined || cell === undefined) return undefined
  return twoTables(refOf(table, row.place, second.place), wordsOf(cell), 'beside the first')
}

/** Words alone, one of them the name of a column of dates, or that of the table's own. */
function isHeader({ cells }: GridRow, dates: Column | undefined): boolean {
  const all = [...cells.values()]
  const names = all.map(wordsOf)
  return (
    all.length > 1 &&
    all.every((cell) => cell.value.kind === 'text' && !isDateCell(cell) && !isFigureCell(cell)) &&
    names.some((name) => ['date', 'year'].includes(roleOf(name) ?? '') || dates?.name.endsWith(name) === true)
  )
}

/** Another header within the table; or rows with dates and figures above it. */
function tableBelow(table: Table): Finding | undefined {
  const { rows, tableAbove: above } = table
  if (above !== undefined) {
    const [place, cell] = [...above.cells][0] ?? []
    return place === undefined || cell === undefined
      ? undefined
      : twoTables(refOf(table, above.place, place), wordsOf(cell), 'above this one')
  }
  const second = rows.findIndex((one) => isHeader(one, table.columns.find(isDated)))
  const [place, cell] = [...(rows[second]?.cells ?? [])][0] ?? []
  const row = rows[second]
  if (row === undefined || place === undefined || cell === undefined) return undefined
  const isFollowed = rows.slice(second + 1).some(isDateRow)
  return isFollowed ? twoTables(refOf(table, row.place, place), wordsOf(cell), 'here') : undefined
}

/** What keeps a sheet from being read as one table. */
export const wrongShape = (table: Table, choices: Choices): Finding | undefined =>
  yearsByMonths(table, choices) ?? tableBeside(table) ?? tableBelow(table)
