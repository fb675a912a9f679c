/** Merged cells, which an XLSX sheet lists after all its cells. */
import type { Place } from '../cell-name.ts'
import { Refusal } from '../fault.ts'
import type { Cell } from '../workbook.ts'

export type Merge = { readonly from: Place; readonly to: Place }

const byPlace = (one: Place, other: Place): number => one.row - other.row || one.column - other.column

/** Nearly always they are in order already. */
export function inOrder(cells: Cell[]): Cell[] {
  const isSorted = cells.every((cell, i) => {
    const before = cells[i - 1]
    return before === undefined || byPlace(before, cell) <= 0
  })
  return isSorted ? cells : cells.sort(byPlace)
}

/** More columns of merged ranges than that are not a table. */
const MOST_COLUMNS = 2_000_000

/** Goes down the sheet once: for every column it knows the merged range that reaches it, if one does. */
export function withMerges(cells: readonly Cell[], merges: readonly Merge[]): readonly Cell[] {
  if (merges.length === 0) return cells
  const waiting = merges.toSorted((one, other) => byPlace(one.from, other.from))
  const over = new Map<number, Merge>()
  let next = 0
  let columns = 0
  const startMerges = (row: number): void => {
    for (let merge = waiting[next]; merge && merge.from.row <= row; merge = waiting[(next += 1)]) {
      columns += merge.to.column - merge.from.column + 1
      if (columns > MOST_COLUMNS) throw new Refusal('too-large', 'Too many cells are merged. Undo the merging.')
      for (let column = merge.from.column; column <= merge.to.column; column += 1) over.set(column, merge)
    }
  }
  return cells.map((cell) => {
    startMerges(cell.row)
    const merge = over.get(cell.column)
    if (merge === undefined || cell.row > merge.to.row) return cell
    const { from, to } = merge
    if (byPlace(from, cell) !== 0) return { ...cell, isCovered: true }
    return { ...cell, mergedOver: { rows: to.row - from.row + 1, columns: to.column - from.column + 1 } }
  })
}
