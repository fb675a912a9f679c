/** The facts that a reader is told beside a status. */
import { at } from '../at.ts'
import type { Change, Freshness, Gap, Reached } from './assessment.ts'
import { addDays, addMonths, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import type { Interval, Qualifier, Reading, Series } from '../record/metric.ts'
import { differenceQualifier } from './qualifier.ts'
import { signOf } from './reached.ts'
import type { Path } from './required-path.ts'
import { reaches, type JudgingContext } from './judging-context.ts'

const finite = (x: number): number | undefined => (Number.isFinite(x) ? x : undefined)

/** How exact the required value is on a day: as the baseline, until a target fixed by itself is due. */
function requiredPrecision({ target, baseline, levelPrecision }: JudgingContext, day: Day): Qualifier {
  return day >= target.dueDay ? levelPrecision : baseline.precision
}

export function gapOf(context: JudgingContext, path: Path): Gap {
  const { metric, latest } = context
  const required = path(dayNumber(latest.day))
  const difference = latest.value - required
  const precision = differenceQualifier(latest.precision, requiredPrecision(context, latest.day))
  return {
    required,
    difference,
    precision,
    ahead: signOf(metric.direction) * difference + 0,
    relative: finite(difference / Math.abs(required)),
  }
}

/** `undefined` while the latest reading is the baseline. */
export function changeOf({ baseline, latest }: JudgingContext): Change | undefined {
  if (latest === baseline) return undefined
  const difference = latest.value - baseline.value
  const precision = differenceQualifier(latest.precision, baseline.precision)
  return { from: baseline, to: latest, difference, precision, relative: finite(difference / Math.abs(baseline.value)) }
}

/** The day on which the next figure is expected to stand. */
export const intervalLater = (day: Day, every: Interval): Day =>
  'days' in every ? addDays(day, every.days) : addMonths(day, every.months)

export function freshnessOf(series: Series, latest: Reading, asAt: Day): Freshness {
  const ageDays = Math.max(0, elapsedDays(latest.day, asAt))
  if (series.expectedEvery === undefined) return { ageDays, nextDueDay: undefined, overdueDays: 0 }
  const nextDueDay = addDays(intervalLater(latest.day, series.expectedEvery), series.publicationLagDays)
  return { ageDays, nextDueDay, overdueDays: Math.max(0, elapsedDays(nextDueDay, asAt)) }
}

/** The first figure in time that had reached the target; `undefined` when none had. */
export function reachedIn(context: JudgingContext): Reached | undefined {
  const place = context.inTime.findIndex((reading) => reaches(context, reading))
  return place === -1 ? undefined : { on: at(context.inTime, place), after: context.inTime[place - 1] }
}
