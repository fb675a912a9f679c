/** Dates of a table said as the record says those of its series. */
import {
  addDays,
  addMonths,
  lastDayOf,
  parsePartialDate,
  type Day,
  type PartialDate,
  type Reading,
} from '../progress/index.ts'
import type { When } from './date-words.ts'

export type Span = { readonly first: Day | undefined; readonly last: Day }

export function spanOf(when: When): Span | undefined {
  if (when.kind === 'period') return { first: when.start, last: when.end }
  const date = parsePartialDate(when.on)
  return date.ok ? { first: undefined, last: lastDayOf(date.value) } : undefined
}

const MONTHS: readonly number[] = [1, 3, 6, 12]

/** How many whole months a period lasts, of those in use; `undefined` for other periods. */
export const wholeMonths = (start: Day, end: Day): number | undefined =>
  MONTHS.find((months) => addDays(addMonths(start, months), -1) === end)

/** A date said as the record says the others of its series: by the period, or by its last day. */
export function inStyle(when: When, latest: Reading | undefined): When {
  if (latest === undefined || latest.when.kind === when.kind) return when
  if (latest.when.kind === 'on')
    return when.kind === 'period' ? { kind: 'on', on: shortened(when.end, latest.when.date) } : when
  const months = wholeMonths(latest.when.start, latest.when.end)
  const date = when.kind === 'on' ? parsePartialDate(when.on) : undefined
  if (months === undefined || date === undefined || !date.ok) return when
  const end = lastDayOf(date.value)
  // A year is said by its months only where the record counts by the year.
  if (date.value.length === 4 && months !== 12) return when
  const start = addDays(addMonths(end, -months), 1)
  const isInStep = (monthOf(end) - monthOf(latest.when.end)) % months === 0
  return isInStep && end === lastDayOf(endMonth(end)) ? { kind: 'period', start, end } : when
}

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

const endMonth = (day: Day): PartialDate => partialOf(day.slice(0, 7))

/** Of a part of a day, which is always a date. */
export function partialOf(text: string): PartialDate {
  const read = parsePartialDate(text)
  if (!read.ok) throw new Error(`${text} is no date`)
  return read.value
}

/** As partial as another date, where the day is the last of such a stretch. */
function shortened(day: Day, like: string): string {
  const short = day.slice(0, like.length)
  return lastDayOf(partialOf(short)) === day ? short : day
}
