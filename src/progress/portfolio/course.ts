/** The course of one target: how it stood on every day since it was published, as the days on which that changed. */
import { addDays, compareDays, type Day } from '../calendar.ts'
import { daysOfChange } from '../history/walk.ts'
import { assess } from '../judging/assess.ts'
import type { RequiredPath } from '../judging/assessment.ts'
import type { Metric } from '../record/metric.ts'
import { standingOf, type Standing } from './standing.ts'

/** From its day on, until the next. */
export type CourseMoment = {
  readonly on: Day
  readonly standing: Standing
  /** The path that is required then; absent where there is none. */
  readonly path: RequiredPath['points'] | undefined
}

/** The first day on which anything is known of a target of the metric; `undefined` for a metric without targets. */
const firstDayOf = ({ targets }: Metric): Day | undefined =>
  targets.map(({ publishedDay }) => publishedDay).sort(compareDays)[0]

/** The days on which a fact may change; a status that keeps its word may have another reason once the due day is over. */
const daysToLook = (metric: Metric, first: Day, through: Day): readonly Day[] =>
  [
    ...new Set([
      ...daysOfChange(metric, addDays(first, -1), through),
      ...metric.targets.map(({ dueDay }) => addDays(dueDay, 1)).filter((day) => day > first && day <= through),
    ]),
  ].sort(compareDays)

const isSame = (one: CourseMoment, other: CourseMoment): boolean =>
  JSON.stringify([one.standing, one.path]) === JSON.stringify([other.standing, other.path])

/**
 * How a metric stood by its primary target on each day up to one, judged by official figures: the days on which a fact of
 * its row changed, in order. Between two of them every fact stays. Empty where no target was published by then.
 */
export function courseOf(metric: Metric, through: Day): readonly CourseMoment[] {
  const first = firstDayOf(metric)
  if (first === undefined || first > through) return []
  const moments: CourseMoment[] = []
  for (const on of daysToLook(metric, first, through)) {
    const assessment = assess(metric, on)
    const moment = { on, standing: standingOf(assessment), path: assessment.requiredPath?.points }
    const last = moments.at(-1)
    if (last === undefined || !isSame(last, moment)) moments.push(moment)
  }
  return moments
}
