/** Makes what stands around the readings: plans, others' forecasts, events, sources. */
import { lastDayOf, type Day } from '../../calendar.ts'
import type { MetricEvent, OutsideForecast, OutsideVerdict, Plan, Source } from '../metric.ts'
import { checkAmount, type ValueRange } from './value-range.ts'
import { readDate, readPublication } from './dates.ts'
import { atPath, type ReportIssue } from './issue.ts'
import { omitUndefined, compact } from './omit-undefined.ts'
import { checkId, checkSource, checkWords } from './identifiers.ts'
import type { EventInput, OutsideForecastInput, OutsideVerdictInput, PlanInput, SourceInput } from './metric-input.ts'
import type { Context } from './reading.ts'

/**
 * Only these open from a link: `javascript:` and the like are refused, as are addresses that hide their host behind a
 * name.
 */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i

export function makeSource(parts: SourceInput, reportIssue: ReportIssue): Source | undefined {
  const { title, publisher, url } = parts
  checkWords({ title, publisher }, reportIssue)
  if (url !== undefined && !WEB_ADDRESS.test(url)) reportIssue('url', 'not-a-web-address', url)
  const { publishedOn: given } = parts
  const publishedOn = given === undefined ? undefined : readDate(given, 'publishedOn', reportIssue)
  if (given !== undefined && publishedOn === undefined) return undefined
  return { title, publisher, ...omitUndefined({ publishedOn, url }) }
}

export function makePlan(parts: PlanInput, { range, sources }: Context, reportIssue: ReportIssue): Plan | undefined {
  const { id, title, source } = parts
  checkId(id, reportIssue)
  checkWords({ title }, reportIssue)
  checkSource(source, sources, reportIssue)
  const points = parts.points.flatMap(({ on, value }, i) => {
    const notePoint = atPath(reportIssue, `points[${i}]`)
    checkAmount(value, range, notePoint)
    return compact(readDate(on, 'on', notePoint)).map((date) => ({ on: date, day: lastDayOf(date), value }))
  })
  const published = readPublication(parts, reportIssue)
  return published === undefined ? undefined : { id, title, ...published, source, points }
}

export function makeOutsideForecast(
  parts: OutsideForecastInput,
  { range, sources }: Context,
  reportIssue: ReportIssue,
): OutsideForecast | undefined {
  const { title, value, precision, source } = parts
  checkWords({ title }, reportIssue)
  checkAmount(value, range, reportIssue)
  checkSource(source, sources, reportIssue)
  const on = readDate(parts.on, 'on', reportIssue)
  const published = readPublication(parts, reportIssue)
  return on === undefined || published === undefined
    ? undefined
    : { title, on, day: lastDayOf(on), value, precision, ...published, source }
}

function readBaseline(
  parts: { readonly on: string; readonly value: number },
  range: ValueRange,
  reportIssue: ReportIssue,
): OutsideVerdict['baseline'] {
  checkAmount(parts.value, range, reportIssue)
  const on = readDate(parts.on, 'on', reportIssue)
  return on === undefined ? undefined : { on, day: lastDayOf(on), value: parts.value }
}

/** A verdict counts from the day on which it was out for certain, as a publication does. */
export function makeOutsideVerdict(
  parts: OutsideVerdictInput,
  { range, sources }: Context,
  reportIssue: ReportIssue,
): OutsideVerdict | undefined {
  const { by, word, source, rule } = parts
  checkWords({ by, word }, reportIssue)
  checkSource(source, sources, reportIssue)
  const from = readDate(parts.from, 'from', reportIssue)
  const until = parts.until === undefined ? undefined : readDate(parts.until, 'until', reportIssue)
  if (from === undefined) return undefined
  const [fromDay, untilDay] = [lastDayOf(from), until === undefined ? undefined : lastDayOf(until)]
  if (untilDay !== undefined && untilDay < fromDay) reportIssue('until', 'withdrawn-before-published', parts.until)
  const baseline = parts.baseline && readBaseline(parts.baseline, range, atPath(reportIssue, 'baseline'))
  return { by, word, from, fromDay, ...omitUndefined({ untilDay, rule, baseline }), source }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** `made`: the sources that could be made, in which an event finds the day that it became public. */
export function makeEvent(
  parts: EventInput,
  { sources }: Context,
  made: ReadonlyMap<string, Source>,
  reportIssue: ReportIssue,
): MetricEvent | undefined {
  const { title, source } = parts
  checkWords({ title }, reportIssue)
  checkSource(source, sources, reportIssue)
  const on = readDate(parts.on, 'on', reportIssue)
  const from = made.get(source)
  if (on === undefined || from === undefined) return undefined
  const day = lastDayOf(on)
  const published = from.publishedOn === undefined ? day : lastDayOf(from.publishedOn)
  return { on, day, title, source, publishedDay: later(day, published) }
}
