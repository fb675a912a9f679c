/**
 * The decision table: a status from what is known on one day, the first rule that fits winning.
 * The live rules give a chance; the margin that turns chances into levels needs the days before, and is elsewhere.
 */
import type { LiveStatus, Status } from './assessment.ts'
import { addDays, elapsedDays, type Day } from './calendar.ts'
import { isTooOld, tooOldAfterDays, usualGapDays } from './cadence.ts'
import { chanceOfMeeting, fitForecast } from './forecast/forecast.ts'
import type { Reading } from './metric.ts'
import { signOf } from './reached.ts'
import { hasTimeSpan, reaches, type Standing } from './standing.ts'

export type Verdict = Exclude<Status, LiveStatus> | { readonly kind: 'live'; readonly chance: number; readonly isLowConfidence: boolean }

/** Below this many figures no forecast is made. */
const FEWEST = 3

const shortfall = ({ level, metric }: Standing, reading: Reading): number => (level === undefined ? NaN : signOf(metric.direction) * (level - reading.value))

/** Half a usual gap: a figure this close before the due day stands for the due day. */
function isNearDue({ target, inTime }: Standing, reading: Reading): boolean {
  const gap = usualGapDays(inTime)
  return elapsedDays(reading.day, target.dueDay) <= (gap === undefined ? 0 : gap / 2)
}

function tooLate(standing: Standing, latest: Reading, lastLive: LiveStatus | undefined): Verdict {
  const { asAt, target, inTime } = standing
  const until: Day = addDays(target.dueDay, Math.floor(tooOldAfterDays(inTime)))
  if (asAt <= until) return { kind: 'awaiting', because: { kind: 'no-final-figure', latest, until, lastLive } }
  return outOfDate('final-figure-never-came', standing, latest, lastLive)
}

function outOfDate(kind: 'no-recent-figure' | 'final-figure-never-came', { asAt, inTime }: Standing, latest: Reading, lastLive: LiveStatus | undefined): Verdict {
  const because = { kind, latest, ageDays: Math.max(0, elapsedDays(latest.day, asAt)), usualGapDays: usualGapDays(inTime), lastLive }
  return { kind: 'out-of-date', because }
}

/** Rules for a target whose due day has come. */
function afterDue(standing: Standing, latest: Reading, lastLive: LiveStatus | undefined): Verdict {
  const { metric, target, judged, inTime } = standing
  const last = inTime.at(-1)
  const neverFalls = metric.measure === 'cumulative'
  if (last !== undefined && reaches(standing, last) && (neverFalls || !isTooOld(inTime, target.dueDay))) {
    return { kind: 'met', because: { kind: 'reached-by-due', reading: last } }
  }
  if (last !== undefined && !reaches(standing, last) && isNearDue(standing, last)) {
    return { kind: 'missed', because: { kind: 'short-at-due', reading: last, shortfall: shortfall(standing, last) } }
  }
  const firstLater = judged.find((reading) => reading.day > target.dueDay)
  if (neverFalls && firstLater !== undefined && !reaches(standing, firstLater)) {
    return { kind: 'missed', because: { kind: 'short-even-later', reading: firstLater, shortfall: shortfall(standing, firstLater) } }
  }
  return tooLate(standing, last ?? latest, lastLive)
}

/** Rules for a target that still has time. */
function beforeDue(standing: Standing, latest: Reading, lastLive: LiveStatus | undefined): Verdict {
  const { metric, target, judged, asAt, level } = standing
  const canFall = metric.measure !== 'cumulative'
  const isOld = isTooOld(judged, asAt)
  if (reaches(standing, latest) && !(canFall && isOld)) {
    const firstReached = judged.find((reading) => reaches(standing, reading)) ?? latest
    return { kind: 'met', because: { kind: 'reached-early', reading: latest, firstReached, canFall } }
  }
  if (isOld) return outOfDate('no-recent-figure', standing, latest, lastLive)
  if (!hasTimeSpan(standing)) return { kind: 'cannot-be-judged', because: { kind: 'no-time-span' } }
  if (judged.length < FEWEST) return { kind: 'cannot-be-judged', because: { kind: 'too-few-readings', count: judged.length } }
  const trend = fitForecast(metric, judged)
  if (trend === undefined || level === undefined) return { kind: 'cannot-be-judged', because: { kind: 'no-variation' } }
  const chance = chanceOfMeeting(trend, level, metric.direction, target.dueDay)
  return { kind: 'live', chance, isLowConfidence: judged.length === FEWEST }
}

/** The verdict on one day. `lastLive`: the last live status before it, carried into the honest ones. */
export function verdictOn(standing: Standing, lastLive: LiveStatus | undefined): Verdict {
  const { target, asAt, judged } = standing
  const latest = judged.at(-1)
  if (target.publishedDay > asAt) return { kind: 'cannot-be-judged', because: { kind: 'no-target-yet', publishedDay: target.publishedDay } }
  if (latest === undefined) return { kind: 'cannot-be-judged', because: { kind: 'no-readings' } }
  return asAt >= target.dueDay ? afterDue(standing, latest, lastLive) : beforeDue(standing, latest, lastLive)
}
