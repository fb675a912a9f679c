/** The public interface: reads a spreadsheet as it is stored, in a browser, a worker or Node. */
export { cellName } from './cell-name.ts'
export type { SpreadsheetFault, SpreadsheetFaultKind } from './fault.ts'
export { LARGEST_UNPACKED } from './limits.ts'
export { readPasted, readSpreadsheet } from './read-spreadsheet.ts'
export type { ColumnKind, NamedSheet, SheetCell, SheetRows } from './out/sheet-rows.ts'
export { isZip } from './starts-with.ts'
export { type PackedFile, unpackFiles } from './unpack-files.ts'
export type { Cell, CellFormat, CellSpan, CellValue, Sheet, Workbook } from './workbook.ts'
