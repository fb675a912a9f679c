/** The findings of cells that should hold a date, in words. */
import { dayWords, whenWords } from './date-said.ts'
import { bareDate, readDateWords, type DateChoices, type DateDoubt } from './date-words.ts'
import type { CellRef, Finding } from './finding.ts'
import { problem, question, shownText } from './make-finding.ts'

export const noDate = (where: CellRef, text: string): Finding =>
  problem(
    'no-date',
    where,
    text === '' ? 'nothing' : `“${shownText(text)}”`,
    text === '' ? 'There is no date for this figure.' : 'This is no date.',
    'Put the date or period of the figure, as a date or as text; if it has none, take the row out.',
    '2019-03, 31/03/2019, Mar 2019, 2019 Q1 or 2018/19',
  )

const askYearPair = (where: CellRef, text: string): Finding =>
  problem(
    'year-pair',
    where,
    `“${shownText(text)}”`,
    'This can be a financial year, two calendar years, or a month.',
    'Say which, and for a financial year the day on which it begins; or write the months.',
    'April 2018 to March 2019',
  )

const askNumberAfterYear = (where: CellRef, text: string): Finding =>
  problem(
    'number-after-year',
    where,
    `“${shownText(text)}”`,
    'This can be a month or a quarter.',
    'Say which, or write it out.',
    '2018 Q2 or February 2018',
  )

/** "4 May 2026 or 5 April 2026". */
const bothOrders = (text: string): string =>
  (['day-first', 'month-first'] as const)
    .flatMap((dayOrder) => {
      const read = readDateWords(bareDate(text), { dayOrder })
      return read.kind === 'when' ? [whenWords(read.when)] : []
    })
    .join(' or ')

const askDayOrder = (where: CellRef, text: string): Finding =>
  problem(
    'day-order',
    where,
    `“${shownText(text)}”`,
    'The day or the month may come first here, and no other date of the table tells which.',
    'Say which, or write the month as a word.',
    bothOrders(text),
  )

const askShortYear = (where: CellRef, text: string): Finding =>
  problem(
    'short-year',
    where,
    `“${shownText(text)}”`,
    'Two figures can be a year or a day.',
    'Write the year in full.',
    'October 2026 or 26 October 2026',
  )

const askFinancialYear = (where: CellRef, text: string): Finding =>
  problem(
    'financial-year',
    where,
    `“${shownText(text)}”`,
    'A financial year may be called by the year in which it begins or by that in which it ends.',
    'Write both years.',
    '2025/26',
  )

export const askAbout: Readonly<Record<DateDoubt, (where: CellRef, text: string) => Finding>> = {
  'year-pair': askYearPair,
  'number-after-year': askNumberAfterYear,
  'day-order': askDayOrder,
  'short-year': askShortYear,
  'financial-year': askFinancialYear,
}

export const otherOrder = (where: CellRef, text: string, dayOrder: NonNullable<DateChoices['dayOrder']>): Finding =>
  problem(
    'day-order',
    where,
    `“${shownText(text)}”`,
    `With the ${dayOrder === 'day-first' ? 'day' : 'month'} first, as the other dates are read, this is no date.`,
    'Write the month as a word.',
    '30 September 2026',
  )

export const shortYearRead = (where: CellRef, text: string): Finding =>
  question(
    'short-year',
    where,
    `“${shownText(text)}”`,
    'The year has two figures: 00 to 29 was read as 2000 to 2029, and 30 to 99 as 1930 to 1999.',
    'If that is wrong, write the year in full, such as October 2026 or 26 October 2026.',
  )

export const yearShown = (where: CellRef, year: string, day: string): Finding =>
  question(
    'year-shown',
    where,
    `${year}, which is stored as ${dayWords(day)}`,
    'It was read as the year that is shown.',
    'If the day is meant, show it in the spreadsheet; of a financial year write both years.',
  )

export const sumRow = (where: CellRef, text: string): Finding =>
  question(
    'sum-row',
    where,
    `“${shownText(text)}”`,
    'This row sums up or compares others, so it is left out.',
    'If it is a figure of its own, write in this cell what it is for.',
  )

export const heading = (where: CellRef, text: string): Finding =>
  question(
    'heading-within',
    where,
    `“${shownText(text)}”`,
    'These words stand between rows with figures: what is below may be another table, or of other things.',
    'If all rows are of this metric, leave it; else take the others out.',
  )

export const dateRemark = (where: CellRef, remark: string): Finding =>
  question(
    'date-remark',
    where,
    `“${shownText(remark)}” after the date`,
    'The remark is not kept.',
    'Leave it, or say it in a note.',
  )

export const yearCarried = (where: CellRef, year: string): Finding =>
  question(
    'year-carried',
    where,
    `nothing, under ${year}`,
    'The year above was taken for this row.',
    'If that is wrong, put the year in every row.',
  )

export const mergedDate = (where: CellRef): Finding =>
  problem(
    'merged',
    where,
    'a cell that lies under a merged one',
    'It is not plain which rows the date is for.',
    'Take the merged cells apart, and put the date in every row.',
  )

export const wrongPublished = (where: CellRef, text: string): Finding =>
  problem(
    'no-date',
    where,
    `“${shownText(text)}”`,
    'This is no day of publication.',
    'Put the day on which the figure was published.',
    '2019-03-05',
  )
