/** What a meeting has to look at first: which of six groups a target falls in, from how it stood and how it stands. */
import type { Assessment } from '../judging/assessment.ts'
import { elapsedDays } from '../calendar.ts'
import { STATUS_RANKS, type Status } from '../judging/status-kinds.ts'

/** In the order in which a meeting takes them. `improved`: or judged for the first time. */
export const CONCERNS = ['worsened', 'overdue', 'off-track', 'awaiting', 'improved', 'unchanged'] as const
export type Concern = (typeof CONCERNS)[number]

/** How good the last known level was, 0 the worst; `undefined` where none was known. */
function rankOf({ kind, because }: Status): number | undefined {
  const known = 'lastForecastBased' in because ? because.lastForecastBased?.kind : kind
  return known === undefined ? undefined : STATUS_RANKS[known]
}

/** Nobody waits for another figure: the outcome is known. That of a standard without an end is known until the next. */
export const isFinal = ({ kind, because }: Status): boolean =>
  (kind === 'missed' && because.kind !== 'standard-not-kept') || because.kind === 'reached-by-due'

/**
 * Below zero when it got worse, above when better. Figures that are old, or awaited, say neither: the last known level
 * holds.
 */
function move(before: Status, now: Status): number {
  if (before.kind === now.kind) return 0
  if (now.kind === 'cannot-be-judged') return -1
  const [was, is] = [rankOf(before), STATUS_RANKS[now.kind]]
  if (is === undefined) return 0
  if (was === undefined) return now.kind === 'missed' ? -1 : now.kind === 'off-track' ? 0 : 1
  return is - was
}

const isOverdue = ({ status, freshness }: Pick<Assessment, 'status' | 'freshness'>): boolean =>
  status.kind === 'out-of-date' ||
  (status.kind !== 'awaiting' && !isFinal(status) && freshness !== undefined && freshness.overdueDays > 0)

/**
 * How late a figure is, in days: past the day by which the next should have come, by the interval that the record
 * states, else the one that it has kept to; where there is none to go by, the age of the latest. `undefined` where none
 * is late.
 */
export function latenessOf({
  asAt,
  status,
  freshness,
}: Pick<Assessment, 'asAt' | 'status' | 'freshness'>): number | undefined {
  if (freshness === undefined) return undefined
  if (freshness.nextDueDay !== undefined) return freshness.overdueDays
  if (status.kind !== 'out-of-date') return undefined
  const { next, ageDays } = status.because
  return next === undefined ? ageDays : elapsedDays(next.dueDay, asAt)
}

/**
 * The first that fits: `worsened` when it is newly missed, has fallen to a lower level, or can no longer be judged;
 * `overdue` when a figure is; `off-track`; `awaiting` a result; `improved` when it has risen to a higher level, or is
 * judged
 * for the first time; `unchanged`. A status that was out of date, or awaited a result, is compared by its last known
 * level.
 */
export function concernOf(before: Status, now: Pick<Assessment, 'status' | 'freshness'>): Concern {
  const moved = move(before, now.status)
  if (moved < 0) return 'worsened'
  if (isOverdue(now)) return 'overdue'
  if (now.status.kind === 'off-track' || now.status.kind === 'awaiting') return now.status.kind
  return moved > 0 ? 'improved' : 'unchanged'
}
