/** What brought a change about, in a sentence. */
import type { Cause, Metric, Reading } from '../../progress/index.ts'
import { onDate } from './date.ts'
import { publishedApart, publishedFigure } from './figure.ts'
import { readingWithNoun, whenOf } from './phrases.ts'

const figureWords = (reading: Reading, metric: Metric): string =>
  `${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}`

export function causeWords(cause: Cause, metric: Metric): string {
  switch (cause.kind) {
    case 'new-figure':
      return `A new figure was published: ${figureWords(cause.reading, metric)}.`
    case 'revision': {
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
    case 'time-alone':
      return 'Nothing was published: time alone brought the change.'
  }
}
