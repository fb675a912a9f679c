/** Writes tables as a workbook of XLSX. The standard is ECMA-376, part 1. */
import { strToU8, zipSync } from 'fflate'
import { sheetName } from './sheet-name.ts'
import type { NamedSheet } from './sheet-rows.ts'
import { STYLES } from './styles.ts'
import { worksheet } from './worksheet.ts'
import { xmlText } from './xml-text.ts'

const OPEN = 'http://schemas.openxmlformats.org'
const OFFICE = `${OPEN}/officeDocument/2006/relationships`
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Without a zone, so that the same tables give the same bytes wherever they are written. */
const ANY_DAY = '1980-01-02T00:00:00'

export const XLSX_TYPE = `${TYPES}.sheet`

const relationships = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${OPEN}/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (files: readonly string[]): string =>
  `<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${files
    .map((file) => `<Override PartName="/xl/${file}" ContentType="${TYPES}.worksheet+xml"/>`)
    .join('')}</Types>`

const workbook = (names: readonly string[]): string =>
  `<workbook xmlns="${OPEN}/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${names
    .map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

/**
 * The bytes of a workbook with at least one sheet. Text is text, whatever it begins with; names of sheets are mended. All
 * of it is packed here, without the workers that the policy of the site refuses.
 */
export function xlsxOf(sheets: readonly NamedSheet[]): Uint8Array<ArrayBuffer> {
  const names = sheets.reduce<readonly string[]>((taken, { name }) => [...taken, sheetName(name, taken)], [])
  const files = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  const parts = {
    '[Content_Types].xml': contentTypes(files),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...files.map((file, i) => [`rId${i + 1}`, 'worksheet', file] as const),
      [`rId${files.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map(({ table }, i) => [`xl/${files[i]}`, worksheet(table, i === 0)])),
  }
  const packed = Object.entries(parts).map(
    ([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)] as const,
  )
  return zipSync(Object.fromEntries(packed), { mtime: ANY_DAY })
}
