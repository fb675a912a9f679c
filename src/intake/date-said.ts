/** Dates in words, as a person writes them in a table. */
import type { When } from './made-dates.ts'
import { monthName } from './made-dates.ts'
import { wholeMonths } from './in-style.ts'

/** "October 2026". */
export const monthWords = (date: string): string => `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`
/** "25 October 2026". */
export const dayWords = (date: string): string => `${Number(date.slice(8))} ${monthWords(date)}`

const dateWords = (date: string): string =>
  date.length === 4 ? date : date.length === 7 ? monthWords(date) : dayWords(date)

/** A period of whole months is said by them: "October 2026 to December 2026". */
export function whenWords(when: When): string {
  if (when.kind === 'on') return dateWords(when.on)
  const { start, end } = when
  const months = start.endsWith('-01') ? wholeMonths(start, end) : undefined
  if (months === undefined) return `${dayWords(start)} to ${dayWords(end)}`
  return months === 1 ? monthWords(start) : `${monthWords(start)} to ${monthWords(end)}`
}
