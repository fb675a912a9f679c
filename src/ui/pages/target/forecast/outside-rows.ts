/** What others expected and planned, beside what was forecast here on the day they said it, and what came. */
import {
  assess,
  firstDayOf,
  forecastOn,
  type AssessOptions,
  type Assessment,
  type Day,
  type ForecastPoint,
  type Metric,
  type OutsideForecast,
  type Plan,
  type Reading,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { figure, publishedFigure, roundedFigure } from '../../../text/figure.ts'
import { dateOf } from '../../../text/phrases.ts'

export type OutsideRow = {
  readonly title: string
  readonly source: string
  readonly made: string
  readonly on: string
  readonly figure: string
  /** What was forecast here, on what was published by the day that it was made. */
  readonly ours: string
  readonly came: string
}

export type PlanRow = Pick<OutsideRow, 'title' | 'source' | 'made' | 'on' | 'figure' | 'came'>

/** A date that names a month or a year may mean any day of it: ours is that of the first and of the last. */
function oursWords(metric: Metric, { on, day, publishedDay }: OutsideForecast, options: AssessOptions): string {
  const then = assess(metric, publishedDay, options)
  const [first, last] = [firstDayOf(on), day].map((one) => forecastOn(metric, then, one))
  const words = ({ median, low80, high80 }: ForecastPoint): string =>
    `about ${roundedFigure(median, metric.unit)}, 80% range ${roundedFigure(low80, metric.unit)} to ${roundedFigure(high80, metric.unit)}`
  if (last === undefined) return 'none: too little had been published'
  if (first === undefined || first.day === last.day) return words(last)
  return `${words(first)}, on ${longDate(first.day)}; ${words(last)}, on ${longDate(last.day)}`
}

/** The first figure for that day, or the first day of a date, or later. Nothing is worked out for a day between two figures. */
function cameWords(readings: readonly Reading[], on: Day, asAt: Day, { unit }: Metric): string {
  const reading = readings.find(({ day }) => day >= on)
  if (reading !== undefined) return `${publishedFigure(reading, unit)}, ${dateOf(reading)}`
  return on > asAt ? 'still to come' : 'none published'
}

export const outsideRows = (
  metric: Metric,
  { judged, asAt }: Assessment,
  options: AssessOptions,
): readonly OutsideRow[] =>
  metric.outsideForecasts
    .filter(({ publishedDay }) => publishedDay <= asAt)
    .map((outside) => ({
      title: outside.title,
      source: outside.source,
      made: longDate(outside.publishedOn),
      on: longDate(outside.on),
      figure: publishedFigure(outside, metric.unit),
      ours: oursWords(metric, outside, options),
      came: cameWords(judged, firstDayOf(outside.on), asAt, metric),
    }))

const planRowsOf = (
  metric: Metric,
  { title, source, publishedOn, points }: Plan,
  { judged, asAt }: Assessment,
): readonly PlanRow[] =>
  points.map(({ on, day, value }) => ({
    title,
    source,
    made: longDate(publishedOn),
    on: longDate(on),
    figure: figure(value, metric.unit),
    came: cameWords(judged, day, asAt, metric),
  }))

export const planRows = (metric: Metric, assessment: Assessment): readonly PlanRow[] =>
  metric.plans
    .filter(({ publishedDay }) => publishedDay <= assessment.asAt)
    .flatMap((plan) => planRowsOf(metric, plan, assessment))
