/** The facts of one assessment as the parts of a chart: its figures, target, forecast, plans and events as points. */
import {
  compareDays,
  dayNumber,
  forecastPath,
  sameSeason,
  type Assessment,
  type ForecastPoint,
  type Metric,
  type Reading,
} from '../../../progress/index.ts'
import { publishedFigure } from '../../text/figure.ts'
import { thin } from './downsample.ts'
import { knownEvents } from './known-events.ts'
import { forecastLabel, targetLabel } from './label-text.ts'
import { neededOn } from './needed-on.ts'
import type {
  ChartEvent,
  ChartForecast,
  ChartForecastPoint,
  ChartOutside,
  ChartPlan,
  ChartPoint,
  ChartReading,
  ChartTarget,
  Domain,
} from './types.ts'

/** With more readings than this a line is drawn without dots. */
const MOST_DOTS = 60

export const pointOf = (reading: Reading): ChartPoint => ({ day: dayNumber(reading.day), value: reading.value })

export function readingsOf(metric: Metric, assessment: Assessment): readonly ChartReading[] {
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
export function dotsOf(
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

export function targetOf({ target, targetLevel }: Assessment, metric: Metric): ChartTarget | undefined {
  if (target === undefined || targetLevel === undefined) return undefined
  return {
    day: dayNumber(target.dueDay),
    value: targetLevel,
    label: targetLabel(target, metric.unit),
    ...(target.kind === 'level' && target.otherEnd !== undefined && { otherEnd: target.otherEnd }),
  }
}

export function forecastOf(metric: Metric, assessment: Assessment, hasFan: boolean): ChartForecast | undefined {
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

export const outsideOf = (metric: Metric, { asAt }: Assessment): readonly ChartOutside[] =>
  metric.outsideForecasts
    .filter(({ publishedDay }) => publishedDay <= asAt)
    .map((outside) => ({
      day: dayNumber(outside.day),
      value: outside.value,
      title: outside.title,
      label: [outside.title.replace(/,.*$/, ''), publishedFigure(outside, metric.unit)],
    }))

export const plansOf = ({ plans }: Metric, { asAt }: Assessment): readonly ChartPlan[] =>
  plans
    .filter(({ publishedDay }) => publishedDay <= asAt)
    .map(({ title, points }) => ({ title, points: points.map(({ day, value }) => ({ day: dayNumber(day), value })) }))

/** As far as the chart goes. */
export const yearBeforeOf = (metric: Metric, assessment: Assessment, { to }: Domain): readonly ChartPoint[] =>
  (sameSeason(metric, assessment)?.yearBefore ?? [])
    .map(({ day, value }) => ({ day: dayNumber(day), value }))
    .filter(({ day }) => day <= to && (assessment.target === undefined || day <= dayNumber(assessment.target.dueDay)))

/** Every value of a forecast that is drawn. */
export const spreadOf = ({ low, high, fan }: ChartForecastPoint): readonly number[] => [
  low,
  high,
  ...(fan === undefined ? [] : [fan.low95, fan.high95]),
]

export function eventsOf(metric: Metric, { asAt }: Assessment, { from, to }: Domain): readonly ChartEvent[] {
  return knownEvents(metric, asAt)
    .map(({ day, on, title, number }) => ({ day: dayNumber(day), on, title, number }))
    .filter(({ day }) => day >= from && day <= to)
}
