/**
 * The decision table: a status from what is known on one day, the first rule that fits winning.
 * The live rules give a chance; the margin that turns chances into levels needs the days before, and is elsewhere.
 */
import type { CannotBecause, LastForecastBased } from './status-kinds.ts'
import { addDays, elapsedDays, type Day } from '../calendar.ts'
import {
  intervalOf,
  isLackingBetween,
  isOutOfDate,
  nextFigure,
  standsForDays,
  tellsForDays,
  usualGapDays,
  type KnownSeries,
} from './cadence.ts'
import { chanceOf } from './chance.ts'
import { FEWEST } from '../forecast/trend.ts'
import type { Reading, Target } from '../record/metric.ts'
import { baseBeforeBreak, baseWithoutTimes } from './baseline.ts'
import { isStanding } from './standing.ts'
import { nearerUntil, waitsUntil } from './waiting.ts'
import { arriving, firstLaterOf, firstReached, isRisingTotal, isShortOnBothSides, isUnderLimit } from './settled.ts'
import { brokenFor, cannot, missed, openFor, withdrawn, type Verdict } from './verdict-parts.ts'
import { hasTimeSpan, isLevelOpen, passedEnd, reaches, type JudgingContext } from './judging-context.ts'

/** Days before the due day for which a figure is true: one for a year that is published early says nothing after that. */
const daysBeforeDue = ({ target }: JudgingContext, { day, publishedDay }: Reading): number =>
  elapsedDays(publishedDay < day ? publishedDay : day, target.dueDay)

const inTimeOf = ({ known, inTime }: JudgingContext): KnownSeries => ({ ...known, figures: inTime })

const isNearDue = (context: JudgingContext, reading: Reading): boolean =>
  daysBeforeDue(context, reading) <= standsForDays(inTimeOf(context))

/**
 * The last day on which a final figure may still be waited for. Once a figure of after the due day is out, only one that
 * was expected before it.
 */
function waitsForFinal(context: JudgingContext): Day {
  const { target, asAt } = context
  const inTime = inTimeOf(context)
  const until = waitsUntil(inTime, target.dueDay, asAt)
  const later = firstLaterOf(context)
  if (later === undefined || intervalOf(inTime) === undefined) return until
  const eve = addDays(later.publishedDay, -1)
  const nearer = nearerUntil(inTime, target.dueDay, asAt)
  const last = nearer !== undefined && nearer > eve ? nearer : eve
  return last < until ? last : until
}

function tooLate(context: JudgingContext, latest: Reading, lastForecastBased: LastForecastBased | undefined): Verdict {
  const until = waitsForFinal(context)
  if (context.asAt <= until)
    return { kind: 'awaiting', because: { kind: 'no-final-figure', latest, until, lastForecastBased } }
  return outOfDate('final-figure-never-came', context, latest, lastForecastBased)
}

function outOfDate(
  kind: 'no-recent-figure' | 'final-figure-never-came',
  { asAt, inTime, known }: JudgingContext,
  latest: Reading,
  lastForecastBased: LastForecastBased | undefined,
): Verdict {
  const because = {
    kind,
    latest,
    ageDays: Math.max(0, elapsedDays(latest.day, asAt)),
    usualGapDays: usualGapDays(inTime),
    next: nextFigure({ ...known, figures: inTime }, asAt),
    lastForecastBased,
  }
  return { kind: 'out-of-date', because }
}

/** Whether the last figure by the due day tells how it stood on that day. */
function tellsOfDue(context: JudgingContext, last: Reading): boolean {
  // An average of a part of its time says nothing of the whole.
  if (context.average !== undefined) return isNearDue(context, last)
  // What only rises may pass its limit at the last: only a figure for that day, or a later one still under it, tells.
  if (isUnderLimit(context)) return daysBeforeDue(context, last) === 0 || isUnderLater(context)
  return daysBeforeDue(context, last) <= tellsForDays(inTimeOf(context))
}

function isUnderLater(context: JudgingContext): boolean {
  const firstLater = firstLaterOf(context)
  return firstLater !== undefined && reaches(context, firstLater)
}

/**
 * Where a measure may have fallen back since its last figure by the due day, what the nearer one that was to be expected
 * makes of it: it is waited for, or the record says that it will never come. `undefined` where none was.
 */
function nearerOf(context: JudgingContext, last: Reading): 'expected' | 'never' | undefined {
  const { metric, target, asAt } = context
  if (metric.measure === 'cumulative' || isNearDue(context, last)) return undefined
  const inTime = inTimeOf(context)
  const until = nearerUntil(inTime, target.dueDay, asAt)
  const isLacking = isLackingBetween(inTime, last.day, target.dueDay, asAt)
  if (until === undefined) return isLacking ? 'never' : undefined
  return isLacking && asAt > until ? 'never' : 'expected'
}

/** The day after the due day on which nothing is published and the verdict may change all the same. */
export const turnAfterDue = (context: JudgingContext): Day => addDays(waitsForFinal(context), 1)

