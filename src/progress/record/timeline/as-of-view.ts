/** The figures visible on a day, kept up as each day's news comes in. */
import { at } from '../../at.ts'
import type { Day } from '../../calendar.ts'
import type { Reading } from '../metric.ts'
import type { PublicationEvent } from './publication-events.ts'

/** One figure for each date, in order of date. Changed in place by `enter`; nobody else may. */
export type AsOfView = {
  readonly figures: Reading[]
  /** The last word on each date, withdrawn or not. */
  readonly latestByDate: Map<Day, Reading>
}

export const emptyView = (): AsOfView => ({ figures: [], latestByDate: new Map() })

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

/** News comes in order of publication, so the newer of two is the last word, unless it is less than official. */
const replaces = (candidate: Reading, held: Reading): boolean =>
  candidate.basis === 'official' || held.basis === 'indicative'

/** What one piece of news did to the visible figures. */
export type EventEffect =
  | { readonly kind: 'new-figure'; readonly reading: Reading }
  | { readonly kind: 'revision'; readonly reading: Reading; readonly replaced: Reading }
  | { readonly kind: 'withdrawal'; readonly reading: Reading }
  | { readonly kind: 'nothing' }

const NOTHING: EventEffect = { kind: 'nothing' }

/** A last word is visible until it is withdrawn. */
function withdraw({ figures, latestByDate }: AsOfView, reading: Reading): EventEffect {
  if (latestByDate.get(reading.day) !== reading) return NOTHING
  figures.splice(countUpTo(figures, reading.day) - 1, 1)
  return { kind: 'withdrawal', reading }
}

function publish({ figures, latestByDate }: AsOfView, reading: Reading): EventEffect {
  const held = latestByDate.get(reading.day)
  if (held !== undefined && !replaces(reading, held)) return NOTHING
  latestByDate.set(reading.day, reading)
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
export const applyEvent = (view: AsOfView, { kind, reading }: PublicationEvent): EventEffect =>
  kind === 'published' ? publish(view, reading) : withdraw(view, reading)
