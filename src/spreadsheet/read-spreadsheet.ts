/** Tells by what is in it what kind of file it is, and has it read. Its name may say anything. */
import type { Result } from '../progress/index.ts'
import { attempt } from './attempt.ts'
import { decodeText } from './csv/decode.ts'
import { readCsv, readTabbed } from './csv/read-csv.ts'
import { AS_XLSX, notOne, otherDocument, Refusal, type SpreadsheetFault } from './fault.ts'
import { LARGEST_FILE, tooLarge } from './limits.ts'
import { CONTENT, readOds, refuseEncrypted } from './ods/read-ods.ts'
import type { Workbook } from './workbook.ts'
import { readXlsx, workbookPart } from './xlsx/read-xlsx.ts'
import { isZip, startsWith } from './starts-with.ts'
import { type Archive, openArchive } from './zip/archive.ts'

function readArchive(archive: Archive): Workbook {
  const workbook = workbookPart(archive)
  if (workbook?.endsWith('.bin') === true) throw new Refusal('old-format', `The file is an .xlsb file. ${AS_XLSX}`)
  if (workbook !== undefined) return readXlsx(archive, workbook)
  refuseEncrypted(archive)
  const type = archive.text('mimetype')
  if (archive.has(CONTENT) && (type === '' || type.includes('opendocument.spreadsheet'))) return readOds(archive)
  if (archive.has('Index/Document.iwa')) throw new Refusal('old-format', 'The file is of Numbers. Export it as .xlsx.')
  throw notOne(type.includes('opendocument') ? 'another document of an office program' : 'a zip file')
}

/** Files of Office before 2007, in which newer ones are wrapped when they have a password. */
function compoundFault(bytes: Uint8Array): Refusal {
  const text = new TextDecoder('latin1').decode(bytes)
  const has = (name: string): boolean => text.includes(name.split('').join('\0'))
  if (has('EncryptedPackage'))
    return new Refusal('protected', 'The file is protected with a password. Save it without one.')
  return has('Workbook') || has('Book')
    ? new Refusal('old-format', `The file is an .xls file of before 2007. ${AS_XLSX}`)
    : otherDocument()
}

// Signs that no table holds: all control signs but tabs, line ends, and page ends.
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\0-\x08\x0e-\x1f]/
const MARKUP = /^\s*(?:<(?:\?xml|!doctype|html|table|style)|\{)/i

function readText(bytes: Uint8Array, fileName: string): Workbook {
  const text = decodeText(bytes)
  if (NO_TEXT.test(text) || text.startsWith('%PDF')) throw notOne('of another kind')
  if (MARKUP.test(text))
    throw new Refusal('not-a-spreadsheet', `The file is a web page or data for programs. ${AS_XLSX}`)
  return readCsv(text, fileName)
}

function readBytes(bytes: Uint8Array, fileName: string): Workbook {
  if (bytes.length > LARGEST_FILE) throw tooLarge('The file', LARGEST_FILE)
  if (isZip(bytes)) return readArchive(openArchive(bytes))
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw compoundFault(bytes)
  return readText(bytes, fileName)
}

/**
 * Reads a file of XLSX, ODS or CSV.
 *
 * @returns the workbook, or in a sentence why not. It never throws, whatever the bytes.
 */
export const readSpreadsheet = (bytes: Uint8Array, fileName: string): Result<Workbook, SpreadsheetFault> =>
  attempt(() => readBytes(bytes, fileName))

/** Reads cells as spreadsheet programs put them on the clipboard: tabs between them, marks around those with line ends. */
export const readPasted = (text: string): Result<Workbook, SpreadsheetFault> =>
  attempt(() => {
    if (text.length > LARGEST_FILE) throw tooLarge('What was pasted', LARGEST_FILE)
    return readTabbed(text)
  })
