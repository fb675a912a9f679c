/** The days on which something changed for a target: what, and how it stood before and after. */
import {
  addDays,
  changesBetween,
  type Day,
  type Metric,
  type Status,
  type StatusChange,
  type Target,
} from '../progress/index.ts'

export type DatedChange = {
  readonly on: Day
  /** How the target stood at the end of the day before. */
  readonly before: Status
  /** How it stood at the end of the day. */
  readonly after: Status
  /** Everything that changed on the day, in order. */
  readonly changes: readonly [StatusChange, ...StatusChange[]]
}

function turnOn(on: Day, all: readonly StatusChange[]): readonly DatedChange[] {
  const [first, ...more] = all.filter((change) => change.on === on)
  return first === undefined
    ? []
    : [{ on, before: first.before, after: (more.at(-1) ?? first).after, changes: [first, ...more] }]
}

/**
 * From the day that the target was published, that day among them. Empty for a target that is not published by the last
 * day.
 */
export function statusChangesOf(metric: Metric, target: Target, last: Day): readonly DatedChange[] {
  if (target.publishedDay > last) return []
  const changes = changesBetween(metric, addDays(target.publishedDay, -1), last, { targetId: target.id })
  return [...new Set(changes.map(({ on }) => on))].flatMap((on) => turnOn(on, changes))
}
