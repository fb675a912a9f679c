/** How one target stands on a day, in the few facts that a row among many needs. */
import type { Assessment } from '../judging/assessment.ts'
import type { Status, StatusKind } from '../judging/status-kinds.ts'
import type { Day } from '../calendar.ts'
import type { Reading } from '../record/metric.ts'

/**
 * All of it stays as it is from one day of change to the next, so that a few of them tell every day.
 */
export type Standing = {
  /** Absent while none is published. */
  readonly targetId: string | undefined
  readonly status: StatusKind
  readonly because: Status['because']['kind']
  /** Of meeting the target by its due day, 0 to 1; absent where none is given. */
  readonly chance: number | undefined
  /** The latest judged figure. */
  readonly latest: Reading | undefined
  /** What the required path asks on the day of that figure, in the metric's unit. */
  readonly required: number | undefined
  /** The day by which the next figure should be published; absent when none is expected. */
  readonly nextDueDay: Day | undefined
}

/** The facts of a row, from the whole answer. */
export const standingOf = ({ status, target, latest, gap, freshness }: Assessment): Standing => ({
  targetId: target?.id,
  status: status.kind,
  because: status.because.kind,
  chance: status.because.kind === 'chance' ? status.because.chance : undefined,
  latest,
  required: gap?.required,
  nextDueDay: freshness?.nextDueDay,
})
