/** Small sheets for tests, written as rows of cells. */
import { parseDay } from '../../src/progress/index.ts'
import type { Cell, CellValue, Sheet } from '../../src/spreadsheet/index.ts'

/** Text, a number, or a cell with more to it; `undefined` for none. */
export type Written =
  string | number | undefined | (Partial<Omit<Cell, 'row' | 'column'>> & { readonly value: CellValue })

const asCell = (written: NonNullable<Written>): Omit<Cell, 'row' | 'column'> => ({
  shown: undefined,
  format: 'other',
  formula: undefined,
  isHidden: false,
  isCovered: false,
  mergedOver: undefined,
  ...(typeof written === 'string'
    ? { value: { kind: 'text', text: written } as const }
    : typeof written === 'number'
      ? { value: { kind: 'number', number: written } as const }
      : written),
})

export const aSheet = (rows: readonly (readonly Written[])[], name = 'Data'): Sheet => ({
  name,
  isHidden: false,
  cells: rows.flatMap((row, i) =>
    row.flatMap((written, j) => (written === undefined ? [] : [{ row: i + 1, column: j + 1, ...asCell(written) }])),
  ),
})

export const percent = (number: number): Written => ({ value: { kind: 'number', number }, format: 'percent' })
export const hidden = (number: number): Written => ({ value: { kind: 'number', number }, isHidden: true })
export const failed = (error: string): Written => ({ value: { kind: 'error', error } })
export const unworked: Written = { value: { kind: 'no-result' }, formula: 'B1+1' }

export function dated(text: string): Written {
  const day = parseDay(text)
  if (!day.ok) throw new Error(`${text} is no day`)
  return { value: { kind: 'date', day: day.value, isTimed: false }, format: 'date' }
}
