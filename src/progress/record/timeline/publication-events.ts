/** What each day added to the figures of one series: publications and withdrawals, in order. */
import { compareDays, type Day } from '../../calendar.ts'
import type { Basis, Reading, Series } from '../metric.ts'

export type PublicationEvent = {
  readonly day: Day
  readonly kind: 'published' | 'withdrawn'
  readonly reading: Reading
}

/** The readings of a checked metric never change, so their order is worked out once. */
const sorted = new WeakMap<readonly Reading[], Map<string, readonly PublicationEvent[]>>()

/**
 * Every publication and withdrawal, by day; within a day by the date of the figure, and then as listed, so that of two
 * figures of one date published on one day the later in the list is the last word.
 */
export function publicationEvents(series: Series, bases: readonly Basis[]): readonly PublicationEvent[] {
  const ofSeries = sorted.get(series.readings) ?? new Map<string, readonly PublicationEvent[]>()
  sorted.set(series.readings, ofSeries)
  const name = bases.join()
  const entries = ofSeries.get(name) ?? sortedEntries(series, bases)
  ofSeries.set(name, entries)
  return entries
}

/** Until it is withdrawn nobody knows that it will be. The same object for the same figure. */
const asPublished = new WeakMap<Reading, Reading>()

function asFirstKnown(reading: Reading): Reading {
  const { withdrawnDay, ...known } = reading
  if (withdrawnDay === undefined) return reading
  const held = asPublished.get(reading) ?? known
  asPublished.set(reading, held)
  return held
}

function sortedEntries({ readings }: Series, bases: readonly Basis[]): readonly PublicationEvent[] {
  const entries: PublicationEvent[] = []
  for (const reading of readings) {
    if (!bases.includes(reading.basis)) continue
    const known = asFirstKnown(reading)
    entries.push({ day: reading.publishedDay, kind: 'published', reading: known })
    if (reading.withdrawnDay !== undefined)
      entries.push({ day: reading.withdrawnDay, kind: 'withdrawn', reading: known })
  }
  return entries.sort((a, b) => compareDays(a.day, b.day) || compareDays(a.reading.day, b.reading.day))
}
