/** A figure as the file of a record has it, in words: its date, and its value in the metric's unit. */
import { parseDay, parsePartialDate, type Unit } from '../../../progress/index.ts'
import type { ReadingInput } from '../../../intake/index.ts'
import { longDate, readingDate } from '../../text/date.ts'
import { publishedApart, publishedFigure } from '../../text/figure.ts'
import { ABSENCE_WORDS } from '../../text/standing-words.ts'

/** A date of the file; what is none stands as it is written. */
export function dateSaid(text: string): string {
  const date = parsePartialDate(text)
  return date.ok ? longDate(date.value) : text
}

export function whenSaid({ on, period }: Pick<ReadingInput, 'on' | 'period'>): string {
  if (period === undefined) return dateSaid(on ?? '')
  const [start, end] = [parseDay(period.start), parseDay(period.end)]
  return start.ok && end.ok
    ? readingDate({ kind: 'period', start: start.value, end: end.value })
    : `${period.start} to ${period.end}`
}

type Value = Pick<ReadingInput, 'value' | 'precision' | 'missing'>

/** `beside`: another figure of the same date, from which it is to be told apart. */
export function valueSaid({ value, precision = 'exact', missing }: Value, unit: Unit, beside?: Value): string {
  if (value === undefined) return missing === undefined ? 'no figure' : `no figure: ${ABSENCE_WORDS[missing]}`
  if (beside?.value === undefined) return publishedFigure({ value, precision }, unit)
  const other = { value: beside.value, precision: beside.precision ?? 'exact' }
  return publishedApart({ value, precision }, other, unit)
}
