/** The day of publication and the next one, as cover sheets and notes above tables state them. They are for asking, never for use unasked. */
import type { Day, PartialDate } from '../progress/index.ts'
import type { Cell, Sheet } from '../spreadsheet/index.ts'
import { coverLabel, coverWords, labelledDate, type CoverLabel, type CoverWords } from './cover-words.ts'
import type { CellRef } from './finding.ts'
import { findTable, type Table } from './find-table.ts'
import { gridOf, type GridRow } from './grid.ts'

export type CoverDates = {
  readonly publishedOn?: Day
  /** As partial as it is given: "September 2026". */
  readonly nextOn?: PartialDate
  /** Where each was found first. */
  readonly where?: { readonly publishedOn?: CellRef; readonly nextOn?: CellRef }
}

type Found = CoverWords & { readonly cell: CellRef }

/** A cover is short; what comes later is notes. */
const MOST_ROWS = 60
const COVER = /^(?:front|title|cover|about|information|introduction|read ?me|notes?|contents)/i
/** Fewer rows with dates than that are no table, but a cover that looks like one. */
const FEWEST_ROWS = 2

/** The row of the sheet in which figures or dates begin. */
function firstRow({ isTurned, columns, rows }: Table): number {
  if (!isTurned) return rows[0]?.place ?? 1
  const across = columns.find(({ place }) => rows.filter(({ cells }) => cells.has(place)).length >= FEWEST_ROWS)
  return across?.place ?? 1
}

/** The rows above the table of a sheet, its header among them; all of them where there is none. */
function rowsAbove(sheet: Sheet): readonly GridRow[] {
  const top = { ...sheet, cells: sheet.cells.filter(({ row }) => row <= MOST_ROWS) }
  const { rows } = gridOf(top)
  const table = COVER.test(sheet.name) ? undefined : findTable(top)
  if (table === undefined || table.rows.length < FEWEST_ROWS) return rows
  const first = firstRow(table)
  return rows.filter(({ place }) => place < first)
}

function datedBy(label: CoverLabel, { value }: Cell): CoverWords {
  if (value.kind === 'text') return labelledDate(label, value.text)
  return value.kind === 'date' ? labelledDate(label, value.day) : {}
}

/** The next cell of the row; below it, only where the name stands alone in its row, as names of columns do not. */
function beside(rows: readonly GridRow[], at: number, column: number): readonly (readonly [Cell, GridRow, number])[] {
  const row = rows[at]
  if (row === undefined) return []
  const next = [...row.cells].find(([place]) => place > column)
  if (next !== undefined) return [[next[1], row, next[0]]]
  const under = rows[at + 1]
  const below = row.cells.size === 1 && under?.place === row.place + 1 ? under.cells.get(column) : undefined
  return under === undefined || below === undefined ? [] : [[below, under, column]]
}

function foundIn({ name }: Sheet, rows: readonly GridRow[]): readonly Found[] {
  return rows.flatMap((row, at) =>
    [...row.cells].flatMap(([column, { value }]): readonly Found[] => {
      if (value.kind !== 'text') return []
      const label = coverLabel(value.text)
      if (label === undefined)
        return coverWords(value.text).map((words) => ({ ...words, cell: { sheet: name, row: row.place, column } }))
      return beside(rows, at, column).map(([cell, { place }, under]) => ({
        ...datedBy(label, cell),
        cell: { sheet: name, row: place, column: under },
      }))
    }),
  )
}

/** The one date that all say; none where they say different ones. */
function agreed<Label extends CoverLabel>(
  found: readonly Found[],
  label: Label,
): { readonly date: NonNullable<Found[Label]>; readonly cell: CellRef } | undefined {
  const [first, ...rest] = found.flatMap(({ [label]: date, cell }) => (date === undefined ? [] : [{ date, cell }]))
  return rest.every(({ date }) => date === first?.date) ? first : undefined
}

/**
 * What the sheets say of their publication. Where two cells disagree, neither is offered; nor is a next day that had
 * come by the day of publication.
 */
export function coverDates(sheets: readonly Sheet[]): CoverDates {
  const found = sheets.flatMap((sheet) => foundIn(sheet, rowsAbove(sheet)))
  const published = agreed(found, 'publishedOn')
  const said = agreed(found, 'nextOn')
  const isPast = said !== undefined && published !== undefined && said.date <= published.date.slice(0, said.date.length)
  const next = isPast ? undefined : said
  if (published === undefined && next === undefined) return {}
  return {
    ...(published !== undefined && { publishedOn: published.date }),
    ...(next !== undefined && { nextOn: next.date }),
    where: {
      ...(published !== undefined && { publishedOn: published.cell }),
      ...(next !== undefined && { nextOn: next.cell }),
    },
  }
}
