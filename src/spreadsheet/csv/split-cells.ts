/**
 * Cuts separated text into cells. Not left to d3-dsv, which drops the character after a closing quotation mark, takes
 * the rest of the file for one cell where a mark is never closed, and cannot stop after so many rows.
 */

const QUOTE = '"'

/** Where a quoted cell ends: after its mark, if a separator, a line's end or the text's end follows. */
function endOfQuoted(text: string, start: number, separator: string): number | 'open' | 'stray' {
  let at = text.indexOf(QUOTE, start + 1)
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2)
  if (at < 0) return 'open'
  const next = text[at + 1]
  return next === undefined || next === separator || next === '\n' || next === '\r' ? at + 1 : 'stray'
}

export type SplitOptions = {
  readonly separator: string
  readonly onCell: (cell: string, row: number, column: number, isQuoted: boolean) => void
  /** A quotation mark that is never closed is part of the text, unless this stops it. */
  readonly onOpenQuote?: (row: number, column: number) => void
}

/** Every cell in turn, the empty ones too, rows and columns counted from 1. A last line's end starts no row. */
export function splitCells(text: string, { separator, onCell, onOpenQuote }: SplitOptions): void {
  let [at, row, column] = [0, 1, 1]
  while (at < text.length) {
    const quoted = text[at] === QUOTE ? endOfQuoted(text, at, separator) : 'unquoted'
    if (quoted === 'open') onOpenQuote?.(row, column)
    let end = at
    if (typeof quoted === 'number') {
      end = quoted
      onCell(text.slice(at + 1, end - 1).replaceAll('""', QUOTE), row, column, true)
    } else {
      for (let sign = text[end]; sign !== undefined && sign !== separator && sign !== '\n' && sign !== '\r';)
        sign = text[(end += 1)]
      onCell(text.slice(at, end), row, column, false)
    }
    const isSeparated = text[end] === separator
    column = isSeparated ? column + 1 : 1
    if (!isSeparated) row += 1
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
}
