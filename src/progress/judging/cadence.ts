/** How often figures come, when the next is overdue, and when the last is too old to judge by. */
import { at } from '../at.ts'
import { addDays, addMonths, compareDays, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import type { Absence, Interval, Reading, Series } from '../record/metric.ts'
import type { Advance } from '../record/timeline/as-of-view.ts'
import { startOf } from '../quota/years.ts'
import { median } from '../stats/quickselect.ts'

const GAPS_COUNTED = 6
/** With fewer than three figures no usual gap is known; after a year and a half the last one is too old. */
const TOO_OLD_DAYS = 550
/** Figures that must lie on weekdays alone before a daily series is taken to come on weekdays. */
const WEEKDAYS_NEEDED = 5
/** Weekdays in a row that may be holidays. */
export const HOLIDAYS = 3

type Dated = Pick<Reading, 'day'>

/** What is known of a series by a day: the figures visible, and the days that brought newer ones than all before. */
export type KnownSeries = {
  readonly series: Pick<Series, 'expectedEvery' | 'publicationLagDays' | 'absences'>
  readonly figures: readonly Dated[]
  readonly advances: readonly Pick<Advance, 'day' | 'publishedDay'>[]
}

/** Whether a length of time is stated by the record, or learned from its own figures. */
export type Origin = 'stated' | 'learned'

/** The next figure that a series leads one to expect. */
export type NextFigure = {
  /** The last day by which it should have been published. */
  readonly dueDay: Day
  readonly interval: Origin
  readonly lag: Origin
  readonly lagDays: number
}

/**
 * The usual gap between figures in days: the median of the last six gaps. `undefined` below three figures.
 * The back-tests behind the rules of status used the same.
 */
export function usualGapDays(readings: readonly Dated[]): number | undefined {
  if (readings.length < 3) return undefined
  const days = readings.slice(-GAPS_COUNTED - 1).map((reading) => dayNumber(reading.day))
  return median(Float64Array.from(days.slice(1), (day, i) => day - at(days, i)))
}

const DAYS_A_MONTH = 30
/** Where nothing tells how often figures come, one stands for its own day and no other. */
const ON_THE_DAY = 0

const daysOf = (every: Interval): number => ('days' in every ? every.days : DAYS_A_MONTH * every.months)

/** Days between figures: as they came or as the record states, the shorter; `undefined` where neither is known. */
function gapDays({ series: { expectedEvery }, figures }: Pick<KnownSeries, 'series' | 'figures'>): number | undefined {
  const gap = usualGapDays(figures)
  if (expectedEvery === undefined) return gap
  return gap === undefined ? daysOf(expectedEvery) : Math.min(gap, daysOf(expectedEvery))
}

/**
 * Days before a due day within which a figure stands for it: half the time between figures. Where that is not known, only
 * one on the day itself does.
 */
export function standsForDays(known: Pick<KnownSeries, 'series' | 'figures'>): number {
  const gap = gapDays(known)
  return gap === undefined ? ON_THE_DAY : gap / 2
}

/**
 * Days before a due day within which a figure that may have changed since still tells, where no nearer one comes: two
 * usual gaps, or with fewer than three figures twice what the record states; where neither is known, on the day alone.
 */
export function tellsForDays(known: Pick<KnownSeries, 'series' | 'figures'>): number {
  const gap = usualGapDays(known.figures) ?? gapDays(known)
  return gap === undefined ? ON_THE_DAY : 2 * gap
}

/** Days for which a figure is recent enough, however often others come: two usual gaps, or 550 below three figures. */
export function patienceDays(readings: readonly Dated[]): number {
  const gap = usualGapDays(readings)
  return gap === undefined ? TOO_OLD_DAYS : 2 * gap
}

/** The day some time after another. */
export const intervalLater = (day: Day, every: Interval): Day =>
  'days' in every ? addDays(day, every.days) : addMonths(day, every.months)

/** Counted from one figure, not from step to step: three months after 30 June is a month end only by chance. */
export const intervalsLater = (day: Day, every: Interval, count: number): Day =>
  intervalLater(day, 'days' in every ? { days: every.days * count } : { months: every.months * count })

/** Monday 0 to Sunday 6. Day 0 was a Thursday. */
const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7
const isAtWeekend = (day: Day): boolean => weekdayOf(day) > 4

/** Whether a daily series comes on weekdays alone. */
export function isOnWeekdays({ series: { expectedEvery }, figures }: Pick<KnownSeries, 'series' | 'figures'>): boolean {
  const isDaily =
    expectedEvery === undefined ? usualGapDays(figures) === 1 : 'days' in expectedEvery && expectedEvery.days === 1
  return isDaily && figures.length >= WEEKDAYS_NEEDED && !figures.some(({ day }) => isAtWeekend(day))
}

/** The day some weekdays after another. */
export function weekdaysLater(day: Day, count: number): Day {
  let later = day
  for (let left = count; left > 0;) {
    later = addDays(later, 1)
    if (!isAtWeekend(later)) left -= 1
  }
  return later
}

/**
 * Days from what a figure stands for to its publication: as the record states, else the longest that any took of the
 * last six publications with figures newer than all before. Older ones published later say nothing of it.
 */
export function lagOf({
  series,
  advances,
}: Pick<KnownSeries, 'series' | 'advances'>): Pick<NextFigure, 'lag' | 'lagDays'> {
  if (series.publicationLagDays !== undefined) return { lag: 'stated', lagDays: series.publicationLagDays }
  const lags = advances.slice(-GAPS_COUNTED).map(({ day, publishedDay }) => elapsedDays(day, publishedDay))
  return { lag: 'learned', lagDays: Math.max(0, ...lags) }
}

/**
 * The last day that figures, or statements of why there is none that go on from them, stand for. A statement about a far
 * day accounts for nothing before it.
 */
export function accountedTo(known: Pick<KnownSeries, 'series' | 'figures'>, on: Day): Day | undefined {
  const last = known.figures.at(-1)?.day
  if (last === undefined) return undefined
  const found = intervalOf(known)
  if (found === undefined) return last
  const reach = (day: Day): Day =>
    isOnWeekdays(known)
      ? expectedAfter(known, day, found.every)
      : addDays(intervalLater(day, found.every), half(found.every))
  return absencesBy(known.series, on)
    .toSorted((a, b) => compareDays(a.day, b.day))
    .reduce((to, absence) => (absence.day > to && startOf(absence) <= reach(to) ? absence.day : to), last)
}

const half = (every: Interval): number => Math.floor(daysOf(every) / 2)

/** When the figure after a day's should be for; of a daily series on weekdays, the last day that it may be for. */
const expectedAfter = (known: Pick<KnownSeries, 'series' | 'figures'>, day: Day, every: Interval): Day =>
  isOnWeekdays(known) ? weekdaysLater(day, 1 + HOLIDAYS) : intervalLater(day, every)

/** What the record had said by a day of figures that there are none of. */
export const absencesBy = ({ absences = [] }: Pick<Series, 'absences'>, on: Day): readonly Absence[] =>
  absences.filter(({ publishedDay }) => publishedDay <= on)

/** Whether a figure after one day and by another was to come, and the record says that it never will. */
export const isLackingBetween = ({ series }: Pick<KnownSeries, 'series'>, after: Day, upTo: Day, on: Day): boolean =>
  absencesBy(series, on).some(
    ({ reason, day }) => (reason === 'not-collected' || reason === 'suppressed') && day > after && day <= upTo,
  )

/** How often figures come, as the record states or as they have come; `undefined` where neither is known. */
export function intervalOf({
  series: { expectedEvery },
  figures,
}: Pick<KnownSeries, 'series' | 'figures'>): { readonly every: Interval; readonly interval: Origin } | undefined {
  if (expectedEvery !== undefined) return { every: expectedEvery, interval: 'stated' }
  const gap = usualGapDays(figures)
  return gap === undefined ? undefined : { every: { days: Math.ceil(gap) }, interval: 'learned' }
}

/**
 * When the figure after the latest should have come, on what is known on a day: the record's own interval and lag, or
 * those it has kept to. A daily series of weekdays skips weekends, and up to three weekdays more for holidays.
 * `undefined` where there is no interval to go by.
 */
export function nextFigure(known: KnownSeries, on: Day): NextFigure | undefined {
  const last = accountedTo(known, on)
  const found = intervalOf(known)
  if (last === undefined || found === undefined) return undefined
  const lag = lagOf(known)
  const expected = expectedAfter(known, last, found.every)
  return { ...lag, interval: found.interval, dueDay: addDays(expected, lag.lagDays) }
}

/** The last day on which the latest figure may be judged by: it is recent, or the next is not overdue. */
export function freshUntil(known: KnownSeries, on: Day): Day | undefined {
  const latest = known.figures.at(-1)
  if (latest === undefined) return undefined
  const recent = addDays(latest.day, Math.floor(patienceDays(known.figures)))
  const dueDay = nextFigure(known, on)?.dueDay
  return dueDay !== undefined && dueDay > recent ? dueDay : recent
}

/** Whether the next figure is overdue, and the latest no longer recent. A series that is not overdue never is. */
export function isOutOfDate(known: KnownSeries, on: Day): boolean {
  const latest = known.figures.at(-1)
  if (latest === undefined || elapsedDays(latest.day, on) <= patienceDays(known.figures)) return false
  const next = nextFigure(known, on)
  return next === undefined || on > next.dueDay
}
