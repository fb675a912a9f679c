/** Where a target sets out from, and the level it must reach. */
import { DAYS_A_YEAR, elapsedDays, firstDayOf, type Day } from '../calendar.ts'
import type { LevelTarget, Reading, Target } from '../record/metric.ts'
import type { LeftOut } from './judgeable.ts'
import { countUpTo } from '../record/timeline/as-of-view.ts'

/** The day from which progress is counted: the publication of the target, or the start of its yearly rate. */
const startDay = (target: Target): Day => (target.kind === 'yearly-rate' ? target.fromDay : target.publishedDay)

/**
 * The reading a target sets out from: that of its own base where it names one, else the latest dated on or before its
 * start, else the first after it. `undefined` when there is no reading.
 */
export const baselineOf = (readings: readonly Reading[], target: Target): Reading | undefined =>
  baseFigureOf(readings, target) ?? readings[Math.max(0, countUpTo(readings, startDay(target)) - 1)]

/** The figure that a target says it counts from, where it is visible. */
function baseFigureOf(readings: readonly Reading[], target: Target): Reading | undefined {
  if (target.kind !== 'level' || target.base === undefined) return undefined
  const { on, day: last } = target.base
  const first = firstDayOf(on)
  return readings.findLast(({ day }) => day >= first && day <= last)
}

/** The figure that a level is so many times of, where its definition has changed since: it tells nothing of today's. */
export function baseBeforeBreak(leftOut: readonly LeftOut[], target: Target): Reading | undefined {
  if (target.kind !== 'level' || timesOf(target) === undefined) return undefined
  const before = leftOut.filter(({ because }) => because === 'before-break').map(({ reading }) => reading)
  return baseFigureOf(before, target)
}

const LEAP_DAYS = 2

/** Whole years between two dates of one kind, 2015 and 2020, are so many, though 365.25 days are none of them. */
function yearsBetween(from: Day, to: Day): number {
  const years = elapsedDays(from, to) / DAYS_A_YEAR
  return Math.abs(years - Math.round(years)) * DAYS_A_YEAR < LEAP_DAYS ? Math.round(years) : years
}

/** How many times its base figure a level is; `undefined` for one that stands as it was promised. */
export function timesOf({ base, dueDay }: LevelTarget): number | undefined {
  if (base?.yearlyGrowth === undefined) return base?.times
  return (1 + base.yearlyGrowth) ** yearsBetween(base.day, dueDay)
}

const isBase = ({ base }: LevelTarget, { day }: Reading): boolean =>
  base !== undefined && day >= firstDayOf(base.on) && day <= base.day

/** Whether the level is worked out from its baseline: a yearly rate, or so many times a figure. */
export const isWorkedOut = (target: Target, baseline: Reading): boolean =>
  target.kind === 'yearly-rate' || (timesOf(target) !== undefined && isBase(target, baseline))

/** Whether the level is so much growth a year on its baseline. */
export const isGrown = (target: Target, baseline: Reading): boolean =>
  target.kind === 'level' && target.base?.yearlyGrowth !== undefined && isBase(target, baseline)

/** The figure that a level is so many times of, where that says nothing: there is none of it, or less than none. */
export const baseWithoutTimes = (target: Target, baseline: Reading): Reading | undefined =>
  target.kind === 'level' && isWorkedOut(target, baseline) && baseline.value <= 0 ? baseline : undefined
