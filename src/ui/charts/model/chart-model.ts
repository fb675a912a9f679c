/** Describes a chart once: the facts of one assessment as points, ticks, lines and words. No React, no DOM. */
import { dayNumber, primarySeries, type Assessment, type Metric, type PartialDate } from '../../../progress/index.ts'
import { byDate, shortDate } from '../../text/date.ts'
import { figureWord } from '../../text/phrases.ts'
import {
  dotsOf,
  eventsOf,
  forecastOf,
  outsideOf,
  plansOf,
  pointOf,
  readingsOf,
  spreadOf,
  targetOf,
  yearBeforeOf,
} from './chart-parts.ts'
import { targetPoints } from './target-points.ts'
import { thin } from './downsample.ts'
import { latestLabel, subtitleOf } from './label-text.ts'
import { runs } from './segments.ts'
import { summaryOf } from './summary.ts'
import type { ChartModel, ChartPoint } from './types.ts'
import { xDomain, xTicks } from './x-axis.ts'
import { yAxis } from './y-axis.ts'

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

/** What the faint line is. */
const YEAR_BEFORE = '; faint, the same season a year before'

export type ChartOptions = {
  /** With what whoever answers for a target is asked: the fan, outside forecasts, plans. */
  readonly isReview?: boolean
}

/**
 * One chart, described: everything that a drawing needs, as plain data. `asAtDate`: the date as partial as it was asked
 * for.
 * The same metric and assessment give the same model for ever.
 */
export function chartModel(
  metric: Metric,
  assessment: Assessment,
  title: string,
  asAtDate: PartialDate = assessment.asAt,
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
  const values = [...readings, ...requiredPath, ...beside, ...targetPoints(target)].map(({ value }) => value)
  const allRuns = runs(assessment.judged, { measure: metric.measure, expectedEvery: series?.expectedEvery })
  const yearBefore = yearBeforeOf(metric, assessment, x)
  const { latest } = assessment
  const model = {
    title,
    subtitle: `${subtitleOf(metric, series)}${yearBefore.length === 0 ? '' : YEAR_BEFORE}`,
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
    asAt: { day: dayNumber(assessment.asAt), label: shortDate(asAtDate), by: byDate(asAtDate) },
    events: eventsOf(metric, assessment, x),
    forecast,
    outside,
    plans,
    yearBefore,
    scenario: undefined,
    latest: latest === undefined ? undefined : { ...pointOf(latest), label: latestLabel(latest, metric.unit) },
    nothing: readings.length === 0 ? `No figure had been published ${byDate(asAtDate)}` : undefined,
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
