/** A standard without an end is judged figure by figure: on any day it is due on that of its latest one. */
import type { Standard } from './assessment.ts'
import type { Day } from '../calendar.ts'
import { startOf } from '../quota/years.ts'
import type { Reading, Target } from '../record/metric.ts'

/** Whether a target stands without an end, so that every figure is judged by itself. */
export const isStanding = (target: Target): boolean => target.kind === 'level' && target.standing === true

/** The figures of a time in which a standard stood; all of them for any other target. */
export const sinceItStood = (target: Target, readings: readonly Reading[], asAt: Day): readonly Reading[] =>
  isStanding(target) ? readings.filter((reading) => isWithin(target, reading) && reading.day <= asAt) : readings

/** Whether it stood from the first to the last day of a figure. */
const isWithin = ({ publishedDay, withdrawnDay }: Target, reading: Reading): boolean =>
  startOf(reading) >= publishedDay && (withdrawnDay === undefined || reading.day <= withdrawnDay)

/** A standard as it is judged by its latest figure; any other target as it is. */
export function dueWithLatest(target: Target, latest: Reading): Target {
  return isStanding(target) ? { ...target, due: latest.day, dueDay: latest.day } : target
}

/** Of how many figures so many were as the standard asks. */
export const countKept = (readings: readonly Reading[], isKept: (reading: Reading) => boolean): Standard => ({
  kept: readings.filter(isKept).length,
  of: readings.length,
})
