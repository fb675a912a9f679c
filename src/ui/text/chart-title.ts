/** The title of a chart: what it shows, as a finding. */
import { passedEnd, type Assessment, type Forecast, type Metric, type PartialDate } from '../../progress/index.ts'
import { apart } from './qualifiers.ts'
import { longDate } from './date.ts'
import { capitalised, figure, headingFigure, noneOr, plural, publishedFigure, roundedFigure } from './figure.ts'
import { gapFigure } from './gap-figure.ts'
import { dateOf, figureWord, levelFigure, targetFigure, whenOf } from './phrases.ts'

/** What the figure must come to: the target itself, or the total that a yearly rate requires. */
function neededWords({ target, quota }: Assessment, level: number, { unit }: Metric): string {
  if (target?.kind === 'level' && (target.strictly ?? target.otherEnd) !== undefined) return levelFigure(target, unit)
  if (target?.kind !== 'yearly-rate') return noneOr(figure(level, unit), unit)
  if (quota !== undefined) return figure(level, unit)
  return `the ${roundedFigure(level, unit)} that ${targetFigure(target, unit)} requires`
}

function heading(forecast: Forecast, assessment: Assessment, level: number, due: PartialDate, metric: Metric): string {
  const end = headingFigure(forecast.atDue.median, metric.unit)
  const needed = neededWords(assessment, level, metric)
  const isRise = metric.direction === 'increase'
  const otherEnd = assessment.target?.kind === 'level' ? assessment.target.otherEnd : undefined
  const isShort =
    (isRise ? forecast.atDue.median < level : forecast.atDue.median > level) ||
    (otherEnd !== undefined && (isRise ? forecast.atDue.median > otherEnd : forecast.atDue.median < otherEnd))
  if (end === needed) return `Heading for ${end} by ${longDate(due)}, as promised`
  return isShort
    ? `Heading for ${end} by ${longDate(due)}, not ${needed}`
    : `Heading for ${end} by ${longDate(due)}, against ${needed}${needed.endsWith('requires') ? '' : ' needed'}`
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
  const { status, target, targetLevel, forecast, judged, latest, quota } = assessment
  switch (status.kind) {
    case 'met':
      return `${capitalised(publishedFigure(status.because.reading, metric.unit))} ${whenOf(status.because.reading)}: the ${status.because.kind === 'standard-kept' ? 'standard was kept' : 'target was reached'}`
    case 'missed': {
      const { reading } = status.because
      if (status.because.kind === 'limit-passed')
        return `${capitalised(publishedFigure(reading, metric.unit))} ${whenOf(reading)}: the limit was passed`
      const sign = metric.direction === 'increase' ? 1 : -1
      const end = target === undefined ? undefined : passedEnd({ metric, target }, reading)
      const level =
        status.because.kind === 'year-short' ? reading.value + sign * status.because.shortfall : (end ?? targetLevel)
      const short =
        level === undefined
          ? ''
          : `, ${status.because.shortfall === 0 ? 'just' : `${apart(reading, level)}${gapFigure(level, reading.value, metric.unit)}`} ${level !== undefined && reading.value > level ? 'over' : sign === 1 || end !== undefined ? 'short' : 'over'}`
      return `${capitalised(publishedFigure(reading, metric.unit))} ${whenOf(reading)}${short}`
    }
    case 'awaiting':
    case 'out-of-date': {
      const { latest: last } = status.because
      const isOld = latest !== undefined && latest.day > last.day && target !== undefined
      return `No ${figureWord(metric, judged)} ${isOld ? `near ${longDate(target.due)}` : `since ${dateOf(last)}`}`
    }
    case 'cannot-be-judged':
      return soFar(assessment, metric)
    case 'ahead':
    case 'on-track':
    case 'at-risk':
    case 'off-track':
      return forecast === undefined || target === undefined || targetLevel === undefined
        ? soFar(assessment, metric)
        : heading(forecast, assessment, targetLevel, quota?.to ?? target.due, metric)
  }
}
