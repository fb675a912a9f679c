/** The cells of one sheet of an XLSX file. */
import { cellName, placeOf, type Place } from '../cell-name.ts'
import { damaged } from '../fault.ts'
import { LAST_COLUMN, LAST_ROW, type Tally } from '../limits.ts'
import { isTrue } from './is-true.ts'
import { inOrder, type Merge, withMerges } from './merged.ts'
import type { Cell } from '../workbook.ts'
import type { Archive } from '../zip/archive.ts'
import type { Attributes } from '../xml/tag.ts'
import { startFormulas } from './formulas.ts'
import { startText } from './rich-text.ts'
import { type Shared, storedValue } from './stored-value.ts'

const NO_RESULT = { kind: 'no-result' } as const

function mergeOf(reference: string): Merge {
  const [from, to] = reference.split(':').map(placeOf)
  if (from === undefined) throw damaged(`there is no range ${reference}`)
  return { from, to: to ?? from }
}

function hiddenColumns({ min, max, hidden }: Attributes, into: Set<number>): void {
  if (!isTrue(hidden)) return
  const last = Math.min(Number(max), LAST_COLUMN)
  for (let column = Number(min); column <= last; column += 1) into.add(column)
}

/** All that `part` holds. Nothing is kept of a cell that has a style and nothing in it. */
export function readSheet(archive: Archive, part: string, shared: Shared, tally: Tally): readonly Cell[] {
  const cells: Cell[] = []
  const merges: Merge[] = []
  const hidden = new Set<number>()
  const inline = startText()
  const formulas = startFormulas()
  let row = 0
  let column = 0
  let isRowHidden = false
  let type: string | undefined
  let style = 0
  let stored = ''
  let isStored = false
  let lastRow = 0

  const startRow = ({ r, hidden: isHidden }: Attributes): void => {
    row = r === undefined ? row + 1 : Number(r)
    if (!(row >= 1 && row <= LAST_ROW)) throw damaged(`there is no row ${r ?? row}`)
    column = 0
    isRowHidden = isTrue(isHidden)
  }

  const startCell = ({ r, t, s = '0' }: Attributes): void => {
    const place = r === undefined ? { row, column: column + 1 } : placeOf(r)
    if (place === undefined) throw damaged(`there is no cell ${r ?? ''}`)
    ;({ row, column } = place)
    type = t
    style = Number(s)
    stored = ''
    inline.reset()
  }

  const endCell = (): void => {
    const at: Place = { row, column }
    const formula = formulas.take(at)
    const text = type === 'inlineStr' ? inline.read() : stored
    const isText = type === 'str' || type === 'inlineStr'
    if (text === '' && formula === undefined) return
    const format = shared.styles[style] ?? 'other'
    const value = text === '' && !isText ? NO_RESULT : storedValue(type, text, format, shared)
    if (value.kind === 'text' && value.text === '' && formula === undefined) return
    if (column > LAST_COLUMN) throw damaged(`there is no cell ${cellName(row, column)}`)
    tally.count(row !== lastRow)
    lastRow = row
    cells.push({
      row,
      column,
      value,
      shown: undefined,
      format,
      formula,
      isHidden: isRowHidden || hidden.has(column),
      isCovered: false,
      mergedOver: undefined,
    })
  }

  archive.visit(part, {
    open: (name, attributes) => {
      if (name === 'c') startCell(attributes)
      else if (name === 'v') isStored = true
      else if (name === 'row') startRow(attributes)
      else if (name === 'f') formulas.open(attributes)
      else if (name === 'col') hiddenColumns(attributes, hidden)
      else if (name === 'mergeCell') merges.push(mergeOf(attributes.ref ?? ''))
      else inline.open(name)
    },
    close: (name) => {
      if (name === 'c') endCell()
      else if (name === 'v') isStored = false
      else if (name === 'f') formulas.close()
      else inline.close(name)
    },
    text: (text) => {
      if (isStored) stored += text
      else if (!formulas.add(text)) inline.add(text)
    },
  })
  return withMerges(inOrder(cells), merges)
}
