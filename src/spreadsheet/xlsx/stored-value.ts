/** What a cell of an XLSX sheet holds. */
import { damaged } from '../fault.ts'
import { isoDate } from '../iso-date.ts'
import { isOfDates, type CellFormat, type CellValue } from '../workbook.ts'
import { dayOfSerial } from './serial-day.ts'

/** What the sheets of a workbook have in common. */
export type Shared = {
  readonly strings: readonly string[]
  readonly styles: readonly CellFormat[]
  readonly isFrom1904: boolean
}

const textOf = (text: string): CellValue => ({ kind: 'text', text })

function sharedText(strings: readonly string[], stored: string): CellValue {
  const text = strings[Number(stored)]
  if (text === undefined) throw damaged(`it has no shared text number ${stored}`)
  return textOf(text)
}

function numberOf(stored: string, format: CellFormat, isFrom1904: boolean): CellValue {
  const number = Number(stored)
  if (!Number.isFinite(number)) return textOf(stored)
  const date = isOfDates(format) ? dayOfSerial(number, isFrom1904) : undefined
  return date === undefined ? { kind: 'number', number } : { kind: 'date', ...date }
}

/** Of the type that the cell gives and what it stores, which is not empty. */
export function storedValue(type: string | undefined, stored: string, format: CellFormat, shared: Shared): CellValue {
  switch (type) {
    case 's':
      return sharedText(shared.strings, stored)
    case 'str':
    case 'inlineStr':
      return textOf(stored)
    case 'b':
      return { kind: 'truth', truth: stored === '1' || stored === 'true' }
    case 'e':
      return { kind: 'error', error: stored }
    case 'd':
      return isoDate(stored) ?? textOf(stored)
    default:
      return numberOf(stored, format, shared.isFrom1904)
  }
}
