/** What new figures change in how each target stands. */
import { assess, type Assessment, type Day, type Metric } from '../progress/index.ts'

export type Effect = {
  readonly targetId: string
  readonly before: Assessment
  readonly after: Assessment
}

/** Each target before and after, on one day. */
export const effectsOn = (before: Metric, after: Metric, asAt: Day): readonly Effect[] =>
  after.targets.map(({ id }) => ({
    targetId: id,
    before: assess(before, asAt, { targetId: id }),
    after: assess(after, asAt, { targetId: id }),
  }))
