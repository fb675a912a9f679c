/** What was published, corrected, withdrawn or left undone since the last meeting, in words. */
import {
  isUnchanged,
  pieceOf,
  type Briefed,
  type ReportedCause,
  type ReportedChange,
  type Unit,
} from '../../../../progress/index.ts'
import { longDate, readingDate } from '../../../text/date.ts'
import { capitalised, difference, publishedFigure } from '../../../text/figure.ts'
import { logWords } from '../../../text/log-words.ts'
import { dateOf } from '../../../text/phrases.ts'
import { ABSENCE_WORDS } from '../../../text/standing-words.ts'

/** What is not judged by says so. */
const besideJudged = ({ series, reading }: Extract<ReportedCause, { readonly series: unknown }>): string =>
  `${reading.basis === 'indicative' ? ', indicative' : ''}${series.primary ? '' : ` (${series.title})`}`

export function sourceOf(cause: ReportedCause, { metric: { sources } }: Briefed): string {
  const told = pieceOf(cause)
  return told === undefined ? '' : ` Source: ${sources[told.source]?.publisher ?? told.source}.`
}

/**
 * By how much, for rounded both figures may read the same; and what had been published, where only its words differed.
 */
function revisedWords(
  { reading, replaced }: Extract<ReportedCause, { readonly kind: 'revision' }>,
  unit: Unit,
): string {
  if (isUnchanged({ reading, replaced })) return 'published again, unchanged'
  const change = reading.value - replaced.value
  const by = difference(change, unit)
  return by === difference(0, unit)
    ? `where ${publishedFigure(replaced, unit)} had been published`
    : `${by} ${change < 0 ? 'less' : 'more'} than had been published`
}

export function reportedWords({ on, cause, effect }: ReportedChange, { metric, now: { target } }: Briefed): string {
  switch (cause.kind) {
    case 'method':
      return 'The reader chose to judge by other rules'
    case 'fell-due':
      return `A figure fell due by ${longDate(cause.due)} and had not come`
    case 'absence':
      return `No figure for ${readingDate(cause.absence.when)}: ${ABSENCE_WORDS[cause.absence.reason]}`
    case 'time-alone':
      return effect?.after.kind === 'out-of-date'
        ? 'The figures grew too old to judge by'
        : on === target?.dueDay
          ? 'The due date came'
          : 'Nothing was published'
    case 'new-figure':
      return `${capitalised(publishedFigure(cause.reading, metric.unit))} for ${dateOf(cause.reading)}${besideJudged(cause)}`
    case 'revision':
      return `${capitalised(publishedFigure(cause.reading, metric.unit))} for ${dateOf(cause.reading)}${besideJudged(cause)}, ${revisedWords(cause, metric.unit)}`
    case 'withdrawal':
      return `Withdrawn: ${publishedFigure(cause.reading, metric.unit)} for ${dateOf(cause.reading)}${besideJudged(cause)}`
    case 'target':
    case 'target-withdrawn':
    case 'plan':
    case 'outside-forecast':
      return logWords({ on, cause }, metric.unit).words
  }
}
