/** Takes files out of a zip file that is no spreadsheet itself, such as a folder of CSV files. */
import type { Result } from '../progress/index.ts'
import { attempt } from './attempt.ts'
import { notOne, type SpreadsheetFault } from './fault.ts'
import { LARGEST_FILE, tooLarge } from './limits.ts'
import { isZip } from './starts-with.ts'
import { openArchive } from './zip/archive.ts'

/** `name`: with the folders it lies in. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Unpacks the files that are wanted, and no other.
 *
 * @returns the files, or in a sentence why not. It never throws, whatever the bytes.
 */
export const unpackFiles = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<readonly PackedFile[], SpreadsheetFault> =>
  attempt(() => {
    if (bytes.length > LARGEST_FILE) throw tooLarge('The file', LARGEST_FILE)
    if (!isZip(bytes)) throw notOne('of another kind')
    const archive = openArchive(bytes)
    const wanted = archive.paths.filter(isWanted)
    for (const name of wanted) if (archive.sizeOf(name) > LARGEST_FILE) throw tooLarge(`The file ${name}`, LARGEST_FILE)
    return wanted.map((name) => ({ name, bytes: archive.bytes(name) }))
  })
