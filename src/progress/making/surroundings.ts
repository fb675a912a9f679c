/** Makes what stands around the readings: plans, others' forecasts, events, sources. */
import { lastDayOf, type Day } from '../calendar.ts'
import type { MetricEvent, OutsideForecast, Plan, Source } from '../metric.ts'
import { checkAmount } from './amount.ts'
import { readDate, readPublication } from './dates.ts'
import { within, type Note } from './fault.ts'
import { given, present } from './given.ts'
import { checkId, checkSource, checkWords } from './names.ts'
import type { EventParts, OutsideForecastParts, PlanParts, SourceParts } from './parts.ts'
import type { Context } from './reading.ts'

/**
 * Only these open from a link: `javascript:` and the like are refused, as are addresses that hide their host behind a
 * name.
 */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i

export function makeSource(parts: SourceParts, note: Note): Source | undefined {
  const { title, publisher, url } = parts
  checkWords({ title, publisher }, note)
  if (url !== undefined && !WEB_ADDRESS.test(url)) note('url', 'not-a-web-address', url)
  const publishedOn = readDate(parts.publishedOn, 'publishedOn', note)
  return publishedOn === undefined ? undefined : { title, publisher, publishedOn, ...given({ url }) }
}

export function makePlan(parts: PlanParts, { scale, sources }: Context, note: Note): Plan | undefined {
  const { id, title, source } = parts
  checkId(id, note)
  checkWords({ title }, note)
  checkSource(source, sources, note)
  const points = parts.points.flatMap(({ on, value }, i) => {
    const notePoint = within(note, `points[${i}]`)
    checkAmount(value, scale, notePoint)
    return present(readDate(on, 'on', notePoint)).map((date) => ({ on: date, day: lastDayOf(date), value }))
  })
  const published = readPublication(parts, note)
  return published === undefined ? undefined : { id, title, ...published, source, points }
}

export function makeOutsideForecast(
  parts: OutsideForecastParts,
  { scale, sources }: Context,
  note: Note,
): OutsideForecast | undefined {
  const { title, value, precision, source } = parts
  checkWords({ title }, note)
  checkAmount(value, scale, note)
  checkSource(source, sources, note)
  const on = readDate(parts.on, 'on', note)
  const published = readPublication(parts, note)
  return on === undefined || published === undefined
    ? undefined
    : { title, on, day: lastDayOf(on), value, precision, ...published, source }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** `made`: the sources that could be made, in which an event finds the day that it became public. */
export function makeEvent(
  parts: EventParts,
  { sources }: Context,
  made: ReadonlyMap<string, Source>,
  note: Note,
): MetricEvent | undefined {
  const { title, source } = parts
  checkWords({ title }, note)
  checkSource(source, sources, note)
  const on = readDate(parts.on, 'on', note)
  const from = made.get(source)
  if (on === undefined || from === undefined) return undefined
  const day = lastDayOf(on)
  return { on, day, title, source, publishedDay: later(day, lastDayOf(from.publishedOn)) }
}
