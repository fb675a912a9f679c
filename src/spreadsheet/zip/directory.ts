/** The directory of a zip file: what parts it has, where, and how large they say they are. */
import { damaged, Refusal } from '../fault.ts'
import { LARGEST_UNPACKED, tooLarge } from '../limits.ts'

export type Entry = {
  readonly name: string
  /** The name as the file has it, with its capitals. */
  readonly path: string
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  /** Where its own header starts. */
  readonly at: number
}

const END = 0x06054b50
const END_BYTES = 22
const LONGEST_REMARK = 65_535
/** Stands before the end and says where the long form of it is. */
const LONG_END_PLACE = 0x07064b50
const LONG_END_PLACE_BYTES = 20
const LONG_END = 0x06064b50
const DIRECTORY = 0x02014b50
const DIRECTORY_BYTES = 46
const ENCRYPTED = 1
/** Stands for a number that is kept in an extra field, or in the long end, instead. Some writers use those without need. */
const ELSEWHERE = 0xffff_ffff
const COUNT_ELSEWHERE = 0xffff
const ZIP64 = 1

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_REMARK)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw damaged('its end is missing')
}

type Directory = { readonly count: number; readonly at: number }

/** How many parts there are, and where their list starts. */
function findDirectory(view: DataView): Directory {
  const end = findEnd(view)
  const short = { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) }
  if (short.count !== COUNT_ELSEWHERE && short.at !== ELSEWHERE) return short
  const place = end - LONG_END_PLACE_BYTES
  // So many parts, and a list that ends where the number says, can also be what they say.
  if (place < 0 || view.getUint32(place, true) !== LONG_END_PLACE) return short
  const long = Number(view.getBigUint64(place + 8, true))
  if (long + 56 > place || view.getUint32(long, true) !== LONG_END) throw damaged('its end is broken')
  return { count: Number(view.getBigUint64(long + 32, true)), at: Number(view.getBigUint64(long + 48, true)) }
}

/** Numbers of 8 bytes from the extra field; what a file of this size can say fits the lower half of each. */
function longNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue
    const count = view.getUint16(at + 2, true) >> 3
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)))
  }
  return []
}

function readEntry(view: DataView, at: number): Entry & { readonly next: number } {
  if (view.getUint32(at, true) !== DIRECTORY) throw damaged('the list of its parts is broken')
  const nameEnd = at + DIRECTORY_BYTES + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0)
    throw new Refusal('protected', 'The file is protected with a password. Save it without one.')
  const long = longNumbers(view, nameEnd, extraEnd)
  const size = (offset: number): number => {
    const short = view.getUint32(at + offset, true)
    return short === ELSEWHERE ? (long.shift() ?? short) : short
  }
  const path = new TextDecoder()
    .decode(new Uint8Array(view.buffer, view.byteOffset + at + DIRECTORY_BYTES, nameEnd - at - DIRECTORY_BYTES))
    // Some writers put the slash of Windows in.
    .replaceAll('\\', '/')
  const unpacked = size(24)
  const packed = size(20)
  return {
    // Part names do not tell capitals apart.
    name: path.toLowerCase(),
    path,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed,
    unpacked,
    at: size(42),
    next: extraEnd + view.getUint16(at + 32, true),
  }
}

/** The parts by name. A file that says that it is too large when unpacked is refused before anything is unpacked. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  const entries = new Map<string, Entry>()
  let unpacked = 0
  let { at } = directory
  for (let left = directory.count; left > 0; left -= 1) {
    const { next, ...entry } = readEntry(view, at)
    entries.set(entry.name, entry)
    unpacked += entry.unpacked
    at = next
  }
  if (unpacked > LARGEST_UNPACKED) throw tooLarge('What the file unpacks to', LARGEST_UNPACKED)
  return entries
}
