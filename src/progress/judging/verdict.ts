/**
 * The decision table: a status from what is known on one day, the first rule that fits winning.
 * The live rules give a chance; the margin that turns chances into levels needs the days before, and is elsewhere.
 */
import { at } from '../at.ts'
import type { CannotBecause, LastForecastBased, ForecastStatus, Status } from './status-kinds.ts'
import { addDays, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import { isTooOld, tooOldAfterDays, usualGapDays } from './cadence.ts'
import { chanceAt } from '../forecast/trend.ts'
import type { Reading, Target } from '../record/metric.ts'
import { signOf } from './reached.ts'
import { hasTimeSpan, isLevelOpen, reaches, type JudgingContext } from './judging-context.ts'

export type Verdict =
  | Exclude<Status, ForecastStatus>
  | { readonly kind: 'live'; readonly chance: number; readonly isLowConfidence: boolean }

/** Below this many figures no forecast is made. */
const FEWEST = 3

const cannot = (because: CannotBecause): Verdict => ({ kind: 'cannot-be-judged', because })

/** Plus nought: a figure of "more than 0" falls short of 0 by 0, not by minus nought. */
const shortfall = ({ level, metric }: JudgingContext, reading: Reading): number =>
  signOf(metric.direction) * (level - reading.value) + 0

/** Half a usual gap: a figure this close before the due day stands for the due day. */
function isNearDue({ target, inTime }: JudgingContext, reading: Reading): boolean {
  const gap = usualGapDays(inTime)
  return elapsedDays(reading.day, target.dueDay) <= (gap === undefined ? 0 : gap / 2)
}

/** The last day on which a final figure may still be waited for. */
export const waitsUntil = ({ target, inTime }: Pick<JudgingContext, 'target' | 'inTime'>): Day =>
  addDays(target.dueDay, Math.floor(tooOldAfterDays(inTime)))

function tooLate(context: JudgingContext, latest: Reading, lastForecastBased: LastForecastBased | undefined): Verdict {
  const until = waitsUntil(context)
  if (context.asAt <= until)
    return { kind: 'awaiting', because: { kind: 'no-final-figure', latest, until, lastForecastBased } }
  return outOfDate('final-figure-never-came', context, latest, lastForecastBased)
}

function outOfDate(
  kind: 'no-recent-figure' | 'final-figure-never-came',
  { asAt, inTime }: JudgingContext,
  latest: Reading,
  lastForecastBased: LastForecastBased | undefined,
): Verdict {
  const because = {
    kind,
    latest,
    ageDays: Math.max(0, elapsedDays(latest.day, asAt)),
    usualGapDays: usualGapDays(inTime),
    lastForecastBased,
  }
  return { kind: 'out-of-date', because }
}

/** Rules for a target whose due day has come. */
function afterDue(context: JudgingContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { metric, target, judged, inTime, latest } = context
  const last = inTime.at(-1)
  const neverFalls = metric.measure === 'cumulative'
  if (last !== undefined && reaches(context, last) && (neverFalls || !isTooOld(inTime, target.dueDay))) {
    if (isLevelOpen(context)) return cannot({ kind: 'level-not-exact', reading: last })
    return { kind: 'met', because: { kind: 'reached-by-due', reading: last } }
  }
  if (last !== undefined && !reaches(context, last) && isNearDue(context, last)) {
    return { kind: 'missed', because: { kind: 'short-at-due', reading: last, shortfall: shortfall(context, last) } }
  }
  const firstLater = judged[inTime.length]
  if (neverFalls && firstLater !== undefined && !reaches(context, firstLater)) {
    return {
      kind: 'missed',
      because: { kind: 'short-even-later', reading: firstLater, shortfall: shortfall(context, firstLater) },
    }
  }
  return tooLate(context, last ?? latest, lastForecastBased)
}

const firstReached = (context: JudgingContext): Reading =>
  at(
    context.judged,
    context.judged.findIndex((reading) => reaches(context, reading)),
  )

/** Rules for a target that still has time. */
function beforeDue(context: JudgingContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { metric, target, judged, latest, asAt, level } = context
  const canFall = metric.measure !== 'cumulative'
  const isOld = isTooOld(judged, asAt)
  if (reaches(context, latest) && !(canFall && isOld)) {
    if (isLevelOpen(context)) return cannot({ kind: 'level-not-exact', reading: latest })
    return {
      kind: 'met',
      because: { kind: 'reached-early', reading: latest, firstReached: firstReached(context), canFall },
    }
  }
  if (isOld) return outOfDate('no-recent-figure', context, latest, lastForecastBased)
  if (!hasTimeSpan(context)) return cannot({ kind: 'no-time-span' })
  if (judged.length < FEWEST) return cannot({ kind: 'too-few-readings', count: judged.length })
  const trend = context.trend()
  if (trend === undefined) return cannot({ kind: 'no-variation' })
  return {
    kind: 'live',
    chance: chanceAt(trend, level, dayNumber(target.dueDay)),
    isLowConfidence: judged.length === FEWEST,
  }
}

/** The verdict on one day. `lastForecastBased`: the last live status before it, carried into the honest ones. */
export function verdictOn(
  target: Target,
  asAt: Day,
  context: JudgingContext | undefined,
  lastForecastBased: LastForecastBased | undefined,
): Verdict {
  if (target.publishedDay > asAt) return cannot({ kind: 'no-target-yet', publishedDay: target.publishedDay })
  if (context === undefined) return cannot({ kind: 'no-readings' })
  return asAt >= target.dueDay ? afterDue(context, lastForecastBased) : beforeDue(context, lastForecastBased)
}
