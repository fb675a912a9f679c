/** Where the required path begins, and the level to which it leads. */
import { addDays, DAYS_A_YEAR, elapsedDays, wholeMonths, type Day } from '../calendar.ts'
import { isWorkedOut, timesOf } from './baseline.ts'
import type { Direction, Measure, Metric, Reading, Target, YearlyRateTarget } from '../record/metric.ts'
import { countUpTo } from '../record/timeline/as-of-view.ts'
import { signOf, withoutDust } from './reached.ts'

/** Where a path sets out. */
export type PathStart = {
  readonly day: Day
  readonly value: number
  /**
   * Of a yearly rate whose first day lies between two figures of a running total: the one after it. The total on that
   * day was no less than the baseline and no more than this; `value` is on the straight line between them.
   */
  readonly after?: Reading
}

/** Years are counted from 31 December or 1 January: two days before the first is that day. */
const DAYS_BEFORE_RATE = 2

/** The day and value at which the required path leaves the baseline; that of a yearly rate not before its first day. */
export function pathStart(
  readings: readonly Reading[],
  target: Target,
  baseline: Reading,
  measure: Measure,
): PathStart {
  const { day, value } = baseline
  if (target.kind !== 'yearly-rate' || target.fromDay <= day) return { day, value }
  const { fromDay } = target
  const after = readings[countUpTo(readings, fromDay)]
  const isThere = measure !== 'cumulative' || elapsedDays(day, fromDay) <= DAYS_BEFORE_RATE
  if (isThere || after === undefined || after.day >= target.dueDay) return { day: fromDay, value }
  const gone = elapsedDays(day, fromDay) / elapsedDays(day, after.day)
  return { day: fromDay, value: value + (after.value - value) * gone, after }
}

const MONTHS_A_YEAR = 12

/** Whole months from the first day of a rate to the end of its due day; `undefined` where they are not whole. */
export const monthsOfRate = (
  { fromDay, dueDay }: YearlyRateTarget,
  start: Pick<PathStart, 'day'>,
): number | undefined => wholeMonths(start.day === fromDay ? fromDay : addDays(start.day, 1), addDays(dueDay, 1))

/**
 * The level to be reached by the due day. For a yearly rate it is what the rate requires: where it starts, plus the rate
 * for every year to the due day, by months where these are whole, else counted by the day. A running total only rises:
 * towards it, or up to it where it is a limit.
 */
export function targetLevel(
  target: Target,
  baseline: Reading,
  start: PathStart,
  { direction, measure }: Pick<Metric, 'direction' | 'measure'>,
): number {
  if (target.kind === 'level') {
    const times = timesOf(target)
    return times === undefined || !isWorkedOut(target, baseline) ? target.value : withoutDust(times * baseline.value)
  }
  const months = monthsOfRate(target, start)
  const years =
    months === undefined ? Math.max(0, elapsedDays(start.day, target.dueDay)) / DAYS_A_YEAR : months / MONTHS_A_YEAR
  return start.value + (measure === 'cumulative' ? 1 : signOf(direction)) * target.value * years
}

/** A rate that is counted by the day leaves two days' share of it unjudged: no calendar year is 365.25 of them. */
const DAYS_NOT_JUDGED = 2

/** How far short of a yearly rate's level counts as there. */
export function slackOf(target: Target, start: PathStart): number {
  if (target.kind !== 'yearly-rate' || monthsOfRate(target, start) !== undefined) return 0
  return (DAYS_NOT_JUDGED * target.value) / DAYS_A_YEAR
}

/** What a level lies between, where the total that it counts from does; both the level itself where that is known. */
export function levelSpan(
  level: number,
  baseline: Reading,
  start: PathStart,
): { readonly low: number; readonly high: number } {
  if (start.after === undefined) return { low: level, high: level }
  return { low: level - start.value + baseline.value, high: level - start.value + start.after.value }
}

/** Whether a total lies where one end of the level's span is reached and the other is not. */
export const isWithinSpan = (
  value: number,
  { low, high }: ReturnType<typeof levelSpan>,
  direction: Direction,
): boolean => (direction === 'increase' ? value >= low && value < high : value > low && value <= high)
