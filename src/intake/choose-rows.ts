/** Which rows of a table are the figures of the whole, and which those of its parts. */
import type { Finding } from './finding.ts'
import type { Column } from './find-table.ts'
import { wordsOf, type GridRow } from './grid.ts'
import type { Choices } from './proposal.ts'

/** What stands for all of them together. */
const WHOLE = /^\(?(all|total|both sexes|overall|headline)\)?$/i

const wordsIn = ({ cells }: GridRow, { place }: Column): string => {
  const cell = cells.get(place)
  return cell === undefined ? '' : wordsOf(cell)
}

export const isWhole = (words: string): boolean => words === '' || WHOLE.test(words)

/** A column with the same word in every row tells no rows apart. */
const tellsApart = (rows: readonly GridRow[], column: Column): boolean =>
  new Set(rows.map((row) => wordsIn(row, column))).size > 1

/** A column that tells rows apart, and the words in it: "" stands for none. */
export type RowChoice = { readonly column: string; readonly values: readonly string[] }

/** What can be said of which rows count. */
export const rowChoices = (rows: readonly GridRow[], breakdowns: readonly Column[]): readonly RowChoice[] =>
  breakdowns
    .map((column) => ({ column: column.name, values: [...new Set(rows.map((row) => wordsIn(row, column)))] }))
    .filter(({ values }) => values.length > 1)

const MOST_NAMED = 8

function askWhich(rows: readonly GridRow[], columns: readonly Column[]): Finding {
  const [column] = columns.filter((one) => rows.every((row) => !isWhole(wordsIn(row, one)))).concat(columns)
  const names =
    column === undefined ? [] : [...new Set(rows.map((row) => wordsIn(row, column)))].filter((name) => name !== '')
  return {
    kind: 'problem',
    code: 'which-rows',
    where: [],
    found: `rows for ${names
      .slice(0, MOST_NAMED)
      .map((name) => `“${name}”`)
      .join(', ')}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''}`,
    problem: `The column “${column?.name ?? ''}” tells rows apart, and none of them stands for the whole.`,
    remedy: 'Say which rows are the figures of the metric.',
    example: `${column?.name ?? ''}=${names[0] ?? ''}`,
  }
}

/** The rows that count, or what has to be said first. */
export function chooseRows(
  rows: readonly GridRow[],
  breakdowns: readonly Column[],
  { only = {} }: Choices,
): readonly GridRow[] | Finding {
  const chosen = rows.filter((row) =>
    breakdowns.every((column) => {
      const wanted = only[column.name]
      return wanted === undefined || wordsIn(row, column) === wanted
    }),
  )
  const open = breakdowns.filter((column) => only[column.name] === undefined && tellsApart(chosen, column))
  if (open.length === 0) return chosen
  const whole = chosen.filter((row) => open.every((column) => isWhole(wordsIn(row, column))))
  return whole.length === 0 ? askWhich(chosen, open) : whole
}
