/** The figure of a row: a number in the metric's unit, a statement that there is none, or a finding. */
import type { AbsenceReason, FigureStatus, Unit } from '../progress/index.ts'
import type { Cell } from '../spreadsheet/index.ts'
import * as found from './figure-findings.ts'
import type { Chosen } from './choose-columns.ts'
import type { CellRef, Finding } from './finding.ts'
import type { Table } from './find-table.ts'
import { isDateAlone } from './table-cells.ts'
import type { KnownMetric } from './known-metric.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { readNumberWords, showsComma, type NumberChoices, type NumberRead } from './number-words.ts'
import type { Choices } from './proposal.ts'
import { columnUnit } from './column-unit.ts'
import { rowUnit } from './row-unit.ts'
import { withoutMark, markOf } from './shorthand.ts'

type WithFindings = { readonly findings: readonly Finding[]; readonly status?: FigureStatus | undefined }
export type FigureRead =
  | (WithFindings & { readonly kind: 'value'; readonly value: number })
  | (WithFindings & { readonly kind: 'missing'; readonly because: AbsenceReason | undefined })
  | (WithFindings & { readonly kind: 'none' })

type Number = Omit<Extract<NumberRead, { readonly kind: 'number' }>, 'kind'>
type CellRead =
  | (WithFindings & { readonly kind: 'number'; readonly read: Number })
  | (WithFindings & { readonly kind: 'missing'; readonly because: AbsenceReason | undefined })
  | (WithFindings & { readonly kind: 'none' })

function readText(text: string, where: CellRef, isTyped: boolean, { numbers }: Choices): CellRead {
  const whole = markOf(text)
  if (whole?.kind === 'missing')
    return {
      kind: 'missing',
      because: whole.because,
      findings: whole.because === undefined ? [found.unknownMark(where, text)] : [],
    }
  // "2019-03" begins as a number does.
  if (isDateAlone(text)) return { kind: 'none', findings: [found.noNumber(where, text)] }
  const { text: bare, mark } = withoutMark(text)
  const status = mark?.kind === 'status' ? mark.status : undefined
  const read = readNumberWords(bare, numbers)
  switch (read.kind) {
    case 'ask':
      return { kind: 'none', findings: [found.askDecimalSign(where, text)] }
    case 'no-number':
      return { kind: 'none', findings: [found.noNumber(where, text)] }
    case 'number':
      return { kind: 'number', read, status, findings: isTyped ? [found.textNumber(where, text)] : [] }
  }
}

/** In a table of text alone, such as CSV, every number is text: that is no finding. */
function readCell(cell: Cell | undefined, where: CellRef, isTyped: boolean, choices: Choices): CellRead {
  if (cell === undefined) return { kind: 'none', findings: [found.noFigure(where)] }
  if (cell.isHidden && choices.hidden !== 'count') return { kind: 'none', findings: [found.hiddenCell(where)] }
  const { value } = cell
  switch (value.kind) {
    case 'number':
      return {
        kind: 'number',
        read: { number: value.number, isPerCent: cell.format === 'percent', isSized: false, unit: undefined },
        findings: [],
      }
    case 'text':
      return readText(value.text, where, isTyped, choices)
    case 'error':
      return { kind: 'none', findings: [found.errorCell(where, value.error)] }
    case 'no-result':
      return { kind: 'none', findings: [found.noResult(where)] }
    case 'date':
    case 'truth':
      return { kind: 'none', findings: [found.noNumber(where, wordsOf(cell))] }
  }
}

/** Without binary dust. */
const hundredth = (number: number): number => Number((number / 100).toPrecision(15))

/** A number format of a spreadsheet stores 0.9 for "90%"; as text it is 90. */
const asPart = (cell: Cell | undefined, { number, isPerCent }: Number): number =>
  isPerCent && cell?.value.kind === 'text' ? hundredth(number) : number

