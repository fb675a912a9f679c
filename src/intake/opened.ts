/** What is known of files once they are open: their sheets, the tables in them, and what is said about them. */
import { bad, good, type Result } from '../progress/index.ts'
import type { Sheet, Workbook } from '../spreadsheet/index.ts'
import type { AboutMetric } from './about-metric.ts'
import { coverDates, type CoverDates } from './cover-dates.ts'
import { findTables, type Table } from './find-table.ts'
import { whyNoTable } from './why-no-table.ts'

export type Opened = {
  readonly kind: Workbook['kind'] | 'pasted'
  /** Of the file; of the first where there are several. */
  readonly name: string
  /** In the order of the file. A CSV file of several is a sheet. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[]
  /** Those of visible sheets first, each with the most figures before the others; those of hidden sheets last. */
  readonly tables: readonly Table[]
  readonly cover: CoverDates
  /** Where there is one file of figures and metadata for it. */
  readonly about?: AboutMetric
  /** By the sheet that it is about, where there are several. */
  readonly abouts: readonly { readonly sheet: string; readonly about: AboutMetric }[]
  /** Files that were chosen or packed together with others, and are no figures and no metadata of any. */
  readonly leftOut: readonly string[]
}

export type Parts = Pick<Opened, 'kind' | 'name'> & {
  readonly sheets: readonly Sheet[]
  readonly abouts?: Opened['abouts']
  readonly leftOut?: readonly string[]
}

const MOST_NAMED = 12

/** "“Cover”, “Table 1” and 3 more". */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name}”`)
  return names.length > MOST_NAMED ? `${shown.join(', ')} and ${names.length - MOST_NAMED} more` : shown.join(', ')
}

function noTable({ kind, name, sheets }: Parts): string {
  const where = kind === 'pasted' ? 'what was pasted' : name
  const only = `a header with a column of dates and one of figures. ${whyNoTable(sheets)}`
  if (kind === 'pasted' || kind === 'csv') return `No table was found in ${where}: ${only}`
  return `No table was found in ${where}: ${only} The sheets are ${namesOf(sheets.map((sheet) => sheet.name))}.`
}

/** Without a table there is nothing to open. */
export function opened(parts: Parts): Result<Opened, string> {
  const { kind, name, sheets, abouts = [], leftOut = [] } = parts
  const tables = [false, true].flatMap((isHidden) => findTables(sheets.filter((sheet) => sheet.isHidden === isHidden)))
  if (tables.length === 0) return bad(noTable(parts))
  const [about] = sheets.length === 1 ? abouts : []
  return good({
    kind,
    name,
    sheets: sheets.map((sheet) => ({ name: sheet.name, isHidden: sheet.isHidden })),
    tables,
    cover: coverDates(sheets),
    ...(about !== undefined && { about: about.about }),
    abouts,
    leftOut,
  })
}
