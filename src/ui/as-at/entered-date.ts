/** A date as a person writes it, turned into the way the address writes it. */
import { parsePartialDate } from '../../progress/index.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "03" for "3", "March" or "mar". */
const monthNumber = (month: string): string =>
  (/^\d/.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)).padStart(2, '0')

/**
 * Day, month, year, as here; year first, as computers write; month first only where it is a word, as "March 5, 2019".
 */
function inOrder(words: readonly string[]): readonly string[] {
  const [first = '', second = '', third] = words
  if (/^\d{4}$/.test(first)) return words
  return /^[a-z]/i.test(first) && third !== undefined ? [third, first, second] : words.toReversed()
}

/**
 * "5 March 2019", "5th March 2019" and "5/3/2019" become "2019-03-05", "March 2019" becomes "2019-03". Anything else
 * stays as it was written.
 */
export function enteredDate(text: string): string {
  const words = text
    .trim()
    .split(/[\s/.,-]+/)
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/i, '$1'))
  const [year = '', month, day, ...more] = inOrder(words)
  const parts = [
    year,
    ...(month === undefined ? [] : [monthNumber(month)]),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ]
  const written = parts.join('-')
  return more.length === 0 && parsePartialDate(written).ok ? written : text
}
