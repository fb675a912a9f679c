/** How one target stands on a day, in the few facts that a row among many needs. */
import type { Assessment } from '../judging/assessment.ts'
import type { StatusKind } from '../judging/status-kinds.ts'
import type { Day } from '../calendar.ts'
import type { Reading } from '../record/metric.ts'

/** A published figure, without where it stood. */
export type BriefFigure = Pick<Reading, 'day' | 'value' | 'precision'>

/** All of it stays as it is from one day of change to the next, so that a few of them tell every day. */
export type Standing = {
  /** Absent while none is published. */
  readonly targetId: string | undefined
  readonly status: StatusKind
  /** Why, by the name that the status gives its reason. */
  readonly because: string
  /** Of meeting the target by its due day, to a hundredth: 0 for less than one in a hundred, 1 for more than 99. Absent where none is given. */
  readonly chance: number | undefined
  /** The latest figure that counts; of a quota within years, the year so far. */
  readonly latest: BriefFigure | undefined
  /** What the required path asks on the day of that figure, in the metric's unit. */
  readonly required: number | undefined
  /** The day by which the next figure should be published; absent when none is expected. */
  readonly nextDueDay: Day | undefined
}

/** Before the day nothing is certain, and more than a hundredth is never said. */
function saidChance(chance: number): number {
  if (chance < 0.01) return 0
  return chance > 0.99 ? 1 : Math.round(chance * 100) / 100
}

const briefly = ({ day, value, precision }: Reading): BriefFigure => ({ day, value, precision })

/** The facts of a row, from the whole answer. */
export function standingOf({ status, target, latest: last, quota, gap, freshness }: Assessment): Standing {
  const latest = quota === undefined ? last : quota.toDate
  return {
    targetId: target?.id,
    status: status.kind,
    because: status.because.kind,
    chance: status.because.kind === 'chance' ? saidChance(status.because.chance) : undefined,
    latest: latest && briefly(latest),
    required: latest === undefined ? undefined : gap?.required,
    nextDueDay: freshness?.nextDueDay,
  }
}
