/** The dates that the figures of a series will be for, by the rhythm in which it has come. */
import {
  addDays,
  addMonths,
  elapsedDays,
  intervalLater,
  lastDayOf,
  type Day,
  type Interval,
  type Reading,
  type Series,
} from '../progress/index.ts'
import type { When } from './date-words.ts'
import { partialOf, wholeMonths } from './in-style.ts'

const GAPS_COUNTED = 6
const DAYS_A_MONTH = 30.44
/** Days between figures that come by the month, the quarter, half a year and the year. */
const RHYTHMS: readonly (readonly [from: number, to: number, months: number])[] = [
  [27, 32, 1],
  [88, 94, 3],
  [178, 187, 6],
  [355, 376, 12],
]

/** As the record states it, else as its figures have come; `undefined` where neither is known. `readings`: by day. */
export function rhythmOf({ expectedEvery }: Series, readings: readonly Reading[]): Interval | undefined {
  if (expectedEvery !== undefined) return expectedEvery
  const days = readings.map(({ day }) => day).slice(-GAPS_COUNTED - 1)
  const gaps = days.slice(1).map((day, i) => elapsedDays(days[i] ?? day, day))
  const usual = gaps.length < 2 ? undefined : [...gaps].sort((a, b) => a - b)[gaps.length >> 1]
  if (usual === undefined || usual < 1) return undefined
  const rhythm = RHYTHMS.find(([from, to]) => usual >= from && usual <= to)
  return rhythm === undefined ? { days: usual } : { months: rhythm[2] }
}

const timesOf = (every: Interval, count: number): Interval =>
  'days' in every ? { days: every.days * count } : { months: every.months * count }

const monthsOf = (every: Interval): number =>
  'months' in every ? every.months : Math.max(1, Math.round(every.days / DAYS_A_MONTH))

/** A date that is a month stays one, and so does a year. */
function laterDate(date: string, every: Interval, count: number): string {
  if (date.length === 10) return intervalLater(lastDayOf(partialOf(date)), timesOf(every, count))
  const months = date.length === 4 ? 12 * Math.max(1, Math.round(monthsOf(every) / 12)) : monthsOf(every)
  return addMonths(lastDayOf(partialOf(date)), months * count).slice(0, date.length)
}

function laterPeriod(start: Day, end: Day, every: Interval, count: number): When {
  const months = wholeMonths(start, end)
  if (months === undefined) {
    const by = timesOf(every, count)
    return { kind: 'period', start: intervalLater(start, by), end: intervalLater(end, by) }
  }
  const first = addMonths(start, monthsOf(every) * count)
  return { kind: 'period', start: first, end: addDays(addMonths(first, months), -1) }
}

/** So many dates after the last, each counted from it. */
export const nextDates = (last: When, every: Interval, count: number): readonly When[] =>
  Array.from({ length: count }, (_, i) =>
    last.kind === 'on'
      ? { kind: 'on', on: laterDate(last.on, every, i + 1) }
      : laterPeriod(last.start, last.end, every, i + 1),
  )
