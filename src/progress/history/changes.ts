/** What changed between two days, told apart by cause, each with how far it moved the status. */
import type { AssessOptions } from '../judging/assessment.ts'
import type { ForecastLevel, Status } from '../judging/status-kinds.ts'
import { isForecastBased } from '../judging/assess.ts'
import type { Day } from '../calendar.ts'
import { caseOn } from './history.ts'
import { LEVELS } from '../judging/status-thresholds.ts'
import type { Metric } from '../record/metric.ts'
import { statusOn } from '../judging/status.ts'
import { tellAll, type Cause, type Note } from './walk.ts'

export type StatusChange = {
  readonly on: Day
  readonly cause: Cause
  readonly before: Status
  readonly after: Status
  /** Whether the word for the status changed. */
  readonly isMoved: boolean
  /** Steps up (above zero) or down between off track, at risk, on track and ahead; absent unless both are live. */
  readonly levels: number | undefined
  /** Change in the chance of meeting the target, -1 to 1; absent unless both are live. */
  readonly chance: number | undefined
}

const rank = (level: ForecastLevel): number => LEVELS.indexOf(level)

function changeOn(on: Day, cause: Cause, before: Status, after: Status): StatusChange {
  const areLive = isForecastBased(before) && isForecastBased(after)
  return {
    on,
    cause,
    before,
    after,
    isMoved: before.kind !== after.kind,
    levels: areLive ? rank(after.kind) - rank(before.kind) : undefined,
    chance: areLive ? after.because.chance - before.because.chance : undefined,
  }
}

/** A change told from its end: what was after it comes before. */
export const undone = ({ on, cause, before, after }: StatusChange): StatusChange =>
  changeOn(on, cause.kind === 'method' ? { ...cause, before: cause.after, after: cause.before } : cause, after, before)

/**
 * What changed after one day and up to another, in order, each change told apart by its cause. Together they lead from
 * the status on the first day to that on the second: each is what it moved with all before it in place and all after it
 * left out. From a later day to an earlier one they are the same changes, last first, each undone. Empty when nothing
 * was published and time alone moved nothing, and for a target that the metric does not have.
 *
 * @param before the options on the first day, where the reader has changed them since: what that does comes last.
 */
export function changesBetween(
  metric: Metric,
  from: Day,
  to: Day,
  options: AssessOptions = {},
  before: AssessOptions = options,
): readonly StatusChange[] {
  if (to < from) return changesBetween(metric, to, from, before, options).map(undone).toReversed()
  const changes: StatusChange[] = []
  const now = caseOn(metric, to, options)
  const note: Note = (...change) => changes.push(changeOn(...change))
  const last = tellAll(metric, from, to, before, { note, look: () => {} })
  if (last === undefined || now === undefined) return []
  if (JSON.stringify(before) !== JSON.stringify(options)) {
    changes.push(changeOn(to, { kind: 'method', before, after: options }, last.status, statusOn(now, to).status))
  }
  return changes
}
