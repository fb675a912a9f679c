/** The status on a day: verdicts folded over every publication up to it, so that the live levels do not flap. */
import { at } from './at.ts'
import type { LastLive, LiveLevel, Status } from './assessment.ts'
import { addDays, type Day } from './calendar.ts'
import { isTooOld } from './cadence.ts'
import { liveLevel } from './live-level.ts'
import type { Metric, Target } from './metric.ts'
import { quotaVerdict, type QuotaStanding } from './quota/quota-verdict.ts'
import { isQuota, quotaOn } from './quota/quota.ts'
import { inTimeFor, standingOn, type Standing } from './standing.ts'
import type { Entry } from './timeline/news.ts'
import { startWalk, type Fitted, type Walk } from './timeline/walk.ts'
import { verdictOn, type Verdict } from './verdict.ts'

/** What to fold over: one target, and the news of its figures in order. */
export type Case = { readonly metric: Metric; readonly target: Target; readonly entries: readonly Entry[] }

/**
 * What is remembered from day to day. The level before may be known only to lie between two, where the fold did not
 * begin at the first day; absent when the last status was not live.
 */
export type Memory = {
  readonly before: { readonly low: LiveLevel; readonly high: LiveLevel } | undefined
  readonly lastLive: LastLive | undefined
  /** Whether an earlier beginning could still change `lastLive`. */
  readonly isSettled: boolean
}

export const NOTHING_BEFORE: Memory = { before: undefined, lastLive: undefined, isSettled: true }
const ANYTHING_BEFORE: Memory = { before: { low: 'off-track', high: 'ahead' }, lastLive: undefined, isSettled: false }

export type Judged = {
  readonly status: Status
  /** What it was judged by; both absent while there is no figure. */
  readonly standing: Standing | undefined
  readonly quota: QuotaStanding | undefined
  readonly memory: Memory
  readonly isSettled: boolean
}

function statusFrom(verdict: Verdict, day: Day, memory: Memory): Pick<Judged, 'status' | 'memory' | 'isSettled'> {
  if (verdict.kind !== 'live') {
    const isCarrying = verdict.kind === 'awaiting' || verdict.kind === 'out-of-date'
    return { status: verdict, memory: { ...memory, before: undefined }, isSettled: memory.isSettled || !isCarrying }
  }
  const { chance, isLowConfidence } = verdict
  const [low, high] = [liveLevel(chance, memory.before?.low), liveLevel(chance, memory.before?.high)]
  const status = { kind: low, because: { kind: 'chance', chance, isLowConfidence } } as const
  return {
    status,
    memory: { before: { low, high }, lastLive: { ...status, on: day }, isSettled: low === high },
    isSettled: low === high,
  }
}

/** Judges where a walk stands, on a day. */
export function judgeHere({ metric, target }: Case, walk: Walk, day: Day, memory: Memory): Judged {
  if (isQuota(metric, target) && target.publishedDay <= day && walk.figures.length > 0) {
    const quota = { metric, target, asAt: day, judged: walk.figures, quota: quotaOn(metric, target, day, walk.figures) }
    return { standing: undefined, quota, ...statusFrom(quotaVerdict(quota, memory.lastLive), day, memory) }
  }
  const standing = standingOn(metric, target, day, walk)
  return { standing, quota: undefined, ...statusFrom(verdictOn(target, day, standing, memory.lastLive), day, memory) }
}

/** Goes on to a day and judges there. Figures that had grown too old the day before leave no level to compare with. */
export function judgeNext(one: Case, walk: Walk, day: Day, memory: Memory): Judged {
  const isAfresh = isTooOld(inTimeFor(one.target, walk.figures), addDays(day, -1))
  walk.goTo(day)
  return judgeHere(one, walk, day, isAfresh ? { ...memory, before: undefined } : memory)
}

/** The days on which what was known changed, from the target's publication to a day. */
export function newsDays({ target, entries }: Case, upTo: Day): readonly Day[] {
  if (target.publishedDay > upTo) return []
  const days = [target.publishedDay]
  for (const { day } of entries) if (day > at(days, days.length - 1) && day <= upTo) days.push(day)
  return days
}

function foldFrom(
  one: Case,
  fitted: Fitted,
  days: readonly Day[],
  start: number,
  asAt: Day,
  remembered: Memory,
): Judged {
  const walk = startWalk(one.metric, one.entries, fitted)
  if (start > 0) walk.goTo(at(days, start - 1))
  let memory = remembered
  for (const day of days.slice(start)) memory = judgeNext(one, walk, day, memory).memory
  return judgeNext(one, walk, asAt, memory)
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
export function statusOn(one: Case, asAt: Day, mostBack: number = MOST_BACK): Judged {
  const days = newsDays(one, asAt).filter((day) => day < asAt)
  const fitted: Fitted = new Map()
  for (let back = 1; back < Math.min(days.length, mostBack); back *= 2) {
    const judged = foldFrom(one, fitted, days, days.length - back, asAt, ANYTHING_BEFORE)
    if (judged.isSettled) return judged
  }
  return foldFrom(one, fitted, days, Math.max(0, days.length - mostBack), asAt, NOTHING_BEFORE)
}
