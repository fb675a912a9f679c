/** A workbook of ODS: all of it is in one part, `content.xml`. */
import { Refusal } from '../fault.ts'
import { startTally } from '../limits.ts'
import type { Sheet, Workbook } from '../workbook.ts'
import type { Attributes } from '../xml/tag.ts'
import type { Archive } from '../zip/archive.ts'
import { startDateStyles } from './date-styles.ts'
import { startTable, type Table } from './table.ts'

export const CONTENT = 'content.xml'
const STYLES = 'styles.xml'
const MANIFEST = 'META-INF/manifest.xml'

export function refuseEncrypted(archive: Archive): void {
  if (archive.text(MANIFEST).includes('encryption-data'))
    throw new Refusal('protected', 'The file is protected with a password. Save it without one.')
}

/** Beside the cells: drawings, old versions of cells, copies of other files. What is in them is not in the table. */
const BESIDE = ['table:shapes', 'table:tracked-changes', 'table:dde-links', 'office:forms']
/** In a cell only its text counts: no comment, drawing or table within it. Reading aids of East Asia repeat the text. */
const isPassedOver = (name: string, table: Table | undefined): boolean =>
  table?.isInCell() === true ? !name.startsWith('text:') || name === 'text:ruby-text' : BESIDE.includes(name)

export function readOds(archive: Archive): Workbook {
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  const tally = startTally()
  const dateStyles = startDateStyles()
  let style = ''
  let table: Table | undefined
  let of: Attributes = {}
  /** How deep it is inside an element that is passed over. */
  let passedOver = 0

  if (archive.has(STYLES)) archive.visit(STYLES, { ...dateStyles, text: () => undefined })
  archive.visit(CONTENT, {
    open: (name, attributes) => {
      if (passedOver > 0 || isPassedOver(name, table)) passedOver += 1
      else if (name === 'table:table') {
        table = startTable(tally, dateStyles)
        of = attributes
      } else if (table !== undefined) table.open(name, attributes)
      else {
        dateStyles.open(name, attributes)
        if (name === 'style:style') style = attributes['style:name'] ?? ''
        else if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style)
      }
    },
    close: (name) => {
      if (passedOver > 0) passedOver -= 1
      else if (table === undefined) dateStyles.close(name)
      else if (name !== 'table:table') table.close(name)
      else {
        const isHidden = hiddenStyles.has(of['table:style-name'] ?? '')
        sheets.push({ name: of['table:name'] ?? '', isHidden, cells: table.cells })
        table = undefined
      }
    },
    text: (text) => {
      if (passedOver === 0) table?.text(text)
    },
  })
  return { kind: 'ods', sheets }
}
