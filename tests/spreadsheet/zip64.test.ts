/** Zip files whose numbers stand in records of 8 bytes, as programs write them that do not know how long a file will be. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpackFiles } from '../../src/spreadsheet/index.ts'
import { faultOf, valuesIn, xlsxParts, zipped } from './made.ts'

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
const ELSEWHERE = 0xffff_ffff
const DIRECTORY = 0x02014b50
const END = 0x06054b50

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]))

/** Numbers of so many bytes each, in a row. */
function packed(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else if (size === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += size
  }
  return bytes
}

type Changes = {
  readonly end?: boolean
  readonly longEndAt?: number
  readonly count?: number
  readonly sizes?: boolean
}

/** The same file with its numbers in the long records: those of the parts, those of the end, or both. */
function asZip64(bytes: Uint8Array, { end = true, longEndAt, count, sizes = true }: Changes = {}): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endAt = bytes.length - 22
  expect(view.getUint32(endAt, true)).toBe(END)
  const parts = view.getUint16(endAt + 10, true)
  const start = view.getUint32(endAt + 16, true)
  const entries: Uint8Array[] = []
  for (let at = start; at < endAt;) {
    expect(view.getUint32(at, true)).toBe(DIRECTORY)
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const header = bytes.slice(at, nameEnd)
    const changed = new DataView(header.buffer)
    const extra = packed(
      [2, 1],
      [2, 24],
      [8, view.getUint32(at + 24, true)],
      [8, view.getUint32(at + 20, true)],
      [8, view.getUint32(at + 42, true)],
    )
    if (sizes) {
      for (const offset of [20, 24, 42]) changed.setUint32(offset, ELSEWHERE, true)
      changed.setUint16(30, extra.length, true)
      changed.setUint16(32, 0, true)
    }
    entries.push(sizes ? joined(header, extra) : bytes.slice(at, next))
    at = next
  }
  const directory = joined(...entries)
  if (!end) {
    const last = bytes.slice(endAt)
    new DataView(last.buffer).setUint32(12, directory.length, true)
    return joined(bytes.slice(0, start), directory, last)
  }
  const longEnd = packed(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count ?? parts],
    [8, count ?? parts],
    [8, directory.length],
    [8, start],
  )
  const place = packed([4, 0x07064b50], [4, 0], [8, longEndAt ?? start + directory.length], [4, 1])
  const short = packed([4, END], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, ELSEWHERE], [4, ELSEWHERE], [2, 0])
  return joined(bytes.slice(0, start), directory, longEnd, place, short)
}

describe('A spreadsheet in a zip file with long records', () => {
  const file = zipped(xlsxParts(ROW))
  it.each([
    ['of its parts and its end', asZip64(file)],
    ['of its parts', asZip64(file, { end: false })],
    ['of its end', asZip64(file, { sizes: false })],
  ])('%s is read', (_, bytes) => {
    expect(valuesIn(bytes)).toEqual({ A1: 1 })
  })

  it('is damaged where the long end is not where it says, or counts parts that are not there', () => {
    expect(faultOf(asZip64(file, { longEndAt: 0 }))).toEqual({
      kind: 'damaged',
      message: expect.stringContaining('its end is broken'),
    })
    expect(faultOf(asZip64(file, { longEndAt: 2 ** 40 })).kind).toBe('damaged')
    expect(faultOf(asZip64(file, { count: 2 ** 40 })).kind).toBe('damaged')
  })
})

describe('Files in a zip', () => {
  const bytes = zipSync({
    'Data/Indicator_1.csv': strToU8('Year,Value'),
    'notes.txt': strToU8('x'),
    'Data/': new Uint8Array(),
  })
  it('come out as they are named there, and only those that are wanted', () => {
    const read = unpackFiles(bytes, (name) => name.endsWith('.csv'))
    expect(read.ok && read.value.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)])).toEqual([
      ['Data/Indicator_1.csv', 'Year,Value'],
    ])
    expect(unpackFiles(asZip64(bytes), (name) => name === 'notes.txt')).toMatchObject({
      ok: true,
      value: [{ name: 'notes.txt' }],
    })
  })
  it('are refused in a sentence where it is no zip, or is cut off', () => {
    expect(unpackFiles(strToU8('Year,Value'), () => true)).toMatchObject({
      ok: false,
      fault: { kind: 'not-a-spreadsheet' },
    })
    expect(unpackFiles(bytes.slice(0, -30), () => true)).toMatchObject({ ok: false, fault: { kind: 'damaged' } })
    const large = zipSync({ 'a.csv': new Uint8Array(20_000_001) })
    expect(unpackFiles(large, () => true)).toMatchObject({
      ok: false,
      fault: { kind: 'too-large', message: expect.stringMatching(/^The file a\.csv is larger than 20 MB/) },
    })
    expect(unpackFiles(large, () => false)).toEqual({ ok: true, value: [] })
    expect(unpackFiles(new Uint8Array(20_000_001), () => true)).toMatchObject({
      ok: false,
      fault: { kind: 'too-large' },
    })
  })
})
