/** The years of a yearly quota: what was counted in each, from counts over periods within it. */
import { at } from '../at.ts'
import { addDays, addMonths, elapsedDays, firstDayOf, type Day } from '../calendar.ts'
import type { Qualifier, Reading, YearlyRateTarget } from '../record/metric.ts'
import { sumQualifier } from '../judging/qualifier.ts'

/** A running total within a year, at the end of one of its periods. */
export type Subtotal = {
  readonly day: Day
  readonly value: number
  readonly precision: Qualifier
  readonly reading: Reading
}

export type Year = {
  readonly from: Day
  readonly to: Day
  /** How many whole years after the target's first. */
  readonly number: number
  /** As far as the counts join up from the year's first day without a gap. */
  readonly subtotals: readonly Subtotal[]
  /** Whether they run to its last day. */
  readonly isFull: boolean
  /** Whether the target's due day cuts it short. */
  readonly isCut: boolean
  /** Days in the year, were it not cut short. */
  readonly wholeLength: number
}

export const startOf = ({ when }: Reading): Day => (when.kind === 'period' ? when.start : firstDayOf(when.date))

const MONTHS = 12

/** The first day of the year some years after (or before) a target's first. */
const yearStart = (target: YearlyRateTarget, number: number): Day => addMonths(target.fromDay, MONTHS * number)

function joinUp(readings: readonly Reading[], from: Day, to: Day): readonly Subtotal[] {
  const starting = new Map<Day, Reading>()
  // Of two periods that begin together the shorter says more.
  for (const reading of readings)
    if (reading.day <= to && !starting.has(startOf(reading))) starting.set(startOf(reading), reading)
  const subtotals: Subtotal[] = []
  let [value, precision]: [number, Qualifier] = [0, 'exact']
  for (let reading = starting.get(from); reading !== undefined; reading = starting.get(addDays(reading.day, 1))) {
    value += reading.value
    precision = sumQualifier(precision, reading.precision)
    subtotals.push({ day: reading.day, value, precision, reading })
  }
  return subtotals
}

/** One year of a target, from readings in order of date. */
export function yearOf(target: YearlyRateTarget, readings: readonly Reading[], number: number): Year {
  const [from, next] = [yearStart(target, number), yearStart(target, number + 1)]
  const isCut = target.dueDay < addDays(next, -1)
  const to = isCut ? target.dueDay : addDays(next, -1)
  const subtotals = joinUp(readings, from, to)
  return {
    from,
    to,
    number,
    subtotals,
    isFull: subtotals.at(-1)?.day === to,
    isCut,
    wholeLength: elapsedDays(from, next),
  }
}

/** The number of the year that a day falls in. */
export function yearNumber(target: YearlyRateTarget, day: Day): number {
  const guess = Number(day.slice(0, 4)) - Number(target.fromDay.slice(0, 4))
  return yearStart(target, guess) > day ? guess - 1 : guess
}

/** The places in a year at which its counts were made, as they would be dated in the target's first year. */
export const pointsOf = ({ subtotals, number }: Year): readonly Day[] =>
  subtotals.map(({ day }) => addMonths(day, -MONTHS * number))

export const lastOf = ({ subtotals }: Year): Subtotal | undefined => subtotals.at(-1)

/** The year's whole count; `undefined` until it is full. */
export const totalOf = (year: Year): Subtotal | undefined =>
  year.isFull ? at(year.subtotals, year.subtotals.length - 1) : undefined

/** The first days of the target's years after a day and up to another. */
export function yearStartsAfter(target: YearlyRateTarget, after: Day, to: Day): readonly Day[] {
  const starts: Day[] = []
  for (let number = yearNumber(target, after) + 1; yearStart(target, number) <= to; number += 1)
    starts.push(yearStart(target, number))
  return starts
}
