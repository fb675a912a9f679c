/** Until when the figures that settle a target are waited for. */
import { addDays, elapsedDays, type Day } from '../calendar.ts'
import type { Interval } from '../record/metric.ts'
import {
  accountedTo,
  intervalOf,
  intervalsLater,
  lagOf,
  patienceDays,
  standsForDays,
  type KnownSeries,
} from './cadence.ts'

/**
 * The last day on which a figure that settles a target may still be waited for: the last one expected by the due day,
 * where it stands near enough to it, else the first one after.
 */
export function waitsUntil(known: KnownSeries, dueDay: Day, on: Day): Day {
  const recent = addDays(dueDay, Math.floor(patienceDays(known.figures)))
  const last = accountedTo(known, on)
  const found = intervalOf(known)
  if (last === undefined || found === undefined || last > dueDay) return recent
  const near = standsForDays(known)
  const settled = addDays(settlingDay(last, found.every, dueDay, near), lagOf(known).lagDays)
  return settled > recent ? settled : recent
}

/** How much a learned gap may be too long: from one end of a month to the next are 28 to 31 days. */
const GAP_SLACK = 0.1

/**
 * The last day on which a figure nearer to a due day, and dated by it, may still be waited for; `undefined` where none
 * is expected.
 */
export function nearerUntil(known: KnownSeries, dueDay: Day, on: Day): Day | undefined {
  const last = accountedTo(known, on)
  const found = intervalOf(known)
  if (last === undefined || found === undefined) return undefined
  const slack = 'days' in found.every && found.interval === 'learned' ? Math.floor(GAP_SLACK * found.every.days) : 0
  const latest = addDays(dueDay, slack)
  let nearer = last
  for (let next = last, count = 1; next <= latest; count += 1) {
    nearer = next
    next = intervalsLater(last, found.every, count)
  }
  return nearer === last ? undefined : addDays(nearer, lagOf(known).lagDays)
}

/** The days between two for which figures are expected; none where nothing tells how often they come. */
export function daysToCome(known: KnownSeries, from: Day, until: Day): readonly Day[] {
  const found = intervalOf(known)
  if (found === undefined) return []
  const days: Day[] = []
  for (let count = 1; ; count += 1) {
    const day = intervalsLater(from, found.every, count)
    if (day >= until) return days
    days.push(day)
  }
}

function settlingDay(last: Day, every: Interval, dueDay: Day, near: number): Day {
  let count = Math.floor(elapsedDays(last, dueDay) / ('days' in every ? every.days : 31 * every.months))
  let settling = intervalsLater(last, every, count)
  for (let next = settling; settling < dueDay; settling = next) {
    count += 1
    next = intervalsLater(last, every, count)
    if (next > dueDay && settling > last && elapsedDays(settling, dueDay) <= near) return settling
  }
  return settling
}
