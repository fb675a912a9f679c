/** The names of cells: B7. */
import { LAST_COLUMN, LAST_ROW } from './limits.ts'

const LETTERS = 26
const BEFORE_A = 64
const ZERO = 48

/** The letters of a column: A for 1, AA for 27. */
export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / LETTERS))
    name = String.fromCharCode(BEFORE_A + 1 + ((left - 1) % LETTERS)) + name
  return name
}

/**
 * The name of a cell, rows and columns counted from 1.
 *
 * @example cellName(7, 2) // => "B7"
 */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`

export type Place = { readonly row: number; readonly column: number }

/** Where the cell of a name is; `undefined` for what is no name of a cell. Read by code: it is asked for every cell. */
export function placeOf(name: string): Place | undefined {
  let i = 0
  let column = 0
  for (; i < name.length; i += 1) {
    const letter = name.charCodeAt(i) - BEFORE_A
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
  }
  let row = 0
  for (; i < name.length; i += 1) {
    const digit = name.charCodeAt(i) - ZERO
    if (digit < 0 || digit > 9) return undefined
    row = row * 10 + digit
  }
  return column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW ? { row, column } : undefined
}
