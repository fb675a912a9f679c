/** The status on a day: verdicts folded over every publication up to it, so that the live levels do not flap. */
import { at } from '../at.ts'
import type { CannotBecause, LastForecastBased, ForecastLevel, Status } from './status-kinds.ts'
import { addDays, type Day } from '../calendar.ts'
import { forecastLevel, LEVELS } from './status-thresholds.ts'
import type { Metric, Target, YearlyRateTarget } from '../record/metric.ts'
import { quotaVerdict, type QuotaContext } from '../quota/quota-verdict.ts'
import { isQuota, quotaOn } from '../quota/quota.ts'
import { averagedFrom, isAverage } from './averaged.ts'
import { countsOf, judgeable, leftOutOfCounts } from './judgeable.ts'
import { dueDayOf, isOutOfDateOn, judgingContextOn, type JudgingContext } from './judging-context.ts'
import type { PublicationEvent } from '../record/timeline/publication-events.ts'
import { startReplay, type Fitted, type Replay } from './replay.ts'
import { isStanding } from './standing.ts'
import { verdictOn } from './verdict.ts'
import type { Verdict } from './verdict-parts.ts'

/** What to fold over: one target, and the news of its figures in order. */
export type StatusQuery = {
  readonly metric: Metric
  readonly target: Target
  readonly entries: readonly PublicationEvent[]
}

/**
 * What is remembered from day to day. The level before may be known only to lie between two, where the fold did not
 * begin at the first day; absent when the last status was not live.
 */
export type HysteresisState = {
  readonly before: { readonly low: ForecastLevel; readonly high: ForecastLevel } | undefined
  readonly lastForecastBased: LastForecastBased | undefined
  /** Whether an earlier beginning could still change `lastForecastBased`. */
  readonly isSettled: boolean
}

export const NOTHING_BEFORE: HysteresisState = { before: undefined, lastForecastBased: undefined, isSettled: true }
const ANY_STATE_BEFORE: HysteresisState = {
  before: { low: 'off-track', high: 'ahead' },
  lastForecastBased: undefined,
  isSettled: false,
}

export type Judged = {
  readonly status: Status
  /** What it was judged by; both absent while there is no figure. */
  readonly context: JudgingContext | undefined
  readonly quota: QuotaContext | undefined
  readonly memory: HysteresisState
  readonly isSettled: boolean
}

const lowerOf = (level: ForecastLevel, atMost: ForecastLevel = level): ForecastLevel =>
  LEVELS.indexOf(level) > LEVELS.indexOf(atMost) ? atMost : level

function statusFrom(
  verdict: Verdict,
  day: Day,
  memory: HysteresisState,
): Pick<Judged, 'status' | 'memory' | 'isSettled'> {
  if (verdict.kind === 'on-track') {
    return {
      status: verdict,
      memory: { before: undefined, lastForecastBased: { ...verdict, on: day }, isSettled: true },
      isSettled: true,
    }
  }
  if (verdict.kind !== 'live') {
    const isCarrying = verdict.kind === 'awaiting' || verdict.kind === 'out-of-date'
    return { status: verdict, memory: { ...memory, before: undefined }, isSettled: memory.isSettled || !isCarrying }
  }
  const { chance, isLowConfidence, atMost } = verdict
  const levelFrom = (before: ForecastLevel | undefined): ForecastLevel => lowerOf(forecastLevel(chance, before), atMost)
  const [low, high] = [levelFrom(memory.before?.low), levelFrom(memory.before?.high)]
  const status = { kind: low, because: { kind: 'chance', chance, isLowConfidence } } as const
  return {
    status,
    memory: { before: { low, high }, lastForecastBased: { ...status, on: day }, isSettled: low === high },
    isSettled: low === high,
  }
}

/** What a yearly quota is judged by; `undefined` before it was published, and while there is no count to judge. */
function quotaContextOn(metric: Metric, target: YearlyRateTarget, asAt: Day, replay: Replay): QuotaContext | undefined {
  const { figures, totals, known } = replay
  const counts = countsOf({ figures, totals })
  const leftOut = leftOutOfCounts(figures, counts)
  const out = new Set(leftOut.map(({ reading }) => reading))
  const judged = out.size === 0 ? figures : figures.filter((reading) => !out.has(reading))
  if (target.publishedDay > asAt || judged.length === 0) return undefined
  return { metric, target, asAt, judged, counts, leftOut, totals, known, quota: quotaOn(metric, target, asAt, counts) }
}

