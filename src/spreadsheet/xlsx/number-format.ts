/** What a number format makes of a number: a date, a percentage, or neither. */
import type { CellFormat } from '../workbook.ts'

/** Literal text, padding, and brackets (colours, conditions, languages): nothing in them is part of a date. */
const LITERAL = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]/gi
/** A length of time, `[h]:mm`: never a date. */
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i

/**
 * Of the code of a format, which files hold in English whatever language the program speaks. A code with hours and no
 * day tells a time or a length of time and makes no date: its number stays a number of days.
 */
export function formatOf(code: string): CellFormat {
  const signs = code.replace(LITERAL, (literal) => (ELAPSED.test(literal) ? 'h' : ''))
  // Years (y; e of an era; b of the Buddhist calendar), days, names of days (aaa), and months where m is not minutes.
  if (/d|aaa/i.test(signs)) return 'date'
  const [hasYear, hasMonth] = [/[yeb]/i.test(signs), /m/i.test(signs)]
  // With hours, m may be minutes.
  if (/[hs]/i.test(signs)) return hasYear ? 'date' : otherOf(signs)
  if (hasMonth) return 'month'
  return hasYear ? 'year' : otherOf(signs)
}

function otherOf(signs: string): CellFormat {
  return signs.includes('%') ? 'percent' : 'other'
}

/**
 * Of the formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30). 27 to 36 and 50 to 58 are dates
 * in East Asia, but for those that are times, and not in use elsewhere.
 */
export function builtInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return 'percent'
  if (id === 17) return 'month'
  const isDate =
    (id >= 14 && id <= 16) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  return isDate ? 'date' : 'other'
}
