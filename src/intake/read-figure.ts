/** The figure of a row: a number in the metric's unit, a statement that there is none, or a finding. */
import type { AbsenceReason, FigureStatus, Unit } from '../progress/index.ts'
import type { Cell } from '../spreadsheet/index.ts'
import * as found from './figure-findings.ts'
import type { Chosen } from './choose-columns.ts'
import type { CellRef, Finding } from './finding.ts'
import type { Table } from './find-table.ts'
import { isDateAlone } from './table-cells.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { readNumberWords, showsComma, sizeOf, type NumberChoices } from './number-words.ts'
import type { Choices } from './proposal.ts'
import { withoutMark, markOf } from './shorthand.ts'

type WithFindings = { readonly findings: readonly Finding[]; readonly status?: FigureStatus | undefined }
export type FigureRead =
  | (WithFindings & { readonly kind: 'value'; readonly value: number })
  | (WithFindings & { readonly kind: 'missing'; readonly because: AbsenceReason | undefined })
  | (WithFindings & { readonly kind: 'none' })

type Number = { readonly number: number; readonly isPerCent: boolean; readonly unit: string | undefined }
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
        read: { number: value.number, isPerCent: cell.format === 'percent', unit: undefined },
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

export type FiguresRead = { readonly figureOf: (row: GridRow) => FigureRead; readonly findings: readonly Finding[] }

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

/** Without case, brackets and commas: "per 100 000". */
const bareWords = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Sc}%]+/gu, ' ')
    .trim()

/** What unit words a metric's figures may carry. */
function isOfUnit(words: string, unit: Unit): boolean {
  const known = [unit.noun, unit.one ?? '', unit.before ?? '', unit.after ?? ''].map(bareWords)
  const said = bareWords(words)
  const isPerCent = /per ?cent|%/.test(said)
  if (unit.kind === 'share') return isPerCent || /proportion|share|ratio/.test(said)
  return (
    !isPerCent &&
    (/^(number|count|units?)$/.test(said) ||
      known.some((one) => one !== '' && (one.includes(said) || said.includes(one))))
  )
}

const wanted = ({ kind, noun }: Unit): string => (kind === 'share' ? `per cent ${noun}` : noun)

/** Reads the figures of some rows, which have to agree on how shares are written. */
export function readFigure(
  table: Table,
  rows: readonly GridRow[],
  { value, others }: Chosen,
  unit: Unit,
  choices: Choices,
): FiguresRead {
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
  return {
    findings: isAsked && first !== undefined ? [found.askShare(refOf(first, value.place), isHundred)] : [],
    figureOf(row) {
      const one = read.get(row)
      const where = refOf(row, value.place)
      if (one === undefined) return { kind: 'none', findings: [] }
      if (one.kind !== 'number') return one
      const sizeCell = others.size === undefined ? undefined : row.cells.get(others.size.place)
      const size = sizeCell === undefined ? 1 : (sizeOf(wordsOf(sizeCell)) ?? 1)
      const unitCell = others.unit === undefined ? undefined : row.cells.get(others.unit.place)
      const unitWords = one.read.unit ?? (unitCell === undefined ? undefined : wordsOf(unitCell))
      const findings = [
        ...one.findings,
        ...(unitWords === undefined || isOfUnit(unitWords, unit)
          ? []
          : [found.wrongUnit(where, unitWords, wanted(unit))]),
        ...(size === 1 || sizeCell === undefined ? [] : [found.multiplied(where, wordsOf(sizeCell))]),
        ...(unit.kind === 'share' && hasPerCent && !one.read.isPerCent
          ? [found.mixedShare(where, one.read.number)]
          : []),
      ]
      if (findings.some(({ kind }) => kind === 'problem')) return { kind: 'none', findings }
      const number = unit.kind === 'share' ? asPart(row.cells.get(value.place), one.read) : one.read.number
      const part = unit.kind === 'share' && !one.read.isPerCent && isHundred ? hundredth(number) : number
      return { kind: 'value', value: (part * size) / (unit.multiplier ?? 1), status: one.status, findings }
    },
  }
}
