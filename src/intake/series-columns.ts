/** Columns that by their name say something of a figure, and in some tables tell one series from another instead. */
import type { Column } from './find-table.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { readNumberWords } from './number-words.ts'
import { markOf, statusOf, withoutMark } from './shorthand.ts'

const wordsAt = ({ cells }: GridRow, { place }: Column): string => {
  const cell = cells.get(place)
  return cell === undefined ? '' : wordsOf(cell)
}

const STATUS = /\b(?:value|normal|preliminary|estimated?|revised|final|forecast|complete)\b/i

/** Whether a column of this name has at least one word for how sure a figure is: "Healthy zone" is none. */
export const saysStatus = (column: Column, rows: readonly GridRow[]): boolean => {
  const words = new Set(rows.map((row) => wordsAt(row, column)).filter((one) => one !== ''))
  return (
    words.size === 0 ||
    [...words].some((one) => STATUS.test(one) || statusOf(one) !== undefined || markOf(one) !== undefined)
  )
}

/** Whether two figures of one date differ in it. */
export function tellsSeriesApart(column: Column, rows: readonly GridRow[], dates: readonly Column[]): boolean {
  const found = new Map<string, string>()
  for (const row of rows) {
    const date = dates.map((one) => wordsAt(row, one)).join(' ')
    const words = wordsAt(row, column)
    const before = found.get(date)
    if (before !== undefined && before !== words) return true
    found.set(date, words)
  }
  return false
}

const isNumber = (words: string): boolean => {
  const read = readNumberWords(withoutMark(words).text)
  // "16 to 24" is an age, not 16 of something.
  return read.kind === 'ask' || (read.kind === 'number' && (read.unit === undefined || /^[£$€]$/.test(read.unit)))
}

/** Numbers that stand for something, such as the fifths of a population: few, whole, and each of several dates. */
const areCodes = (words: readonly string[]): boolean =>
  words.every((one) => /^\d{1,6}$/.test(one)) && new Set(words).size * 2 <= words.length

/** Whether a column holds other figures of the same rows. In CSV files they are text. */
export function isMeasure(column: Column, rows: readonly GridRow[], dates: readonly Column[]): boolean {
  const words = rows.map((row) => wordsAt(row, column)).filter((one) => one !== '')
  const numbers = words.filter(isNumber)
  if (words.length === 0 || numbers.length * 2 <= words.length) return false
  return !(areCodes(words) && tellsSeriesApart(column, rows, dates))
}
