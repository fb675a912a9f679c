/** The figures of a series as they stand: what a spreadsheet of its keeper is held beside. */
import type { Reading } from '../progress/index.ts'

/** The latest word of every date that has not been withdrawn, in the order of the record. */
function standing(readings: readonly Reading[]): readonly Reading[] {
  const words = new Map<string, Reading>()
  for (const reading of readings) {
    const key = `${reading.day} ${reading.when.kind === 'period' ? reading.when.start : ''}`
    const before = words.get(key)
    if (before === undefined || before.publishedDay <= reading.publishedDay) words.set(key, reading)
  }
  return [...words.values()].filter(({ withdrawnDay }) => withdrawnDay === undefined)
}

/** Official figures where there are any: those of the press are neither in the keeper's spreadsheet nor gone from it. */
export function latestWords(readings: readonly Reading[]): readonly Reading[] {
  const official = readings.filter(({ basis }) => basis === 'official')
  return standing(official.length === 0 ? readings : official)
}
