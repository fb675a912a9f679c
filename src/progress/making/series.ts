/** Makes one series from its parts. */
import type { Interval, Measure, Series } from '../metric.ts'
import { within, type Note } from './fault.ts'
import { given, present } from './given.ts'
import { parseInterval } from './interval.ts'
import { checkId, checkWords } from './names.ts'
import { checkNeverFalls } from './never-falls.ts'
import type { SeriesParts } from './parts.ts'
import { makeReading, type Context } from './reading.ts'

/** No figure takes longer than ten years to come out. */
const LONGEST_LAG_DAYS = 3653

function readInterval({ expectedEvery }: SeriesParts, note: Note): Interval | undefined {
  if (expectedEvery === undefined || expectedEvery === null) return undefined
  const interval = parseInterval(expectedEvery)
  if (interval === undefined) note('expectedEvery', 'not-an-interval', expectedEvery)
  return interval
}

/** A series that states no lag is taken as published on the day that its period ends. */
function readLag({ publicationLagDays: days }: SeriesParts, note: Note): number {
  if (days === undefined) return 0
  if (!Number.isInteger(days) || days < 0 || days > LONGEST_LAG_DAYS)
    note('publicationLagDays', 'not-a-count-of-days', days)
  return days
}

export function makeSeries(parts: SeriesParts, measure: Measure, context: Context, note: Note): Series {
  const { id, title, definition, primary } = parts
  checkId(id, note)
  checkWords({ title, definition }, note)
  const placed = parts.readings.flatMap((reading, i) => {
    const place = `readings[${i}]`
    return present(makeReading(reading, context, within(note, place))).map((made) => ({ reading: made, place }))
  })
  if (measure === 'cumulative') checkNeverFalls(placed, note)
  return {
    id,
    title,
    definition,
    primary,
    ...given({ expectedEvery: readInterval(parts, note) }),
    publicationLagDays: readLag(parts, note),
    readings: placed.map(({ reading }) => reading),
  }
}
