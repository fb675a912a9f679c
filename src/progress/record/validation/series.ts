/** Makes one series from its parts. */
import type { Interval, Measure, Series } from '../metric.ts'
import { atPath, type ReportIssue } from './issue.ts'
import { omitUndefined, compact } from './omit-undefined.ts'
import { parseInterval } from './interval.ts'
import { checkId, checkWords } from './identifiers.ts'
import { checkNeverFalls } from './never-falls.ts'
import type { SeriesInput } from './metric-input.ts'
import { makeReading, type Context } from './reading.ts'

/** No figure takes longer than ten years to come out. */
const LONGEST_LAG_DAYS = 3653

function readInterval({ expectedEvery }: SeriesInput, reportIssue: ReportIssue): Interval | undefined {
  if (expectedEvery === undefined || expectedEvery === null) return undefined
  const interval = parseInterval(expectedEvery)
  if (interval === undefined) reportIssue('expectedEvery', 'not-an-interval', expectedEvery)
  return interval
}

/** A series that states no lag is taken as published on the day that its period ends. */
function readLag({ publicationLagDays: days }: SeriesInput, reportIssue: ReportIssue): number {
  if (days === undefined) return 0
  if (!Number.isInteger(days) || days < 0 || days > LONGEST_LAG_DAYS)
    reportIssue('publicationLagDays', 'not-a-count-of-days', days)
  return days
}

export function makeSeries(parts: SeriesInput, measure: Measure, context: Context, reportIssue: ReportIssue): Series {
  const { id, title, definition, primary } = parts
  checkId(id, reportIssue)
  checkWords({ title, definition }, reportIssue)
  const placed = parts.readings.flatMap((reading, i) => {
    const place = `readings[${i}]`
    return compact(makeReading(reading, context, atPath(reportIssue, place))).map((made) => ({ reading: made, place }))
  })
  if (measure === 'cumulative') checkNeverFalls(placed, reportIssue)
  return {
    id,
    title,
    definition,
    primary,
    ...omitUndefined({ expectedEvery: readInterval(parts, reportIssue) }),
    publicationLagDays: readLag(parts, reportIssue),
    readings: placed.map(({ reading }) => reading),
  }
}
