/** Finds the sign that separates the cells. */
import { splitCells } from './split-cells.ts'

/** Of signs that are as good the first is taken: commas are found in figures and sentences too. */
const SEPARATORS = ['\t', ';', ','] as const
const LOOKED_AT = 16_384

type Cut = {
  /** In how many rows of the start of the text it separates something. */
  readonly rows: number
  /** The longest run of rows that it cuts into as many cells, more than one. */
  readonly run: number
}

/** Up to the first mark that it makes no sense of. */
function cutOf(start: string, separator: string, stopsAtQuote: boolean): Cut {
  const widths: number[] = []
  let isSound = true
  splitCells(start, {
    separator,
    onCell: (cell, row, column, isQuoted) => {
      // A quotation mark in the middle of a cell: more often than not it is the separator that is wrong.
      if (stopsAtQuote && !isQuoted && cell.includes('"')) isSound = false
      if (isSound) widths[row - 1] = column
    },
  })
  let [run, longest] = [0, 0]
  for (const [i, width] of widths.entries()) {
    run = width > 1 ? (width === widths[i - 1] ? run + 1 : 1) : 0
    longest = Math.max(longest, run)
  }
  return { rows: widths.filter((width) => width > 1).length, run: longest }
}

/** A table is known by rows of as many cells: the sentences above it may have more commas than it has rows. */
const FEWEST_ROWS = 3

export function separatorOf(text: string): string {
  const start = text.slice(0, LOOKED_AT)
  const candidates = SEPARATORS.filter((separator) => start.includes(separator))
  if (candidates.length < 2) return candidates[0] ?? ','
  for (const stopsAtQuote of [true, false]) {
    const cuts = candidates.map((separator) => ({ separator, ...cutOf(start, separator, stopsAtQuote) }))
    const by = cuts.some(({ run }) => run >= FEWEST_ROWS) ? 'run' : 'rows'
    const most = Math.max(...cuts.map((cut) => cut[by]))
    const best = cuts.find((cut) => cut[by] === most)
    if (best !== undefined && most > 0) return best.separator
  }
  return ','
}
