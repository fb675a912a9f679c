/** A standard without an end is judged figure by figure: on any day it is due on that of its latest one. */
import type { Standard } from './assessment.ts'
import type { Day } from '../calendar.ts'
import type { Reading, Target } from '../record/metric.ts'

/** Whether a target stands without an end, so that every figure is judged by itself. */
export const isStanding = (target: Target): boolean => target.kind === 'level' && target.standing === true

/** The figures of a time in which a standard stood; all of them for any other target. */
export const sinceItStood = (target: Target, readings: readonly Reading[], asAt: Day): readonly Reading[] =>
  isStanding(target) ? readings.filter(({ day }) => day >= target.publishedDay && day <= asAt) : readings

/** A standard as it is judged by its latest figure; any other target as it is. */
export function dueWithLatest(target: Target, latest: Reading): Target {
  return isStanding(target) ? { ...target, due: latest.day, dueDay: latest.day } : target
}

/** Of how many figures so many were as the standard asks. */
export const countKept = (readings: readonly Reading[], isKept: (reading: Reading) => boolean): Standard => ({
  kept: readings.filter(isKept).length,
  of: readings.length,
})
