/** Dates and periods from their parts, where they exist. */
import { addDays, addMonths, lastDayOf, parseDay, parsePartialDate, type Day } from '../progress/index.ts'

/** As the record writes when a figure was true. */
export type When =
  { readonly kind: 'on'; readonly on: string } | { readonly kind: 'period'; readonly start: Day; readonly end: Day }

/** What whoever keeps the figures says of dates that could mean two things. */
export type DateChoices = {
  /** "2017/18": a financial year that begins on this day of the month, "04-01", or two calendar years. */
  readonly yearPair?: 'two-years' | `${number}-${number}`
  /** "2018/2": the second month, or the second quarter. */
  readonly numberAfterYear?: 'month' | 'quarter'
  /** "04/05/2026": 4 May, or 5 April. */
  readonly dayOrder?: 'day-first' | 'month-first'
}

/** What a date may mean in two ways. */
export type DateDoubt = 'year-pair' | 'number-after-year' | 'day-order' | 'short-year' | 'financial-year'

export type DateRead =
  | { readonly kind: 'when'; readonly when: When; readonly leftOut: string | undefined; readonly isShortYear?: true }
  | { readonly kind: 'ask'; readonly about: DateDoubt }
  | { readonly kind: 'no-date' }

export const NO_DATE: DateRead = { kind: 'no-date' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** "March" for 3. */
export function monthName(number: number): string {
  const name = LONG_MONTHS[number - 1] ?? ''
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const place = LONG_MONTHS.indexOf(lower)
  const short = place === -1 ? MONTHS.indexOf(lower === 'sept' ? 'sep' : lower) : place
  return short === -1 ? undefined : short + 1
}

/** "January", "Users Jan", "Q1", "Quarter 1": a name that ends in a part of a year, and says no year. */
export const isPartOfYear = (name: string): boolean =>
  !/\d{4}/.test(name) &&
  (/(?:^|\s)(?:q|quarter\s?)[1-4]$/i.test(name) || monthNumber(name.replace(/^.*\s/, '')) !== undefined)

export const two = (number: number): string => String(number).padStart(2, '0')

/** A date that exists, as partial as it is given. */
export function on(date: string, leftOut?: string): DateRead {
  const read = parsePartialDate(date)
  return read.ok ? { kind: 'when', when: { kind: 'on', on: date }, leftOut } : NO_DATE
}

export function between(start: string, end: string): DateRead {
  const [first, last] = [parseDay(start), parseDay(end)]
  return first.ok && last.ok && first.value <= last.value
    ? { kind: 'when', when: { kind: 'period', start: first.value, end: last.value }, leftOut: undefined }
    : NO_DATE
}

export function quarter(year: string, number: number): DateRead {
  if (number < 1 || number > 4) return NO_DATE
  const start = `${year}-${two(3 * number - 2)}-01`
  const first = parseDay(start)
  return first.ok ? between(start, addDays(addMonths(first.value, 3), -1)) : NO_DATE
}

/** The financial year that begins in a year on a day of the month. */
export function financialYear(year: number, from: string, years = 1): DateRead {
  const start = parseDay(`${year}-${from}`)
  return start.ok ? between(start.value, addDays(addMonths(start.value, 12 * years), -1)) : NO_DATE
}

/** A quarter of the financial year that begins in a year on a day of the month. */
export function financialQuarter(number: string, first: string, second: string, choices: DateChoices): DateRead {
  const { yearPair: meaning } = choices
  if (secondYear(first, second) !== Number(first) + 1 || meaning === 'two-years') return NO_DATE
  if (meaning === undefined) return { kind: 'ask', about: 'year-pair' }
  const start = parseDay(`${first}-${meaning}`)
  if (!start.ok) return NO_DATE
  const from = addMonths(start.value, 3 * (Number(number) - 1))
  return between(from, addDays(addMonths(from, 3), -1))
}

/** The day and the month of "04/05/2026", in the order that was said; else in the only one that there can be. */
export function dayAndMonth(first: string, second: string, year: string, { dayOrder }: DateChoices): DateRead {
  const [a, b] = [Number(first), Number(second)]
  if (dayOrder === undefined && a <= 12 && b <= 12 && a !== b)
    return on(`${year}-${two(b)}-${two(a)}`).kind === 'when' ? { kind: 'ask', about: 'day-order' } : NO_DATE
  const isMonthFirst = dayOrder === undefined ? b > 12 : dayOrder === 'month-first'
  return isMonthFirst ? on(`${year}-${two(a)}-${two(b)}`) : on(`${year}-${two(b)}-${two(a)}`)
}

/** The second year of "2017/18" or "2017/2018", where it is one. */
export function secondYear(first: string, second: string): number {
  return (
    Number(second.length === 4 ? second : first.slice(0, 2) + second) +
    (second === '00' && first.endsWith('99') ? 100 : 0)
  )
}

export function yearPair(first: string, second: string, { yearPair: meaning, numberAfterYear }: DateChoices): DateRead {
  const [from, to] = [Number(first), secondYear(first, second)]
  const mayBeMonth = second.length === 2 && Number(second) >= 1 && Number(second) <= 12
  // "2011-12" may be December, or the year to March 2012.
  if (mayBeMonth && to === from + 1) {
    if (meaning === undefined && numberAfterYear === undefined) return { kind: 'ask', about: 'year-pair' }
    if (meaning === undefined) return on(`${first}-${second}`)
  } else if (mayBeMonth) return on(`${first}-${second}`)
  if (to <= from) return NO_DATE
  if (to > from + 1) return between(`${first}-01-01`, `${to}-12-31`)
  if (meaning === undefined) return { kind: 'ask', about: 'year-pair' }
  return meaning === 'two-years' ? between(`${first}-01-01`, `${to}-12-31`) : financialYear(from, meaning)
}

export function monthOf(word: string, year: string | undefined): DateRead {
  const month = monthNumber(word)
  return month === undefined ? NO_DATE : on(`${year}-${two(month)}`)
}

export function dayOf(date: string | undefined, word: string, year: string | undefined): DateRead {
  const month = monthNumber(word)
  return month === undefined ? NO_DATE : on(`${year}-${two(month)}-${two(Number(date))}`)
}

/** The seven days to one. */
export function weekTo(read: DateRead): DateRead {
  if (read.kind !== 'when') return read
  const day = read.when.kind === 'on' ? parseDay(read.when.on) : undefined
  return day?.ok === true ? between(addDays(day.value, -6), day.value) : NO_DATE
}

type DayWords = readonly [date: string | undefined, month: string, year: string | undefined]

const dayText = ([date, , year]: DayWords, month: number): string => `${year}-${two(month)}-${two(Number(date))}`

export function daysBetween(first: DayWords, last: DayWords): DateRead {
  const [from, to] = [monthNumber(first[1]), monthNumber(last[1])]
  if (from === undefined || to === undefined) return NO_DATE
  return between(dayText(first, from), dayText(last, to))
}

type MonthWords = readonly [month: string, year: string | undefined]

export function monthsBetween(first: MonthWords, last: MonthWords): DateRead {
  const [from, to] = [monthNumber(first[0]), monthNumber(last[0])]
  if (from === undefined || to === undefined) return NO_DATE
  const end = parsePartialDate(`${last[1]}-${two(to)}`)
  return end.ok ? between(`${first[1]}-${two(from)}-01`, lastDayOf(end.value)) : NO_DATE
}

/** So many whole months, to the end of one. */
export function monthsTo(count: number, word: string, year: string | undefined): DateRead {
  const month = monthNumber(word)
  const end = month === undefined ? undefined : parsePartialDate(`${year}-${two(month)}`)
  if (end === undefined || !end.ok) return NO_DATE
  const last = lastDayOf(end.value)
  return between(addDays(addMonths(last, -count), 1), last)
}
