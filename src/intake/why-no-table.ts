/** Why sheets hold no table: the cell that comes nearest to one, and what it lacks. */
import type { Cell, Sheet } from '../spreadsheet/index.ts'
import { roleOf } from './column-names.ts'
import { whereWords } from './finding.ts'
import { wordsOf } from './grid.ts'
import { isPartOfYear } from './made-dates.ts'
import { shownText } from './make-finding.ts'
import { isDateCell, isFigureCell } from './table-cells.ts'

type Placed = {
  readonly cell: Cell
  readonly sheet: Sheet
  /** Whether a figure stands in another cell of its row or column. */
  readonly isBesideFigure: boolean
}

const cellOf = ({ cell, sheet }: Pick<Placed, 'cell' | 'sheet'>): string =>
  `“${shownText(wordsOf(cell))}” in ${whereWords([{ ...cell, sheet: sheet.name }])}`

/** Marks such as "x" stand for figures, and are words too. */
const isFigure = (cell: Cell): boolean => isFigureCell(cell) && /\d/.test(wordsOf(cell))

/** Counted once for a sheet, which may have very many cells. */
function placedIn(sheet: Sheet): readonly Placed[] {
  const counts = new Map<string, number>()
  const placesOf = ({ row, column }: Cell): readonly string[] => [`row ${row}`, `column ${column}`]
  const figures = new Set(sheet.cells.filter(isFigure))
  for (const cell of figures) for (const place of placesOf(cell)) counts.set(place, (counts.get(place) ?? 0) + 1)
  return sheet.cells.map((cell) => {
    const own = figures.has(cell) ? 1 : 0
    return { cell, sheet, isBesideFigure: placesOf(cell).some((place) => (counts.get(place) ?? 0) > own) }
  })
}

/** A word such as "September" beside a figure. */
function withoutYear(all: readonly Placed[]): string | undefined {
  const part = all.find((one) => one.isBesideFigure && isPartOfYear(wordsOf(one.cell)))
  return part && `${cellOf(part)} is a part of a year, and the cell does not say of which: write “September 2026”.`
}

function notBelow(all: readonly Placed[]): string | undefined {
  const header = all.find(
    ({ cell }) => cell.value.kind === 'text' && ['date', 'year'].includes(roleOf(wordsOf(cell)) ?? ''),
  )
  if (header === undefined) return undefined
  const { cell, sheet } = header
  const below = sheet.cells.filter(({ row, column }) => column === cell.column && row > cell.row)
  const [first] = below
  if (first === undefined) return `Nothing stands below ${cellOf(header)}.`
  return below.some(isDateCell)
    ? undefined
    : `No date stands below ${cellOf(header)}: the first cell there is ${cellOf({ cell: first, sheet })}. Write dates as 2026-09 or 30/09/2026.`
}

function withoutFigure(all: readonly Placed[]): string | undefined {
  const date = all.find((one) => !one.isBesideFigure && isDateCell(one.cell))
  return date && `${cellOf(date)} is a date, and no figure stands beside it.`
}

/** A sentence. What is said of one cell is the first that holds of: a date without its year, a header without dates. */
export function whyNoTable(sheets: readonly Sheet[]): string {
  const all = sheets.flatMap(placedIn)
  const figure = all.find(({ cell }) => isFigure(cell))
  return (
    withoutYear(all) ??
    notBelow(all) ??
    withoutFigure(all) ??
    (figure === undefined ? 'No cell holds a figure.' : `No cell beside ${cellOf(figure)} holds a date.`)
  )
}
