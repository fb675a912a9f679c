/** Calendar days without a clock: proleptic Gregorian, years 0001 to 9999, no time zone. */
import { bad, good, type Result } from './result.ts'

declare const partial: unique symbol
declare const full: unique symbol

/** A date as published: `2019`, `2019-02` or `2019-02-28`. Kept as partial as it came. */
export type PartialDate = string & { readonly [partial]: true }
/** One whole day, `2019-02-28`. Days compare with `<` and `>`. Every day is also a date. */
export type Day = PartialDate & { readonly [full]: true }

export type DateFault = 'not-text' | 'not-a-date' | 'no-such-day' | 'not-a-whole-day'

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/**
 * The day of a year 1 to 9999, a month 1 to 12 and a date that its month has. What is not known to be there is for
 * `parseDay`.
 *
 * @example dayOf(2019, 2, 28) // => "2019-02-28"
 */
export const dayOf = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day

/**
 * Reads a date that may stop at the month or the year.
 *
 * @returns the date, or why not: text that is no date, or a day that no calendar has.
 * @example parsePartialDate('2019-02') // => { "ok": true, "value": "2019-02" }
 * @example parsePartialDate('2019-02-30') // => { "ok": false, "fault": "no-such-day" }
 */
export function parsePartialDate(text: unknown): Result<PartialDate, DateFault> {
  if (typeof text !== 'string') return bad('not-text')
  const found = SHAPE.exec(text)
  if (found === null) return bad('not-a-date')
  const [year, month, date] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)]
  const exists = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
  return exists ? good(text as PartialDate) : bad('no-such-day')
}

/**
 * Reads a whole day.
 *
 * @example parseDay('2020-02-29') // => { "ok": true, "value": "2020-02-29" }
 * @example parseDay('2019-02') // => { "ok": false, "fault": "not-a-whole-day" }
 */
export function parseDay(text: unknown): Result<Day, DateFault> {
  const date = parsePartialDate(text)
  if (!date.ok) return date
  return isDay(date.value) ? good(date.value) : bad('not-a-whole-day')
}

/** Whether a date names one whole day. */
export const isDay = (date: PartialDate): date is Day => date.length === 10

/** Puts days in order, earliest first, for `sort`: below, above or equal to 0 as the first is before, after or the same. */
export const compareDays = (one: Day, other: Day): number => (one < other ? -1 : Number(one > other))

/**
 * The first day of the period that a date names.
 *
 * @example firstDayOf('2019-02') // => "2019-02-01"
 */
export function firstDayOf(date: PartialDate): Day {
  if (isDay(date)) return date
  return (date.length === 7 ? `${date}-01` : `${date}-01-01`) as Day
}

/**
 * The last day of the period that a date names: the day a partial date is taken as.
 *
 * @example lastDayOf('2020-02') // => "2020-02-29"
 * @example lastDayOf('2019') // => "2019-12-31"
 */
export function lastDayOf(date: PartialDate): Day {
  if (isDay(date)) return date
  const year = Number(date.slice(0, 4))
  const month = date.length === 7 ? Number(date.slice(5)) : 12
  return dayOf(year, month, lengthOfMonth(year, month))
}

const MONTHS_A_YEAR = 12
const ZERO = 48

/** The number written by the digits of a text between two places. Read by code: days are read millions of times. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i += 1) number = number * 10 + text.charCodeAt(i) - ZERO
  return number
}

/**
 * Days since 1 January 1970, negative before it.
 *
 * @example dayNumber('2017-01-01') // => 17167
 */
export function dayNumber(day: Day): number {
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)]
  // Years that begin in March put the leap day last, so that month lengths repeat every five months.
  const shifted = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return (
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear - 719468
  )
}

function partsFromNumber(days: number): { year: number; month: number; date: number } {
  const sinceMarch0000 = Math.floor(days) + 719468
  const era = Math.floor(sinceMarch0000 / 146097)
  const dayOfEra = sinceMarch0000 - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/**
 * The day with a given number of days since 1 January 1970, rounded down to a whole day.
 *
 * @example dayFromNumber(17167) // => "2017-01-01"
 */
export function dayFromNumber(days: number): Day {
  const { year, month, date } = partsFromNumber(days)
  return dayOf(year, month, date)
}

/** The end of a day, counted in months since the year 0: that of January is a whole month. A part of a day counts on. */
export function monthsAt(days: number): number {
  const { year, month, date } = partsFromNumber(days)
  return MONTHS_A_YEAR * year + month - 1 + (date + days - Math.floor(days)) / lengthOfMonth(year, month)
}

/**
 * Whole days from one day to another; negative when the second comes first.
 *
 * @example elapsedDays('2017-02-28', '2019-02-28') // => 730
 */
export const elapsedDays = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/**
 * Months from one day to another, where they are whole: from a day to the same day of another month. `undefined` where
 * they are not.
 *
 * @example wholeMonths('2017-01-01', '2021-01-01') // => 48
 * @example wholeMonths('2017-02-09', '2020-12-31') === undefined // => true
 */
export function wholeMonths(from: Day, to: Day): number | undefined {
  const years = digits(to, 0, 4) - digits(from, 0, 4)
  const months = MONTHS_A_YEAR * years + digits(to, 5, 7) - digits(from, 5, 7)
  return addMonths(from, months) === to ? months : undefined
}

/** Mean length of a year in days, used to turn a pace per day into a pace per year. */
export const DAYS_A_YEAR = 365.25

/**
 * The day some days later, or earlier when negative.
 *
 * @example addDays('2020-02-28', 2) // => "2020-03-01"
 */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/**
 * The day some months later. The last day of a month stays the last day, so quarters keep to quarter ends.
 *
 * @example addMonths('2015-03-31', 3) // => "2015-06-30"
 * @example addMonths('2020-02-29', 12) // => "2021-02-28"
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)]
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const longest = lengthOfMonth(newYear, newMonth)
  return dayOf(newYear, newMonth, date === lengthOfMonth(year, month) ? longest : Math.min(date, longest))
}

/**
 * The last days of the months between two days.
 *
 * @example monthEnds('2019-01-31', '2019-03-30') // => ["2019-01-31", "2019-02-28"]
 */
export function monthEnds(from: Day, to: Day): readonly Day[] {
  const ends: Day[] = []
  const [year, month] = [digits(from, 0, 4), digits(from, 5, 7)]
  for (let end = dayOf(year, month, lengthOfMonth(year, month)); end <= to; end = addMonths(end, 1)) ends.push(end)
  return ends
}
