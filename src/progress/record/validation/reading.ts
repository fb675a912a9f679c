/** Makes one reading from its parts. */
import { firstDayOf, lastDayOf, type Day } from '../../calendar.ts'
import type { Absence, AbsenceReason, Direction, Measure, Reading, ReadingDate } from '../metric.ts'
import { checkAmount, checkFraction, type ValueRange } from './value-range.ts'
import { readDate, readDay, readPublication, readWithdrawal } from './dates.ts'
import type { ReportIssue } from './issue.ts'
import { omitUndefined } from './omit-undefined.ts'
import { checkSource } from './identifiers.ts'
import type { ReadingInput, SourceInput } from './metric-input.ts'

/** What the parts of a metric are checked against. */
export type Context = {
  readonly range: ValueRange
  readonly measure: Measure
  readonly direction: Direction
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

type Made = {
  readonly when: ReadingDate
  readonly publishedOn: Reading['publishedOn']
  readonly publishedDay: Day
  readonly withdrawnDay: Day | undefined
}

function readDates(parts: ReadingInput, measure: Measure, reportIssue: ReportIssue): Made | undefined {
  const when = readWhen(parts, measure, reportIssue)
  const published = readPublication(parts, reportIssue)
  const withdrawnDay = readWithdrawal(parts, published?.publishedDay, reportIssue)
  if (when === undefined || published === undefined) return undefined
  return { when, ...published, withdrawnDay }
}

const dayOf = (when: ReadingDate): Day => (when.kind === 'period' ? when.end : lastDayOf(when.date))

/** A figure, or the statement that there is none. */
export function makeReading(
  parts: ReadingInput,
  context: Context,
  reportIssue: ReportIssue,
): { readonly reading: Reading } | { readonly absence: Absence } | undefined {
  checkSource(parts.source, context.sources, reportIssue)
  const dates = readDates(parts, context.measure, reportIssue)
  if (parts.missing !== undefined) return makeAbsence(parts, parts.missing, dates, reportIssue)
  const figure = readFigure(parts, context, reportIssue)
  if (dates === undefined || figure === undefined) return undefined
  const { when, publishedOn, publishedDay, withdrawnDay } = dates
  if (publishedDay < knownFrom(when)) reportIssue('publishedOn', 'published-before-it-happened', parts.publishedOn)
  const { basis, source, numerator, denominator, note: remark, status } = parts
  return {
    reading: {
      when,
      day: dayOf(when),
      ...figure,
      basis,
      publishedOn,
      publishedDay,
      source,
      ...omitUndefined({ status, withdrawnDay, numerator, denominator, note: remark }),
    },
  }
}

function readFigure(
  { value, precision, status, ...parts }: ReadingInput,
  { range, measure }: Context,
  reportIssue: ReportIssue,
): Pick<Reading, 'value' | 'precision'> | undefined {
  if (status === 'corrected' && measure !== 'cumulative') reportIssue('status', 'corrects-no-total', status)
  if (value === undefined) reportIssue('value', 'no-value')
  else checkAmount(value, range, reportIssue)
  if (precision === undefined) reportIssue('precision', 'no-precision')
  if (value === undefined || precision === undefined) return undefined
  checkFraction({ ...parts, value, precision }, range, reportIssue)
  return { value, precision }
}

/** There is none, and here is why: known as soon as somebody says so, even before the period is over. */
function makeAbsence(
  { value, source, note: remark }: ReadingInput,
  reason: AbsenceReason,
  dates: Made | undefined,
  reportIssue: ReportIssue,
): { readonly absence: Absence } | undefined {
  if (value !== undefined) reportIssue('missing', 'value-and-missing', reason)
  if (dates === undefined) return undefined
  const { when, publishedOn, publishedDay } = dates
  return {
    absence: { reason, when, day: dayOf(when), publishedOn, publishedDay, source, ...omitUndefined({ note: remark }) },
  }
}
