/** Where the table of a sheet is: its header, its columns, its rows. */
import type { Cell, Sheet } from '../spreadsheet/index.ts'
import { roleOf, type Role } from './column-names.ts'
import { gridOf, wordsOf, type Grid, type GridRow } from './grid.ts'
import { markOf } from './shorthand.ts'
import { isDateCell, isFigureCell } from './table-cells.ts'

export type Column = {
  /** Its place in the sheet; of a table that lies on its side, that of the row. */
  readonly place: number
  /** The words over it, from every row of the header. */
  readonly name: string
  readonly role: Role | undefined
}

export type Table = {
  readonly sheet: string
  /** Whether dates run across the sheet. */
  readonly isTurned: boolean
  readonly columns: readonly Column[]
  /** Those of the header, and all that stand above it. */
  readonly above: readonly GridRow[]
  /** Those below the header. */
  readonly rows: readonly GridRow[]
  /** The first of some rows above the header that have dates and figures too. */
  readonly tableAbove?: GridRow
  /** Whether its sheet is hidden. */
  readonly isHidden?: true
}

/** Most rows that stand above a table, a cover note among them. */
const MOST_ABOVE = 30
/** Most rows of a header. */
const MOST_HEADERS = 3
const FEWEST_ROWS = 1

/** The column in which most rows have a date. */
function dateColumn(rows: readonly GridRow[], named: ReadonlyMap<number, Role>): number | undefined {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    for (const [place, cell] of cells)
      if (isDateCell(cell)) {
        const role = named.get(place)
        const weight = role === 'date' || role === 'year' ? 3 : role === undefined ? 1 : 0
        counts.set(place, (counts.get(place) ?? 0) + weight)
      }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)
  return best === undefined || best[1] === 0 ? undefined : best[0]
}

const rolesIn = ({ cells }: GridRow): ReadonlyMap<number, Role> =>
  new Map(
    [...cells].flatMap(([place, cell]) => {
      const role = cell.value.kind === 'text' ? roleOf(cell.value.text) : undefined
      return role === undefined ? [] : [[place, role] as const]
    }),
  )

/** The row whose names tell most of what its columns hold: it needs a date and one thing more. */
function namedHeader(rows: readonly GridRow[]): number | undefined {
  const scores = rows.slice(0, MOST_ABOVE).map((row) => {
    const roles = new Set(rolesIn(row).values())
    return roles.has('date') || roles.has('year') ? roles.size : 0
  })
  const most = Math.max(...scores, 0)
  return most >= 2 ? scores.indexOf(most) : undefined
}

/** Whether a row has a date and a figure beside it. */
const isDataRow = ({ cells }: GridRow, dates: number): boolean => {
  const date = cells.get(dates)
  return (
    date !== undefined && isDateCell(date) && [...cells].some(([place, cell]) => place !== dates && isFigureCell(cell))
  )
}

/** Whether a row has a date, in whatever column, and a figure beside it. */
export const isDateRow = (row: GridRow): boolean => [...row.cells.keys()].some((place) => isDataRow(row, place))

/** A line of a legend may have a year and a number; two rows that have them in the same columns are a table. */
const tableAbove = (rows: readonly GridRow[]): GridRow | undefined =>
  rows.find((row, i) => {
    const next = rows[i + 1]
    return (
      next !== undefined &&
      [...row.cells.keys()].some((place) => next.cells.size > 1 && isDataRow(row, place) && isDataRow(next, place))
    )
  })

const hasDate = ({ cells }: GridRow, dates: number): boolean => {
  const date = cells.get(dates)
  return date !== undefined && isDateCell(date)
}

/** Whether a row has a figure, and in place of its date what is none: no header, but a row to be told of. */
const hasFigure = ({ cells }: GridRow, dates: number): boolean =>
  cells.has(dates) &&
  [...cells].some(([place, cell]) => place !== dates && isFigureCell(cell) && !isDateCell(cell) && !isWord(cell))

/** A mark is no figure of a header: "c" and "x" are names too. */
const isWord = ({ value }: Cell): boolean => value.kind === 'text' && markOf(value.text) !== undefined

/** A row with a date is one of the table, whatever stands in place of its figure: just above others, or below a header. */
function firstRow(rows: readonly GridRow[], dates: number, named: number | undefined): number {
  const isOfTable = (row: GridRow): boolean => hasDate(row, dates) || hasFigure(row, dates)
  if (named !== undefined) return rows.findIndex((row, i) => i > named && isOfTable(row))
  let first = rows.findIndex((row) => isDataRow(row, dates))
  for (let above = rows[first - 1]; above !== undefined; above = rows[first - 1]) {
    if (!isOfTable(above) || above.place + 1 !== rows[first]?.place) break
    first -= 1
  }
  return first
}

