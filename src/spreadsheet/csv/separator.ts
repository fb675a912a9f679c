/** Finds the sign that separates the cells. */
import { splitCells } from './split-cells.ts'

/** Of signs that are in as many rows the first is taken: commas are found in figures and sentences too. */
const SEPARATORS = ['\t', ';', ','] as const
const LOOKED_AT = 16_384

/** In how many rows of the start of the text it separates something; up to the first mark that it makes no sense of. */
function rowsCut(start: string, separator: string, stopsAtQuote: boolean): number {
  let rows = 0
  let isSound = true
  splitCells(start, {
    separator,
    onCell: (cell, _, column, isQuoted) => {
      // A quotation mark in the middle of a cell: more often than not it is the separator that is wrong.
      if (stopsAtQuote && !isQuoted && cell.includes('"')) isSound = false
      if (isSound && column === 2) rows += 1
    },
  })
  return rows
}

export function separatorOf(text: string): string {
  const start = text.slice(0, LOOKED_AT)
  const candidates = SEPARATORS.filter((separator) => start.includes(separator))
  if (candidates.length < 2) return candidates[0] ?? ','
  for (const stopsAtQuote of [true, false]) {
    let [found, most] = ['', 0]
    for (const separator of candidates) {
      const rows = rowsCut(start, separator, stopsAtQuote)
      if (rows > most) [found, most] = [separator, rows]
    }
    if (most > 0) return found
  }
  return ','
}
