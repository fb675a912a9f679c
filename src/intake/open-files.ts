/** STUB until merge. */
import { bad, good, type Day, type Result } from '../progress/index.ts'
import { readPasted, readSpreadsheet } from '../spreadsheet/index.ts'
import { findTables, type Table } from './find-table.ts'

export type CoverDates = { readonly publishedOn?: Day; readonly nextOn?: Day }
export type AboutMetric = { readonly title?: string }
export type Opened = {
  readonly name: string
  readonly tables: readonly Table[]
  readonly cover: CoverDates
  readonly about?: AboutMetric
}
export function openFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Result<Opened, string> {
  const [file] = files
  if (file === undefined) return bad('Choose a file.')
  const book = readSpreadsheet(file.bytes, file.name)
  if (!book.ok) return bad(book.fault.message)
  const tables = findTables(book.value.sheets.filter(({ isHidden }) => !isHidden))
  return tables.length === 0 ? bad('No table was found.') : good({ name: file.name, tables, cover: {} })
}
export function openPasted(text: string): Result<Opened, string> {
  const book = readPasted(text)
  if (!book.ok) return bad(book.fault.message)
  const tables = findTables(book.value.sheets)
  return tables.length === 0 ? bad('No table was found.') : good({ name: 'Pasted cells', tables, cover: {} })
}
