/** A figure by its date and its day of publication: the same for one of a file and for what was read of it. */
import type { MetricInput, Reading } from '../progress/index.ts'

type ReadingInput = MetricInput['series'][number]['readings'][number]

export const inputKey = ({ on, period, publishedOn }: ReadingInput): string =>
  `${on ?? ''} ${period?.start ?? ''} ${period?.end ?? ''} ${publishedOn}`

export const readingKey = ({ when, publishedOn }: Reading): string =>
  when.kind === 'on' ? `${when.date}   ${publishedOn}` : ` ${when.start} ${when.end} ${publishedOn}`
