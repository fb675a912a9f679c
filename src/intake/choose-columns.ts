/** Which columns of a table are used for what: as chosen, else the best guess. */
import type { Finding } from './finding.ts'
import type { Column, Table } from './find-table.ts'
import { isDateCell } from './table-cells.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { readNumberWords } from './number-words.ts'
import { markOf, withoutMark } from './shorthand.ts'
import { isMeasure, saysStatus, tellsSeriesApart } from './series-columns.ts'
import type { Cell } from '../spreadsheet/index.ts'
import type { Choices } from './proposal.ts'
import type { Role } from './column-names.ts'

export type Chosen = {
  readonly date: Column
  /** Where the year stands apart from the month or quarter. */
  readonly year: Column | undefined
  readonly value: Column
  readonly others: Partial<Readonly<Record<Role, Column>>>
  /** Columns that tell rows apart: the place, the sex, the series. */
  readonly breakdowns: readonly Column[]
}

const fileProblem = (code: string, found: string, problem: string, remedy: string, example?: string): Finding => ({
  kind: 'problem',
  code,
  where: [],
  found,
  problem,
  remedy,
  ...(example !== undefined && { example }),
})

const listed = (columns: readonly Column[]): string => columns.map(({ name }) => `“${name}”`).join(', ')

/** A number, or what stands in place of one. */
const isFigure = (cell: Cell): boolean => {
  if (cell.value.kind !== 'text') return cell.value.kind === 'number'
  return (
    readNumberWords(withoutMark(cell.value.text).text).kind !== 'no-number' || markOf(cell.value.text) !== undefined
  )
}

const isNumeric = ({ place }: Column, rows: readonly GridRow[]): boolean => {
  const cells = rows.flatMap(({ cells: all }) => all.get(place) ?? [])
  return cells.length > 0 && cells.filter(isFigure).length * 2 > cells.length
}

const hasFigure = ({ place }: Column, rows: readonly GridRow[]): boolean =>
  rows.some(({ cells }) => {
    const cell = cells.get(place)
    return cell !== undefined && !isDateCell(cell) && isFigure(cell)
  })

const holdsDates = (place: number, rows: readonly GridRow[]): boolean =>
  rows.some(({ cells }) => {
    const cell = cells.get(place)
    return cell !== undefined && isDateCell(cell)
  })

function named(columns: readonly Column[], name: string): Column | undefined {
  const wanted = name.trim().toLowerCase()
  return columns.find((column) => column.name.toLowerCase() === wanted)
}

function valueColumn(columns: readonly Column[], rows: readonly GridRow[], choices: Choices): Column | Finding {
  if (choices.valueColumn !== undefined)
    return (
      named(columns, choices.valueColumn) ??
      fileProblem(
        'no-column',
        `no column “${choices.valueColumn}”`,
        'The table has no such column.',
        `Name one of these: ${listed(columns)}.`,
      )
    )
  const marked = columns.filter(({ role }) => role === 'value')
  if (marked.length === 1 && marked[0] !== undefined) return marked[0]
  const possible = columns.filter(({ role }) => role === undefined || role === 'value')
  const mostly = possible.filter((column) => isNumeric(column, rows))
  // A column of which half is wrong is still the column of the figures, where there is no other.
  const numeric = mostly.length > 0 ? mostly : possible.filter((column) => hasFigure(column, rows))
  const [only] = numeric
  if (only !== undefined && numeric.length === 1) return only
  return numeric.length === 0
    ? fileProblem(
        'no-figures',
        'no column of numbers',
        'No column of the table holds figures.',
        'Put the figures in a column, with a name above it.',
        'Date, Value',
      )
    : fileProblem(
        'which-column',
        listed(numeric),
        'More than one column may hold the figures.',
        'Say which.',
        numeric[0]?.name,
      )
}

function dateColumn(columns: readonly Column[], rows: readonly GridRow[], choices: Choices): Column | Finding {
  if (choices.dateColumn !== undefined)
    return (
      named(columns, choices.dateColumn) ??
      fileProblem(
        'no-column',
        `no column “${choices.dateColumn}”`,
        'The table has no such column.',
        `Name one of these: ${listed(columns)}.`,
      )
    )
  const dated = columns.filter(({ role }) => role === 'date')
  const [first] = dated
  if (first !== undefined) return first
  const years = columns.find(({ role }) => role === 'year')
  return (
    years ??
    columns.find(({ place }) => holdsDates(place, rows)) ??
    fileProblem(
      'no-dates',
      'no column of dates',
      'No column of the table holds dates.',
      'Put the date or period of each figure in a column.',
      'Date, Value',
    )
  )
}

const isFinding = (found: Column | Finding): found is Finding => 'remedy' in found

const PART_OF_YEAR = /^(q[1-4]|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)$/i

/** Quarters or months that stand apart from their year: blank where the figure is for the whole of it. */
const partsOfYears = (columns: readonly Column[], rows: readonly GridRow[]): Column | undefined =>
  columns.find(({ place }) => {
    const words = rows.flatMap(({ cells }) => {
      const cell = cells.get(place)
      return cell === undefined ? [] : [wordsOf(cell)]
    })
    return words.length > 0 && words.every((one) => PART_OF_YEAR.test(one))
  })

const holdsYears = ({ place }: Column, rows: readonly GridRow[]): boolean =>
  rows.every(({ cells }) => {
    const cell = cells.get(place)
    return cell === undefined || /^\d{4}$/.test(wordsOf(cell))
  })

/** The columns, or what has to be said first. */
export function chooseColumns({ columns, rows }: Table, choices: Choices): Chosen | readonly Finding[] {
  const dates = dateColumn(columns, rows, choices)
  const parts = isFinding(dates) || !holdsYears(dates, rows) ? undefined : partsOfYears(columns, rows)
  const date = parts ?? dates
  const value = valueColumn(columns, rows, choices)
  if (isFinding(date) || isFinding(value)) return [date, value].filter(isFinding)
  const year =
    parts === undefined || isFinding(dates)
      ? columns.find((column) => column.role === 'year' && column !== date && column !== value)
      : dates
  const others: Partial<Record<Role, Column>> = {}
  for (const column of columns) {
    const { role } = column
    if (role === undefined || column === date || column === value || column === year || others[role] !== undefined)
      continue
    if (role === 'status' && !saysStatus(column, rows)) continue
    others[role] = column
  }
  const used = new Set<Column>([date, value, ...Object.values(others), ...(year === undefined ? [] : [year])])
  const { unit } = others
  const dated = [date, ...(year === undefined ? [] : [year])]
  if (unit !== undefined && tellsSeriesApart(unit, rows, dated)) used.delete(unit)
  const breakdowns = columns.filter(
    (column) => !used.has(column) && column.name !== '' && !isMeasure(column, rows, dated),
  )
  return { date, year, value, others, breakdowns }
}
