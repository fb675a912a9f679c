/** The figures that a table proposes, with every finding on the way. */
import type { Unit } from '../progress/index.ts'
import * as found from './cell-findings.ts'
import { hiddenSheet } from './figure-findings.ts'
import { chooseColumns, type Chosen } from './choose-columns.ts'
import { choosePeriods } from './choose-periods.ts'
import { chooseRows } from './choose-rows.ts'
import type { When } from './date-words.ts'
import { withDayOrder, type DateCell } from './day-order.ts'
import { merged, type CellRef, type Finding } from './finding.ts'
import { isDateRow, type Column, type Table } from './find-table.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { NOTHING_KNOWN, type KnownMetric } from './known-metric.ts'
import { readNumberWords } from './number-words.ts'
import type { Choices, Proposed } from './proposal.ts'
import { readDate } from './read-date.ts'
import { readFigure, withSign, type FigureRead } from './read-figure.ts'
import { isNote } from './said-over.ts'
import { withoutThoseToCome, type DatedRow } from './rows-to-come.ts'
import { statusOf } from './shorthand.ts'
import { wrongShape } from './table-shape.ts'

export type TableRead = {
  readonly proposed: readonly Proposed[]
  readonly findings: readonly Finding[]
  /** Absent where it has to be said first which columns they are. */
  readonly columns: Chosen | undefined
  /** What the table says that its numbers are to be multiplied by, where nobody has said whether. */
  readonly size?: number
}

const refOf = ({ sheet, isTurned }: Table, { place: row }: GridRow, { place: column }: Column): CellRef =>
  isTurned ? { sheet, row: column, column: row } : { sheet, row, column }

const wordsAt = ({ cells }: GridRow, column: Column | undefined): string => {
  const cell = column === undefined ? undefined : cells.get(column.place)
  return cell === undefined ? '' : wordsOf(cell)
}

/** In CSV files every number is text. */
function numberAt({ cells }: GridRow, column: Column | undefined, { numbers }: Choices): number | undefined {
  const value = column === undefined ? undefined : cells.get(column.place)?.value
  if (value?.kind === 'number') return value.number
  const read = value?.kind === 'text' ? readNumberWords(value.text, numbers) : undefined
  return read?.kind === 'number' && read.unit === undefined && !read.isPerCent ? read.number : undefined
}

type RowRead = {
  readonly proposed: readonly Proposed[]
  readonly findings: readonly Finding[]
  readonly when: When | undefined
}

function publishedAt(
  row: GridRow,
  column: Column | undefined,
  where: CellRef,
  choices: Choices,
): { readonly on?: string; readonly finding?: Finding } {
  if (column === undefined || row.cells.get(column.place) === undefined) return {}
  const read = readDate(row.cells.get(column.place), '', where, choices.dates)
  if ('finding' in read || read.when.kind === 'period')
    return { finding: found.wrongPublished(where, wordsAt(row, column)) }
  return { on: read.when.on }
}

function readRow(
  table: Table,
  row: GridRow,
  columns: Chosen,
  year: string,
  figure: FigureRead,
  choices: Choices,
): RowRead {
  const cell = refOf(table, row, columns.value)
  const dated = readDate(
    row.cells.get(columns.date.place),
    columns.year === undefined ? '' : year,
    refOf(table, row, columns.date),
    choices.dates,
  )
  // Without a date nothing else of the row can be told.
  if ('finding' in dated) return { proposed: [], findings: [dated.finding], when: undefined }
  const { published, note, source } = columns.others
  const publication = publishedAt(
    row,
    published,
    published === undefined ? cell : refOf(table, row, published),
    choices,
  )
  const { when } = dated
  const findings = [
    ...dated.findings,
    ...figure.findings,
    ...(publication.finding === undefined ? [] : [publication.finding]),
  ]
  if (figure.kind === 'none' || publication.finding !== undefined) return { proposed: [], findings, when }
  const [notes, sources] = [wordsAt(row, note), wordsAt(row, source)]
  return {
    findings,
    when,
    proposed: [
      {
        when,
        value: figure.kind === 'value' ? figure.value : undefined,
        missing: figure.kind === 'missing' ? figure.because : undefined,
        numerator: numberAt(row, columns.others.numerator, choices),
        denominator: numberAt(row, columns.others.denominator, choices),
        status: figure.status ?? statusOf(wordsAt(row, columns.others.status)),
        note: notes === '' ? undefined : notes,
        publishedOn: publication.on,
        source: sources === '' ? undefined : sources,
        cell,
      },
    ],
  }
}

