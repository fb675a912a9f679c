/** What is known of a year of a yearly quota: what it needs, what was counted of it, and how it ended. */
import { addDays, elapsedDays, wholeMonths, type Day } from '../calendar.ts'
import type { Metric, Reading, YearlyRateTarget } from '../record/metric.ts'
import { beyond, isReached } from '../judging/reached.ts'
import { lastOf, leastOf, totalOf, type Bounds, type Subtotal, type Year } from './years.ts'

const MONTHS_A_YEAR = 12

/** How one year of a yearly quota ended. */
export type YearResult = {
  readonly from: Day
  readonly to: Day
  readonly quota: number
  /** The year's whole count; absent while a part of it is missing. A bound of it where that settles the matter. */
  readonly total: Reading | undefined
  /** What has been counted of it, whole or not. */
  readonly toDate: Reading | undefined
  /** What the count lies between, where periods straddle an end of the year and neither bound settles the matter. */
  readonly bounds: Bounds | undefined
  /** Where the definition changed within it, so that its counts cannot be added up: the day of the change. */
  readonly changedOn: Day | undefined
  /** The count of it by which its limit was passed. */
  readonly passed: Reading | undefined
  readonly isReached: boolean | undefined
}

/** A sum of published counts, as one count over the whole time. */
const asReading = (from: Day, { reading, day, value, precision }: Subtotal): Reading => ({
  ...reading,
  when: { kind: 'period', start: from, end: day },
  day,
  value,
  precision,
})

export const lengthOf = ({ from, to }: Pick<Year, 'from' | 'to'>): number => elapsedDays(from, to) + 1

/** A whole year needs the rate; a last one that the due day cuts short, its share: by months where they are whole. */
export function quotaOf(target: YearlyRateTarget, year: Year): number {
  if (!year.isCut) return target.value
  const months = wholeMonths(year.from, addDays(year.to, 1))
  return target.value * (months === undefined ? lengthOf(year) / year.wholeLength : months / MONTHS_A_YEAR)
}

/** What has been counted of a year: whole, so far, or at the least where periods straddle its first day. */
export function toDateOf(year: Year): Reading | undefined {
  const last = lastOf(year)
  if (last !== undefined) return asReading(year.from, last)
  if (year.bounds === undefined) return undefined
  const { low: value, last: reading } = year.bounds
  return asReading(year.from, { day: reading.day, value, precision: 'more-than', reading })
}

/**
 * What settles whether a year reached its quota before the whole of it is known: as much as that has been counted, or
 * where periods straddle its ends either bound decides. `undefined` where nothing does.
 */
function settledBy(
  { direction }: Metric,
  quota: number,
  year: Year,
  readings: readonly Reading[],
): Reading | undefined {
  const { bounds, from } = year
  const toDate = toDateOf(year)
  if (direction === 'increase') {
    if (toDate !== undefined && isReached(toDate, quota, direction)) return toDate
    // Counts of two definitions are never added up.
    const least = year.changedOn === undefined ? leastOf(readings, year) : undefined
    if (least !== undefined && beyond(least.value, quota, 'increase') >= 0) return asReading(from, least)
  }
  if (bounds === undefined) return undefined
  const bound = (value: number, precision: 'more-than' | 'almost'): Reading =>
    asReading(from, { day: year.to, value, precision, reading: bounds.last })
  // At least the one, at most the other: a bound that is the quota itself leaves both open.
  if (direction === 'decrease' && beyond(bounds.low, quota, 'increase') > 0) return bound(bounds.low, 'more-than')
  if (bounds.high === undefined) return undefined
  const by = beyond(bounds.high, quota, 'increase')
  return (direction === 'decrease' ? by <= 0 : by < 0) ? bound(bounds.high, 'almost') : undefined
}

/** The count by which the limit on a year was passed, with gaps in it or without. */
export function passedBy(
  { direction }: Metric,
  quota: number,
  year: Year,
  readings: readonly Reading[],
): Reading | undefined {
  if (direction === 'increase') return undefined
  const last = lastOf(year)
  if (last !== undefined && !isReached(last, quota, direction)) return asReading(year.from, last)
  const least = leastOf(readings, year)
  return least !== undefined && beyond(least.value, quota, 'increase') > 0 ? asReading(year.from, least) : undefined
}

export function resultOf(
  metric: Metric,
  target: YearlyRateTarget,
  year: Year,
  readings: readonly Reading[],
): YearResult {
  const quota = quotaOf(target, year)
  const last = totalOf(year)
  const total = last === undefined ? settledBy(metric, quota, year, readings) : asReading(year.from, last)
  return {
    from: year.from,
    to: year.to,
    quota,
    total,
    toDate: toDateOf(year),
    bounds: total === undefined && year.bounds !== undefined ? plainBounds(year.bounds) : undefined,
    changedOn: total === undefined ? year.changedOn : undefined,
    passed: passedBy(metric, quota, year, readings),
    isReached: total === undefined ? undefined : isReached(total, quota, metric.direction),
  }
}

export const plainBounds = ({ low, high }: Bounds): Bounds => ({ low, high })
