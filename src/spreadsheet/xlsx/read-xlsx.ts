/** A workbook of XLSX: which sheets there are, and what they share. */
import { damaged, otherDocument } from '../fault.ts'
import { startTally } from '../limits.ts'
import type { Workbook } from '../workbook.ts'
import type { Attributes } from '../xml/tag.ts'
import type { Archive } from '../zip/archive.ts'
import { isTrue } from './is-true.ts'
import { relationshipsOf } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'

type ListedSheet = { readonly name: string; readonly isHidden: boolean; readonly id: string }

/** Whatever prefix the file gives relationships, even one that stands on the element itself. */
const relationshipId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

function readList(archive: Archive, part: string): { sheets: readonly ListedSheet[]; isFrom1904: boolean } {
  const sheets: ListedSheet[] = []
  let isFrom1904 = false
  let isWorkbook = false
  archive.visit(part, {
    open: (name, attributes) => {
      const { name: title = '', state = 'visible' } = attributes
      // Documents of text and slides are packed alike.
      if (!isWorkbook && name !== 'workbook') throw otherDocument()
      isWorkbook = true
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes.date1904)
      else if (name === 'sheet')
        sheets.push({ name: title, isHidden: state !== 'visible', id: relationshipId(attributes) })
    },
  })
  return { sheets, isFrom1904 }
}

/** The part that says what the workbook is; `undefined` where the file is no workbook. */
export const workbookPart = (archive: Archive): string | undefined =>
  relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument')?.part

/** In the order of the tabs. Sheets that are charts have no cells and are left out. */
export function readXlsx(archive: Archive, part: string): Workbook {
  const { sheets, isFrom1904 } = readList(archive, part)
  const relationships = relationshipsOf(archive, part)
  const partOf = (kind: string): string | undefined => relationships.find(({ type }) => type === kind)?.part
  const strings = readSharedStrings(archive, partOf('sharedStrings'))
  const shared = { strings, styles: readStyles(archive, partOf('styles')), isFrom1904 }
  const tally = startTally()
  const read = sheets.flatMap(({ name, isHidden, id }) => {
    const found = relationships.find((one) => one.id === id)
    if (found === undefined) throw damaged(`its sheet ${name} is missing`)
    if (found.type !== 'worksheet') return []
    return [{ name, isHidden, cells: readSheet(archive, found.part, shared, tally) }]
  })
  return { kind: 'xlsx', sheets: read }
}
