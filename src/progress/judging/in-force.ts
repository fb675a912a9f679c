/** Which of a metric's targets is judged on a day: the one that was in force then. */
import { addDays, compareDays, type Day } from '../calendar.ts'
import type { LevelTarget, Metric, Target } from '../record/metric.ts'
import { signOf } from './reached.ts'
import { isStanding } from './standing.ts'
import type { AssessOptions } from './assessment.ts'

type Chosen = Pick<AssessOptions, 'targetId'>

/** Whether a target had been published by the end of a day, and not withdrawn. */
export const isInForce = ({ publishedDay, withdrawnDay }: Target, day: Day): boolean =>
  publishedDay <= day && (withdrawnDay === undefined || day < withdrawnDay)

type Dated = { readonly on: Day; readonly target: Target }

const last = (dated: readonly Dated[]): Target | undefined =>
  dated.toSorted((one, other) => compareDays(one.on, other.on)).at(-1)?.target

/**
 * The target that is judged on a day: the one asked for, else the primary one that is in force, else the last
 * published of those that are. Where none is, the one last withdrawn; before any was published, the primary one.
 * `undefined` where the metric does not have it.
 */
export function targetOn({ targets }: Pick<Metric, 'targets'>, day: Day, { targetId }: Chosen): Target | undefined {
  if (targetId !== undefined) return targets.find(({ id }) => id === targetId)
  const marked = targets.filter((target) => target.primary)
  const standing = marked.find((target) => isInForce(target, day))
  const [primary] = marked
  if (primary === undefined || standing !== undefined) return standing
  const inForce = targets.flatMap((target) => (isInForce(target, day) ? [{ on: target.publishedDay, target }] : []))
  const gone = targets.flatMap((target) =>
    target.withdrawnDay === undefined || target.withdrawnDay > day ? [] : [{ on: target.withdrawnDay, target }],
  )
  return last(inForce) ?? last(gone) ?? primary
}

/**
 * The stages of one promise: targets to reach a level that were in force by the end of a day, in the order of their due
 * days, each asking for more than the one before. Fewer than two where it has but one. Two due days of one level are two
 * readings of a target, and no stages.
 *
 * @example stagesOn({ direction: 'increase', targets: [] }, '2019-03-05') // => []
 */
export function stagesOn(
  { targets, direction }: Pick<Metric, 'targets' | 'direction'>,
  day: Day,
): readonly LevelTarget[] {
  const inOrder = targets
    .filter((target) => target.kind === 'level')
    .filter((target) => isInForce(target, day) && !isStanding(target))
    // Of one day the one that asks for most comes first, and the others are no stages.
    .toSorted((one, other) => compareDays(one.dueDay, other.dueDay) || signOf(direction) * (other.value - one.value))
  const stages: LevelTarget[] = []
  for (const target of inOrder) {
    const before = stages.at(-1)
    if (before === undefined || signOf(direction) * (target.value - before.value) > 0) stages.push(target)
  }
  return stages
}

/** A stretch of days on which one target is judged; both ends counted. */
type Reign = { readonly target: Target; readonly from: Day; readonly to: Day }

/** From one day to another, which target is judged when. Empty where the metric does not have the one asked for. */
export function reigns(metric: Pick<Metric, 'targets'>, from: Day, to: Day, chosen: Chosen): readonly Reign[] {
  const turns = metric.targets.flatMap(({ publishedDay, withdrawnDay }) =>
    withdrawnDay === undefined ? [publishedDay] : [publishedDay, withdrawnDay],
  )
  const starts = [...new Set([from, ...turns.filter((day) => day > from && day <= to)])].sort()
  const found: Reign[] = []
  for (const day of starts) {
    const target = targetOn(metric, day, chosen)
    const before = found.at(-1)
    if (target === undefined || target === before?.target) continue
    if (before !== undefined) found.splice(-1, 1, { ...before, to: addDays(day, -1) })
    found.push({ target, from: day, to })
  }
  return found
}
