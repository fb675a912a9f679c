/** One sheet of an ODS file, from the elements within its `table:table`. */
import { LAST_COLUMN, type Tally } from '../limits.ts'
import type { Cell } from '../workbook.ts'
import type { Attributes } from '../xml/tag.ts'
import type { DateStyles } from './date-styles.ts'
import { startParagraphs } from './paragraphs.ts'
import { addRow, repeats, writtenCell } from './row.ts'

export type Table = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** Whether the element that was last opened and not closed is a cell, or within one. */
  readonly isInCell: () => boolean
  readonly cells: readonly Cell[]
}

const isCell = (name: string): boolean => name === 'table:table-cell' || name === 'table:covered-table-cell'
const isGroup = (name: string): boolean => name === 'table:table-row-group' || name === 'table:table-column-group'
const isCollapsed = (visibility: string | undefined): boolean => visibility === 'collapse' || visibility === 'filter'

export function startTable(tally: Tally, styles: DateStyles): Table {
  const cells: Cell[] = []
  const hiddenColumns = new Set<number>()
  /** Columns whose cells have a style where they name none of their own. */
  const styledColumns: { readonly from: number; readonly end: number; readonly style: string }[] = []
  const paragraphs = startParagraphs()
  /** Whether each of the groups around is folded away. */
  const groups: boolean[] = []
  let row = 1
  let rowAttributes: Attributes = {}
  let written: NonNullable<ReturnType<typeof writtenCell>>[] = []
  let column = 1
  let tableColumn = 1
  let cellAttributes: Attributes | undefined
  const isFolded = (): boolean => groups.includes(true)

  const addColumns = (attributes: Attributes): void => {
    const end = tableColumn + repeats(attributes['table:number-columns-repeated'])
    if (isFolded() || isCollapsed(attributes['table:visibility']))
      for (let at = tableColumn; at < Math.min(end, LAST_COLUMN + 1); at += 1) hiddenColumns.add(at)
    const style = attributes['table:default-cell-style-name']
    if (style !== undefined) styledColumns.push({ from: tableColumn, end, style })
    tableColumn = end
  }

  const styleAt = (attributes: Attributes): string | undefined =>
    attributes['table:style-name'] ??
    rowAttributes['table:default-cell-style-name'] ??
    styledColumns.find(({ from, end }) => column >= from && column < end)?.style

  const endCell = (attributes: Attributes, isCovered: boolean): void => {
    const ofDate = () => styles.formatOf(styleAt(attributes))
    const cell = writtenCell(column, attributes, paragraphs.read(), isCovered, ofDate)
    if (cell !== undefined) written.push(cell)
    column += repeats(attributes['table:number-columns-repeated'])
    cellAttributes = undefined
  }

  const endRow = (): void => {
    const isHidden = isFolded() || isCollapsed(rowAttributes['table:visibility'])
    const end = row + repeats(rowAttributes['table:number-rows-repeated'])
    if (written.length > 0)
      for (let at = row; at < end; at += 1)
        addRow(cells, written, at, (one) => isHidden || hiddenColumns.has(one), tally)
    row = end
  }

  return {
    open: (name, attributes) => {
      if (cellAttributes !== undefined) paragraphs.open(name, attributes)
      else if (isCell(name)) {
        cellAttributes = attributes
        paragraphs.reset()
      } else if (name === 'table:table-row') {
        rowAttributes = attributes
        written = []
        column = 1
      } else if (name === 'table:table-column') addColumns(attributes)
      else if (isGroup(name)) groups.push(attributes['table:display'] === 'false')
    },
    close: (name) => {
      if (cellAttributes !== undefined) {
        if (isCell(name)) endCell(cellAttributes, name === 'table:covered-table-cell')
        else paragraphs.close(name)
      } else if (name === 'table:table-row') endRow()
      else if (isGroup(name)) groups.pop()
    },
    text: paragraphs.add,
    isInCell: () => cellAttributes !== undefined,
    cells,
  }
}
