/**
 * A target to show a rule on: the first for which the rule says something on the date, else on the last day that one
 * did.
 */
import { addDays, primarySeries, type Assessment, type Day, type Metric, type Steps } from '../../../progress/index.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'

export type Specimen = {
  readonly metric: Metric
  readonly assessment: Assessment
  readonly on: Day
  readonly isEarlier: boolean
}

/** An example is to be had soon or not at all: a long record is not gone through for it. */
const MOST_DAYS = 12

/** Days on which something changed, newest first: publications, and the eve of each due day. */
function turningDays(metric: Metric, asAt: Day): readonly Day[] {
  const published = primarySeries(metric).readings.map(({ publishedDay }) => publishedDay)
  const eves = metric.targets.map(({ dueDay }) => addDays(dueDay, -1))
  return [...new Set([...published, ...eves])]
    .filter((day) => day < asAt)
    .toSorted()
    .toReversed()
    .slice(0, MOST_DAYS)
}

/** Judges each metric on every day that an example may be taken from. The answers are kept where they are asked for. */
export function* judgedSteps(metrics: readonly Metric[], asAt: Day): Steps<undefined> {
  for (const metric of metrics) {
    for (const day of [asAt, ...turningDays(metric, asAt)]) {
      memoizedAssess(metric, day)
      yield
    }
    for (const { id } of metric.targets) {
      memoizedAssess(metric, asAt, { targetId: id })
      yield
    }
  }
  return undefined
}

export function specimenFor(
  metrics: readonly Metric[],
  asAt: Day,
  has: (assessment: Assessment) => boolean,
): Specimen | undefined {
  const now = metrics.find((metric) => has(memoizedAssess(metric, asAt)))
  if (now !== undefined) return { metric: now, assessment: memoizedAssess(now, asAt), on: asAt, isEarlier: false }
  const earlier = metrics.flatMap((metric) => {
    const day = turningDays(metric, asAt).find((one) => has(memoizedAssess(metric, one)))
    return day === undefined ? [] : [{ metric, assessment: memoizedAssess(metric, day), on: day, isEarlier: true }]
  })
  return earlier.reduce<Specimen | undefined>(
    (held, one) => (held === undefined || one.on > held.on ? one : held),
    undefined,
  )
}
