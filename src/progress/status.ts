/** The status on a day: verdicts folded over every publication up to it, so that the live levels do not flap. */
import type { LiveStatus, Status } from './assessment.ts'
import { addDays, type Day } from './calendar.ts'
import { isTooOld } from './cadence.ts'
import { liveLevel } from './live-level.ts'
import type { Basis, Metric, Target } from './metric.ts'
import { standingOn } from './standing.ts'
import { verdictOn } from './verdict.ts'
import { primarySeries } from './visible.ts'

/** The days up to a day on which what was known changed: the target's publication, and that of every reading. */
function newsDays(metric: Metric, target: Target, asAt: Day, bases: readonly Basis[]): readonly Day[] {
  const readings = (primarySeries(metric)?.readings ?? []).filter((reading) => bases.includes(reading.basis))
  const days = readings.flatMap((reading) => (reading.withdrawnDay === undefined ? [reading.publishedDay] : [reading.publishedDay, reading.withdrawnDay]))
  const known = new Set([...days.filter((day) => day > target.publishedDay), target.publishedDay].filter((day) => day < asAt))
  return [...known].sort()
}

/**
 * The status of a target on a day.
 *
 * A live level is compared with the one before it, with a margin of five points; any status that is not live
 * starts the comparison anew. Later publications never change an earlier answer.
 */
export function statusOn(metric: Metric, target: Target, asAt: Day, bases: readonly Basis[]): Status {
  let before: LiveStatus | undefined
  let lastLive: LiveStatus | undefined
  let seen = standingOn(metric, target, target.publishedDay, bases)
  for (const day of [...newsDays(metric, target, asAt, bases), asAt]) {
    if (isTooOld(seen.judged, addDays(day, -1))) before = undefined
    seen = standingOn(metric, target, day, bases)
    const verdict = verdictOn(seen, lastLive)
    if (verdict.kind === 'live') {
      const { chance, isLowConfidence } = verdict
      before = { kind: liveLevel(chance, before?.kind), because: { kind: 'chance', chance, isLowConfidence } }
      lastLive = before
    } else {
      before = undefined
      if (day === asAt) return verdict
    }
  }
  return before ?? { kind: 'cannot-be-judged', because: { kind: 'no-readings' } }
}
