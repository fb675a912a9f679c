/** Where a target sets out from, and the level it must reach. */
import { DAYS_A_YEAR, dayNumber, elapsedDays, firstDayOf, type Day } from '../calendar.ts'
import type { Direction, LevelTarget, Metric, Reading, Target, Unit } from '../record/metric.ts'
import type { LeftOut } from './judgeable.ts'
import { signOf } from './reached.ts'
import { lastDigitStep } from '../record/validation/last-digit.ts'
import { countUpTo } from '../record/timeline/as-of-view.ts'

/** The day from which progress is counted: the publication of the target, or the start of its yearly rate. */
const startDay = (target: Target): Day => (target.kind === 'yearly-rate' ? target.fromDay : target.publishedDay)

/** Growth of two days before its first day is not counted apart: years are counted from 31 December or 1 January. */
const DAYS_BEFORE_RATE = 2

/**
 * The reading a target sets out from: that of its own base where it names one, else the latest dated on or before its
 * start, else the first after it. For a yearly rate, one from more than two days before its first day gives way to the
 * first after it by the due day: what was done before the rate counts for nothing. `undefined` when there is no reading.
 */
export function baselineOf(readings: readonly Reading[], target: Target): Reading | undefined {
  const base = baseFigureOf(readings, target)
  if (base !== undefined) return base
  const start = startDay(target)
  const count = countUpTo(readings, start)
  const before = readings[count - 1]
  const after = readings[count]
  if (before === undefined || after === undefined) return before ?? after
  const isTooEarly = target.kind === 'yearly-rate' && elapsedDays(before.day, start) > DAYS_BEFORE_RATE
  return isTooEarly && after.day < target.dueDay ? after : before
}

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

/** Whole years between two dates of one kind, 2015 and 2020, are so many, though 365.25 days are none of them. */
function yearsBetween(from: Day, to: Day): number {
  const years = elapsedDays(from, to) / DAYS_A_YEAR
  return Math.abs(years - Math.round(years)) * DAYS_A_YEAR < DAYS_BEFORE_RATE ? Math.round(years) : years
}

/** How many times its base figure a level is; `undefined` for one that stands as it was promised. */
function timesOf({ base, dueDay }: LevelTarget): number | undefined {
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

/** The day on which the required path leaves the baseline. */
export function pathStart(target: Target, baseline: Reading): Day {
  return target.kind === 'yearly-rate' && target.fromDay > baseline.day ? target.fromDay : baseline.day
}

/** Of a round number the first two digits are taken as meant: about 1 million is no nearer to 0.9 than to 1.1 million. */
function roundStep(level: number, { kind }: Unit): number {
  const secondDigit = 10 ** (Math.floor(Math.log10(Math.abs(level))) - 1)
  const coarsest = kind === 'share' ? PER_CENT : secondDigit
  return Math.min(lastDigitStep(level), coarsest)
}

const PER_CENT = 0.01

/**
 * The least that counts as having reached a level. One that was promised in round terms is judged no finer than it was
 * promised: about 25 million is 24.5 million and more, about 1 million is 950,000 and more, about 90% is 89.5% and more. Of one
 * that must be passed, such as "under 5%", the level itself is a hair short.
 */
export function thresholdOf(target: Target, level: number, direction: Direction, unit: Unit): number {
  if (target.kind !== 'level') return level
  if (target.strictly !== undefined) return level + signOf(direction) * HAIR * (level === 0 ? 1 : Math.abs(level))
  const isRound = target.precision === 'about' && level !== 0
  return isRound ? level - (signOf(direction) * roundStep(level, unit)) / 2 : level
}

/** Beyond what published decimals of one value can differ by, and less than any two that differ do. */
const HAIR = 4e-12

/** 1.25 times 195,772 in binary is no whole number of jobs. */
const withoutDust = (value: number): number => Number(value.toPrecision(12))

type Rising = Pick<Metric, 'direction' | 'measure'>

/**
 * The level to be reached by the due day. For a yearly rate it is the running total that the rate requires:
 * baseline plus the rate for every year, counted by the day, from the start to the due day. A running total only rises:
 * towards it, or up to it where it is a limit.
 */
export function targetLevel(target: Target, baseline: Reading, { direction, measure }: Rising): number {
  if (target.kind === 'level') {
    const times = timesOf(target)
    return times === undefined || !isWorkedOut(target, baseline) ? target.value : withoutDust(times * baseline.value)
  }
  const years = Math.max(0, dayNumber(target.dueDay) - dayNumber(pathStart(target, baseline))) / DAYS_A_YEAR
  return baseline.value + (measure === 'cumulative' ? 1 : signOf(direction)) * target.value * years
}
