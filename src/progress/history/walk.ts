/** A walk through the days from one to another: each thing that happened, and the status before and after it. */
import type { AssessOptions } from '../judging/assessment.ts'
import type { Status } from '../judging/status-kinds.ts'
import { addDays, type Day } from '../calendar.ts'
import { queryOf } from './history.ts'
import { reigns } from '../judging/in-force.ts'
import type { Absence, Metric, OutsideForecast, Plan, Target } from '../record/metric.ts'
import {
  isAfreshOn,
  judgeAt,
  judgeNext,
  newsDays,
  NOTHING_BEFORE,
  type StatusQuery,
  type Judged,
  type HysteresisState,
} from '../judging/status.ts'
import type { EventEffect } from '../record/timeline/as-of-view.ts'
import { startReplay, type Replay } from '../judging/replay.ts'
import { turningDays, turnOn } from './turning-days.ts'

export type Cause =
  | Exclude<EventEffect, { readonly kind: 'nothing' }>
  /** A target was published, or took the place of another; or it was withdrawn. */
  | { readonly kind: 'target' | 'target-withdrawn'; readonly target: Target }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'outside-forecast'; readonly forecast: OutsideForecast }
  /** The reader judges by other rules than before: another target, or other kinds of figure. */
  | { readonly kind: 'method'; readonly before: AssessOptions; readonly after: AssessOptions }
  /** It was stated that there is no figure for a time. */
  | { readonly kind: 'absence'; readonly absence: Absence }
  /** Nothing was published: a due day came, or a figure grew too old. */
  | { readonly kind: 'time-alone' }

/** What was published about the metric besides its figures, by day. */
function surroundings(
  { targets, plans, outsideForecasts }: Metric,
  judged: Target,
): readonly (readonly [Day, Cause])[] {
  return [
    ...targets
      .filter((target) => target !== judged)
      .map((target) => [target.publishedDay, { kind: 'target', target }] as const),
    ...plans.map((plan) => [plan.publishedDay, { kind: 'plan', plan }] as const),
    ...outsideForecasts.map((forecast) => [forecast.publishedDay, { kind: 'outside-forecast', forecast }] as const),
  ]
}

/** Where the telling stands: what was judged last, and what the fold remembers of the days of news. */
type Standpoint = {
  readonly judged: Judged
  readonly memory: HysteresisState
  readonly upTo: Day
  /** The day on which this target takes the place of another. */
  readonly turn?: Day
}
export type Note = (on: Day, cause: Cause, before: Status, after: Status) => void
/** Told of each day on which time alone may bring a change, whether it does or not. */
type Look = (day: Day) => void
type Told = { readonly note: Note; readonly look: Look }

/** The first day after another, up to a last, on which time alone may bring a change: as things stand each may move the next. */
const nextTurn = (one: StatusQuery, judged: Judged, after: Day, to: Day): Day =>
  turningDays(one, judged, to).reduce((first, day) => (day > after && day < first ? day : first), to)

/** Time passing to the end of a day, with nothing new published but perhaps the target itself. */
function passTime(one: StatusQuery, replay: Replay, from: Standpoint, to: Day, { note, look }: Told): Standpoint {
  let { judged, upTo } = from
  while (upTo < to) {
    const day = nextTurn(one, judged, upTo, to)
    const next = judgeAt(one, replay, day, from.memory)
    look(day)
    if (day === one.target.publishedDay || day === from.turn)
      note(day, { kind: 'target', target: one.target }, judged.status, next.status)
    else if (day === one.target.withdrawnDay)
      note(day, { kind: 'target-withdrawn', target: one.target }, judged.status, next.status)
    else if (next.status.kind !== judged.status.kind) note(day, turnOn(one, day), judged.status, next.status)
    judged = next
    upTo = day
  }
  return { judged, memory: from.memory, upTo }
}

/** The figures of one day, a piece at a time: each is judged together with those before it. */
function takeNews(one: StatusQuery, replay: Replay, from: Standpoint, day: Day, note: Note): Standpoint {
  const memory = isAfreshOn(one, replay, day) ? { ...from.memory, before: undefined } : from.memory
  let { judged } = from
  for (let entered = replay.next(day); entered !== undefined; entered = replay.next(day)) {
    const next = judgeAt(one, replay, day, memory)
    if (entered.kind !== 'nothing') note(day, entered, judged.status, next.status)
    judged = next
  }
  return { judged, memory: judged.memory, upTo: day }
}

/** The record at the end of a day. */
function standAt(one: StatusQuery, replay: Replay, day: Day): Standpoint {
  let memory = NOTHING_BEFORE
  for (const news of newsDays(one, day)) memory = judgeNext(one, replay, news, memory).memory
  return { judged: judgeNext(one, replay, day, memory), memory, upTo: day }
}

/** `before`: what stood on the first day, by the target whose place this one takes on the next. */
function tell(one: StatusQuery, from: Day, to: Day, told: Told, before?: Judged): Judged {
  const replay = startReplay(one.metric, one.entries)
  const around = surroundings(one.metric, one.target).filter(([day]) => day > from && day <= to)
  const news = new Set(
    [one.target.publishedDay, ...one.entries.map(({ day }) => day)].filter((day) => day > from && day <= to),
  )
  let here = standAt(one, replay, from)
  const turns = before === undefined ? [] : [addDays(from, 1)]
  if (before !== undefined) here = { ...here, judged: before, turn: addDays(from, 1) }
  const days = [...new Set([...turns, ...news, ...around.map(([on]) => on), to])].filter((day) => day > from)
  for (const day of days.sort()) {
    here = passTime(one, replay, here, day, told)
    if (news.has(day)) here = takeNews(one, replay, here, day, told.note)
    for (const [on, cause] of around) if (on === day) told.note(on, cause, here.judged.status, here.judged.status)
  }
  return here.judged
}

/** Under each target in turn that was in force; `undefined` where none was. */
export function tellAll(metric: Metric, from: Day, to: Day, options: AssessOptions, told: Told): Judged | undefined {
  let last: Judged | undefined
  for (const reign of reigns(metric, from, to, options)) {
    const start = last === undefined ? from : addDays(reign.from, -1)
    last = tell(queryOf(metric, reign.target, options), start, reign.to, told, last)
  }
  return last
}

/**
 * The days after one day and up to another on which anything of an answer may have changed, in order: those of
 * publication, and those that time alone brings.
 */
export function daysOfChange(metric: Metric, from: Day, to: Day, options: AssessOptions = {}): readonly Day[] {
  const days = new Set<Day>()
  const add = (day: Day): void => void days.add(day)
  tellAll(metric, from, to, options, { note: add, look: add })
  return [...days].sort()
}
