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
  /** Where they do not join up so, what the count lies between; `last` is the last of those within. */
  readonly bounds: Bounded | undefined
  /** Where the definition changed within the year and nobody published a count for the whole: the day of the change. */
  readonly changedOn: Day | undefined
  /** Whether the target's due day cuts it short. */
  readonly isCut: boolean
  /** Days in the year, were it not cut short. */
  readonly wholeLength: number
}

export const startOf = ({ when }: Pick<Reading, 'when'>): Day =>
  when.kind === 'period' ? when.start : firstDayOf(when.date)

const MONTHS = 12

/** The first day of the year some years after (or before) a target's first. */
const yearStart = (target: YearlyRateTarget, number: number): Day => addMonths(target.fromDay, MONTHS * number)

/**
 * Running totals at every day on which counts of the year join up from its first day. Where a count of a longer period
 * ends with shorter ones, as a total to date does, it stands for them. Counts of two definitions are never added up.
 */
function joinUp(readings: readonly Reading[], from: Day, to: Day): readonly Subtotal[] {
  const ends = new Map<Day, Subtotal>()
  for (const reading of readings) {
    const start = startOf(reading)
    if (start < from || reading.day > to) continue
    const before = start === from ? NOTHING_YET : isChange(reading) ? undefined : ends.get(addDays(start, -1))
    const held = ends.get(reading.day)
    if (before === undefined || (held !== undefined && startOf(held.reading) <= start)) continue
    const value = before.value + reading.value
    ends.set(reading.day, {
      day: reading.day,
      value,
      precision: sumQualifier(before.precision, reading.precision),
      reading,
    })
  }
  return [...ends.values()]
}

const isChange = ({ status }: Reading): boolean => status === 'break'

/** The day on which the definition changed within a year, if it did. */
function changeWithin(readings: readonly Reading[], from: Day, to: Day): Day | undefined {
  const change = readings.find((reading) => isChange(reading) && startOf(reading) > from && startOf(reading) <= to)
  return change === undefined ? undefined : startOf(change)
}

/** What a year comes to at the least: counts wholly within it that do not overlap, with whatever gaps between them. */
export function leastOf(readings: readonly Reading[], { from, to }: Pick<Year, 'from' | 'to'>): Subtotal | undefined {
  let sum: Subtotal | undefined
  for (const reading of readings) {
    if (startOf(reading) < from || reading.day > to) continue
    if (sum === undefined || startOf(reading) > sum.day)
      sum = { day: reading.day, value: (sum?.value ?? 0) + reading.value, precision: 'more-than', reading }
  }
  return sum
}

/** The first day that is counted by the last definition; `undefined` where it never changed. */
export function definedSince(readings: readonly Reading[]): Day | undefined {
  const change = readings.findLast(isChange)
  return change === undefined ? undefined : startOf(change)
}

const NOTHING_YET = { value: 0, precision: 'exact' } as const

/** What a year's count lies between, where a period begins before it or ends after it. */
export type Bounds = {
  /** The periods wholly within the year. */
  readonly low: number
  /** These, and those that reach over its ends; absent until they cover it. */
  readonly high: number | undefined
}

type Bounded = Bounds & { readonly last: Reading }

const sumOf = (...readings: readonly (Reading | undefined)[]): number =>
  readings.reduce((sum, reading) => (reading === undefined ? sum : sum + reading.value), 0)

/** Only where a period straddles an end of the year and the rest join up with it. */
function boundsOf(readings: readonly Reading[], from: Day, to: Day): Bounded | undefined {
  const over = (day: Day, reading: Reading): boolean => startOf(reading) < day && reading.day >= day
  const isNoTotal = (reading: Reading): boolean => !(startOf(reading) <= from && reading.day >= to)
  const early = readings.find((reading) => isNoTotal(reading) && over(from, reading))
  const first = early === undefined ? from : addDays(early.day, 1)
  const inside = joinUp(readings, first, to)
  const last = inside.at(-1)
  if (last === undefined) return undefined
  const late = readings.find(
    (reading) => isNoTotal(reading) && over(addDays(to, 1), reading) && startOf(reading) === addDays(last.day, 1),
  )
  if (early === undefined && late === undefined) return undefined
  const isCovered = late !== undefined || last.day === to
  const high = last.value + sumOf(early, late)
  return { low: last.value, high: isCovered ? high : undefined, last: last.reading }
}

/** One year of a target, from readings in order of date. */
export function yearOf(target: YearlyRateTarget, readings: readonly Reading[], number: number): Year {
  const [from, next] = [yearStart(target, number), yearStart(target, number + 1)]
  const isCut = target.dueDay < addDays(next, -1)
  const to = isCut ? target.dueDay : addDays(next, -1)
  const subtotals = joinUp(readings, from, to)
  const isFull = subtotals.at(-1)?.day === to
  const changedOn = isFull ? undefined : changeWithin(readings, from, to)
  return {
    from,
    to,
    number,
    subtotals,
    isFull,
    bounds: isFull || changedOn !== undefined ? undefined : boundsOf(readings, from, to),
    changedOn,
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
