/** Which column of a table holds the figures: as chosen, by its role, or by a name like that of the metric. */
import type { Unit } from '../progress/index.ts'
import type { Cell } from '../spreadsheet/index.ts'
import type { Finding } from './finding.ts'
import type { Column } from './find-table.ts'
import type { GridRow } from './grid.ts'
import { isOtherKind, likeness } from './likeness.ts'
import { readNumberWords } from './number-words.ts'
import type { Choices } from './proposal.ts'
import { markOf, withoutMark } from './shorthand.ts'
import { isDateCell } from './table-cells.ts'

/** What the figures are wanted for. */
type About = { readonly unit: Unit; readonly titles: readonly string[] }

export const fileProblem = (
  code: string,
  found: string,
  problem: string,
  remedy: string,
  example?: string,
): Finding => ({
  kind: 'problem',
  code,
  where: [],
  found,
  problem,
  remedy,
  ...(example !== undefined && { example }),
})

export const listed = (columns: readonly Column[]): string => columns.map(({ name }) => `“${name}”`).join(', ')

/** A number, or what stands in place of one. */
const isFigure = (cell: Cell): boolean => {
  if (cell.value.kind !== 'text') return cell.value.kind === 'number'
  return (
    readNumberWords(withoutMark(cell.value.text).text).kind !== 'no-number' || markOf(cell.value.text) !== undefined
  )
}

export const isNumeric = ({ place }: Column, rows: readonly GridRow[]): boolean => {
  const cells = rows.flatMap(({ cells: all }) => all.get(place) ?? [])
  return cells.length > 0 && cells.filter(isFigure).length * 2 > cells.length
}

const isPerCent = ({ place }: Column, rows: readonly GridRow[]): boolean =>
  rows.some(({ cells }) => {
    const cell = cells.get(place)
    return cell?.format === 'percent' || (cell?.value.kind === 'text' && cell.value.text.trim().endsWith('%'))
  })

const hasFigure = ({ place }: Column, rows: readonly GridRow[]): boolean =>
  rows.some(({ cells }) => {
    const cell = cells.get(place)
    return cell !== undefined && !isDateCell(cell) && isFigure(cell)
  })

export function named(columns: readonly Column[], name: string): Column | undefined {
  const wanted = name.trim().toLowerCase()
  return columns.find((column) => column.name.toLowerCase() === wanted)
}

/** The one of several whose name is most like that of the metric; as many as are as like. */
function mostAlike(columns: readonly Column[], rows: readonly GridRow[], about: About): readonly Column[] {
  const isOfKind = (column: Column): boolean =>
    !isOtherKind(column.name, about.unit) || (about.unit.kind === 'share' && isPerCent(column, rows))
  const likely = columns.filter(isOfKind).map((column) => ({ column, like: likeness(column.name, about.titles) }))
  const most = Math.max(0, ...likely.map(({ like }) => like))
  return most === 0 ? [] : likely.flatMap(({ column, like }) => (like === most ? [column] : []))
}

export function valueColumn(
  columns: readonly Column[],
  rows: readonly GridRow[],
  choices: Choices,
  about: About,
): Column | Finding {
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
  const alike = mostAlike(numeric, rows, about)
  const [best] = alike
  if (best !== undefined && alike.length === 1) return best
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
        (best ?? only)?.name,
      )
}
