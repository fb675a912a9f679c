/** Pace needed against pace held. Describes the past; never extrapolated. */
import type { HeldPace, Pace } from './assessment.ts'
import { dayNumber, elapsedDays, type Day } from './calendar.ts'
import { median } from './median.ts'
import type { Reading } from './metric.ts'

/**
 * The median of the slopes between every pair of points: Theil-Sen. Robust to a stray figure, needs no even spacing.
 * Cost grows with the square of the points. `undefined` when no two points differ in time.
 *
 * Source: Theil (1950), Sen (1968).
 * @example medianSlope([0, 1, 2], [0, 10, 200]) // => 100
 */
export function medianSlope(times: readonly number[], values: readonly number[]): number | undefined {
  const slopes: number[] = []
  times.forEach((from, i) => {
    for (let j = i + 1; j < times.length; j += 1) {
      const run = (times[j] ?? NaN) - from
      if (run !== 0) slopes.push(((values[j] ?? NaN) - (values[i] ?? NaN)) / run)
    }
  })
  return median(slopes)
}

/** Change per day over the readings since the baseline: median slope of three or more, else the last change. */
export function heldPace(readings: readonly Reading[], baseline: Reading): HeldPace | undefined {
  const since = readings.filter((reading) => reading.day >= baseline.day)
  const method = since.length >= 3 ? 'median-slope' : 'last-change'
  const used = method === 'median-slope' ? since : readings.slice(-2)
  const [first, last] = [used[0], used.at(-1)]
  const perDay = medianSlope(used.map((reading) => dayNumber(reading.day)), used.map((reading) => reading.value))
  if (first === undefined || last === undefined || perDay === undefined) return undefined
  return { perDay, method, from: first.day, to: last.day }
}

/** Change per day from a reading to a level by a day; 0 once reached, `undefined` when no day is left. */
export function neededPace(latest: Reading, level: number, due: Day, isThere: boolean): number | undefined {
  const days = elapsedDays(latest.day, due)
  if (days <= 0) return undefined
  return isThere ? 0 : (level - latest.value) / days
}

/** Needed over held; `undefined` when nothing is needed, or the figure stands still or moves the wrong way. */
export function paceRatio(needed: number | undefined, held: HeldPace | undefined): number | undefined {
  if (needed === undefined || held === undefined || needed * held.perDay <= 0) return undefined
  const ratio = needed / held.perDay
  return Number.isFinite(ratio) ? ratio : undefined
}

export function paceOf(readings: readonly Reading[], baseline: Reading, neededPerDay: number | undefined): Pace {
  const held = heldPace(readings, baseline)
  return { neededPerDay, held, ratio: paceRatio(neededPerDay, held) }
}
