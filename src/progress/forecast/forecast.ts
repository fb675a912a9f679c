/** What is likely by a target's due day, and the way there. */
import type { Forecast, Interval80And95 } from '../judging/assessment.ts'
import { dayFromNumber, dayNumber, type Day } from '../calendar.ts'
import { innerRangeAt, rangeAt, type Trend } from './trend.ts'

/** Further ahead than this many usual gaps, the method was never tested. */
const TESTED_STEPS = 8

/** The forecast for the due day. `chance`: that of meeting the target. */
export function forecastFor(trend: Trend, chance: number, due: Day): Forecast {
  const time = dayNumber(due)
  return {
    atDue: rangeAt(trend, time),
    chance,
    isFurtherThanTested: (time - trend.mixture.lastTime) / trend.mixture.spacing > TESTED_STEPS,
  }
}

export type ForecastPoint = Interval80And95 & { readonly day: Day; readonly low50: number; readonly high50: number }

/** The way from the latest figure to a day, in at most so many pieces; whole days, the last of them that day. */
export function pathOf(trend: Trend, to: Day, pieces: number): readonly ForecastPoint[] {
  const [start, end] = [trend.mixture.lastTime, dayNumber(to)]
  const days = Array.from({ length: pieces }, (_, i) => Math.round(start + ((end - start) * (i + 1)) / pieces))
  return [...new Set(days)].map((day) => {
    const range = rangeAt(trend, day)
    return { day: dayFromNumber(day), ...range, ...innerRangeAt(trend, day, range) }
  })
}
