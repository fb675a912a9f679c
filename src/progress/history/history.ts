/** How a target stood, day by day, on what was known then. */
import { basesFor } from '../judging/assess.ts'
import type { AssessOptions } from '../judging/assessment.ts'
import type { Status } from '../judging/status-kinds.ts'
import { monthEnds, type Day } from '../calendar.ts'
import { reigns, targetOn } from '../judging/in-force.ts'
import type { Metric, Target } from '../record/metric.ts'
import { judgeNext, newsDays, NOTHING_BEFORE, type StatusQuery } from '../judging/status.ts'
import { publicationEvents } from '../record/timeline/publication-events.ts'
import { startReplay } from '../judging/replay.ts'
import { allSteps, type Steps } from '../steps.ts'
import { primarySeries } from '../record/visible.ts'

export type Moment = {
  readonly day: Day
  /** The target or one of its figures was published or withdrawn on this day. */
  readonly isNews: boolean
  readonly isMonthEnd: boolean
  readonly status: Status
}

/** What to judge on a day, for a metric that has the target asked for. */
export function caseOn(metric: Metric, day: Day, options: AssessOptions): StatusQuery | undefined {
  const target = targetOn(metric, day, options)
  return target === undefined ? undefined : queryOf(metric, target, options)
}

export const queryOf = (metric: Metric, target: Target, options: AssessOptions): StatusQuery => ({
  metric,
  target,
  entries: publicationEvents(primarySeries(metric), basesFor(options)),
})

/** One replay through the record: a forecast for each publication, not for each day asked about. */
function* momentsOf(one: StatusQuery, from: Day, to: Day): Steps<readonly Moment[]> {
  const news = new Set(newsDays(one, to))
  const ends = new Set(monthEnds(from, to))
  const replay = startReplay(one.metric, one.entries)
  const moments: Moment[] = []
  let memory = NOTHING_BEFORE
  for (const day of [...new Set([...news, ...ends])].sort()) {
    const judged = judgeNext(one, replay, day, memory)
    if (news.has(day)) memory = judged.memory
    if (day >= from) moments.push({ day, isNews: news.has(day), isMonthEnd: ends.has(day), status: judged.status })
    yield
  }
  return moments
}

/**
 * The status at every publication and every month end between two days, both counted; each what `assess` answers for
 * that day, by the target that was in force on it. Empty for a target that the metric does not have.
 */
export const history = (metric: Metric, from: Day, to: Day, options: AssessOptions = {}): readonly Moment[] =>
  allSteps(historySteps(metric, from, to, options))

/** The same, a day at a time. */
export function* historySteps(
  metric: Metric,
  from: Day,
  to: Day,
  options: AssessOptions = {},
): Steps<readonly Moment[]> {
  const moments: Moment[] = []
  for (const reign of reigns(metric, from, to, options))
    moments.push(...(yield* momentsOf(queryOf(metric, reign.target, options), reign.from, reign.to)))
  return moments
}
