/** The one entry: where a target stands on a day, and every fact that the answer rests on. */
import type { AssessOptions, Assessment } from './assessment.ts'
import { dayOf, type Day } from '../calendar.ts'
import { isAverage, restMustAverage } from './averaged.ts'
import { pathFor } from './drawn-path.ts'
import { judgeable } from './judgeable.ts'
import { changeOf, freshnessOf, gapOf, holdingIn, reachedIn, totalsIn } from './judgement-facts.ts'
import { expectedReach } from '../forecast/first-passage.ts'
import { forecastFor } from '../forecast/forecast.ts'
import { targetOn } from './in-force.ts'
import type { Basis, Metric } from '../record/metric.ts'
import { paceOf } from './pace.ts'
import { quotaFacts } from '../quota/quota-facts.ts'
import { chanceOf } from './chance.ts'
import { passedEnd, reaches, type JudgingContext } from './judging-context.ts'
import { countKept, isStanding } from './standing.ts'
import { statusOn, type Judged } from './status.ts'
import { publicationEvents } from '../record/timeline/publication-events.ts'
import { primarySeries, viewOn, visibleReadings } from '../record/visible.ts'

/** The version of the rules in README.md. It changes when the same record could be judged differently. */
export const METHOD = '4'
/** The day on which this version came into force. */
export const METHOD_SINCE = dayOf(2026, 11, 30)

export const basesFor = ({ includeIndicative = false }: AssessOptions): readonly Basis[] =>
  includeIndicative ? ['official', 'indicative'] : ['official']

const UNJUDGED = {
  target: undefined,
  targetLevel: undefined,
  threshold: undefined,
  targetLevelPrecision: undefined,
  reachedLater: undefined,
  baseline: undefined,
  rateStart: undefined,
  change: undefined,
  requiredPath: undefined,
  gap: undefined,
  average: undefined,
  restMustAverage: undefined,
  standard: undefined,
  pace: undefined,
  forecast: undefined,
  expectedReach: undefined,
  reached: undefined,
  holding: undefined,
  quota: undefined,
} as const

type Likely = Pick<Assessment, 'forecast' | 'expectedReach'>

/** Not of a range that was passed, nor of an average, nor of a level that is to be kept and is there. */
function isStillToReach(context: JudgingContext): boolean {
  const { target, latest } = context
  if (passedEnd(context, latest) !== undefined || isAverage(target)) return false
  return !(target.kind === 'level' && target.keptFromDay !== undefined && reaches(context, latest))
}

function likely({ context, status }: Pick<Judged, 'context' | 'status'>): Likely {
  const trend = isForecastBased(status) ? context?.trend() : undefined
  if (context === undefined || trend === undefined) return { forecast: undefined, expectedReach: undefined }
  return {
    forecast: forecastFor(trend, chanceOf(context, trend), context.target.dueDay),
    expectedReach: isStillToReach(context) ? expectedReach(trend, context.threshold) : undefined,
  }
}

type Stated = Omit<Assessment, keyof Figures | 'metricId' | 'asAt' | 'method' | 'status' | keyof Likely>

function stated(context: JudgingContext): Stated {
  const path = pathFor(context)
  const { target, level } = context
  return {
    target,
    targetLevel: level,
    threshold: context.threshold,
    targetLevelPrecision: context.levelPrecision,
    reachedLater: context.judged.slice(context.inTime.length).find((reading) => reaches(context, reading)),
    baseline: context.baseline,
    rateStart: rateStartIn(context),
    change: changeOf(context),
    requiredPath: path?.drawn,
    gap: path === undefined ? undefined : gapOf(context, path.path),
    average: context.average,
    restMustAverage: restOf(context),
    standard: isStanding(target) ? countKept(context.judged, (reading) => reaches(context, reading)) : undefined,
    pace: !isAverage(target) && !isStanding(target) ? paceOf(context) : undefined,
    reached: reachedIn(context),
    holding: holdingIn(context),
    quota: undefined,
  }
}

/** To come back into a range that it is past, it is the far end that those to come must make up for. */
const restOf = (context: JudgingContext): number | undefined =>
  context.average === undefined || context.asAt >= context.target.dueDay
    ? undefined
    : restMustAverage(context.average, context.latest, passedEnd(context, context.latest) ?? context.level)

function rateStartIn({ start: { value, after } }: JudgingContext): Assessment['rateStart'] {
  return after === undefined ? undefined : { value, after }
}

type Figures = Pick<Assessment, 'judged' | 'setAside' | 'leftOut' | 'totals' | 'latest' | 'freshness'>

type Rests = Pick<JudgingContext, 'judged' | 'leftOut' | 'totals' | 'known'>

/** Where there is nothing to judge by: what is visible. */
function visible(metric: Metric, asAt: Day, options: AssessOptions): Rests {
  const series = primarySeries(metric)
  const { figures, totals, advances } = viewOn(series, asAt, basesFor(options))
  return { ...judgeable(metric, { figures, totals }), known: { series, figures, advances } }
}

/** The figures that an answer rests on, and those that it leaves out. */
function figuresIn(metric: Metric, judged: Judged | undefined, asAt: Day, options: AssessOptions): Figures {
  const series = primarySeries(metric)
  const rests: Rests = judged?.quota ?? judged?.context ?? visible(metric, asAt, options)
  const latest = rests.judged.at(-1)
  const isSettingAside =
    options.includeIndicative !== true && series.readings.some((reading) => reading.basis === 'indicative')
  return {
    // A copy: the replay adds to its own list as it goes on.
    judged: rests.judged.slice(),
    setAside: isSettingAside
      ? visibleReadings(series, asAt, basesFor({ includeIndicative: true })).filter(
          (reading) => reading.basis === 'indicative',
        )
      : [],
    leftOut: rests.leftOut,
    totals: totalsIn(rests.totals, rests.judged, rests.leftOut),
    latest,
    freshness: latest === undefined ? undefined : freshnessOf(rests.known, latest, asAt),
  }
}

/**
 * Where a target stands at the end of a day, on only what had been published by then.
 *
 * Pure and total: the same metric, day and options give the same answer for ever, and nothing throws.
 * A metric without the target asked for cannot be judged.
 */
export function assess(metric: Metric, asAt: Day, options: AssessOptions = {}): Assessment {
  const target = targetOn(metric, asAt, options)
  const entries = publicationEvents(primarySeries(metric), basesFor(options))
  const judged = target === undefined ? undefined : statusOn({ metric, target, entries }, asAt)
  const known = { metricId: metric.id, asAt, method: METHOD, ...figuresIn(metric, judged, asAt, options) }
  if (target === undefined || judged === undefined)
    return { ...known, ...UNJUDGED, status: { kind: 'cannot-be-judged', because: { kind: 'no-target' } } }
  const { status, context, quota } = judged
  if (target.publishedDay > asAt) return { ...known, ...UNJUDGED, status }
  if (quota !== undefined) return { ...known, ...UNJUDGED, status, ...quotaFacts(quota, isForecastBased(status)) }
  if (context === undefined)
    return { ...known, ...UNJUDGED, status, target, targetLevel: target.kind === 'level' ? target.value : undefined }
  return { ...known, status, ...stated(context), ...likely(judged) }
}

/** Whether a status is one of the four live levels, which rest on a chance. */
export const isForecastBased = (
  status: Assessment['status'],
): status is Extract<Assessment['status'], { because: { kind: 'chance' } }> => status.because.kind === 'chance'
