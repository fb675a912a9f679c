/** The checksum of zip files (CRC-32), so that a damaged figure is never taken for a figure. */

const POLYNOMIAL = 0xedb8_8320

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1
  return rest
})

/** Of no bytes yet. */
export const NOTHING_YET = -1

/** Goes on with more bytes. */
export function addToChecksum(sofar: number, bytes: Uint8Array): number {
  let sum = sofar
  for (let i = 0; i < bytes.length; i += 1) sum = (TABLE[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
  return sum
}

export const finishChecksum = (sum: number): number => ~sum >>> 0
