/** How a target stood, day by day, on what was known then. */
import { basesFor } from '../judging/assess.ts'
import type { AssessOptions } from '../judging/assessment.ts'
import type { Status } from '../judging/status-kinds.ts'
import { monthEnds, type Day } from '../calendar.ts'
import { reigns, targetOn } from '../judging/in-force.ts'
import type { Metric, Target } from '../record/metric.ts'
import { judgeNext, newsDays, NOTHING_BEFORE, type HysteresisState, type StatusQuery } from '../judging/status.ts'
import { publicationEvents } from '../record/timeline/publication-events.ts'
import { startReplay, type Fitted, type Replay } from '../judging/replay.ts'
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

/** A walk through the record that can go on from where it stood. */
type Walk = {
  readonly replay: Replay
  /** A forecast for each publication, not for each day asked about; those of earlier ones are let go. */
  readonly fitted: Fitted
  readonly moments: Moment[]
  memory: HysteresisState
  upTo: string
}

/** No moment depends on the end that is asked for, so from the same start a later end goes on from an earlier one. */
const walks = new WeakMap<Metric, Map<string, Walk>>()

function walkFrom({ metric, target, entries }: StatusQuery, from: Day, name: string): Walk {
  const known = walks.get(metric) ?? new Map<string, Walk>()
  walks.set(metric, known)
  const key = `${name} ${metric.targets.indexOf(target)} ${from}`
  const fitted: Fitted = new Map()
  const walk = known.get(key) ?? {
    replay: startReplay(metric, entries, fitted),
    fitted,
    moments: [],
    memory: NOTHING_BEFORE,
    upTo: '',
  }
  known.set(key, walk)
  return walk
}

/** Each day is judged as one, so that several may take steps on the same walk. */
function* momentsOf(one: StatusQuery, from: Day, to: Day, name: string): Steps<readonly Moment[]> {
  const walk = walkFrom(one, from, name)
  const news = new Set(newsDays(one, to))
  const ends = new Set(monthEnds(from, to))
  for (const day of [...new Set([...news, ...ends])].sort()) {
    if (day <= walk.upTo) continue
    if (news.has(day)) walk.fitted.clear()
    const judged = judgeNext(one, walk.replay, day, walk.memory)
    if (news.has(day)) walk.memory = judged.memory
    if (day >= from) walk.moments.push({ day, isNews: news.has(day), isMonthEnd: ends.has(day), status: judged.status })
    walk.upTo = day
    yield
  }
  return walk.moments.filter(({ day }) => day <= to)
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
  const name = basesFor(options).join()
  for (const reign of reigns(metric, from, to, options))
    moments.push(...(yield* momentsOf(queryOf(metric, reign.target, options), reign.from, reign.to, name)))
  return moments
}
