/** The one maker of a metric: the parts of a record in, a metric that every rule holds for out. */
import type { Metric, Source } from './metric.ts'
import { makeAction } from './making/action.ts'
import { scaleOf } from './making/amount.ts'
import { within, type Fault, type Note } from './making/fault.ts'
import { present } from './making/given.ts'
import { checkDistinct, checkId, checkOnePrimary, checkWords } from './making/names.ts'
import type { MetricParts } from './making/parts.ts'
import type { Context } from './making/reading.ts'
import { makeSeries } from './making/series.ts'
import { makeEvent, makeOutsideForecast, makePlan, makeSource } from './making/surroundings.ts'
import { isPrimary, makeTarget } from './making/target.ts'
import { bad, good, type Result } from './result.ts'

export type { Fault, Problem } from './making/fault.ts'
export { isUrlSafe } from './making/names.ts'
export type * from './making/parts.ts'

function makeEach<Parts, Made>(
  list: string,
  parts: readonly Parts[],
  note: Note,
  make: (part: Parts, note: Note) => Made | undefined,
): readonly Made[] {
  return parts.flatMap((part, i) => present(make(part, within(note, `${list}[${i}]`))))
}

function makeSources({ sources }: MetricParts, note: Note): ReadonlyMap<string, Source> {
  const made = Object.entries(sources).map(
    ([key, source]) => [key, makeSource(source, within(note, `sources.${key}`))] as const,
  )
  return new Map(made.flatMap(([key, source]) => (source === undefined ? [] : [[key, source]])))
}

function checkWhole(parts: MetricParts, note: Note): void {
  const { title, question, owner, unit, measure, targets, series, plans } = parts
  checkId(parts.id, note)
  checkWords({ title, question, owner, 'unit.noun': unit.noun }, note)
  if (measure === 'share' && unit.kind !== 'share') note('unit.kind', 'unit-does-not-fit-measure', unit.kind)
  checkDistinct('targets', targets, note)
  checkDistinct('series', series, note)
  checkDistinct('plans', plans, note)
  checkOnePrimary(
    'targets',
    targets.map((target) => ({ primary: isPrimary(target, targets.length === 1) })),
    note,
  )
  checkOnePrimary('series', series, note)
}

/** Parts that cannot be made are left out here; each has been noted, so the whole is refused. */
function metricFrom(parts: MetricParts, note: Note): Metric {
  const { id, title, question, owner, unit, measure, direction } = parts
  const context: Context = { scale: scaleOf(parts), measure, sources: parts.sources }
  checkWhole(parts, note)
  const sources = makeSources(parts, note)
  const isOnlyTarget = parts.targets.length === 1
  return {
    id,
    title,
    question,
    owner,
    unit,
    measure,
    direction,
    targets: makeEach('targets', parts.targets, note, (target, at) => makeTarget(target, isOnlyTarget, context, at)),
    plans: makeEach('plans', parts.plans, note, (plan, at) => makePlan(plan, context, at)),
    outsideForecasts: makeEach('outsideForecasts', parts.outsideForecasts, note, (forecast, at) =>
      makeOutsideForecast(forecast, context, at),
    ),
    series: makeEach('series', parts.series, note, (series, at) => makeSeries(series, measure, context, at)),
    events: makeEach('events', parts.events, note, (event, at) => makeEvent(event, context, sources, at)),
    actions: makeEach('actions', parts.actions ?? [], note, makeAction),
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
export function makeMetric(parts: MetricParts): Result<Metric, readonly Fault[]> {
  const faults: Fault[] = []
  const note: Note = (field, problem, found) => {
    faults.push(found === undefined ? { field, problem } : { field, problem, found })
  }
  const metric = metricFrom(parts, note)
  return faults.length === 0 ? good(metric) : bad(faults)
}
