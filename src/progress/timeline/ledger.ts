/** The figures visible on a day, kept up as each day's news comes in. */
import { at } from '../at.ts'
import type { Day } from '../calendar.ts'
import type { Reading } from '../metric.ts'
import type { Entry } from './news.ts'

/** One figure for each date, in order of date. Changed in place by `enter`; nobody else may. */
export type Ledger = {
  readonly figures: Reading[]
  /** The last word on each date, withdrawn or not. */
  readonly lastWords: Map<Day, Reading>
}

export const emptyLedger = (): Ledger => ({ figures: [], lastWords: new Map() })

/** The number of readings dated on or before a day. */
export function countUpTo(readings: readonly Pick<Reading, 'day'>[], day: Day): number {
  let [low, high] = [0, readings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(readings, middle).day <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Official before indicative for the same date, then the later publication, then the later in the list. */
function replaces(candidate: Reading, held: Reading): boolean {
  if (candidate.basis !== held.basis) return candidate.basis === 'official'
  return candidate.publishedDay >= held.publishedDay
}

/** Whether a figure of this date is visible, and at which place it is or would be. */
function placeOf(figures: readonly Reading[], day: Day): { readonly place: number; readonly isFilled: boolean } {
  const count = countUpTo(figures, day)
  const isFilled = count > 0 && at(figures, count - 1).day === day
  return { place: isFilled ? count - 1 : count, isFilled }
}

/**
 * Enters one piece of news. The latest publication of a date is the last word on it; an indicative figure never
 * replaces an official one; a date whose last word is withdrawn has no figure until a new one comes.
 */
export function enter({ figures, lastWords }: Ledger, { kind, reading }: Entry): void {
  const held = lastWords.get(reading.day)
  const { place, isFilled } = placeOf(figures, reading.day)
  if (kind === 'withdrawn') {
    if (held === reading && isFilled) figures.splice(place, 1)
  } else if (held === undefined || replaces(reading, held)) {
    lastWords.set(reading.day, reading)
    figures.splice(place, isFilled ? 1 : 0, reading)
  }
}
