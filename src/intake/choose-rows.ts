/** Which rows of a table are the figures of the whole, and which those of its parts. */
import type { Finding } from './finding.ts'
import type { Column } from './find-table.ts'
import { wordsOf, type GridRow } from './grid.ts'
import type { Choices } from './proposal.ts'

type Only = NonNullable<Choices['only']>

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

const wordsOfColumn = (rows: readonly GridRow[], column: Column): readonly string[] =>
  [...new Set(rows.map((row) => wordsIn(row, column)))].filter((name) => name !== '')

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join(', ')}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''}`

function askWhich(rows: readonly GridRow[], columns: readonly [Column, ...Column[]]): Finding {
  const column = columns.find((one) => rows.every((row) => !isWhole(wordsIn(row, one)))) ?? columns[0]
  const names = wordsOfColumn(rows, column)
  const [first] = names
  return {
    kind: 'problem',
    code: 'which-rows',
    where: [],
    found: `rows for ${listed(names)}`,
    problem: `The column “${column.name}” tells rows apart, and none of them stands for the whole.`,
    remedy: 'Say which rows are the figures of the metric.',
    ...(first !== undefined && { example: `${column.name}=${first}` }),
  }
}

const problemOf = (code: string, found: string, problem: string, remedy: string): Finding => ({
  kind: 'problem',
  code,
  where: [],
  found,
  problem,
  remedy,
})

/** Words that were asked for and are not there would leave nothing, or everything. */
function notThere(rows: readonly GridRow[], columns: readonly Column[], only: Only): Finding | undefined {
  for (const [name, wanted] of Object.entries(only)) {
    const column = columns.find((one) => one.name === name)
    if (column === undefined) {
      const names = columns.map((one) => `“${one.name}”`).join(', ')
      return problemOf(
        'no-column',
        `no column “${name}”`,
        'The table has no such column.',
        `Name one of these: ${names}.`,
      )
    }
    if (rows.every((row) => wordsIn(row, column) !== wanted))
      return problemOf(
        'no-rows',
        `no row with “${wanted}” in the column “${name}”`,
        'The rows that were asked for are not there.',
        `Name one of these: ${listed(wordsOfColumn(rows, column))}.`,
      )
  }
  return undefined
}

/** The rows that count, or what has to be said first. Any column can be chosen by; only breakdowns have to be. */
export function chooseRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
  breakdowns: readonly Column[],
  { only = {} }: Choices,
): readonly GridRow[] | Finding {
  const missing = notThere(rows, columns, only)
  if (missing !== undefined) return missing
  const asked = columns.filter(({ name }) => only[name] !== undefined)
  const chosen = rows.filter((row) => asked.every((column) => wordsIn(row, column) === only[column.name]))
  if (chosen.length === 0 && asked.length > 0)
    return problemOf(
      'no-rows',
      'no row with all that was asked for',
      'Each is there, but never together.',
      'Ask for fewer columns.',
    )
  const open = breakdowns.filter((column) => only[column.name] === undefined && tellsApart(chosen, column))
  const [first, ...others] = open
  if (first === undefined) return chosen
  const whole = chosen.filter((row) => open.every((column) => isWhole(wordsIn(row, column))))
  return whole.length === 0 ? askWhich(chosen, [first, ...others]) : whole
}
