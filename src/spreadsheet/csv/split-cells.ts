/**
 * Cuts separated text into cells. Not left to d3-dsv, which drops the character after a closing quotation mark, takes
 * the rest of the file for one cell where a mark is never closed, and cannot stop after so many rows.
 */

const QUOTE = '"'
const QUOTE_CODE = 34
const LINE_FEED = 10
const RETURN = 13

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

/** Where an unquoted cell ends. Read by code, as every letter of the file comes by here. */
function endOfPlain(text: string, start: number, separator: number): number {
  let at = start
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === separator || code === LINE_FEED || code === RETURN) break
  }
  return at
}

/** Every cell in turn, the empty ones too, rows and columns counted from 1. A last line's end starts no row. */
export function splitCells(text: string, { separator, onCell, onOpenQuote }: SplitOptions): void {
  const cut = separator.charCodeAt(0)
  let [at, row, column] = [0, 1, 1]
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE_CODE ? endOfQuoted(text, at, separator) : 'unquoted'
    if (quoted === 'open') onOpenQuote?.(row, column)
    const isQuoted = typeof quoted === 'number'
    const end = isQuoted ? quoted : endOfPlain(text, at, cut)
    const cell = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', QUOTE) : text.slice(at, end)
    onCell(cell, row, column, isQuoted)
    const code = text.charCodeAt(end)
    column = code === cut ? column + 1 : 1
    if (code !== cut) row += 1
    at = end + (code === RETURN && text.charCodeAt(end + 1) === LINE_FEED ? 2 : 1)
  }
}