/** What had reached the target by the due day, unless it may have fallen back since. */
function metBy(context: JudgingContext, arrived: Reading, lastForecastBased: LastForecastBased | undefined): Verdict {
  const nearer = nearerOf(context, arrived)
  if (nearer === 'expected') return tooLate(context, arrived, lastForecastBased)
  if (nearer === 'never') return outOfDate('final-figure-never-came', context, arrived, lastForecastBased)
  if (isLevelOpen(context)) return cannot({ kind: 'level-not-exact', reading: arrived })
  const later = firstLaterOf(context)
  if (isUnderLimit(context) && later !== undefined && daysBeforeDue(context, arrived) !== 0)
    return openFor(context, later) ?? { kind: 'met', because: { kind: 'under-even-later', reading: later } }
  return openFor(context, arrived) ?? { kind: 'met', because: { kind: 'reached-by-due', reading: arrived } }
}

/** Rules for a target whose due day has come. */
function afterDue(context: JudgingContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { inTime, latest } = context
  const last = inTime.at(-1)
  const broken = brokenFor(context)
  if (broken !== undefined) return broken
  const arrived = arriving(context) ?? (last !== undefined && tellsOfDue(context, last) ? last : undefined)
  if (arrived !== undefined && reaches(context, arrived)) return metBy(context, arrived, lastForecastBased)
  if (last !== undefined && !reaches(context, last) && isNearDue(context, last))
    return (
      openFor(context, last) ??
      missed(passedEnd(context, last) === undefined ? 'short-at-due' : 'past-range', context, last)
    )
  if (last !== undefined && isShortOnBothSides(context, last)) return missed('short-on-both-sides', context, last)
  const firstLater = firstLaterOf(context)
  if (isRisingTotal(context) && firstLater !== undefined && !reaches(context, firstLater))
    return openFor(context, firstLater) ?? missed('short-even-later', context, firstLater)
  return tooLate(context, last ?? latest, lastForecastBased)
}

/** Rules for a target that still has time. */
function beforeDue(context: JudgingContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { judged, latest, asAt, baseline, known } = context
  const isThere = reaches(context, latest)
  const arrived = arriving(context)
  if (arrived !== undefined) {
    if (isLevelOpen(context)) return cannot({ kind: 'level-not-exact', reading: arrived })
    return { kind: 'met', because: { kind: 'reached-early', reading: arrived, firstReached: firstReached(context) } }
  }
  const broken = brokenFor(context)
  if (broken !== undefined) return broken
  if (isOutOfDate(known, asAt)) return outOfDate('no-recent-figure', context, latest, lastForecastBased)
  if (!hasTimeSpan(context)) return cannot({ kind: 'no-time-span' })
  const trend = context.trend()
  if (trend === undefined) return cannot({ kind: 'too-few-readings', count: judged.length })
  if (isThere && judged.every(({ value }) => value === latest.value))
    return { kind: 'on-track', because: { kind: 'unmoved-at-target', reading: latest } }
  return {
    kind: 'live',
    chance: chanceOf(context, trend),
    isLowConfidence: Math.max(judged.length, context.average?.figures.length ?? 0) === FEWEST,
    ...(reaches(context, baseline) && !isUnderLimit(context) && { atMost: 'on-track' as const }),
  }
}

/** A standard without an end is judged by its latest figure, as long as that is not out of date. */
function standardVerdict(context: JudgingContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { latest, known, asAt } = context
  if (isOutOfDate(known, asAt)) return outOfDate('no-recent-figure', context, latest, lastForecastBased)
  return reaches(context, latest)
    ? { kind: 'met', because: { kind: 'standard-kept', reading: latest } }
    : missed('standard-not-kept', context, latest)
}

/**
 * The verdict on one day. `none`: why there is nothing to judge by, where there is not. `lastForecastBased`: the last live
 * status before it, carried into the honest ones.
 */
export function verdictOn(
  target: Target,
  asAt: Day,
  context: JudgingContext | undefined,
  none: CannotBecause,
  lastForecastBased: LastForecastBased | undefined,
): Verdict {
  if (target.publishedDay > asAt) return cannot({ kind: 'no-target-yet', publishedDay: target.publishedDay })
  const { withdrawnDay } = target
  const isInTime = isStanding(target) || (withdrawnDay !== undefined && withdrawnDay <= target.dueDay)
  if (withdrawnDay !== undefined && withdrawnDay <= asAt && isInTime) return withdrawn(withdrawnDay, context)
  if (context === undefined) return cannot(none)
  const base = baseBeforeBreak(context.leftOut, target)
  if (base !== undefined) return cannot({ kind: 'base-of-another-definition', base })
  const nought = baseWithoutTimes(target, context.baseline)
  if (nought !== undefined) return cannot({ kind: 'base-of-none', base: nought })
  if (isStanding(target)) return standardVerdict(context, lastForecastBased)
  if (context.holeFrom !== undefined) return cannot({ kind: 'average-with-hole', from: context.holeFrom })
  return asAt >= target.dueDay ? afterDue(context, lastForecastBased) : beforeDue(context, lastForecastBased)
}
