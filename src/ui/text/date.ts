/** Calendar days into words. A partial date is shown as partial as it was published. */
import { timeZone } from 'virtual:time-zone'
import {
  addDays,
  dayOf,
  dayNumber,
  elapsedDays,
  firstDayOf,
  isDay,
  type Day,
  type PartialDate,
  type ReadingDate,
} from '../../progress/index.ts'
import { remembered } from './remembered.ts'

const MS_A_DAY = 86_400_000
const inUtc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const longDay = inUtc({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = inUtc({ day: 'numeric', month: 'short', year: 'numeric' })
const longMonth = inUtc({ month: 'long', year: 'numeric' })
const shortMonth = inUtc({ month: 'short', year: 'numeric' })
const monthName = inUtc({ month: 'long' })

const instant = (day: Day): number => dayNumber(day) * MS_A_DAY

function partialDate(date: PartialDate, day: Intl.DateTimeFormat, month: Intl.DateTimeFormat): string {
  if (isDay(date)) return day.format(instant(date))
  return date.length === 4 ? date : month.format(instant(firstDayOf(date)))
}

/** "April" for 4. */
export const nameOfMonth = (month: number): string => monthName.format(instant(dayOf(2001, month, 1)))

/** "5 March 2019", "February 2019" or "2019". */
export const longDate: (date: PartialDate) => string = remembered((date) => partialDate(date, longDay, longMonth))

/** "5 Mar 2019", "Feb 2019" or "2019". */
export const shortDate: (date: PartialDate) => string = remembered((date) => partialDate(date, shortDay, shortMonth))

/** "on 5 March 2019", "in February 2019", "in 2019". */
export const onDate = (date: PartialDate): string => `${isDay(date) ? 'on' : 'in'} ${longDate(date)}`

/** "on 5 March 2019", "at the end of February 2019", "at the end of 2019". */
export const atDate = (date: PartialDate): string =>
  isDay(date) ? `on ${longDate(date)}` : `at the end of ${longDate(date)}`

/** "by 5 March 2019", "by the end of February 2019", "by the end of 2019". */
export const byDate = (date: PartialDate): string =>
  isDay(date) ? `by ${longDate(date)}` : `by the end of ${longDate(date)}`

/** When a reading was true: "February 2019", "January to March 2015", "2018", "4 March 2019 to 10 March 2019". */
export function readingDate(when: ReadingDate): string {
  if (when.kind === 'on') return longDate(when.date)
  const { start, end } = when
  if (start === end) return longDate(start)
  if (!start.endsWith('-01') || !isLastOfMonth(end)) return `${longDate(start)} to ${longDate(end)}`
  const [first, last] = [longMonth.format(instant(start)), longMonth.format(instant(end))]
  if (first === last) return first
  const isSameYear = start.slice(0, 4) === end.slice(0, 4)
  if (isSameYear && start.slice(5, 7) === '01' && end.slice(5, 7) === '12') return start.slice(0, 4)
  return `${isSameYear ? monthName.format(instant(start)) : first} to ${last}`
}

const isLastOfMonth = (day: Day): boolean => addDays(day, 1).endsWith('-01')

const monthsSinceYearNought = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/**
 * Whole calendar months: a month is over on the same date of the next one, or on its last day where that comes first.
 */
function monthsBetween(from: Day, to: Day): number {
  const isWhole = to.slice(8) >= from.slice(8) || isLastOfMonth(to)
  return monthsSinceYearNought(to) - monthsSinceYearNought(from) - (isWhole ? 0 : 1)
}

const some = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** From one day to a later one, in words a reader can picture: "12 days", "5 months", "3 years 4 months". */
export function duration(from: Day, to: Day): string {
  const days = elapsedDays(from, to)
  if (days < 60) return some(Math.max(0, days), 'day')
  const months = monthsBetween(from, to)
  if (months < 24) return some(months, 'month')
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? some(years, 'year') : `${some(years, 'year')} ${some(rest, 'month')}`
}

const clockTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone,
})

/** The place whose days these are: "London" for Europe/London. */
export const dayEndsIn = timeZone.replace(/^.*\//, '').replaceAll('_', ' ')

/** When something was fetched, by the clock there: "5 March at 14:02". */
export const fetchedAt = (instantMs: number): string => clockTime.format(instantMs)
