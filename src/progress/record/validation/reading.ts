/** Makes one reading from its parts. */
import { firstDayOf, lastDayOf, type Day } from '../../calendar.ts'
import type { Measure, Reading, ReadingDate } from '../metric.ts'
import { checkAmount, checkFraction, type ValueRange } from './value-range.ts'
import { readDate, readDay, readPublication } from './dates.ts'
import type { ReportIssue } from './issue.ts'
import { omitUndefined } from './omit-undefined.ts'
import { checkSource } from './identifiers.ts'
import type { ReadingInput, SourceInput } from './metric-input.ts'

/** What the parts of a metric are checked against. */
export type Context = {
  readonly range: ValueRange
  readonly measure: Measure
  readonly sources: Readonly<Record<string, SourceInput>>
}

function readPeriod(
  period: { readonly start: string; readonly end: string },
  reportIssue: ReportIssue,
): ReadingDate | undefined {
  const start = readDay(period.start, 'period.start', reportIssue)
  const end = readDay(period.end, 'period.end', reportIssue)
  if (start === undefined || end === undefined) return undefined
  if (end < start) reportIssue('period.end', 'ends-before-it-starts', period.end)
  return { kind: 'period', start, end }
}

function readWhen({ on, period }: ReadingInput, measure: Measure, reportIssue: ReportIssue): ReadingDate | undefined {
  if (on === undefined && period === undefined) reportIssue('on', 'no-date')
  else if (on !== undefined && period !== undefined) reportIssue('on', 'two-dates', on)
  else if (measure === 'flow' && period === undefined) reportIssue('on', 'no-period', on)
  if (period !== undefined) return readPeriod(period, reportIssue)
  const date = on === undefined ? undefined : readDate(on, 'on', reportIssue)
  return date === undefined ? undefined : { kind: 'on', date }
}

/**
 * The first day on which a figure can be published: when its period is over, or, for a date as partial as
 * `2019`, its first day: the figure may be for any day of that year.
 */
const knownFrom = (when: ReadingDate): Day => (when.kind === 'period' ? when.end : firstDayOf(when.date))

function readWithdrawal(
  { withdrawnOn }: ReadingInput,
  publishedDay: Day | undefined,
  reportIssue: ReportIssue,
): Day | undefined {
  const date = withdrawnOn === undefined ? undefined : readDate(withdrawnOn, 'withdrawnOn', reportIssue)
  if (date === undefined) return undefined
  const day = lastDayOf(date)
  if (publishedDay !== undefined && day < publishedDay)
    reportIssue('withdrawnOn', 'withdrawn-before-published', withdrawnOn)
  return day
}

export function makeReading(
  parts: ReadingInput,
  { range, measure, sources }: Context,
  reportIssue: ReportIssue,
): Reading | undefined {
  const when = readWhen(parts, measure, reportIssue)
  const published = readPublication(parts, reportIssue)
  const withdrawnDay = readWithdrawal(parts, published?.publishedDay, reportIssue)
  checkAmount(parts.value, range, reportIssue)
  checkFraction(parts, range, reportIssue)
  checkSource(parts.source, sources, reportIssue)
  if (when === undefined || published === undefined) return undefined
  if (published.publishedDay < knownFrom(when))
    reportIssue('publishedOn', 'published-before-it-happened', parts.publishedOn)
  const { value, precision, basis, source, numerator, denominator, note: remark } = parts
  return {
    when,
    day: when.kind === 'period' ? when.end : lastDayOf(when.date),
    value,
    precision,
    basis,
    ...published,
    source,
    ...omitUndefined({ withdrawnDay, numerator, denominator, note: remark }),
  }
}
