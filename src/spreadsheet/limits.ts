/** How much is read. A browser tab survives all of it, and no published table of targets comes near. */
import { Refusal } from './fault.ts'

const MEGABYTE = 1_000_000

export const LARGEST_FILE = 20 * MEGABYTE
/** Of all parts of the file together. */
export const LARGEST_UNPACKED = 256 * MEGABYTE
const MOST_ROWS = 200_000
/** Few bytes of ODS can ask for any number of cells. Each takes about 200 bytes of memory. */
const MOST_CELLS = 2_000_000
/** The last row and column of every spreadsheet program in use. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

export const tooLarge = (what: string, most: number): Refusal =>
  new Refusal(
    'too-large',
    `${what} is larger than ${most / MEGABYTE} MB. Save the sheet that is needed as a file of its own.`,
  )

/** What has been found so far, over all sheets. */
export type Tally = {
  /** Counts a cell, and its row where it is the first there. */
  readonly count: (isFirstOfRow: boolean) => void
}

export function startTally(): Tally {
  let rows = 0
  let cells = 0
  return {
    count(isFirstOfRow) {
      cells += 1
      if (isFirstOfRow) rows += 1
      if (rows > MOST_ROWS)
        throw new Refusal('too-many-rows', 'More than 200,000 rows have something in them. Keep the rows needed.')
      if (cells > MOST_CELLS)
        throw new Refusal('too-many-cells', 'More than 2,000,000 cells have something in them. Keep the rows needed.')
    },
  }
}
