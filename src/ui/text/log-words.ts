/** What was published, in a sentence for the log of a record. */
import { isUnchanged, type LogEntry, type PartialDate, type Unit } from '../../progress/index.ts'
import { longDate } from './date.ts'
import { publishedApart, publishedFigure } from './figure.ts'
import { dateOf, dueWords, targetFigure } from './phrases.ts'

type ReportedChange = {
  /** When it was published, as partial as that is known. */
  readonly published: PartialDate
  readonly words: string
  readonly source: string
}

const other = ({ primary, title }: { readonly primary: boolean; readonly title: string }): string =>
  primary ? '' : ` (${title})`

export function logWords({ on, cause }: LogEntry, unit: Unit): ReportedChange {
  switch (cause.kind) {
    case 'new-figure': {
      const kind = cause.reading.basis === 'official' ? 'New figure' : 'New indicative figure'
      return {
        published: cause.reading.publishedOn,
        words: `${kind} for ${dateOf(cause.reading)}${other(cause.series)}: ${publishedFigure(cause.reading, unit)}`,
        source: cause.reading.source,
      }
    }
    case 'revision':
      return {
        published: cause.reading.publishedOn,
        words: isUnchanged(cause)
          ? `Published again, unchanged, for ${dateOf(cause.reading)}${other(cause.series)}: ${publishedFigure(cause.reading, unit)}`
          : `Correction for ${dateOf(cause.reading)}${other(cause.series)}: ${publishedApart(cause.reading, cause.replaced, unit)}, where ${publishedApart(cause.replaced, cause.reading, unit)} had been published`,
        source: cause.reading.source,
      }
    case 'withdrawal':
      return {
        published: on,
        words: `Withdrawn for ${dateOf(cause.reading)}${other(cause.series)}: ${publishedFigure(cause.reading, unit)}`,
        source: cause.reading.source,
      }
    case 'target':
      return {
        published: cause.target.publishedOn,
        words: `Target: ${targetFigure(cause.target, unit)}, ${dueWords(cause.target)}`,
        source: cause.target.source,
      }
    case 'target-withdrawn':
      return {
        published: on,
        words: `Target withdrawn: ${targetFigure(cause.target, unit)}, ${dueWords(cause.target)}`,
        source: cause.target.source,
      }
    case 'plan':
      return { published: cause.plan.publishedOn, words: `Plan: ${cause.plan.title}`, source: cause.plan.source }
    case 'outside-forecast':
      return {
        published: cause.forecast.publishedOn,
        words: `Somebody else's forecast: ${publishedFigure(cause.forecast, unit)} in ${longDate(cause.forecast.on)} (${cause.forecast.title})`,
        source: cause.forecast.source,
      }
  }
}
