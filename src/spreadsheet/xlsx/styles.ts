/** The number formats that the styles of cells have. */
import type { CellFormat } from '../workbook.ts'
import type { Archive } from '../zip/archive.ts'
import { builtInFormat, formatOf } from './number-format.ts'

/** By the number that a cell gives its style. */
export function readStyles(archive: Archive, part: string | undefined): readonly CellFormat[] {
  const codes = new Map<number, CellFormat>()
  const styles: CellFormat[] = []
  if (part === undefined) return styles
  let isOfCells = false
  archive.visit(part, {
    open: (name, { numFmtId = '0', formatCode }) => {
      const id = Number(numFmtId)
      if (name === 'numFmt') codes.set(id, formatOf(formatCode ?? ''))
      else if (name === 'cellXfs') isOfCells = true
      else if (name === 'xf' && isOfCells) styles.push(codes.get(id) ?? builtInFormat(id))
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return styles
}
