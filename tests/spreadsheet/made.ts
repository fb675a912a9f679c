/** Makes small spreadsheets out of XML, and tells what was read of them in a line a cell. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { cellName, type Cell, readSpreadsheet, type Sheet, type Workbook } from '../../src/spreadsheet/index.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export type Parts = Readonly<Record<string, string | Uint8Array>>

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) satisfies Zippable,
  )

type Relationship = readonly [id: string, type: string, target: string]
export const relationships = (...all: readonly Relationship[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const worksheet = (inner: string): string => `<worksheet ${MAIN}>${inner}</worksheet>`

/** The parts of a workbook with one sheet, whose rows are given. */
export const xlsxParts = (rows: string, { before = '', after = '', workbook = '' } = {}): Record<string, string> => ({
  '_rels/.rels': relationships(['a', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['r1', 'worksheet', 'worksheets/sheet1.xml'],
    ['r2', 'sharedStrings', 'sharedStrings.xml'],
    ['r3', 'styles', 'styles.xml'],
  ),
  'xl/worksheets/sheet1.xml': worksheet(`${before}<sheetData>${rows}</sheetData>${after}`),
  'xl/sharedStrings.xml': `<sst ${MAIN}/>`,
  'xl/styles.xml': `<styleSheet ${MAIN}/>`,
})

export const sharedStrings = (items: string): string => `<sst ${MAIN}>${items}</sst>`

/** A style for each code or number of a format; the first is style 0. */
export const styles = (...formats: readonly (string | number)[]): string => {
  const codes = formats.map((format, i) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  )
  const cells = formats.map((format, i) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + i}"/>`)
  return `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
}

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'

export const odsContent = (tables: string, { before = '', styling = '' } = {}): string =>
  `<office:document-content ${NAMESPACES} ${CALC}><office:automatic-styles>${styling}</office:automatic-styles><office:body><office:spreadsheet>${before}${tables}</office:spreadsheet></office:body></office:document-content>`

export const odsOf = (content: string): Uint8Array =>
  zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })

/** A file with one sheet, of what is within its table. */
export const ods = (inner: string): Uint8Array =>
  odsOf(odsContent(`<table:table table:name="One">${inner}</table:table>`))

export function workbookOf(bytes: Uint8Array, fileName = 'a file'): Workbook {
  const read = readSpreadsheet(bytes, fileName)
  if (!read.ok) throw new Error(read.fault.message)
  return read.value
}

export const sheetsOf = (bytes: Uint8Array): readonly Sheet[] => workbookOf(bytes).sheets
export const cellsOf = (bytes: Uint8Array): readonly Cell[] => sheetsOf(bytes)[0]?.cells ?? []

/** The value as one word: `true`, `2020-01-01`, `2020-01-01 timed`, `#DIV/0!`, `no result`. */
export function valueOf({ value }: Cell): string | number | boolean {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'truth':
      return value.truth
    case 'error':
      return value.error
    case 'date':
      return value.isTimed ? `${value.day} timed` : value.day
    case 'no-result':
      return 'no result'
  }
}

/** What is in each cell, by its name. */
export const valuesOf = (cells: readonly Cell[]): Record<string, string | number | boolean> =>
  Object.fromEntries(cells.map((cell) => [cellName(cell.row, cell.column), valueOf(cell)]))

export const valuesIn = (bytes: Uint8Array): Record<string, string | number | boolean> => valuesOf(cellsOf(bytes))

export const faultOf = (bytes: Uint8Array, fileName = 'a file'): { kind: string; message: string } => {
  const read = readSpreadsheet(bytes, fileName)
  if (read.ok) throw new Error('it was read')
  return read.fault
}
