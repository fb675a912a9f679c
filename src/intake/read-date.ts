/** The date of a row: as its cell shows it, with the year beside it; or what is wrong or unsure of it. */
import type { Cell } from '../spreadsheet/index.ts'
import * as found from './cell-findings.ts'
import { bareDate, readDateWords, SLASHED, type DateChoices, type When } from './date-words.ts'
import type { CellRef, Finding } from './finding.ts'
import { wordsOf } from './grid.ts'
import { isSum } from './sums.ts'

export type Dated = { readonly when: When; readonly findings: readonly Finding[] } | { readonly finding: Finding }

/** Year and month, or year and quarter, that stand in two cells; else the one cell that has the date. */
function dateWords(cell: Cell | undefined, year: string): string {
  const words = cell === undefined ? '' : wordsOf(cell)
  if (year === '' || /\d{4}/.test(words)) return words
  if (words === '') return year
  return /^q[1-4]$/i.test(words) ? `${year} ${words}` : `${words} ${year}`
}

/** Where only a month or a year is shown, that is meant, and not the day that is stored. */
function storedDate({ value, format }: Cell, where: CellRef): Dated | undefined {
  if (value.kind !== 'date') return undefined
  const { day } = value
  if (format !== 'month' && format !== 'year') return { when: { kind: 'on', on: day }, findings: [] }
  const on = day.slice(0, format === 'month' ? 7 : 4)
  const isUsual = format === 'month' || day.endsWith('-01-01') || day.endsWith('-12-31')
  return { when: { kind: 'on', on }, findings: isUsual ? [] : [found.yearShown(where, on, day)] }
}

const isDateIn = (words: string, dayOrder: DateChoices['dayOrder'] & string): boolean =>
  readDateWords(words, { dayOrder }).kind === 'when'

function noDate(where: CellRef, words: string, { dayOrder }: DateChoices): Finding {
  if (isSum(words)) return found.sumRow(where, words)
  const other = dayOrder === 'day-first' ? 'month-first' : 'day-first'
  const isOther = dayOrder !== undefined && SLASHED.test(bareDate(words)) && isDateIn(words, other)
  return isOther ? found.otherOrder(where, words, dayOrder) : found.noDate(where, words)
}

export function readDate(cell: Cell | undefined, year: string, where: CellRef, dates: DateChoices): Dated {
  const stored = cell === undefined ? undefined : storedDate(cell, where)
  if (stored !== undefined) return stored
  const words = dateWords(cell, year)
  if (cell?.isCovered === true) return { finding: found.mergedDate(where) }
  const read = readDateWords(words, dates)
  switch (read.kind) {
    case 'when':
      return {
        when: read.when,
        findings: [
          ...(read.leftOut === undefined ? [] : [found.dateRemark(where, read.leftOut)]),
          ...(read.isShortYear === true ? [found.shortYearRead(where, words)] : []),
        ],
      }
    case 'ask':
      return { finding: found.askAbout[read.about](where, words) }
    case 'no-date':
      return { finding: noDate(where, words, dates) }
  }
}
