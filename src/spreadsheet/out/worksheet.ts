/** One sheet of a written workbook: its header stands still, its columns fit what is in them. */
import { type Day, dayNumber } from '../../progress/index.ts'
import { cellName } from '../cell-name.ts'
import { numberText } from './number-text.ts'
import type { ColumnKind, SheetCell, SheetRows } from './sheet-rows.ts'
import { COLUMN_STYLES, DAY_STYLE, HEADER_STYLE, LINES_STYLE, PERCENT_STYLE, TEXT_STYLE } from './styles.ts'
import { xmlText } from './xml-text.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const [NARROWEST, WIDEST, ROOM] = [8, 60, 2]

/** How spreadsheets count days: 1 January 1970 is day 25,569. */
const SPREADSHEET_EPOCH = 25_569
/** Before this day some spreadsheets have no dates, or count a day that never was. */
const FIRST_DATE = '1900-03-01'

const styled = (style: number): string => (style === 0 ? '' : ` s="${style}"`)
const text = (name: string, style: number, words: string): string =>
  `<c r="${name}"${styled(style)} t="inlineStr"><is><t xml:space="preserve">${xmlText(words)}</t></is></c>`
const number = (name: string, style: number, value: number): string =>
  Number.isFinite(value) ? `<c r="${name}"${styled(style)}><v>${value}</v></c>` : ''

const dayCell = (name: string, day: Day): string =>
  day < FIRST_DATE ? text(name, TEXT_STYLE, day) : number(name, DAY_STYLE, dayNumber(day) + SPREADSHEET_EPOCH)

function written(cell: SheetCell, name: string, kind: ColumnKind): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'string') return text(name, kind === 'text' ? TEXT_STYLE : LINES_STYLE, cell)
  if (typeof cell === 'number') return number(name, 0, cell)
  return 'percent' in cell ? number(name, PERCENT_STYLE, cell.percent) : dayCell(name, cell.day)
}

function lengthOf(cell: SheetCell): number {
  if (cell === undefined) return 0
  if (typeof cell === 'string') return Math.max(...cell.split('\n').map((line) => line.length))
  if (typeof cell === 'number') return numberText(cell).length
  return 'percent' in cell ? String(Math.round(cell.percent * 1e10) / 1e8).length + 1 : cell.day.length
}

/** In letters. */
function widthOf({ header, rows }: SheetRows, place: number): number {
  const lengths = [header, ...rows].map((row) => lengthOf(row[place]))
  const longest = lengths.reduce((most, length) => Math.max(most, length), NARROWEST)
  return Math.min(longest, WIDEST) + ROOM
}

/** `isFirst`: the sheet that is open when the file is. */
export function worksheet(table: SheetRows, isFirst: boolean): string {
  const { header, rows, kinds = [] } = table
  const kindOf = (place: number): ColumnKind => kinds[place] ?? 'any'
  const columns = header.map(
    (_, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${widthOf(table, i)}"${kindOf(i) === 'any' ? '' : ` style="${COLUMN_STYLES[kindOf(i)]}"`} customWidth="1"/>`,
  )
  const top = header.map((words, i) => text(cellName(1, i + 1), HEADER_STYLE, words))
  const lines = rows.map((row, i) => {
    const cells = row.map((cell, j) => written(cell, cellName(i + 2, j + 1), kindOf(j)))
    return `<row r="${i + 2}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData><row r="1">${top.join('')}</row>${lines.join('')}</sheetData></worksheet>`
}