/** Without binary dust: 9.4 thousand are 9,400. */
const times = (number: number, size: number): number => (size === 1 ? number : Number((number * size).toPrecision(15)))

export type FiguresRead = {
  readonly figureOf: (row: GridRow) => FigureRead
  readonly findings: readonly Finding[]
  /** What the table says that its numbers are to be multiplied by, where nobody has said whether. */
  readonly size: number | undefined
}

/** What was said of numbers, and what the table shows where nothing was. */
export function withSign({ columns, rows }: Table, { numbers }: Choices): NumberChoices {
  if (numbers.decimalSign !== undefined) return numbers
  // What a note says of numbers is not how the table writes them.
  const words = new Set(columns.filter(({ role }) => role === 'note' || role === 'source').map(({ place }) => place))
  const hasComma = rows.some(({ cells }) =>
    [...cells].some(([place, { value }]) => !words.has(place) && value.kind === 'text' && showsComma(value.text)),
  )
  return hasComma ? { ...numbers, mayBeComma: true } : numbers
}

/** Reads the figures of some rows, which have to agree on how shares are written. */
export function readFigure(
  table: Table,
  rows: readonly GridRow[],
  columns: Chosen,
  unit: Unit,
  choices: Choices,
  known: KnownMetric,
): FiguresRead {
  const { value, others } = columns
  const refOf = (row: GridRow, place: number): CellRef =>
    table.isTurned
      ? { sheet: table.sheet, row: place, column: row.place }
      : { sheet: table.sheet, row: row.place, column: place }
  const isTyped = table.rows.some(({ cells }) => [...cells.values()].some((cell) => cell.value.kind !== 'text'))
  const read = new Map(
    rows.map((row) => [row, readCell(row.cells.get(value.place), refOf(row, value.place), isTyped, choices)] as const),
  )
  const numbers = [...read.values()].flatMap((one) => (one.kind === 'number' ? [one.read] : []))
  const hasPerCent = numbers.some(({ isPerCent }) => isPerCent)
  const bare = numbers.filter(({ isPerCent }) => !isPerCent)
  const isHundred =
    choices.shareAs === undefined ? bare.some(({ number }) => Math.abs(number) > 1) : choices.shareAs === 'per-cent'
  const isAsked = unit.kind === 'share' && !hasPerCent && bare.length > 0 && choices.shareAs === undefined
  const first = rows[0]
  const bareCells = rows.flatMap((row) => {
    const one = read.get(row)
    return one?.kind === 'number' && rowUnit(row, others, unit, one.read, refOf(row, value.place)).size === undefined
      ? [{ number: one.read, where: refOf(row, value.place) }]
      : []
  })
  const over = columnUnit(table, columns, unit, bareCells, choices, known)
  return {
    findings: [
      ...(isAsked && first !== undefined ? [found.askShare(refOf(first, value.place), isHundred)] : []),
      ...over.findings,
    ],
    size: over.size,
    figureOf(row) {
      const one = read.get(row)
      const where = refOf(row, value.place)
      if (one === undefined) return { kind: 'none', findings: [] }
      if (one.kind !== 'number') return one
      const counted = rowUnit(row, others, unit, one.read, where)
      const findings = [
        ...one.findings,
        ...counted.findings,
        ...(unit.kind === 'share' && hasPerCent && !one.read.isPerCent
          ? [found.mixedShare(where, one.read.number)]
          : []),
      ]
      if (findings.some(({ kind }) => kind === 'problem')) return { kind: 'none', findings }
      const number = unit.kind === 'share' ? asPart(row.cells.get(value.place), one.read) : one.read.number
      const part = unit.kind === 'share' && !one.read.isPerCent && isHundred ? hundredth(number) : number
      const size = counted.size ?? (one.read.isSized ? 1 : (choices.multiplier ?? 1))
      return { kind: 'value', value: times(part, size) / (unit.multiplier ?? 1), status: one.status, findings }
    },
  }
}