/** The dates of figures, and those of publication beside them: one table writes both in one way. */
const dateCellsIn = (table: Table, rows: readonly GridRow[], { date, others }: Chosen): readonly DateCell[] =>
  rows.flatMap((row) =>
    [date, others.published].flatMap((column) => {
      const cell = column === undefined ? undefined : row.cells.get(column.place)
      return cell === undefined || column === undefined ? [] : [{ cell, where: refOf(table, row, column) }]
    }),
  )

/** Words between rows that have figures may part two tables. */
function headingsIn(table: Table, rows: readonly GridRow[], columns: Chosen): readonly Finding[] {
  const last = rows.findLastIndex((row) => row.cells.has(columns.value.place) && isDateRow(row))
  return rows.slice(0, Math.max(0, last)).flatMap((row) => {
    const [place, cell] = [...row.cells][0] ?? []
    if (place === undefined || cell === undefined || !isNote(row, columns.value)) return []
    const column = table.columns.find((one) => one.place === place) ?? columns.date
    return [found.heading(refOf(table, row, column), wordsOf(cell))]
  })
}

/** Every figure that a table proposes for a metric of a unit, and every finding, equal ones as one. */
export function readTable(table: Table, unit: Unit, choices: Choices, known: KnownMetric = NOTHING_KNOWN): TableRead {
  if (table.isHidden === true && choices.hiddenSheet !== 'count')
    return { proposed: [], findings: [hiddenSheet(table.sheet)], columns: undefined }
  const shape = wrongShape(table, choices)
  if (shape !== undefined) return { proposed: [], findings: [shape], columns: undefined }
  const columns = chooseColumns(table, choices, unit, known.titles)
  if (!('date' in columns)) return { proposed: [], findings: columns, columns: undefined }
  const rows = chooseRows(table.rows, table.columns, columns.breakdowns, choices)
  if ('remedy' in rows) return { proposed: [], findings: [rows], columns }
  const order = withDayOrder(dateCellsIn(table, rows, columns), choices.dates)
  const said = { ...choices, dates: order.dates, numbers: withSign(table, choices) }
  const read = readFigure(table, rows, columns, unit, said, known)
  const proposed: Proposed[] = []
  const dated: DatedRow[] = []
  const hasData = rows.some(({ cells }) => cells.get(columns.value.place) !== undefined)
  let year = ''
  for (const row of rows) {
    const own = wordsAt(row, columns.year)
    const isCarried = columns.year !== undefined && own === '' && year !== ''
    year = own === '' ? year : own
    const figure = read.figureOf(row)
    if (isNote(row, columns.value) && (row.cells.get(columns.date.place) === undefined || hasData)) continue
    const carried =
      isCarried && columns.year !== undefined ? [found.yearCarried(refOf(table, row, columns.year), year)] : []
    const one = readRow(table, row, columns, year, figure, said)
    proposed.push(...one.proposed)
    dated.push({ row, when: one.when, findings: [...carried, ...one.findings] })
  }
  const headings = headingsIn(table, rows, columns)
  const findings = [...order.findings, ...headings, ...read.findings, ...withoutThoseToCome(dated, columns)]
  const all = dated.flatMap(({ row, when }) => {
    const cell = row.cells.get(columns.value.place)
    const counts = cell !== undefined && (!cell.isHidden || choices.hidden === 'count')
    return when !== undefined && counts ? [{ when, cell: refOf(table, row, columns.value) }] : []
  })
  const { proposed: chosen, finding } = choosePeriods(proposed, all, choices)
  return {
    // Figures of an unknown size are none.
    proposed: read.findings.some(({ kind }) => kind === 'problem') ? [] : chosen,
    findings: merged(finding === undefined ? findings : [...findings, finding]),
    columns,
    ...(read.size !== undefined && { size: read.size }),
  }
}
