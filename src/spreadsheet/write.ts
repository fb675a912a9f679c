/** The door of what writes spreadsheets: apart from reading, so that each comes when it is needed. */
export { csvOf } from './out/csv.ts'
export { sheetName } from './out/sheet-name.ts'
export type { ColumnKind, NamedSheet, SheetCell, SheetRows } from './out/sheet-rows.ts'
export { XLSX_TYPE, xlsxOf } from './out/xlsx.ts'
