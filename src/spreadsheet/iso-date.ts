/** Dates as XML writes them: 2020-01-31 or 2020-01-31T18:00:00. */
import { parseDay } from '../progress/index.ts'
import type { CellValue } from './workbook.ts'

/** `undefined` for what is no day of the calendar. A time of midnight is no time. */
export function isoDate(text: string): CellValue | undefined {
  const day = parseDay(text.slice(0, 10))
  return day.ok ? { kind: 'date', day: day.value, isTimed: /[1-9]/.test(text.slice(10)) } : undefined
}
