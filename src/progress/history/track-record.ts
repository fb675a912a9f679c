/** How past forecasts of some metrics turned out: what they said on each day of the past, against what came. */
import { assess, basesFor, isForecastBased } from '../judging/assess.ts'
import type { AssessOptions, Interval80And95 } from '../judging/assessment.ts'
import { at } from '../at.ts'
import { dayNumber, type Day } from '../calendar.ts'
import { rangeAt, type Trend } from '../forecast/trend.ts'
import { caseOn, historySteps } from './history.ts'
import type { Metric, Reading } from '../record/metric.ts'
import { isQuota } from '../quota/quota.ts'
import type { StatusQuery } from '../judging/status.ts'
import { startReplay } from '../judging/replay.ts'
import { allSteps, type Steps } from '../steps.ts'
import { primarySeries, visibleReadings } from '../record/visible.ts'

/** A forecast is scored against at most so many of the figures that came next: as far as the method was back-tested. */
const MOST_STEPS = 6

/** One forecast held against one figure that came later. */
export type ForecastOutcome = {
  readonly metricId: string
  /** The day on which the forecast could be made. */
  readonly on: Day
  readonly range: Interval80And95
  /** What came. */
  readonly reading: Reading
  readonly in80: boolean
  readonly in95: boolean
}

export type TrackRecord = {
  /** Days in the past on which a forecast was made: each new figure after the second. */
  readonly origins: number
  /** Forecasts that a later figure can be held against: up to six for each origin. */
  readonly forecasts: number
  /** Share of outcomes inside the 80% and the 95% range, 0 to 1; absent when there were none. */
  readonly coverage80: number | undefined
  readonly coverage95: number | undefined
  /** Mean of forecast less outcome, in mean changes from figure to figure: above zero forecast too high. */
  readonly bias: number | undefined
  /** Mean distance of forecast and outcome, in the same unit. */
  readonly meanError: number | undefined
  /** Chances of meeting a target whose end is now known. */
  readonly chances: number
  /** Mean squared distance of those chances from what happened, 0 (always sure and right) to 1. */
  readonly brier: number | undefined
  /** Every forecast with the figure it is held against, by metric and in order of time. */
  readonly outcomes: readonly ForecastOutcome[]
}

type Score = { readonly outcome: ForecastOutcome; readonly error: number }

/** Mean change from figure to figure, whichever way; the size of one step. */
function usualStep(readings: readonly Reading[]): number {
  const steps = readings.slice(1).map((reading, i) => Math.abs(reading.value - at(readings, i).value))
  return steps.reduce((sum, step) => sum + step, 0) / steps.length
}

type Replayed = { readonly origins: number; readonly scores: readonly Score[]; readonly misses: readonly number[] }

/** Forecasts from where a replay stands, against the figures that came next. */
function scoresFrom(
  origin: Pick<ForecastOutcome, 'metricId' | 'on'>,
  trend: Trend,
  next: readonly Reading[],
  step: number,
): readonly Score[] {
  return next.map((reading) => {
    const { value } = reading
    const range = rangeAt(trend, dayNumber(reading.day))
    const { median, low80, high80, low95, high95 } = range
    const outcome = {
      ...origin,
      range,
      reading,
      in80: value >= low80 && value <= high80,
      in95: value >= low95 && value <= high95,
    }
    return { outcome, error: (median - value) / step }
  })
}

type Scored = Omit<Replayed, 'misses'>

