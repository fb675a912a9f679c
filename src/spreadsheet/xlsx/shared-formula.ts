/** A formula that many cells share is written out once; each of the others has it moved to its own place. */
import { columnName, type Place, placeOf } from '../cell-name.ts'

export type SharedFormula = { readonly formula: string; readonly at: Place }

/** Texts, quoted names of sheets and names are passed over; what is left that looks like a cell is one. */
const TOKENS = /"[^"]*"|'[^']*'|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[A-Z_\\][\w.\\]*/gi

/** The formula as it reads in another cell. References with a dollar stay where they are. */
export function movedFormula({ formula, at }: SharedFormula, to: Place): string {
  return formula.replace(TOKENS, (token, columnStays: string | undefined, letters = '', rowStays = '', digits = '') => {
    const place = columnStays === undefined ? undefined : placeOf(`${letters}${digits}`)
    if (place === undefined) return token
    const column = columnStays === '' ? place.column + to.column - at.column : place.column
    const row = rowStays === '' ? place.row + to.row - at.row : place.row
    return row < 1 || column < 1 ? '#REF!' : `${columnStays ?? ''}${columnName(column)}${rowStays}${row}`
  })
}
