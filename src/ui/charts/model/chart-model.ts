/** Describes a chart once: the facts of one assessment as points, ticks, lines and words. No React, no DOM. */
import {
  compareDays,
  dayNumber,
  forecastPath,
  primarySeries,
  type Assessment,
  type ForecastPoint,
  type Metric,
  type PartialDate,
  type Reading,
} from '../../../progress/index.ts'
import { byDate, shortDate } from '../../text/date.ts'
import { publishedFigure } from '../../text/figure.ts'
import { figureWord } from '../../text/phrases.ts'
import { knownEvents } from './known-events.ts'
import { forecastLabel, latestLabel, subtitleOf, targetLabel } from './label-text.ts'
import type {
  ChartEvent,
  ChartForecast,
  ChartForecastPoint,
  ChartModel,
  ChartOutside,
  ChartPlan,
  ChartPoint,
  ChartReading,
  ChartTarget,
  Domain,
} from './types.ts'
import { neededOn } from './needed-on.ts'
import { runs } from './segments.ts'
import { summaryOf } from './summary.ts'
import { thin } from './downsample.ts'
import { xDomain, xTicks } from './x-axis.ts'
import { yAxis } from './y-axis.ts'

/** With more readings than this a line is drawn without dots. */
const MOST_DOTS = 60

const pointOf = (reading: Reading): ChartPoint => ({ day: dayNumber(reading.day), value: reading.value })

function readingsOf(metric: Metric, assessment: Assessment): readonly ChartReading[] {
  const shown = [...assessment.judged, ...assessment.setAside].sort((a, b) => compareDays(a.day, b.day))
  return shown.map((reading) => ({
    day: dayNumber(reading.day),
    value: reading.value,
    kind: reading.basis,
    when: reading.when,
    precision: reading.precision,
    required: neededOn(reading, assessment),
    source: metric.sources[reading.source]?.publisher ?? reading.source,
  }))
}

/** Too many dots hide the line. Those that no line reaches would vanish without one, so they stay. */
function dotsOf(
  readings: readonly ChartReading[],
  allRuns: readonly (readonly Reading[])[],
  domain: Domain,
): readonly ChartReading[] {
  if (readings.length <= MOST_DOTS) return readings
  const alone = new Set(
    allRuns.filter((run) => run.length === 1).flatMap((run) => run.map((reading) => dayNumber(reading.day))),
  )
  return thin(
    readings.filter((reading) => reading.kind === 'indicative' || alone.has(reading.day)),
    domain,
  )
}

function targetOf({ target, targetLevel }: Assessment, metric: Metric): ChartTarget | undefined {
  if (target === undefined || targetLevel === undefined) return undefined
  return { day: dayNumber(target.dueDay), value: targetLevel, label: targetLabel(target, metric.unit) }
}

function forecastOf(metric: Metric, assessment: Assessment, hasFan: boolean): ChartForecast | undefined {
  const { forecast, latest } = assessment
  if (forecast === undefined || latest === undefined) return undefined
  const { day: from, value } = pointOf(latest)
  const start: ForecastPoint = {
    day: latest.day,
    median: value,
    low50: value,
    high50: value,
    low80: value,
    high80: value,
    low95: value,
    high95: value,
  }
  const path = [start, ...forecastPath(metric, assessment).filter(({ day }) => dayNumber(day) > from)]
  return { path: path.map((point) => forecastPoint(point, hasFan)), label: forecastLabel(forecast, metric.unit) }
}

const forecastPoint = (
  { day, median, low80, high80, low50, high50, low95, high95 }: ForecastPoint,
  hasFan: boolean,
): ChartForecastPoint => ({
  day: dayNumber(day),
  median,
  low: low80,
  high: high80,
  ...(hasFan ? { fan: { low50, high50, low95, high95 } } : {}),
})

const outsideOf = (metric: Metric, { asAt }: Assessment): readonly ChartOutside[] =>
  metric.outsideForecasts
    .filter(({ publishedDay }) => publishedDay <= asAt)
    .map((outside) => ({
      day: dayNumber(outside.day),
      value: outside.value,
      title: outside.title,
      label: [outside.title.replace(/,.*$/, ''), publishedFigure(outside, metric.unit)],
    }))