const NOTHING_PUBLISHED: CannotBecause = { kind: 'no-readings' }

/** Why there is nothing to judge by. */
function whyNone(metric: Metric, target: Target, replay: Replay): CannotBecause {
  const { judged, leftOut } = judgeable(metric, replay, dueDayOf(target))
  const from = averagedFrom(target) ?? (isStanding(target) ? target.publishedDay : undefined)
  const changed = leftOut.some(({ because }) => because === 'before-break') ? judged[0]?.day : undefined
  if (isAverage(target) && from !== undefined && changed !== undefined)
    return { kind: 'definition-changed', from, to: target.dueDay, on: changed }
  if (judged.length > 0 && from !== undefined) return { kind: 'not-begun', from }
  return judged.length < leftOut.length ? { kind: 'only-parts', count: leftOut.length } : NOTHING_PUBLISHED
}

/** Judges where a replay stands, on a day. */
export function judgeAt({ metric, target }: StatusQuery, replay: Replay, day: Day, memory: HysteresisState): Judged {
  const quota = isQuota(metric, target) ? quotaContextOn(metric, target, day, replay) : undefined
  if (quota !== undefined)
    return { context: undefined, quota, ...statusFrom(quotaVerdict(quota, memory.lastForecastBased), day, memory) }
  const context = judgingContextOn(metric, target, day, replay)
  const none = context === undefined ? whyNone(metric, target, replay) : NOTHING_PUBLISHED
  return {
    context,
    quota: undefined,
    ...statusFrom(verdictOn(target, day, context, none, memory.lastForecastBased), day, memory),
  }
}

/** Whether figures had gone out of date by the day before: then they leave no level to compare with. */
export const isAfreshOn = ({ metric, target }: StatusQuery, replay: Replay, day: Day): boolean =>
  isOutOfDateOn(metric, target, replay, addDays(day, -1))

/** Goes on to a day and judges there. */
export function judgeNext(one: StatusQuery, replay: Replay, day: Day, memory: HysteresisState): Judged {
  const isAfresh = isAfreshOn(one, replay, day)
  replay.advanceTo(day)
  return judgeAt(one, replay, day, isAfresh ? { ...memory, before: undefined } : memory)
}

/** The days on which what was known changed, from the target's publication to a day; that of its withdrawal too. */
export function newsDays({ target, entries }: StatusQuery, upTo: Day): readonly Day[] {
  if (target.publishedDay > upTo) return []
  const days = [target.publishedDay]
  for (const { day } of entries) if (day > at(days, days.length - 1) && day <= upTo) days.push(day)
  const { withdrawnDay } = target
  const isToldApart = withdrawnDay !== undefined && withdrawnDay <= upTo && !days.includes(withdrawnDay)
  return isToldApart ? [...days, withdrawnDay].sort() : days
}

function foldFrom(
  one: StatusQuery,
  fitted: Fitted,
  days: readonly Day[],
  start: number,
  asAt: Day,
  remembered: HysteresisState,
): Judged {
  const replay = startReplay(one.metric, one.entries, fitted)
  if (start > 0) replay.advanceTo(at(days, start - 1))
  let memory = remembered
  for (const day of days.slice(start)) memory = judgeNext(one, replay, day, memory).memory
  return judgeNext(one, replay, asAt, memory)
}

/** Looked back over this many publications at the most; from there the levels are compared anew. */
const MOST_BACK = 512

/**
 * The status of a target on a day.
 *
 * A live level is compared with the one before it, with a margin of five points; any status that is not live
 * starts the comparison anew. Later publications never change an earlier answer.
 *
 * A chance well inside a level gives that level whatever came before, so the fold begins only as far back as the answer
 * needs: mostly one publication. Linear in the readings; at worst times the publications looked back over, 512 of them.
 */
export function statusOn(one: StatusQuery, asAt: Day, mostBack: number = MOST_BACK): Judged {
  const days = newsDays(one, asAt).filter((day) => day < asAt)
  const fitted: Fitted = new Map()
  for (let back = 1; back < Math.min(days.length, mostBack); back *= 2) {
    const judged = foldFrom(one, fitted, days, days.length - back, asAt, ANY_STATE_BEFORE)
    if (judged.isSettled) return judged
  }
  return foldFrom(one, fitted, days, Math.max(0, days.length - mostBack), asAt, NOTHING_BEFORE)
}
