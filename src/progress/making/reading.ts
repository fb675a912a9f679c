/** Makes one reading from its parts. */
import { firstDayOf, lastDayOf, type Day } from '../calendar.ts'
import type { Measure, Reading, ReadingDate } from '../metric.ts'
import { checkAmount, checkFraction, type Scale } from './amount.ts'
import { readDate, readDay, readPublication } from './dates.ts'
import type { Note } from './fault.ts'
import { given } from './given.ts'
import { checkSource } from './names.ts'
import type { ReadingParts, SourceParts } from './parts.ts'

/** What the parts of a metric are checked against. */
export type Context = {
  readonly scale: Scale
  readonly measure: Measure
  readonly sources: Readonly<Record<string, SourceParts>>
}

function readPeriod(period: { readonly start: string; readonly end: string }, note: Note): ReadingDate | undefined {
  const start = readDay(period.start, 'period.start', note)
  const end = readDay(period.end, 'period.end', note)
  if (start === undefined || end === undefined) return undefined
  if (end < start) note('period.end', 'ends-before-it-starts', period.end)
  return { kind: 'period', start, end }
}

function readWhen({ on, period }: ReadingParts, measure: Measure, note: Note): ReadingDate | undefined {
  if (on === undefined && period === undefined) note('on', 'no-date')
  else if (on !== undefined && period !== undefined) note('on', 'two-dates', on)
  else if (measure === 'flow' && period === undefined) note('on', 'no-period', on)
  if (period !== undefined) return readPeriod(period, note)
  const date = on === undefined ? undefined : readDate(on, 'on', note)
  return date === undefined ? undefined : { kind: 'on', date }
}

/**
 * The first day on which a figure can be published: when its period is over, or, for a date as partial as
 * `2019`, its first day: the figure may be for any day of that year.
 */
const knownFrom = (when: ReadingDate): Day => (when.kind === 'period' ? when.end : firstDayOf(when.date))

function readWithdrawal({ withdrawnOn }: ReadingParts, publishedDay: Day | undefined, note: Note): Day | undefined {
  const date = withdrawnOn === undefined ? undefined : readDate(withdrawnOn, 'withdrawnOn', note)
  if (date === undefined) return undefined
  const day = lastDayOf(date)
  if (publishedDay !== undefined && day < publishedDay) note('withdrawnOn', 'withdrawn-before-published', withdrawnOn)
  return day
}

export function makeReading(
  parts: ReadingParts,
  { scale, measure, sources }: Context,
  note: Note,
): Reading | undefined {
  const when = readWhen(parts, measure, note)
  const published = readPublication(parts, note)
  const withdrawnDay = readWithdrawal(parts, published?.publishedDay, note)
  checkAmount(parts.value, scale, note)
  checkFraction(parts, scale, note)
  checkSource(parts.source, sources, note)
  if (when === undefined || published === undefined) return undefined
  if (published.publishedDay < knownFrom(when)) note('publishedOn', 'published-before-it-happened', parts.publishedOn)
  const { value, precision, basis, source, numerator, denominator, note: remark } = parts
  return {
    when,
    day: when.kind === 'period' ? when.end : lastDayOf(when.date),
    value,
    precision,
    basis,
    ...published,
    source,
    ...given({ withdrawnDay, numerator, denominator, note: remark }),
  }
}
