/**
 * A running total never falls. A lower figure of a later date is a fault; a lower figure of the same date,
 * published later, is a revision.
 */
import { compareDays, type Day } from '../../calendar.ts'
import type { Basis, Reading } from '../metric.ts'
import type { ReportIssue } from './issue.ts'
import { lastDigitStep } from './last-digit.ts'

export type Placed = { readonly reading: Reading; readonly place: string }

/**
 * What the true figure may be, if a rounded one was rounded in its last digit that is not zero: about 3.6 million
 * is 3.55 to 3.65 million, more than 10,000 is up to 20,000, almost 4,000 is down to 3,000.
 */
function rangeOf({ value, precision }: Reading): readonly [low: number, high: number] {
  if (precision === 'exact') return [value, value]
  const step = lastDigitStep(value)
  switch (precision) {
    case 'about':
      return [value - step / 2, value + step / 2]
    case 'more-than':
      return [value, value + step]
    case 'almost':
      return [value - step, value]
  }
}

/** The last word on each date, in order of date; a figure that was withdrawn in the end is left out. */
function lastWords(placed: readonly Placed[], basis: Basis): readonly Placed[] {
  const latest = new Map<Day, Placed>()
  for (const one of placed) {
    const held = latest.get(one.reading.day)
    if (one.reading.basis === basis && (held === undefined || one.reading.publishedDay >= held.reading.publishedDay))
      latest.set(one.reading.day, one)
  }
  return [...latest.values()]
    .filter(({ reading }) => reading.withdrawnDay === undefined)
    .sort((a, b) => compareDays(a.reading.day, b.reading.day))
}

/**
 * Judges the record as it stands once everything in it has been published: official and indicative figures apart,
 * because they come from different hands. Each fall is noted once, at the first figure after it.
 */
export function checkNeverFalls(placed: readonly Placed[], reportIssue: ReportIssue): void {
  for (const basis of ['official', 'indicative'] as const) {
    let floor = -Infinity
    for (const { reading, place } of lastWords(placed, basis)) {
      const [low, high] = rangeOf(reading)
      const isFall = high < floor
      // A total that says it was corrected downward may fall, and so may the first of another definition.
      const isStated = reading.status === 'corrected' || reading.status === 'break'
      if (isFall && !isStated) reportIssue(`${place}.value`, 'falls', reading.value)
      floor = isFall ? low : Math.max(floor, low)
    }
  }
}
