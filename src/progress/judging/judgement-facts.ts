/** The facts that a reader is told beside a status. */
import { at } from '../at.ts'
import type { Change, Freshness, Gap, Holding, Reached, Total } from './assessment.ts'
import { addDays, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import { lagOf, nextFigure, type KnownSeries } from './cadence.ts'
import type { Qualifier, Reading } from '../record/metric.ts'
import { differenceQualifier } from './qualifier.ts'
import { signOf } from './reached.ts'
import type { Path } from './required-path.ts'
import { startOf } from '../quota/years.ts'
import type { LeftOut } from './judgeable.ts'
import { passedEnd, reaches, type JudgingContext } from './judging-context.ts'

const finite = (x: number): number | undefined => (Number.isFinite(x) ? x : undefined)

/** How exact the required value is on a day: as the baseline, until a target fixed by itself is due. */
function requiredPrecision({ target, baseline, levelPrecision }: JudgingContext, day: Day): Qualifier {
  return day >= target.dueDay ? levelPrecision : baseline.precision
}

export function gapOf(context: JudgingContext, path: Path): Gap {
  const { metric, latest } = context
  const end = passedEnd(context, latest)
  if (end !== undefined) return gapTo(end, context, metric.direction === 'increase' ? -1 : 1)
  return gapTo(path(dayNumber(latest.day)), context, signOf(metric.direction))
}

/** `better`: 1 where more than is required is better, -1 where less is. */
function gapTo(required: number, context: JudgingContext, better: 1 | -1): Gap {
  const { latest } = context
  const difference = latest.value - required
  const precision = differenceQualifier(latest.precision, requiredPrecision(context, latest.day))
  return {
    required,
    difference,
    precision,
    ahead: better * difference + 0,
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

/** When the next figure should have come; only where the record states how often figures are expected. */
export function freshnessOf(known: KnownSeries, latest: Reading, asAt: Day): Freshness {
  const { lag: origin, lagDays: days } = lagOf(known)
  const fresh = { ageDays: Math.max(0, elapsedDays(latest.day, asAt)), lag: { origin, days } }
  const next = known.series.expectedEvery === undefined ? undefined : nextFigure(known, asAt)
  return next === undefined
    ? { ...fresh, nextDueDay: undefined, overdueDays: 0 }
    : { ...fresh, nextDueDay: next.dueDay, overdueDays: Math.max(0, elapsedDays(next.dueDay, asAt)) }
}

/** The first figure in time that had reached the target; `undefined` when none had. */
export function reachedIn(context: JudgingContext): Reached | undefined {
  const place = context.everInTime.findIndex((reading) => reaches(context, reading))
  return place === -1 ? undefined : { on: at(context.everInTime, place), after: context.everInTime[place - 1] }
}

/** Since when a measure that can fall back has been where the target asks it to be, without a break. */
export function holdingIn(context: JudgingContext): Holding | undefined {
  const { metric, target, judged, latest, asAt } = context
  if (metric.measure === 'cumulative' || asAt >= target.dueDay || !reaches(context, latest)) return undefined
  const place = judged.findLastIndex((reading) => !reaches(context, reading)) + 1
  return { since: at(judged, place), isFromFirst: place === 0 }
}

/** Figures of longer periods, each with the sum of the shorter ones that it covers, where they join up. */
export function totalsIn(
  totals: readonly Reading[],
  judged: readonly Reading[],
  leftOut: readonly LeftOut[],
): readonly Total[] {
  if (totals.length === 0) return []
  const figures = [...judged, ...leftOut.map(({ reading }) => reading)]
  return totals.map((reading) => ({ reading, parts: partsOf(reading, figures) }))
}

function partsOf(total: Reading, figures: readonly Reading[]): number | undefined {
  let sum = 0
  let end = total.day
  for (;;) {
    const part = figures.find(({ day }) => day === end)
    if (part === undefined) return undefined
    sum += part.value
    if (startOf(part) <= startOf(total)) return startOf(part) === startOf(total) ? sum : undefined
    end = addDays(startOf(part), -1)
  }
}
