/** What a meeting is told of every target: exceptions first, what changed since the last meeting, and what is asked. */
import { assess, METHOD_SINCE } from '../judging/assess.ts'
import type { Assessment } from '../judging/assessment.ts'
import type { Status, StatusKind } from '../judging/status-kinds.ts'
import type { Day } from '../calendar.ts'
import { requiredOn } from '../judging/drawn-path.ts'
import type { Metric } from '../record/metric.ts'
import { actionsOn, type ActionOn } from './actions.ts'
import { concernOf, CONCERNS, latenessOf, type Concern } from './concern.ts'
import { statusSince } from './status-since.ts'
import { reportedChanges, type ReportedChange } from './meeting-changes.ts'

export type Briefed = {
  readonly metric: Metric
  readonly before: Status
  readonly now: Assessment
  readonly concern: Concern
  /** Absent before the target was published. */
  readonly statusSince: Day | undefined
  readonly told: readonly ReportedChange[]
  /**
   * What the path required on the two days, by the record as it stood on the first: what time alone moved. Absent where
   * it did not move.
   */
  readonly path: { readonly from: number; readonly to: number } | undefined
  readonly actions: readonly ActionOn[]
}

export type Briefing = {
  readonly asAt: Day
  readonly since: Day
  /** In the order in which a meeting takes them. Those that need looking at come before those that do not. */
  readonly targets: readonly Briefed[]
  /** Targets by status: the kinds that occur, in the order of the targets. */
  readonly counts: ReadonlyMap<StatusKind, number>
  /**
   * The day on which these rules came into force, where that is after the last meeting. Both days are judged by them.
   */
  readonly methodSince: Day | undefined
}

function pathBetween({ requiredPath }: Assessment, since: Day, asAt: Day): Briefed['path'] {
  if (requiredPath === undefined) return undefined
  const [from, to] = [requiredOn(requiredPath.points, since), requiredOn(requiredPath.points, asAt)]
  return from === undefined || to === undefined || from === to ? undefined : { from, to }
}

function briefed(metric: Metric, since: Day, asAt: Day): Briefed {
  const [then, now] = [assess(metric, since), assess(metric, asAt)]
  return {
    metric,
    before: then.status,
    now,
    concern: concernOf(then.status, now),
    statusSince: statusSince(metric, asAt),
    told: reportedChanges(metric, since, asAt),
    path: pathBetween(then, since, asAt),
    actions: actionsOn(metric, asAt),
  }
}

/**
 * Within a group the worst comes first: newly missed before worsened, the latest figure, the smallest chance.
 */
function weightOf({ concern, now }: Briefed): number {
  const { status } = now
  const late = concern === 'overdue' ? latenessOf(now) : undefined
  if (late !== undefined) return -late
  if (status.kind === 'missed') return -1
  return 'chance' in status.because ? status.because.chance : 2
}

const inOrder = (one: Briefed, other: Briefed): number =>
  CONCERNS.indexOf(one.concern) - CONCERNS.indexOf(other.concern) || weightOf(one) - weightOf(other)

/**
 * The briefing for a meeting at the end of one day, against the last meeting at the end of an earlier one. It averages
 * nothing: the statuses are counted, and the worst target comes first. The same record and days give the same answer
 * for ever.
 *
 * @example briefing([], '2019-02-26', '2019-03-05').targets // => []
 */
export function briefing(metrics: readonly Metric[], since: Day, asAt: Day): Briefing {
  const targets = metrics.map((metric) => briefed(metric, since, asAt)).sort(inOrder)
  const counts = new Map<StatusKind, number>()
  for (const { now } of targets) counts.set(now.status.kind, (counts.get(now.status.kind) ?? 0) + 1)
  return {
    asAt,
    since,
    targets,
    counts,
    methodSince: METHOD_SINCE > since && METHOD_SINCE <= asAt ? METHOD_SINCE : undefined,
  }
}
