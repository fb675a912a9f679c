/**
 * The as-at date from the address: any day, month or year up to today. What cannot be read is explained, and today is
 * shown.
 */
import { lastDayOf, parsePartialDate, type Day, type PartialDate } from '../../progress/index.ts'
import { longDate } from '../text/date.ts'
import { enteredDate } from './entered-date.ts'
import { shortened } from '../text/shortened.ts'

export type AsAt = {
  /** The day everything is judged on: the last of the date's period. */
  readonly day: Day
  /** The date as sentences say it: as partial as it was asked for, once its period is over. */
  readonly date: PartialDate
  /** What the field shows. */
  readonly text: string
  readonly isToday: boolean
  readonly problem: string | undefined
}

const EXAMPLES = 'Enter a day, a month or a year, such as 5 March 2019, March 2019 or 2019.'

/** A period that is not over yet is taken as today. */
function periodUpTo(date: PartialDate, today: Day): Pick<AsAt, 'day' | 'date'> {
  const day = lastDayOf(date)
  return day > today && today.startsWith(date) ? { day: today, date: today } : { day, date }
}

export function readAsAt(text: string | null, today: Day): AsAt {
  const now = { day: today, date: today, text: longDate(today), isToday: true, problem: undefined }
  if (text === null) return now
  const refused = (why: string): AsAt => ({ ...now, text, problem: `${why} The page shows today.` })
  if (text.trim() === '') return refused(EXAMPLES)
  // As it was written in the field, where the browser sent that off itself.
  const asked = parsePartialDate(enteredDate(text.trim()))
  if (!asked.ok) return refused(`“${shortened(text)}” is not a date. ${EXAMPLES}`)
  const { day, date } = periodUpTo(asked.value, today)
  if (day > today) return refused(`${longDate(date)} is in the future. Enter a date up to today, ${longDate(today)}.`)
  return { day, date, text: longDate(asked.value), isToday: day === today, problem: undefined }
}
