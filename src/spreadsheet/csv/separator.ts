/** Finds the sign that separates the cells. */
import { splitCells } from './split-cells.ts'

/** Of signs that are in as many rows the first is taken: commas are found in figures and sentences too. */
const SEPARATORS = ['\t', ';', ','] as const
const LOOKED_AT = 65_536

/** In how many rows of the start of the text it separates something. */
function rowsCut(start: string, separator: string): number {
  let rows = 0
  splitCells(start, {
    separator,
    onCell: (_, __, column) => {
      if (column === 2) rows += 1
    },
  })
  return rows
}

export function separatorOf(text: string): string {
  const start = text.slice(0, LOOKED_AT)
  let [found, most] = [',', 0]
  for (const separator of SEPARATORS) {
    const rows = rowsCut(start, separator)
    if (rows > most) [found, most] = [separator, rows]
  }
  return found
}
