/** What is to be mended or answered in a table, and where it stands. */
import { cellName } from '../spreadsheet/index.ts'

export type CellRef = { readonly sheet: string; readonly row: number; readonly column: number }

export type Finding = {
  /** A problem keeps the figures out. A question can be answered: they may be right as they are. */
  readonly kind: 'problem' | 'question'
  readonly code: string
  /** Empty for what concerns the whole file. */
  readonly where: readonly CellRef[]
  /** What was found: "the text “about ten”". */
  readonly found: string
  /** What is wrong or unsure, in a sentence. */
  readonly problem: string
  /** How to mend or answer it, in a sentence. */
  readonly remedy: string
  /** What may stand in the cell, or answer the question: never an option of a command. */
  readonly example?: string
}

const order = (a: CellRef, b: CellRef): number =>
  Number(a.sheet > b.sheet) - Number(a.sheet < b.sheet) || a.row - b.row || a.column - b.column

/** One answer settles all of them, whatever each cell says. */
const ONE_ANSWER: readonly string[] = [
  'multiplier',
  'decimal-sign',
  'year-pair',
  'number-after-year',
  'day-order',
  'short-year',
  'financial-year',
]

const together = (before: Finding, finding: Finding): Finding => ({
  ...before,
  where: [...before.where, ...finding.where],
  found:
    before.found === finding.found || before.found.endsWith(' and others')
      ? before.found
      : `${before.found} and others`,
})

/** Equal findings as one, with all of their cells; problems first. */
export function merged(findings: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const finding of findings) {
    const { kind, code, problem, remedy } = finding
    const key = JSON.stringify([kind, code, ONE_ANSWER.includes(code) ? '' : finding.found, problem, remedy])
    const before = found.get(key)
    found.set(key, before === undefined ? finding : together(before, finding))
  }
  return [...found.values()]
    .map((finding) => ({ ...finding, where: [...finding.where].sort(order) }))
    .sort((a, b) => Number(a.kind === 'question') - Number(b.kind === 'question'))
}

const MOST_NAMED = 6

/** "B7", "B9 to B40": cells of one column that follow each other as a range. */
export function cellNames(where: readonly CellRef[]): readonly string[] {
  const runs: { from: CellRef; to: CellRef }[] = []
  for (const cell of where) {
    const last = runs.at(-1)
    const follows =
      last !== undefined &&
      last.to.column === cell.column &&
      last.to.row + 1 === cell.row &&
      last.to.sheet === cell.sheet
    if (follows) last.to = cell
    else runs.push({ from: cell, to: cell })
  }
  return runs.map(({ from, to }) => {
    const start = cellName(from.row, from.column)
    return from === to ? start : `${start} to ${cellName(to.row, to.column)}`
  })
}

export const WHOLE_FILE = 'the whole file'

/** "sheet “Data”, cells B7, B9 and 12 more places". */
export function whereWords(where: readonly CellRef[]): string {
  const [first] = where
  if (first === undefined) return WHOLE_FILE
  const names = cellNames(where)
  const shown = names.slice(0, MOST_NAMED)
  const left = names.length - MOST_NAMED
  const more = left > 0 ? ` and ${left === 1 ? 'one more place' : `${left} more places`}` : ''
  return `sheet “${first.sheet}”, ${where.length === 1 ? 'cell' : 'cells'} ${shown.join(', ')}${more}`
}
