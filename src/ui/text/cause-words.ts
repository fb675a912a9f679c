/** What brought a change about, in a sentence. */
import { isUnchanged, type Cause, type Metric, type Reading } from '../../progress/index.ts'
import { onDate, readingDate } from './date.ts'
import { capitalised, countWord, publishedApart, publishedFigure } from './figure.ts'
import { readingWithNoun, whenOf } from './phrases.ts'
import { ABSENCE_WORDS } from './standing-words.ts'

const figureWords = (reading: Reading, metric: Metric): string =>
  `${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}`

export function causeWords(cause: Cause, metric: Metric): string {
  switch (cause.kind) {
    case 'new-figure':
      return `A new figure was published: ${figureWords(cause.reading, metric)}.`
    case 'revision': {
      if (isUnchanged(cause)) return `A figure was published again, unchanged: ${figureWords(cause.reading, metric)}.`
      const before = publishedApart(cause.replaced, cause.reading, metric.unit)
      const isFirmer = cause.reading.basis !== cause.replaced.basis
      return isFirmer
        ? `An official figure took the place of an indicative one, ${before}: ${figureWords(cause.reading, metric)}.`
        : `A figure was corrected from ${before}: ${publishedApart(cause.reading, cause.replaced, metric.unit)} ${metric.unit.noun} ${whenOf(cause.reading)}.`
    }
    case 'withdrawal':
      return `A figure was withdrawn: ${figureWords(cause.reading, metric)}.`
    case 'target':
      return `A target was published: ${cause.target.wording}.`
    case 'target-withdrawn':
      return `A target was withdrawn: ${cause.target.wording}.`
    case 'plan':
      return `A plan was published: ${cause.plan.title}.`
    case 'outside-forecast':
      return `A forecast by others was published: ${publishedFigure(cause.forecast, metric.unit)} ${metric.unit.noun} ${onDate(cause.forecast.on)} (${cause.forecast.title}).`
    case 'method':
      return 'The reader chose to judge by other rules.'
    case 'absence':
      return `It was stated that there is no figure for ${readingDate(cause.absence.when)}: ${ABSENCE_WORDS[cause.absence.reason]}.`
    case 'time-alone':
      return 'Nothing was published: time alone brought the change.'
  }
}

/** As many as are told one by one. */
const MOST_TOLD = 3
const MANY = {
  'new-figure': 'new figures were published',
  revision: 'figures were corrected',
  withdrawal: 'figures were withdrawn',
} as const

/** What brought one change about, all together: of many figures the last is told, and how many there were. */
export function causesWords(causes: readonly Cause[], metric: Metric): string {
  return [...new Set(causes.map(({ kind }) => kind))]
    .flatMap((kind) => {
      const alike = causes.filter((cause) => cause.kind === kind)
      const last = alike.at(-1)
      if (last === undefined || alike.length <= MOST_TOLD || !('reading' in last))
        return alike.map((cause) => causeWords(cause, metric))
      return [
        `${capitalised(countWord(alike.length))} ${MANY[last.kind]}. Of the last date: ${figureWords(latestOf(alike, last.reading), metric)}.`,
      ]
    })
    .join(' ')
}

const latestOf = (causes: readonly Cause[], first: Reading): Reading =>
  causes.reduce(
    (latest, cause) => ('reading' in cause && cause.reading.day > latest.day ? cause.reading : latest),
    first,
  )
