/** The dates of a new metric, as typed: a day, a month or a year. */
import { bad, firstDayOf, good, parsePartialDate, type Day, type PartialDate, type Result } from '../progress/index.ts'
import { readDateWords } from './date-words.ts'

const EXAMPLES = 'for example 31 December 2030, December 2030 or 2030'

/** `what`: "the date that …", in the words of a fault. */
export function readDateTyped(text: string, what: string): Result<PartialDate, string> {
  if (text.trim() === '') return bad(`Enter ${what}, ${EXAMPLES}`)
  const read = readDateWords(text, { dayOrder: 'day-first' })
  if (read.kind === 'ask' || (read.kind === 'when' && read.when.kind === 'period'))
    return bad(`Enter ${what} as one date; of a financial year its last day, for example 31 March 2027`)
  const isDate = read.kind === 'when' && read.when.kind === 'on' && read.leftOut === undefined
  const date = isDate && read.when.kind === 'on' ? parsePartialDate(read.when.on) : undefined
  return date?.ok === true ? good(date.value) : bad(`Enter ${what} as a day, a month or a year, ${EXAMPLES}`)
}

/** What was published was published by today. */
export function readPast(text: string, what: string, today: Day): Result<PartialDate, string> {
  const date = readDateTyped(text, what)
  return date.ok && firstDayOf(date.value) > today ? bad(`Enter ${what}: today or before, not ${text.trim()}`) : date
}
