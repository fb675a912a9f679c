/** What is not read, and that the reason is told. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { faultOf, odsContent, odsOf, relationships, valuesIn, worksheet, xlsxParts, zipped } from './made.ts'

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
const SHEET = 'xl/worksheets/sheet1.xml'
const withSheet = (sheet: string): Uint8Array => zipped({ ...xlsxParts(ROW), [SHEET]: sheet })

/** The start of a compound file, and the name of a stream as its directory has it. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(stream, (sign) => [sign.charCodeAt(0), 0]).flat(), 0, 0])

/** The directory entry of a part: where its fields are. */
function entryAt(bytes: Uint8Array, name: string): { view: DataView; at: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      const found = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
      if (found === name) return { view, at }
    }
  throw new Error(name)
}

function changed(offset: number, value: number): Uint8Array {
  const bytes = zipped(xlsxParts(ROW))
  const { view, at } = entryAt(bytes, SHEET)
  view.setUint32(at + offset, value, true)
  return bytes
}

describe('A file that is no spreadsheet to be read', () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
  it.each([
    ['old-format', '.xls', compound('Workbook')],
    ['protected', 'password', compound('EncryptedPackage')],
    ['not-a-spreadsheet', 'another document', compound('WordDocument')],
    [
      'protected',
      'password',
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': 'x',
        'META-INF/manifest.xml': manifest,
      }),
    ],
    [
      'not-a-spreadsheet',
      'another document',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ],
    ['not-a-spreadsheet', 'zip', zipped({ 'a.txt': 'a' })],
    [
      'not-a-spreadsheet',
      'another document',
      zipped({
        '_rels/.rels': relationships(['a', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<document/>',
      }),
    ],
    ['old-format', '.xlsb', zipped({ '_rels/.rels': relationships(['a', 'officeDocument', 'xl/workbook.bin']) })],
    ['old-format', 'Numbers', zipped({ 'Index/Document.iwa': 'a' })],
    ['not-a-spreadsheet', 'another kind', strToU8('%PDF-1.7\n')],
    ['not-a-spreadsheet', 'another kind', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])],
    ['not-a-spreadsheet', 'web page', strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    ['not-a-spreadsheet', 'web page', strToU8('\ufeff<?xml version="1.0"?><a/>')],
    ['not-a-spreadsheet', 'for programs', strToU8('{"a": 1}')],
    ['too-large', '20 MB', new Uint8Array(20_000_001)],
  ])('is %s, and the message says %s', (kind, word, bytes) => {
    expect(faultOf(bytes)).toEqual({ kind, message: expect.stringContaining(word) })
  })

  it('is told by its content, whatever its name', () => {
    expect(valuesIn(zipped(xlsxParts(ROW)))).toEqual({ A1: 1 })
    expect(faultOf(compound('Workbook'), 'a.csv').kind).toBe('old-format')
  })
})

describe('A file that could do harm', () => {
  const DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]>'
  it.each([
    ['a sheet', withSheet(DOCTYPE + worksheet('<sheetData/>'))],
    ['an ODS file', odsOf(DOCTYPE + odsContent(''))],
  ])('is refused for a document type in %s', (_, bytes) => {
    expect(faultOf(bytes).kind).toBe('unsafe')
  })

  it('is refused for what its directory says that it unpacks to, before anything is unpacked', () => {
    expect(faultOf(changed(24, 256_000_001)).kind).toBe('too-large')
  })

  it('is refused for the sum of its parts, and read just below it', () => {
    expect(
      faultOf(zipped({ ...xlsxParts(ROW), a: new Uint8Array(128_000_000), b: new Uint8Array(128_000_000) })).kind,
    ).toBe('too-large')
    expect(valuesIn(zipped({ ...xlsxParts(ROW), a: new Uint8Array(128_000_000) }))).toEqual({ A1: 1 })
  })

  it('is stopped where a part is larger than the directory says', () => {
    expect(faultOf(changed(24, 10))).toEqual({
      kind: 'damaged',
      message: expect.stringContaining('larger than it says'),
    })
  })

  it('is refused for numbers of cells that no sheet has', () => {
    for (const cell of [
      '<c r="XFE1"><v>1</v></c>',
      '<c r="A1048577"><v>1</v></c>',
      '<c r="A"><v>1</v></c>',
      '<c r="1A"><v>1</v></c>',
    ])
      expect(faultOf(withSheet(worksheet(`<sheetData><row>${cell}</row></sheetData>`))).kind).toBe('damaged')
    expect(faultOf(withSheet(worksheet('<sheetData><row r="0"><c><v>1</v></c></row></sheetData>'))).kind).toBe(
      'damaged',
    )
  })
})

describe('A damaged file', () => {
  const without = (part: string): Uint8Array => {
    const { [part]: _, ...parts } = xlsxParts(ROW)
    return zipped(parts)
  }
  const SHARED = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  it.each([
    ['the checksum of a part is wrong', changed(16, 1), SHEET],
    ['a part is missing', without(SHEET), SHEET],
    ['no part is named for a sheet', without('xl/_rels/workbook.xml.rels'), 'One'],
    ['a part is not well-formed', withSheet('<worksheet><sheetData></worksheet>'), SHEET],
    ['a shared text is missing', zipped(xlsxParts(SHARED)), 'number 0'],
    ['its end is cut off', zipped(xlsxParts(ROW)).slice(0, -30), 'end'],
  ])('is told of: %s', (_, bytes, word) => {
    expect(faultOf(bytes)).toEqual({ kind: 'damaged', message: expect.stringContaining(word) })
  })

  it('is told of where a figure in a stored part has changed', () => {
    const parts = Object.fromEntries(Object.entries(xlsxParts(ROW)).map(([name, part]) => [name, strToU8(part)]))
    const bytes = zipSync(parts, { level: 0 })
    expect(valuesIn(bytes)).toEqual({ A1: 1 })
    const at = new TextDecoder('latin1').decode(bytes).indexOf('<v>1</v>') + 3
    bytes[at] = '7'.charCodeAt(0)
    expect(faultOf(bytes).kind).toBe('damaged')
  })
})