/** A quota is forecast by its own rule: only its chances are scored, not its figures. */
function* scoresOf(
  { metric, target, entries }: StatusQuery,
  through: Day,
  outcomes: readonly Reading[],
): Steps<Scored> {
  const step = usualStep(outcomes)
  if (isQuota(metric, target) || !(step > 0)) return { origins: 0, scores: [] }
  const replay = startReplay(metric, entries)
  const scores: Score[] = []
  let [origins, newest] = [0, '']
  for (const day of new Set(entries.map((entry) => entry.day).filter((on) => on <= through))) {
    replay.advanceTo(day)
    const latest = replay.figures.at(-1)?.day ?? ''
    if (latest <= newest) continue
    newest = latest
    const trend = replay.trend()
    if (trend === undefined) continue
    origins += 1
    const next = outcomes.findIndex((outcome) => outcome.day > latest)
    scores.push(
      ...scoresFrom(
        { metricId: metric.id, on: day },
        trend,
        next === -1 ? [] : outcomes.slice(next, next + MOST_STEPS),
        step,
      ),
    )
    yield
  }
  return { origins, scores }
}

type Known = Pick<StatusQuery, 'target' | 'entries'> & { readonly count: number; readonly scored: Scored }

/** The last answer: it changes with the next thing that is published, not with the day. */
const lastScored = new WeakMap<Metric, Known>()

function* scoredOnce(one: StatusQuery, through: Day, options: AssessOptions): Steps<Scored> {
  const { metric, target, entries } = one
  const count = entries.filter(({ day }) => day <= through).length
  const known = lastScored.get(metric)
  if (known?.count === count && known.entries === entries && known.target === target) return known.scored
  const outcomes = visibleReadings(primarySeries(metric), through, basesFor(options))
  const scored = yield* scoresOf(one, through, outcomes)
  lastScored.set(metric, { target, entries, count, scored })
  return scored
}

/** The squared distance from what happened of every chance given on a day of news; none while that is not known. */
function* missesOf(
  metric: Metric,
  { target }: StatusQuery,
  through: Day,
  options: AssessOptions,
): Steps<readonly number[]> {
  const end = assess(metric, through, options).status.kind
  if (through < target.dueDay || (end !== 'met' && end !== 'missed')) return []
  const moments = yield* historySteps(metric, target.publishedDay, through, options)
  return moments.flatMap(({ isNews, status }) =>
    isNews && isForecastBased(status) ? [(status.because.chance - (end === 'met' ? 1 : 0)) ** 2] : [],
  )
}

function* forecastsReplayed(metric: Metric, through: Day, options: AssessOptions): Steps<Replayed> {
  const one = caseOn(metric, through, options)
  if (one === undefined) return { origins: 0, scores: [], misses: [] }
  const scored = yield* scoredOnce(one, through, options)
  return { ...scored, misses: yield* missesOf(metric, one, through, options) }
}

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Replays every past day of news of one or more metrics, and scores what was forecast then against what has come by a
 * day. Only what had been published by each day is used for its forecast; outcomes are the figures as they stand at the
 * end. Of several metrics each forecast counts once. Cost: a forecast for each publication.
 */
export const trackRecord = (metrics: readonly Metric[], through: Day, options: AssessOptions = {}): TrackRecord =>
  allSteps(trackRecordSteps(metrics, through, options))

/** The same in steps, each a day of one metric: `next` until it is `done`, and its value is the answer. */
export function* trackRecordSteps(
  metrics: readonly Metric[],
  through: Day,
  options: AssessOptions = {},
): Steps<TrackRecord> {
  const replayed: Replayed[] = []
  for (const metric of metrics) replayed.push(yield* forecastsReplayed(metric, through, options))
  const scores = replayed.flatMap((one) => one.scores)
  const outcomes = scores.map(({ outcome }) => outcome)
  const misses = replayed.flatMap((one) => one.misses)
  return {
    origins: replayed.reduce((sum, one) => sum + one.origins, 0),
    forecasts: scores.length,
    coverage80: meanOf(outcomes.map(({ in80 }) => Number(in80))),
    coverage95: meanOf(outcomes.map(({ in95 }) => Number(in95))),
    bias: meanOf(scores.map(({ error }) => error)),
    meanError: meanOf(scores.map(({ error }) => Math.abs(error))),
    chances: misses.length,
    brier: meanOf(misses),
    outcomes,
  }
}
