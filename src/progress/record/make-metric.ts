/** The one maker of a metric: the parts of a record in, a metric that every rule holds for out. */
import { thresholdOf } from '../judging/threshold.ts'
import type { Metric, Series, Source, Target } from './metric.ts'
import { makeAction } from './validation/action.ts'
import { checkUnit } from './validation/unit.ts'
import { valueRangeOf } from './validation/value-range.ts'
import { atPath, type Fault, type ReportIssue } from './validation/issue.ts'
import { compact } from './validation/omit-undefined.ts'
import {
  checkDistinct,
  checkId,
  checkOnePrimary,
  checkOnePrimaryAtATime,
  checkTags,
  checkWords,
} from './validation/identifiers.ts'
import type { MetricInput } from './validation/metric-input.ts'
import type { Context } from './validation/reading.ts'
import { seriesSteps } from './validation/series.ts'
import { allSteps, type Steps } from '../steps.ts'
import { makeEvent, makeOutsideForecast, makeOutsideVerdict, makePlan, makeSource } from './validation/annotations.ts'
import { isPrimary, makeTarget } from './validation/target.ts'
import { bad, good, type Result } from '../result.ts'

export type { Fault, Problem } from './validation/issue.ts'
export { isUrlSafe } from './validation/identifiers.ts'
export type * from './validation/metric-input.ts'

function makeEach<Parts, Made>(
  list: string,
  parts: readonly Parts[],
  reportIssue: ReportIssue,
  make: (part: Parts, reportIssue: ReportIssue) => Made | undefined,
): readonly Made[] {
  return parts.flatMap((part, i) => compact(make(part, atPath(reportIssue, `${list}[${i}]`))))
}

function makeSources({ sources }: MetricInput, reportIssue: ReportIssue): ReadonlyMap<string, Source> {
  const made = Object.entries(sources).map(
    ([key, source]) => [key, makeSource(source, atPath(reportIssue, `sources.${key}`))] as const,
  )
  return new Map(made.flatMap(([key, source]) => (source === undefined ? [] : [[key, source]])))
}

/** Each version of a target, of which no two are primary while both stand. */
function makeTargets({ targets }: MetricInput, context: Context, reportIssue: ReportIssue): readonly Target[] {
  const isOnly = targets.length === 1
  const made = targets.flatMap((parts, place) =>
    compact(makeTarget(parts, isOnly, context, atPath(reportIssue, `targets[${place}]`))).map((target) => ({
      target,
      place,
    })),
  )
  const isOneMarked = targets.some((target) => isPrimary(target, isOnly))
  if (targets.length > 0 && !isOneMarked) reportIssue('targets', 'no-primary')
  checkOnePrimaryAtATime(
    'targets',
    made.map(({ target, place }) => ({ ...target, place })),
    reportIssue,
  )
  return made.map(({ target }) => target)
}

function checkWhole(parts: MetricInput, reportIssue: ReportIssue): void {
  const { title, question, owner, unit, measure, targets, series, plans } = parts
  checkId(parts.id, reportIssue)
  checkWords({ title, question, owner, 'unit.noun': unit.noun }, reportIssue)
  if (parts.group !== undefined) checkWords({ group: parts.group }, reportIssue)
  checkTags(parts.tags ?? [], reportIssue)
  if (measure === 'share' && unit.kind !== 'share') reportIssue('unit.kind', 'unit-does-not-fit-measure', unit.kind)
  checkUnit(unit, atPath(reportIssue, 'unit'))
  checkDistinct('targets', targets, reportIssue)
  checkDistinct('series', series, reportIssue)
  checkDistinct('plans', plans, reportIssue)
  if (targets.length === 0) reportIssue('targets', 'none-given')
  checkOnePrimary('series', series, reportIssue)
}

/** What a figure must not read like unless it is it: what was promised, and what comes down to it in round terms. */
function levelsOf(targets: readonly Target[], { direction, unit }: MetricInput): readonly number[] {
  const levels = targets.flatMap((target) => {
    if (target.kind !== 'level') return [target.value]
    const least = target.precision === undefined ? [] : [thresholdOf(target, target.value, direction, unit)]
    return [target.value, ...least, ...(target.otherEnd === undefined ? [] : [target.otherEnd])]
  })
  return [...new Set(levels)]
}

/** Parts that cannot be made are left out here; each has been noted, so the whole is refused. */
function* metricFrom(parts: MetricInput, reportIssue: ReportIssue): Steps<Metric> {
  const { id, title, question, owner, unit, measure, direction } = parts
  const context: Context = { range: valueRangeOf(parts), measure, direction, sources: parts.sources }
  checkWhole(parts, reportIssue)
  const sources = makeSources(parts, reportIssue)
  const promised = {
    targets: makeTargets(parts, context, reportIssue),
    plans: makeEach('plans', parts.plans, reportIssue, (plan, at) => makePlan(plan, context, at)),
    outsideForecasts: makeEach('outsideForecasts', parts.outsideForecasts, reportIssue, (forecast, at) =>
      makeOutsideForecast(forecast, context, at),
    ),
    ...(parts.outsideVerdicts !== undefined && {
      outsideVerdicts: makeEach('outsideVerdicts', parts.outsideVerdicts, reportIssue, (verdict, at) =>
        makeOutsideVerdict(verdict, context, at),
      ),
    }),
  }
  const series: Series[] = []
  for (const [i, one] of parts.series.entries())
    series.push(yield* seriesSteps(one, measure, context, atPath(reportIssue, `series[${i}]`)))
  return {
    id,
    title,
    question,
    owner,
    ...(parts.group !== undefined && { group: parts.group }),
    ...(parts.tags !== undefined && { tags: parts.tags }),
    unit: { ...unit, levels: levelsOf(promised.targets, parts) },
    measure,
    direction,
    ...promised,
    series,
    events: makeEach('events', parts.events, reportIssue, (event, at) => makeEvent(event, context, sources, at)),
    actions: makeEach('actions', parts.actions ?? [], reportIssue, makeAction),
    sources: Object.fromEntries(sources),
    illustrative: parts.illustrative === true,
  }
}

/**
 * Makes a metric, or says everything that is wrong with its parts. The shape of the parts is taken as read.
 *
 * Days are worked out here, once: a partial date counts as its last day. Lists keep their order; readings need
 * none. A running total that falls is refused, unless the figures are rounded enough for both to be true.
 *
 * @returns the metric, or every fault with the path of its field, such as `series[0].readings[3].value`.
 * @example makeMetric({ id: 'Tea!', title: 'Tea', question: 'How much tea?', owner: 'Kitchen', unit: { kind: 'count', noun: 'cups' }, measure: 'level', direction: 'increase', targets: [], plans: [], outsideForecasts: [], series: [], events: [], sources: {} }) // => { "ok": false, "fault": [{ "field": "id", "problem": "not-url-safe", "found": "Tea!" }, { "field": "targets", "problem": "none-given" }, { "field": "series", "problem": "none-given" }] }
 */
export const makeMetric = (parts: MetricInput): Result<Metric, readonly Fault[]> => allSteps(makeMetricSteps(parts))

/** The same in steps, for whoever has a reader waiting: a step is at most some hundred figures, or one check of all. */
export function* makeMetricSteps(parts: MetricInput): Steps<Result<Metric, readonly Fault[]>> {
  const faults: Fault[] = []
  const reportIssue: ReportIssue = (field, problem, found) => {
    faults.push(found === undefined ? { field, problem } : { field, problem, found })
  }
  const metric = yield* metricFrom(parts, reportIssue)
  return faults.length === 0 ? good(metric) : bad(faults)
}
