/** The days on which a status can change although no figure came, and what brought such a change. */
import { addDays, type Day } from '../calendar.ts'
import { freshUntil } from '../judging/cadence.ts'
import type { Judged, StatusQuery } from '../judging/status.ts'
import { turnAfterDue } from '../judging/verdict.ts'
import { quotaWaitsUntil } from '../quota/quota-verdict.ts'
import { yearStartsAfter } from '../quota/years.ts'
import type { Absence, Metric } from '../record/metric.ts'
import { primarySeries } from '../record/visible.ts'
import type { Cause } from './walk.ts'

const absencesOf = (metric: Metric): readonly Absence[] => primarySeries(metric).absences ?? []

/** What brought a change that no figure did: a statement that there is none, or time alone. */
export function turnOn({ metric }: StatusQuery, day: Day): Cause {
  const absence = absencesOf(metric).find(({ publishedDay }) => publishedDay === day)
  return absence === undefined ? { kind: 'time-alone' } : { kind: 'absence', absence }
}

/** The days after a day on which a status can change although nothing is published. */
export function turningDays(
  { metric, target, entries }: StatusQuery,
  { context, quota }: Judged,
  to: Day,
): readonly Day[] {
  const known = (context ?? quota)?.known
  const stated = absencesOf(metric).map(({ publishedDay }) => publishedDay)
  // A figure published before the last day that it is for counts as one of that day from then on.
  const ahead = entries.flatMap(({ day, reading }) => (reading.day > day ? [reading.day] : []))
  const fresh = known === undefined ? undefined : freshUntil(known, to)
  const withdrawn = target.withdrawnDay === undefined ? [] : [target.withdrawnDay]
  const days = [target.dueDay, ...stated, ...ahead, ...withdrawn, ...(fresh === undefined ? [] : [addDays(fresh, 1)])]
  if (context !== undefined) return [...days, turnAfterDue(context)]
  if (quota === undefined) return days
  return [...days, addDays(quotaWaitsUntil(quota), 1), ...yearStartsAfter(quota.target, quota.asAt, to)]
}
