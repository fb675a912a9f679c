/** The facts that a judgement rests on: what was visible on a day, and what the target asked for. */
import type { Day } from './calendar.ts'
import { baselineOf, pathStart, targetLevel } from './baseline.ts'
import type { Basis, Metric, Reading, Target } from './metric.ts'
import { isReached } from './reached.ts'
import { primarySeries, visibleReadings } from './visible.ts'

export type Standing = {
  readonly metric: Metric
  readonly target: Target
  readonly asAt: Day
  readonly judged: readonly Reading[]
  /** The judged readings dated on or before the due day: the only ones that can meet the target. */
  readonly inTime: readonly Reading[]
  readonly baseline: Reading | undefined
  readonly level: number | undefined
}

export function standingOn(metric: Metric, target: Target, asAt: Day, bases: readonly Basis[]): Standing {
  const series = primarySeries(metric)
  const judged = series === undefined ? [] : visibleReadings(series, asAt, bases)
  const baseline = baselineOf(judged, target)
  return {
    metric,
    target,
    asAt,
    judged,
    inTime: judged.filter((reading) => reading.day <= target.dueDay),
    baseline,
    level: targetLevel(target, baseline, metric.direction),
  }
}

/** Whether there is time between the baseline and the due day. */
export const hasTimeSpan = ({ target, baseline }: Standing): boolean => baseline !== undefined && pathStart(target, baseline) < target.dueDay

/** Whether a reading shows this target reached. */
export const reaches = ({ metric, level }: Standing, reading: Reading): boolean => level !== undefined && isReached(reading, level, metric.direction)
