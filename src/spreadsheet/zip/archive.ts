/** Unpacks the parts of a zip file that are asked for, a piece at a time. */
import { Inflate } from 'fflate'
import { damaged } from '../fault.ts'
import { LARGEST_UNPACKED, tooLarge } from '../limits.ts'
import type { Visitor } from '../xml/scanner.ts'
import { startXml } from '../xml/visit.ts'
import { addToChecksum, finishChecksum, NOTHING_YET } from './checksum.ts'
import { type Entry, readDirectory } from './directory.ts'

export type Archive = {
  /** Every part, as it is written there. */
  readonly paths: readonly string[]
  /** Bytes that a part says it unpacks to. */
  readonly sizeOf: (part: string) => number
  readonly has: (part: string) => boolean
  /** Reads a part as XML. It is an error to ask for one that is not there. */
  readonly visit: (part: string, visitor: Visitor) => void
  /** A small part as text; empty where it is not there. */
  readonly text: (part: string) => string
  /** All of a part. It is an error to ask for one that is not there. */
  readonly bytes: (part: string) => Uint8Array
}

const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** Deflate makes a thousand of one byte at most, so what one piece can do to memory is known. */
const PIECE = 16_384

function packedBytes(bytes: Uint8Array, { name, at, packed }: Entry): Uint8Array {
  const header = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES)
  const start = at + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true)
  if (start + packed > bytes.length) throw damaged(`its part ${name} is cut off`)
  return bytes.subarray(start, start + packed)
}

function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  const stream = new Inflate(take)
  for (let at = 0; at < packed.length; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
}

/** Hands on what a part unpacks to, and stops where that is other than the directory said. */
function unpackEntry(bytes: Uint8Array, entry: Entry, take: (bytes: Uint8Array) => void): void {
  let [unpacked, sum] = [0, NOTHING_YET]
  const check = (piece: Uint8Array): void => {
    unpacked += piece.length
    if (unpacked > entry.unpacked) throw damaged(`its part ${entry.name} is larger than it says`)
    sum = addToChecksum(sum, piece)
    if (piece.length > 0) take(piece)
  }
  const packed = packedBytes(bytes, entry)
  if (entry.method === STORED) check(packed)
  else if (entry.method === DEFLATED) inflate(packed, check)
  else throw damaged(`its part ${entry.name} is packed in a way that spreadsheets do not use`)
  if (unpacked !== entry.unpacked || finishChecksum(sum) !== entry.checksum)
    throw damaged(`its part ${entry.name} is not what was saved`)
}

export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes)
  let left = LARGEST_UNPACKED
  const unpack = (part: string, take: (bytes: Uint8Array) => void): void => {
    const entry = entries.get(part.toLowerCase())
    if (entry === undefined) throw damaged(`its part ${part} is missing`)
    // A part can be asked for more than once.
    left -= entry.unpacked
    if (left < 0) throw tooLarge('What the file unpacks to', LARGEST_UNPACKED)
    unpackEntry(bytes, entry, take)
  }
  const sizeOf = (part: string): number => entries.get(part.toLowerCase())?.unpacked ?? 0
  return {
    paths: [...entries.values()].map(({ path }) => path),
    sizeOf,
    has: (part) => entries.has(part.toLowerCase()),
    visit: (part, visitor) => {
      const xml = startXml(part, visitor)
      unpack(part, xml.write)
      xml.end()
    },
    text: (part) => {
      if (!entries.has(part.toLowerCase())) return ''
      let text = ''
      const decoder = new TextDecoder()
      unpack(part, (piece) => {
        text += decoder.decode(piece, { stream: true })
      })
      return text
    },
    bytes: (part) => {
      const whole = new Uint8Array(sizeOf(part))
      let at = 0
      unpack(part, (piece) => {
        whole.set(piece, at)
        at += piece.length
      })
      return whole
    },
  }
}
