/** Since when a target has had the status that it has. */
import type { AssessOptions } from '../judging/assessment.ts'
import type { StatusKind } from '../judging/status-kinds.ts'
import { addDays, type Day } from '../calendar.ts'
import { changesBetween, type StatusChange } from '../history/changes.ts'
import type { Metric } from '../record/metric.ts'

/** Mostly a status is younger than this, so one look back this far is enough. */
const LOOK_BACK_DAYS = 400

/** The last day that ended on another status than the day before it. */
function lastTurn(changes: readonly StatusChange[]): Day | undefined {
  const ends = new Map<Day, { readonly first: StatusKind; readonly last: StatusKind }>()
  for (const { on, before, after } of changes)
    ends.set(on, { first: ends.get(on)?.first ?? before.kind, last: after.kind })
  return [...ends].findLast(([, { first, last }]) => first !== last)?.[0]
}

/** The day on which the target asked for was published, else the first of them all. */
const firstPublished = ({ targets }: Metric, { targetId }: AssessOptions): Day | undefined =>
  targets.flatMap(({ id, publishedDay }) => (targetId === undefined || id === targetId ? [publishedDay] : [])).sort()[0]

/**
 * The day at whose end the target first had the status it has at the end of `asAt`, without a break since. The day that
 * the target was published, where it has had no other; `undefined` before that, and for a target that the metric does
 * not have. A status is its word: a chance that moves within a level breaks nothing.
 */
export function statusSince(metric: Metric, asAt: Day, options: AssessOptions = {}): Day | undefined {
  const published = firstPublished(metric, options)
  if (published === undefined || published > asAt) return undefined
  const near = addDays(asAt, -LOOK_BACK_DAYS)
  const recent = near > published ? lastTurn(changesBetween(metric, near, asAt, options)) : undefined
  return recent ?? lastTurn(changesBetween(metric, published, asAt, options)) ?? published
}
