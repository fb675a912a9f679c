/** What a cell of an ODS sheet holds. */
import { isoDate } from '../iso-date.ts'
import type { CellFormat, CellValue } from '../workbook.ts'
import type { Attributes } from '../xml/tag.ts'

const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/
const LENGTH_OF_TIME = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/
const HOURS = 24
const MINUTES = 1_440
const SECONDS = 86_400

/** Days, as XLSX has it: PT12H is 0.5. */
function lengthInDays(text: string): number | undefined {
  const found = LENGTH_OF_TIME.exec(text)
  if (found === null) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((n) => Number((n ?? '0').replace(',', '.')))
  return (found[1] === '-' ? -1 : 1) * (days + hours / HOURS + minutes / MINUTES + seconds / SECONDS)
}

const numberOf = (number: number | undefined): CellValue | undefined =>
  number !== undefined && Number.isFinite(number) ? { kind: 'number', number } : undefined

function typedValue(attributes: Attributes, type: string | undefined): CellValue | undefined {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(Number(attributes['office:value'] ?? NaN))
    case 'date':
      return isoDate(attributes['office:date-value'] ?? '')
    case 'time':
      return numberOf(lengthInDays(attributes['office:time-value'] ?? ''))
    case 'boolean':
      return { kind: 'truth', truth: attributes['office:boolean-value'] === 'true' }
    default:
      return undefined
  }
}

/** `undefined` for a cell with nothing in it. What does not fit its own type is the text that is shown. */
export function storedValue(attributes: Attributes, shown: string | undefined): CellValue | undefined {
  const hasFormula = attributes['table:formula'] !== undefined
  const isError = attributes['calcext:value-type'] === 'error' || (hasFormula && ERROR.test(shown ?? ''))
  if (isError && shown !== undefined) return { kind: 'error', error: shown }
  const type = attributes['office:value-type']
  const value = typedValue(attributes, type)
  if (value !== undefined) return value
  const text = (type === 'string' ? attributes['office:string-value'] : undefined) ?? shown ?? ''
  if (text !== '' || (type === 'string' && hasFormula)) return { kind: 'text', text }
  return hasFormula ? { kind: 'no-result' } : undefined
}

/** `ofDate`: what the style of the cell shows of a date. */
export function formatOfType(type: string | undefined, ofDate: () => CellFormat): CellFormat {
  if (type === 'percentage') return 'percent'
  return type === 'date' ? ofDate() : 'other'
}