/** Words of a header that stand over a column, of a merged cell over all of its columns. */
function namesOver(headers: readonly GridRow[], place: number, isTurned: boolean): string {
  const words = headers.flatMap(({ cells }) => {
    const own = cells.get(place)
    if (own !== undefined) return [wordsOf(own)]
    const over = [...cells].find(([from, { mergedOver }]) => {
      const width = isTurned ? mergedOver?.rows : mergedOver?.columns
      return width !== undefined && from < place && place < from + width
    })
    return over === undefined ? [] : [wordsOf(over[1])]
  })
  return [...new Set(words)].join(' ')
}

function tableIn(grid: Grid, isTurned: boolean): Table | undefined {
  const { rows } = grid
  const named = namedHeader(rows)
  const below = named === undefined ? rows : rows.slice(named + 1)
  const namedRow = named === undefined ? undefined : rows[named]
  const roles = namedRow === undefined ? new Map<number, Role>() : rolesIn(namedRow)
  // A sentence in the column of years is a fault to be told, not the end of the table.
  const dates = dateColumn(below, roles) ?? [...roles].find(([, role]) => role === 'date' || role === 'year')?.[0]
  if (dates === undefined) return undefined
  const first = firstRow(rows, dates, named)
  const from = first === -1 ? (named === undefined ? -1 : named + 1) : first
  if (from === -1 || rows.length - from < FEWEST_ROWS) return undefined
  const headers = rows.slice(named ?? Math.max(0, from - MOST_HEADERS), from).filter((row) => row.cells.size > 1)
  const places = new Set(rows.slice(from).flatMap(({ cells }) => [...cells.keys()]))
  for (const { cells } of headers) for (const place of cells.keys()) places.add(place)
  const columns = [...places]
    .sort((a, b) => a - b)
    .map((place): Column => {
      const own = namedRow?.cells.get(place)
      const name = own === undefined ? namesOver(headers, place, isTurned) : wordsOf(own)
      return { place, name, role: place === dates ? (roleOf(name) === 'year' ? 'year' : 'date') : roleOf(name) }
    })
  const found = tableAbove(rows.slice(0, named ?? Math.max(0, from - headers.length)))
  return {
    sheet: grid.sheet,
    isTurned,
    columns,
    above: rows.slice(0, from),
    rows: rows.slice(from),
    ...(found !== undefined && { tableAbove: found }),
  }
}

/** Rows with a date and a figure. */
export const figuresIn = ({ columns, rows }: Table): number => {
  const place = columns.find(({ role }) => role === 'date' || role === 'year')?.place
  return place === undefined ? 0 : rows.filter(({ cells }) => isDataRow({ place: 0, cells }, place)).length
}

/** Whether its header names both dates and figures. */
function isNamed({ columns }: Table): boolean {
  const roles = new Set(columns.map(({ name }) => roleOf(name)))
  return roles.has('value') && (roles.has('date') || roles.has('year'))
}

/**
 * The table of a sheet, upright or on its side: the way round in which its header names dates and figures, else that with
 * more rows with a date, for figures such as 2011 look like years. `undefined` for none.
 */
export function findTable(sheet: Sheet): Table | undefined {
  const upright = tableIn(gridOf(sheet), false)
  // Turned, it has no more rows than the sheet has columns.
  if (upright !== undefined && figuresIn(upright) >= new Set(sheet.cells.map(({ column }) => column)).size)
    return upright
  const turned = tableIn(gridOf(sheet, true), true)
  if (upright === undefined || turned === undefined) return upright ?? turned
  if (isNamed(upright) !== isNamed(turned)) return isNamed(upright) ? upright : turned
  return figuresIn(turned) > figuresIn(upright) ? turned : upright
}

/** The sheet that most likely holds the figures: that with the most rows of them. */
export function findTables(sheets: readonly Sheet[]): readonly Table[] {
  return sheets
    .flatMap((sheet) => {
      const table = findTable(sheet)
      return table === undefined ? [] : [sheet.isHidden ? { ...table, isHidden: true as const } : table]
    })
    .sort((a, b) => figuresIn(b) - figuresIn(a))
}
