/** Pace needed against pace held. Describes the past; never extrapolated. */
import { at } from '../at.ts'
import type { HeldPace, Pace } from './assessment.ts'
import { dayNumber, elapsedDays } from '../calendar.ts'
import type { Qualifier, Reading } from '../record/metric.ts'
import { differenceQualifier } from './qualifier.ts'
import { memoizeByItems } from '../record/memoize-by-items.ts'
import { passedEnd, type JudgingContext } from './judging-context.ts'
import { isReached } from './reached.ts'
import { medianSlopeWithLimits } from '../stats/theil-sen.ts'
import { countUpTo } from '../record/timeline/as-of-view.ts'

const roughly = (readings: readonly Reading[]): Qualifier =>
  readings.every((reading) => reading.precision === 'exact') ? 'exact' : 'about'

const slopesOf = memoizeByItems((used: readonly Reading[]) =>
  medianSlopeWithLimits(
    used.map((reading) => dayNumber(reading.day)),
    used.map((reading) => reading.value),
  ),
)

/** Of three or four figures the limits hold 66 and 92 times in 100, for there are no wider ones. */
const FEWEST_FOR_LIMITS = 5

const FEWEST_FOR_SLOPE = 3

/**
 * Change per day over the readings since the baseline, or over all where those are fewer than three: the median slope, of
 * two the last change.
 */
function heldPace(readings: readonly Reading[], baseline: Reading): HeldPace | undefined {
  const since = readings.slice(countUpTo(readings, baseline.day) - 1)
  // One quarter is no pace where more had been published before.
  const used = since.length >= FEWEST_FOR_SLOPE ? since : readings
  const method = used.length >= FEWEST_FOR_SLOPE ? 'median-slope' : 'last-change'
  const found = slopesOf(used)
  if (found === undefined) return undefined
  const ends = { from: at(used, 0).day, to: at(used, used.length - 1).day, precision: roughly(used) }
  const limits95 = used.length < FEWEST_FOR_LIMITS ? undefined : found.limits95
  return { perDay: found.slope, limits95, method, ...ends }
}

/**
 * Change per day from the latest reading to the level by the due day; 0 once reached, `undefined` when no day is left.
 */
function neededPerDay(context: JudgingContext): number | undefined {
  const { metric, latest, target, level, threshold, asAt } = context
  const days = elapsedDays(latest.day, target.dueDay)
  if (asAt >= target.dueDay || days <= 0) return undefined
  const end = passedEnd(context, latest)
  if (end !== undefined) return (end - latest.value) / days
  return isReached(latest, threshold, metric.direction) ? 0 : (level - latest.value) / days
}

/** Needed over held; `undefined` when nothing is needed, or the figure stands still or moves the wrong way. */
export function paceRatio(needed: number | undefined, held: HeldPace | undefined): number | undefined {
  if (needed === undefined || held === undefined || needed * held.perDay <= 0) return undefined
  const ratio = needed / held.perDay
  return Number.isFinite(ratio) ? ratio : undefined
}

export function paceOf(context: JudgingContext): Pace {
  const needed = neededPerDay(context)
  const held = heldPace(context.judged, context.baseline)
  return {
    neededPerDay: needed,
    neededPrecision: differenceQualifier(context.levelPrecision, context.latest.precision),
    held,
    ratio: paceRatio(needed, held),
  }
}
