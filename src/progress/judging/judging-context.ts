/** The facts that a judgement rests on: what was visible on a day, and what the target asked for. */
import { at } from '../at.ts'
import { baselineOf, isWorkedOut } from './baseline.ts'
import { thresholdOf } from './threshold.ts'
import type { Day } from '../calendar.ts'
import { isWithinSpan, levelSpan, pathStart, slackOf, targetLevel, type PathStart } from './level.ts'
import type { Trend } from '../forecast/trend.ts'
import type { Metric, Qualifier, Reading, Target } from '../record/metric.ts'
import { isQuota } from '../quota/quota.ts'
import { isPastEnd, isReached, signOf } from './reached.ts'
import { countUpTo } from '../record/timeline/as-of-view.ts'
import { isOutOfDate, type KnownSeries } from './cadence.ts'
import { averaged, type AverageSoFar } from './averaged.ts'
import { trendOf } from './trend-of.ts'
import { judgeable, judgedEarlier, type LeftOut } from './judgeable.ts'
import { dueWithLatest, isStanding, sinceItStood } from './standing.ts'
import type { Replay } from './replay.ts'

/** A context with at least one figure. */
export type JudgingContext = {
  readonly metric: Metric
  readonly target: Target
  readonly asAt: Day
  /** Never empty. Before the due day, only figures dated by then: a year may end after it. */
  readonly judged: readonly Reading[]
  /** Visible, and not judged. */
  readonly leftOut: readonly LeftOut[]
  /** Visible figures of longer periods that end with one of these. */
  readonly totals: readonly Reading[]
  readonly latest: Reading
  /** The judged readings dated on or before the due day: the only ones that can meet the target. */
  readonly inTime: readonly Reading[]
  /**
   * These, and for a running total towards a level those of definitions that have changed since the target was set: what
   * they settled stays settled.
   */
  readonly everInTime: readonly Reading[]
  readonly baseline: Reading
  /** Where the required path leaves it. */
  readonly start: PathStart
  /** The level to be reached by the due day. */
  readonly level: number
  /** The least that counts as having reached it: the level itself, unless that was promised in round terms. */
  readonly threshold: number
  /** What is worked out from the baseline is no more exact than that. */
  readonly levelPrecision: Qualifier
  /** Only of a target for an average: how that so far stands to the whole, and where figures do not join up any more. */
  readonly average: AverageSoFar | undefined
  readonly holeFrom: Day | undefined
  readonly trend: () => Trend | undefined
  /** What is known of the series, for telling whether its next figure is overdue. */
  readonly known: KnownSeries
}

/** The day up to which figures count; `undefined` for a standard without an end. */
export const dueDayOf = (target: Target): Day | undefined => (isStanding(target) ? undefined : target.dueDay)

/** The figures dated on or before a target's due day. */
export function inTimeFor(target: Target, figures: readonly Reading[]): readonly Reading[] {
  const count = countUpTo(figures, target.dueDay)
  return count === figures.length ? figures : figures.slice(0, count)
}

/** Whether, by the end of a day, the figures that could still meet a target had gone out of date. */
export function isOutOfDateOn(
  metric: Metric,
  target: Target,
  { figures, totals, known }: Pick<Replay, 'figures' | 'totals' | 'known'>,
  day: Day,
): boolean {
  const judged = isQuota(metric, target) ? figures : judgeable(metric, { figures, totals }, dueDayOf(target)).judged
  const inTime = isStanding(target) ? judged : inTimeFor(target, judged)
  return isOutOfDate(inTime === known.figures ? known : { ...known, figures: inTime }, day)
}

const knownOf = (known: KnownSeries, figures: readonly Reading[]): KnownSeries =>
  figures === known.figures ? known : { ...known, figures }

/** What a replay stands at, for one target; `undefined` while there is no figure to judge. */
export function judgingContextOn(
  metric: Metric,
  promised: Target,
  asAt: Day,
  { figures, totals, trend, known }: Pick<Replay, 'figures' | 'totals' | 'trend' | 'known'>,
): JudgingContext | undefined {
  const single = judgeable(metric, { figures, totals }, dueDayOf(promised))
  const sorted = averaged(single, promised, metric)
  const counted = sinceItStood(promised, sorted.judged, asAt)
  const newest = counted.at(-1)
  if (newest === undefined) return undefined
  const target = dueWithLatest(promised, newest)
  const inTime = inTimeFor(target, counted)
  const judged = asAt < target.dueDay ? inTime : counted
  const baseline = baselineOf(judged, target)
  if (baseline === undefined) return undefined
  const isSettledForGood = metric.measure === 'cumulative' && target.kind === 'level'
  const earlier = isSettledForGood ? judgedEarlier(sorted, target.publishedDay) : []
  const latest = at(judged, judged.length - 1)
  const start = pathStart(inTime, target, baseline, metric.measure)
  const level = targetLevel(target, baseline, start, metric)
  return {
    metric,
    // A revised base moves its level.
    target: target.kind === 'level' && target.value !== level ? { ...target, value: level } : target,
    asAt,
    judged,
    leftOut: sorted.leftOut,
    totals: sorted.totals,
    latest,
    inTime,
    everInTime: earlier.length === 0 ? inTime : [...earlier, ...inTime],
    baseline,
    start,
    level,
    threshold: thresholdOf(target, level, metric.direction, metric.unit),
    levelPrecision: isWorkedOut(target, baseline) ? baseline.precision : 'exact',
    average: sorted.soFar,
    holeFrom: sorted.holeFrom,
    trend: judged === figures ? trend : () => trendOf(metric, judged, sorted.soFar),
    known: knownOf(known, sorted.soFar === undefined ? judged : inTimeFor(target, single.judged)),
  }
}

/** Whether there is time between the baseline and the due day. */
export const hasTimeSpan = ({ target, start }: JudgingContext): boolean => start.day < target.dueDay

/** Whether a reading, taken at its word, shows this target reached. */
export function reaches(
  { metric: { direction }, target, threshold, level, start }: JudgingContext,
  reading: Reading,
): boolean {
  if (target.kind === 'yearly-rate')
    return isReached(reading, threshold - signOf(direction) * slackOf(target, start), direction)
  // "Almost 5%" is under 5%.
  const isPast =
    target.strictly !== undefined && reading.precision === (direction === 'increase' ? 'more-than' : 'almost')
  return (
    isReached(reading, isPast ? level : threshold, direction) &&
    passedEnd({ metric: { direction }, target }, reading) === undefined
  )
}

/** The other end of the target's range, where a reading has passed it. */
export function passedEnd(
  { metric: { direction }, target }: { readonly metric: Pick<Metric, 'direction'>; readonly target: Target },
  reading: Reading,
): number | undefined {
  if (target.kind !== 'level' || target.otherEnd === undefined) return undefined
  return isPastEnd(reading, target.otherEnd, direction) ? target.otherEnd : undefined
}

/** What the level lies between where a figure does not settle it: the total that it counts from is known no better. */
export function openSpan(
  { metric, level, baseline, start }: JudgingContext,
  reading: Reading,
): { readonly low: number; readonly high: number } | undefined {
  const span = levelSpan(level, baseline, start)
  return isWithinSpan(reading.value, span, metric.direction) ? span : undefined
}

/**
 * Whether the level itself may lie further off than its number says: then to reach the number is not to reach the
 * level.
 */
export const isLevelOpen = ({ metric, levelPrecision }: JudgingContext): boolean =>
  levelPrecision === (metric.direction === 'increase' ? 'more-than' : 'almost')
