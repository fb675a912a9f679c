/** Reads the dates of a record, and notes those that are none. */
import { lastDayOf, parseDay, parsePartialDate, type Day, type PartialDate } from '../../calendar.ts'
import type { ReportIssue } from './issue.ts'

export function readDate(text: string, field: string, reportIssue: ReportIssue): PartialDate | undefined {
  const date = parsePartialDate(text)
  if (date.ok) return date.value
  reportIssue(field, date.fault, text)
  return undefined
}

export function readDay(text: string, field: string, reportIssue: ReportIssue): Day | undefined {
  const day = parseDay(text)
  if (day.ok) return day.value
  reportIssue(field, day.fault, text)
  return undefined
}

export type Publication = { readonly publishedOn: PartialDate; readonly publishedDay: Day }

/** A partial date of publication counts from its last day: by then it was out for certain. */
export function readPublication(
  parts: { readonly publishedOn: string },
  reportIssue: ReportIssue,
): Publication | undefined {
  const publishedOn = readDate(parts.publishedOn, 'publishedOn', reportIssue)
  return publishedOn === undefined ? undefined : { publishedOn, publishedDay: lastDayOf(publishedOn) }
}

/** The day from which something published no longer counts. */
export function readWithdrawal(
  { withdrawnOn }: { readonly withdrawnOn?: string | undefined },
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