const plansOf = ({ plans }: Metric, { asAt }: Assessment): readonly ChartPlan[] =>
  plans
    .filter(({ publishedDay }) => publishedDay <= asAt)
    .map(({ title, points }) => ({ title, points: points.map(({ day, value }) => ({ day: dayNumber(day), value })) }))

/** Every value of a forecast that is drawn. */
const spreadOf = ({ low, high, fan }: ChartForecastPoint): readonly number[] => [
  low,
  high,
  ...(fan === undefined ? [] : [fan.low95, fan.high95]),
]

function eventsOf(metric: Metric, { asAt }: Assessment, { from, to }: Domain): readonly ChartEvent[] {
  return knownEvents(metric, asAt)
    .map(({ day, on, title, number }) => ({ day: dayNumber(day), on, title, number }))
    .filter(({ day }) => day >= from && day <= to)
}

function daysShown(
  readings: readonly ChartPoint[],
  path: readonly ChartPoint[],
  { asAt, target }: Assessment,
  beside: readonly ChartPoint[],
): readonly number[] {
  const ends = [readings[0], readings.at(-1), path[0], path.at(-1), ...beside].flatMap((point) =>
    point === undefined ? [] : [point.day],
  )
  return [...ends, dayNumber(asAt), ...(target === undefined ? [] : [dayNumber(target.dueDay)])]
}

export type ChartOptions = {
  /** With what whoever answers for a target is asked: the fan, outside forecasts, plans. */
  readonly isReview?: boolean
}

/**
 * One chart, described: everything that a drawing needs, as plain data. `asAt`: the date as partial as it was asked
 * for.
 * The same metric and assessment give the same model for ever.
 */
export function chartModel(
  metric: Metric,
  assessment: Assessment,
  title: string,
  asAt: PartialDate = assessment.asAt,
  { isReview = false }: ChartOptions = {},
): ChartModel {
  const series = primarySeries(metric)
  const readings = readingsOf(metric, assessment)
  const requiredPath = (assessment.requiredPath?.points ?? []).map(({ day, value }) => ({ day: dayNumber(day), value }))
  const forecast = forecastOf(metric, assessment, isReview)
  const outside = isReview ? outsideOf(metric, assessment) : []
  const plans = isReview ? plansOf(metric, assessment) : []
  const beside = [...outside, ...plans.flatMap(({ points }) => points)]
  const x = xDomain(daysShown(readings, requiredPath, assessment, beside))
  const target = targetOf(assessment, metric)
  const values = [...readings, ...requiredPath, ...beside, ...(target === undefined ? [] : [target])].map(
    ({ value }) => value,
  )
  const allRuns = runs(assessment.judged, { measure: metric.measure, expectedEvery: series?.expectedEvery })
  const { latest } = assessment
  const model = {
    title,
    subtitle: subtitleOf(metric, series),
    unit: metric.unit,
    x,
    ...yAxis([...values, ...(forecast?.path ?? []).flatMap(spreadOf)], metric.unit, assessment.targetLevel),
    xTicks: xTicks(x),
    isLog: false,
    readings,
    dots: dotsOf(readings, allRuns, x),
    lines: allRuns.map((run) => thin(run.map(pointOf), x)),
    requiredPath,
    target,
    asAt: { day: dayNumber(assessment.asAt), label: shortDate(asAt), by: byDate(asAt) },
    events: eventsOf(metric, assessment, x),
    forecast,
    outside,
    plans,
    scenario: undefined,
    latest: latest === undefined ? undefined : { ...pointOf(latest), label: latestLabel(latest, metric.unit) },
    nothing: readings.length === 0 ? `No figure had been published ${byDate(asAt)}` : undefined,
  }
  return {
    ...model,
    summary: summaryOf(
      model,
      assessment.target,
      figureWord(
        metric,
        assessment.judged.filter(({ basis }) => basis === 'official'),
      ),
    ),
  }
}

/** With neither a figure nor a target there is nothing to take a scale from: an axis would be invented. */
export const hasAxes = ({ nothing, target }: ChartModel): boolean => nothing === undefined || target !== undefined
