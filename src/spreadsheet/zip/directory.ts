/** The directory of a zip file: what parts it has, where, and how large they say they are. */
import { damaged, Refusal } from '../fault.ts'
import { LARGEST_UNPACKED, tooLarge } from '../limits.ts'

export type Entry = {
  readonly name: string
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
const DIRECTORY = 0x02014b50
const DIRECTORY_BYTES = 46
const ENCRYPTED = 1
/** Stands for a number that is kept in an extra field instead. Some writers use those without need. */
const ELSEWHERE = 0xffff_ffff
const ZIP64 = 1

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_REMARK)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw damaged('its end is missing')
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
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + DIRECTORY_BYTES, nameEnd - at - DIRECTORY_BYTES),
  )
  const unpacked = size(24)
  const packed = size(20)
  return {
    // Part names do not tell capitals apart, and some writers put the slash of Windows in.
    name: name.replaceAll('\\', '/').toLowerCase(),
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
  const end = findEnd(view)
  const entries = new Map<string, Entry>()
  let unpacked = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const { next, ...entry } = readEntry(view, at)
    entries.set(entry.name, entry)
    unpacked += entry.unpacked
    at = next
  }
  if (unpacked > LARGEST_UNPACKED) throw tooLarge('What the file unpacks to', LARGEST_UNPACKED)
  return entries
}
