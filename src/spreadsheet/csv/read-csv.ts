/** A table of separated text: every cell is the text that it is. */
import { cellName } from '../cell-name.ts'
import { damaged, Refusal } from '../fault.ts'
import { startTally } from '../limits.ts'
import type { Cell, Workbook } from '../workbook.ts'
import { separatorOf } from './separator.ts'
import { splitCells } from './split-cells.ts'

/** Excel takes such a first line as an order, and shows the sheet without it. */
const ORDER = /^sep=(.)(?:\r\n|\r|\n)/

function cellsOf(text: string, separator: string, onOpenQuote?: (row: number, column: number) => void): Cell[] {
  const cells: Cell[] = []
  const tally = startTally()
  let lastRow = 0
  const onCell = (cell: string, row: number, column: number): void => {
    if (cell === '') return
    tally.count(row !== lastRow)
    lastRow = row
    cells.push({
      row,
      column,
      value: { kind: 'text', text: cell },
      shown: undefined,
      format: 'other',
      formula: undefined,
      isHidden: false,
      isCovered: false,
      mergedOver: undefined,
    })
  }
  splitCells(text, { separator, onCell, ...(onOpenQuote && { onOpenQuote }) })
  return cells
}

const workbookOf = (name: string, cells: readonly Cell[]): Workbook => {
  if (cells.length === 0)
    throw new Refusal('empty', 'There is nothing in it. Choose another file or copy the cells again.')
  return { kind: 'csv', sheets: [{ name, isHidden: false, cells }] }
}

/** The sheet is named as the file, without its ending. */
export function readCsv(text: string, fileName: string): Workbook {
  const order = ORDER.exec(text)
  const separator = order?.[1] ?? separatorOf(text)
  const cells = cellsOf(text.slice(order?.[0].length ?? 0), separator, (row, column) => {
    throw damaged(`the cell ${cellName(row, column)} opens with a quotation mark that is never closed`)
  })
  return workbookOf(fileName.replace(/\.[^.]*$/, ''), cells)
}

/** Spreadsheet programs put tabs on the clipboard. A mark that is never closed may stand for "as above". */
export const readTabbed = (text: string): Workbook => workbookOf('', cellsOf(text, '\t'))
