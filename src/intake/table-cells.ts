/** Which cells may be dates, and which figures. */
import type { Cell } from '../spreadsheet/index.ts'
import { readDateWords } from './date-words.ts'
import { readNumberWords } from './number-words.ts'
import { markOf, withoutMark } from './shorthand.ts'

/** Every date that is written has two figures beside one another: most cells of words need no closer look. */
const FIGURES = /\d\d/

/** What may be one date or another is a date too. */
const isDateText = (text: string): boolean => FIGURES.test(text) && readDateWords(text).kind !== 'no-date'

export const isDateCell = (cell: Cell): boolean =>
  cell.value.kind === 'date' ||
  (cell.value.kind === 'text' && isDateText(cell.value.text)) ||
  (cell.value.kind === 'number' && isYear(cell.value.number))

/** Text that is a date and no number: "2019-03", where "2019" may be either. */
export const isDateAlone = (text: string): boolean => !/^\s*\d{4}(?:\.0+)?\s*$/.test(text) && isDateText(text)

const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1800 && number <= 2200

export const isFigureCell = ({ value }: Cell): boolean =>
  value.kind === 'number' ||
  value.kind === 'error' ||
  value.kind === 'no-result' ||
  (value.kind === 'text' &&
    !isDateAlone(value.text) &&
    (markOf(value.text) !== undefined || readNumberWords(withoutMark(value.text).text).kind !== 'no-number'))
