/** A date as a person writes it, turned into the way the address writes it. */
import { parsePartialDate } from '../../progress/index.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "03" for "3", "March" or "mar". */
const monthNumber = (month: string): string => (/^\d/.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)).padStart(2, '0')

/** "5 March 2019" and "5/3/2019" become "2019-03-05", "March 2019" becomes "2019-03". Anything else stays as it was written. */
export function enteredDate(text: string): string {
  const [year = '', month, day, ...more] = text.trim().split(/[\s/.,]+/).toReversed()
  const parts = [year, ...(month === undefined ? [] : [monthNumber(month)]), ...(day === undefined ? [] : [day.padStart(2, '0')])]
  const written = parts.join('-')
  return more.length === 0 && parsePartialDate(written).ok ? written : text
}
