/** A figure as the file of a record has it, in words: its date, and its value in the metric's unit. */
import { parseDay, parsePartialDate, type Unit } from '../../../progress/index.ts'
import type { ReadingInput } from '../../../intake/index.ts'
import { longDate, readingDate } from '../../text/date.ts'
import { publishedInFull } from '../../text/figure.ts'
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

function inFull({ value, precision = 'exact', missing, withdrawnOn }: ReadingInput, unit: Unit): string {
  const absence = missing === undefined ? '' : `: ${ABSENCE_WORDS[missing]}`
  const figure = value === undefined ? `no figure${absence}` : publishedInFull({ value, precision }, unit)
  return withdrawnOn === undefined ? figure : `${figure}, withdrawn ${dateSaid(withdrawnOn)}`
}

/** What else is said of a figure. */
const ASIDES = ['numerator', 'denominator', 'basis', 'source', 'status', 'note'] as const

/** `beside`: another figure of the same date, from which it is to be told apart. */
export function valueSaid(reading: ReadingInput, unit: Unit, beside?: ReadingInput): string {
  const said = inFull(reading, unit)
  if (beside === undefined || said !== inFull(beside, unit)) return said
  const asides = ASIDES.filter((name) => reading[name] !== beside[name])
  return [said, ...asides.map((name) => `${name} ${reading[name] ?? 'none'}`)].join(', ')
}
