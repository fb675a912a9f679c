/** Which columns of a table are used for what: as chosen, else the best guess. */
import type { Unit } from '../progress/index.ts'
import type { Finding } from './finding.ts'
import type { Column, Table } from './find-table.ts'
import { isDateCell } from './table-cells.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { isMeasure, saysStatus, tellsSeriesApart } from './series-columns.ts'
import type { Choices } from './proposal.ts'
import type { Role } from './column-names.ts'
import { fileProblem, isNumeric, listed, named, valueColumn } from './value-column.ts'

export type Chosen = {
  readonly date: Column
  /** Where the year stands apart from the month or quarter. */
  readonly year: Column | undefined
  readonly value: Column
  readonly others: Partial<Readonly<Record<Role, Column>>>
  /** Columns that tell rows apart: the place, the sex, the series. */
  readonly breakdowns: readonly Column[]
  /** Columns of other figures. */
  readonly measures: readonly Column[]
}

const holdsDates = (place: number, rows: readonly GridRow[]): boolean =>
  rows.some(({ cells }) => {
    const cell = cells.get(place)
    return cell !== undefined && isDateCell(cell)
  })

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
  columns.find(({ place, role }) => {
    if (role !== undefined && role !== 'date' && role !== 'year') return false
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
export function chooseColumns(
  { columns, rows }: Table,
  choices: Choices,
  unit: Unit,
  titles: readonly string[],
): Chosen | readonly Finding[] {
  const dates = dateColumn(columns, rows, choices)
  const parts = isFinding(dates) || !holdsYears(dates, rows) ? undefined : partsOfYears(columns, rows)
  const date = parts ?? dates
  const value = valueColumn(columns, rows, choices, { unit, titles })
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
  const { unit: units } = others
  const dated = [date, ...(year === undefined ? [] : [year])]
  if (units !== undefined && tellsSeriesApart(units, rows, dated)) used.delete(units)
  const breakdowns = columns.filter(
    (column) => !used.has(column) && column.name !== '' && !isMeasure(column, rows, dated),
  )
  const measures = columns.filter((column) => !dated.includes(column) && column !== value && isNumeric(column, rows))
  return { date, year, value, others, breakdowns, measures }
}
