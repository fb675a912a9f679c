/** Writes a table as CSV, for a spreadsheet program. */
import { cellText } from '../cell-text.ts'
import { numberText, percentText } from './number-text.ts'
import type { SheetCell, SheetRows } from './sheet-rows.ts'

const END_OF_LINE = '\r\n'
/** Without it Excel takes the file for one in the letters of its own country, and "£" for two others. */
const MARK = '\uFEFF'

/** More than RFC 4180 asks for: readers that guess what separates the cells look for tabs and semicolons. */
const NEEDS_MARKS = /[",;\t\r\n]/

function written(cell: SheetCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cellText(cell)
  if (typeof cell === 'number') return numberText(cell)
  return 'percent' in cell ? percentText(cell.percent) : cell.day
}

const quoted = (text: string): string => (NEEDS_MARKS.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** RFC 4180, in UTF-8 with its mark. Text never starts a formula. */
export const csvOf = ({ header, rows }: SheetRows): string =>
  MARK + [header, ...rows].map((row) => row.map((cell) => quoted(written(cell))).join(',') + END_OF_LINE).join('')
