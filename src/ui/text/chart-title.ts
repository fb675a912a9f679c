/** The title of a chart: what it shows, as a finding. */
import type { Assessment, Forecast, Metric, Target } from '../../progress/index.ts'
import { upFrom } from './qualifiers.ts'
import { longDate } from './date.ts'
import { capitalised, plural, publishedFigure, roundedFigure } from './figure.ts'
import { gapFigure } from './gap-figure.ts'
import { dateOf, figureWord, targetFigure, whenOf } from './phrases.ts'

function heading(forecast: Forecast, target: Target, level: number, metric: Metric): string {
  const end = roundedFigure(forecast.atDue.median, metric.unit)
  const needed =
    target.kind === 'yearly-rate'
      ? `the ${roundedFigure(level, metric.unit)} that ${targetFigure(target, metric.unit)} requires`
      : targetFigure(target, metric.unit)
  const isShort = metric.direction === 'increase' ? forecast.atDue.median < level : forecast.atDue.median > level
  return isShort
    ? `Heading for about ${end} by ${longDate(target.due)}, not ${needed}`
    : `Heading for about ${end} by ${longDate(target.due)}, against ${needed} needed`
}

function soFar({ judged, latest }: Assessment, metric: Metric): string {
  if (latest === undefined) return `No ${figureWord(metric, judged)} yet`
  const count = capitalised(plural(judged.length, 'figure'))
  return `${count} so far${judged.length === 1 ? ':' : ', the latest'} ${publishedFigure(latest, metric.unit)}`
}

/**
 * "Heading for about 6.8 million by 31 December 2020, not 25 million"; "No official figure since January to March
 * 2015".
 */
export function findingOf(metric: Metric, assessment: Assessment): string {
  const { status, target, targetLevel, forecast, judged } = assessment
  switch (status.kind) {
    case 'met':
      return `${capitalised(publishedFigure(status.because.reading, metric.unit))} ${whenOf(status.because.reading)}: the target was reached`
    case 'missed': {
      const { reading } = status.because
      const short =
        targetLevel === undefined
          ? ''
          : `, ${upFrom(reading)}${gapFigure(targetLevel, reading.value, metric.unit)} short`
      return `${capitalised(publishedFigure(reading, metric.unit))} ${whenOf(reading)}${short}`
    }
    case 'awaiting':
    case 'out-of-date':
      return `No ${figureWord(metric, judged)} since ${dateOf(status.because.latest)}`
    case 'cannot-be-judged':
      return soFar(assessment, metric)
    case 'ahead':
    case 'on-track':
    case 'at-risk':
    case 'off-track':
      return forecast === undefined || target === undefined || targetLevel === undefined
        ? soFar(assessment, metric)
        : heading(forecast, target, targetLevel, metric)
  }
}
