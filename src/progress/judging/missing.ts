/** Figures that were expected and never came. */
import { at } from '../at.ts'
import { addDays, elapsedDays, type Day } from '../calendar.ts'
import { absencesBy, HOLIDAYS, intervalsLater, isOnWeekdays, lagOf, weekdaysLater } from './cadence.ts'
import type { Interval, Metric, Reading, Target } from '../record/metric.ts'
import { primarySeries, viewOn } from '../record/visible.ts'

/** A stretch of time without the figures that belong to it. */
export type MissingStretch = {
  /** The last figure before it. */
  readonly after: Reading
  /** The figure that ended it; absent while none has come. */
  readonly before: Reading | undefined
  /** How many figures of the stretch should have been published by now. At least one. */
  readonly count: number
  /** The days by which the first and the last of them should have been published. */
  readonly since: Day
  readonly last: Day
}

export type MissingFigures =
  | { readonly kind: 'known'; readonly stretches: readonly MissingStretch[] }
  /**
   * `no-interval`: the record does not say how often figures are expected. `no-figure`: none has come to count from.
   */
  | { readonly kind: 'cannot-be-said'; readonly because: 'no-interval' | 'no-figure' }

type Expecting = {
  readonly after: Reading
  readonly before: Reading | undefined
  readonly every: Interval
  readonly lagDays: number
  readonly isOnWeekdays: boolean
  /** Days that the record itself says have no figure. */
  readonly absent: readonly Day[]
  readonly asAt: Day
  readonly until: Day | undefined
}

/** A figure up to half an interval late is the one that was expected. */
const isItself = (expected: Day, next: Day, before: Reading | undefined): boolean =>
  before !== undefined && 2 * elapsedDays(expected, before.day) < elapsedDays(expected, next)

/** Whether the record says that there is no figure for a day, or for one nearer to it than the next. */
const isAbsent = (absent: readonly Day[], expected: Day, next: Day): boolean =>
  absent.some((day) => 2 * Math.abs(elapsedDays(day, expected)) < elapsedDays(expected, next))

/** The days by which figures after one reading, and before the next, should have been published. */
function expectedBy({
  after,
  before,
  every,
  lagDays,
  isOnWeekdays: skips,
  absent,
  asAt,
  until,
}: Expecting): readonly Day[] {
  const days: Day[] = []
  if (until !== undefined && after.day >= until) return days
  const later = (count: number): Day =>
    skips ? weekdaysLater(after.day, count) : intervalsLater(after.day, every, count)
  for (let count = 1; ; count += 1) {
    const [expected, next] = [later(count), later(count + 1)]
    const due = addDays(expected, lagDays)
    if (due >= asAt || isItself(expected, next, before)) return days
    if (!isAbsent(absent, expected, next)) days.push(due)
    // The figure that would settle the target is the last one expected.
    if (until !== undefined && expected >= until) return days
  }
}

function stretchOf(expecting: Expecting): readonly MissingStretch[] {
  const days = expectedBy(expecting)
  if (days.length <= (expecting.isOnWeekdays ? HOLIDAYS : 0)) return []
  return [
    {
      after: expecting.after,
      before: expecting.before,
      count: days.length,
      since: at(days, 0),
      last: at(days, days.length - 1),
    },
  ]
}

const lastDueDay = (targets: readonly Target[], asAt: Day): Day | undefined =>
  targets
    .flatMap(({ dueDay, publishedDay }) => (publishedDay <= asAt ? [dueDay] : []))
    .reduce<Day | undefined>((held, day) => (held === undefined || day > held ? day : held), undefined)

/**
 * Every official figure of the judged series that was expected and had not come by the end of a day.
 *
 * Counted from figure to figure by the interval that the record states, each due its stated number of days after the
 * date it stands for. A figure no more than half an interval late is the one expected. The count goes on to the figure
 * that would settle the last target published by then, or to the as-at day while there is none. Nothing is expected
 * before the first figure, nothing of a period that the record itself says has none, and of a daily series that comes on
 * weekdays no more than these, less up to three in a row for holidays.
 *
 * @returns stretches in order of time; `cannot-be-said` where no interval is stated or no figure has come.
 * @example missingFigures({ series: [{ primary: true, readings: [] }], targets: [] }, '2019-03-05') // => { "kind": "cannot-be-said", "because": "no-interval" }
 */
export function missingFigures(metric: Pick<Metric, 'series' | 'targets'>, asAt: Day): MissingFigures {
  const series = primarySeries(metric)
  const every = series.expectedEvery
  if (every === undefined) return { kind: 'cannot-be-said', because: 'no-interval' }
  const { figures, advances } = viewOn(series, asAt, ['official'])
  if (figures.length === 0) return { kind: 'cannot-be-said', because: 'no-figure' }
  const known = { series, figures, advances }
  const shared = {
    every,
    ...lagOf(known),
    isOnWeekdays: isOnWeekdays(known),
    absent: absencesBy(series, asAt).map(({ day }) => day),
    asAt,
    until: lastDueDay(metric.targets, asAt),
  }
  return {
    kind: 'known',
    stretches: figures.flatMap((after, i) => stretchOf({ ...shared, after, before: figures[i + 1] })),
  }
}
