/** The picture in two to four sentences, for readers who do not see it. Every number in it is a fact of the model. */
import { isStanding, dayFromNumber, type Target } from '../../../progress/index.ts'
import { longDate, readingDate } from '../../text/date.ts'
import { capitalised, countWord, plural, publishedFigure } from '../../text/figure.ts'
import type { ChartModel, ChartReading } from './types.ts'

type Described = Omit<ChartModel, 'summary'>

const said = (reading: ChartReading, { unit }: Described): string =>
  `${publishedFigure(reading, unit)} for ${readingDate(reading.when)}`

function judgedWords(official: readonly ChartReading[], model: Described, word: string): string {
  const [first, last] = [official[0], official.at(-1)]
  if (first === undefined || last === undefined) return `No ${word}`
  if (first === last) return `One ${word}, ${said(first, model)}`
  return `${capitalised(plural(official.length, word))}, from ${said(first, model)} to ${said(last, model)}`
}

function gapWords(model: Described): string {
  const gaps = model.lines.length - 1
  return gaps > 0 ? `, with ${plural(gaps, 'gap')} left open` : ''
}

function indicativeWords(readings: readonly ChartReading[]): string {
  const count = readings.filter((reading) => reading.kind === 'indicative').length
  return count === 0 ? '' : `, and ${plural(count, 'indicative one')} drawn hollow`
}

function readingsSentence(model: Described, word: string): string {
  if (model.nothing !== undefined) return `${model.nothing}.`
  const official = model.readings.filter((reading) => reading.kind === 'official')
  return `${judgedWords(official, model, word)}${gapWords(model)}${indicativeWords(model.readings)}.`
}

function forecastWords({ forecast }: Described): string {
  if (forecast === undefined) return ''
  const { lead, figure, range, span } = forecast.label
  return `; the figures are ${lead} ${figure} by then (${range} ${span})`
}

function pathSentence(model: Described, target: Target | undefined): string {
  if (target === undefined || model.target === undefined) return 'No required path is drawn.'
  const aim = isStanding(target)
    ? `the standard of ${model.target.label[1]}`
    : `the target of ${model.target.label[1]}, due by ${longDate(target.due)}`
  const start = model.requiredPath[0]
  if (start === undefined) return `The chart marks ${aim}.`
  return `A dashed line, the required path, runs from ${longDate(dayFromNumber(start.day))} to ${aim}${forecastWords(model)}.`
}

function asAtSentence(model: Described): string {
  const events =
    model.events.length === 0
      ? ''
      : `; ${countWord(model.events.length)} ${model.events.length === 1 ? 'event is' : 'events are'} marked`
  const before = model.yearBefore.length === 0 ? '' : ' A faint line gives the same season a year before.'
  return `The chart shows what was published ${model.asAt.by}${events}.${before}`
}

/**
 * First and latest figure, gaps, indicative figures, required path, target, forecast and as-at date, in that order.
 * `word`: what a judged figure is called, "official figure" or, where all are invented, "figure".
 */
export const summaryOf = (model: Described, target: Target | undefined, word: string): string =>
  `${readingsSentence(model, word)} ${pathSentence(model, target)} ${asAtSentence(model)}`
