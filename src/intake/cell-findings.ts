/** The findings of cells that should hold a date, in words. */
import type { CellRef, Finding } from './finding.ts'
import { problem, question, shownText } from './make-finding.ts'

export const noDate = (where: CellRef, text: string): Finding =>
  problem(
    'no-date',
    where,
    text === '' ? 'nothing' : `“${shownText(text)}”`,
    text === '' ? 'There is no date for this figure.' : 'This is no date.',
    'Put the date or period of the figure, as a date or as text.',
    '2019-03, 31/03/2019, Mar 2019, 2019 Q1 or 2018/19',
  )

export const askYearPair = (where: CellRef, text: string): Finding =>
  problem(
    'year-pair',
    where,
    `“${shownText(text)}”`,
    'This can be a financial year, two calendar years, or a month.',
    'Say which, and for a financial year the day on which it begins; or write the months.',
    'April 2018 to March 2019',
  )

export const askNumberAfterYear = (where: CellRef, text: string): Finding =>
  problem(
    'number-after-year',
    where,
    `“${shownText(text)}”`,
    'This can be a month or a quarter.',
    'Say which, or write it out.',
    '2018 Q2 or February 2018',
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
