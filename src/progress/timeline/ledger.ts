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
  // Mostly the day is the newest.
  if (high > 0 && at(readings, high - 1).day <= day) return high
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

/** The place of the figure of this date, if one is visible. */
function placeOf(figures: readonly Reading[], day: Day): number | undefined {
  const place = countUpTo(figures, day) - 1
  return figures[place]?.day === day ? place : undefined
}

/** What one piece of news did to the visible figures. */
export type Entered =
  | { readonly kind: 'new-figure'; readonly reading: Reading }
  | { readonly kind: 'revision'; readonly reading: Reading; readonly replaced: Reading }
  | { readonly kind: 'withdrawal'; readonly reading: Reading }
  | { readonly kind: 'nothing' }

const NOTHING: Entered = { kind: 'nothing' }

function withdraw({ figures, lastWords }: Ledger, reading: Reading): Entered {
  const place = placeOf(figures, reading.day)
  if (place === undefined || lastWords.get(reading.day) !== reading) return NOTHING
  figures.splice(place, 1)
  return { kind: 'withdrawal', reading }
}

function publish({ figures, lastWords }: Ledger, reading: Reading): Entered {
  const held = lastWords.get(reading.day)
  if (held !== undefined && !replaces(reading, held)) return NOTHING
  lastWords.set(reading.day, reading)
  const place = countUpTo(figures, reading.day)
  const before = figures[place - 1]
  if (before?.day === reading.day) {
    figures[place - 1] = reading
    return { kind: 'revision', reading, replaced: before }
  }
  if (place === figures.length) figures.push(reading)
  else figures.splice(place, 0, reading)
  return { kind: 'new-figure', reading }
}

/**
 * Enters one piece of news. The latest publication of a date is the last word on it; an indicative figure never
 * replaces an official one; a date whose last word is withdrawn has no figure until a new one comes.
 */
export const enter = (ledger: Ledger, { kind, reading }: Entry): Entered => (kind === 'published' ? publish(ledger, reading) : withdraw(ledger, reading))
