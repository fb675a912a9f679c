/** Dates as cells of a sheet that is read back: what our reader makes of each is the date that was meant. */
import { parseDay, type Reading } from '../progress/index.ts'
import type { SheetCell } from '../spreadsheet/index.ts'
import { dayWords, monthWords } from './date-said.ts'
import { readDateWords, type When } from './date-words.ts'
import { inStyle, spanOf, wholeMonths } from './in-style.ts'

/** The ways to say a date, the shortest first. A month is never "2011-12", which may be the year to March 2012. */
function waysOf(when: When): readonly (string | number)[] {
  if (when.kind === 'on') {
    const { on } = when
    return on.length === 4 ? [Number(on)] : on.length === 7 ? [monthWords(on)] : [on]
  }
  const { start, end } = when
  const [months, year, month] = [wholeMonths(start, end), start.slice(0, 4), Number(start.slice(5, 7))]
  const isWhole = start.endsWith('-01')
  return [
    ...(isWhole && months === 1 ? [monthWords(start)] : []),
    ...(isWhole && months === 3 && month % 3 === 1 ? [`${year} Q${(month + 2) / 3}`] : []),
    ...(isWhole && months === 12 && month === 1 ? [Number(year)] : []),
    ...(isWhole && months !== undefined ? [`${monthWords(start)} to ${monthWords(end)}`] : []),
    `${dayWords(start)} to ${dayWords(end)}`,
  ]
}

/** Whether words are read, beside the latest figure of the series, as the date. */
function saysSo(words: string, when: When, latest: Reading | undefined): boolean {
  const read = readDateWords(words)
  if (read.kind !== 'when' || read.leftOut !== undefined) return false
  const [found, meant] = [spanOf(inStyle(read.when, latest)), spanOf(when)]
  return (
    found?.last === meant?.last && (when.kind === 'on' || found?.first === undefined || found.first === meant?.first)
  )
}

/** A day is a date of the spreadsheet, a year a number, everything else text. `latest`: the last of the series. */
export function dateCell(when: When, latest?: Reading): SheetCell {
  const ways = waysOf(when)
  const way = ways.find((one) => saysSo(String(one), when, latest)) ?? ways.at(-1)
  const day = typeof way === 'string' ? parseDay(way) : undefined
  return day?.ok === true ? { day: day.value } : way
}
