/** Yearly counts from a running total, for methods that need a target and a result for each year. */
import { addMonths, elapsedDays, type Day } from '../calendar.ts'
import type { Reading, YearlyRateTarget } from '../record/metric.ts'
import { differences } from '../noise/differences.ts'
import { bad, good, type Result } from '../result.ts'

/** One whole year of a yearly rate, and how much the running total grew in it. */
export type CompletedYear = { readonly from: Day; readonly to: Day; readonly target: number; readonly result: number }

export type NoYears =
  | { readonly kind: 'no-completed-year'; readonly firstEnds: Day }
  /** Days at which a year begins or ends, without a figure near enough to count from. */
  | { readonly kind: 'no-figure-at-the-turn-of-a-year'; readonly days: readonly Day[] }

/** A figure this many days from the turn of a year stands for it. */
const NEAR_DAYS = 7

const distance = (a: Day, b: Day): number => Math.abs(elapsedDays(a, b))

function nearest(readings: readonly Reading[], day: Day): readonly Reading[] {
  const near = readings.filter((reading) => distance(reading.day, day) <= NEAR_DAYS)
  return near.sort((a, b) => distance(a.day, day) - distance(b.day, day)).slice(0, 1)
}

/** The days at which the rate's years begin and end, up to a day. */
function turns({ fromDay }: YearlyRateTarget, upTo: Day): readonly Day[] {
  const years = Number(upTo.slice(0, 4)) - Number(fromDay.slice(0, 4))
  return Array.from({ length: years + 1 }, (_, i) => addMonths(fromDay, 12 * i)).filter((day) => day <= upTo)
}

/**
 * Every whole year of a yearly rate that is over, counted from the day the rate begins. The year still running and a
 * last part of a year never count.
 *
 * @param upTo the day of the judgement; years that end after it, or after the due day, are not over.
 * @returns the years, or why not: none is over, or a year begins or ends without a figure within seven days.
 * @example completedYears({ value: 100, fromDay: '2017-01-01', dueDay: '2020-12-31' }, [{ day: '2017-01-03', value: 40 }, { day: '2018-01-01', value: 120 }], '2018-06-30') // => { "ok": true, "value": [{ "from": "2017-01-01", "to": "2018-01-01", "target": 100, "result": 80 }] }
 */
export function completedYears(
  target: YearlyRateTarget,
  readings: readonly Reading[],
  upTo: Day,
): Result<readonly CompletedYear[], NoYears> {
  const days = turns(target, upTo < target.dueDay ? upTo : target.dueDay)
  if (days.length < 2) return bad({ kind: 'no-completed-year', firstEnds: addMonths(target.fromDay, 12) })
  const without = days.filter((day) => nearest(readings, day).length === 0)
  if (without.length > 0) return bad({ kind: 'no-figure-at-the-turn-of-a-year', days: without })
  const totals = days.flatMap((day) => nearest(readings, day)).map((reading) => reading.value)
  const { fromDay, value } = target
  return good(
    differences(totals).map((result, i) => ({
      from: addMonths(fromDay, 12 * i),
      to: addMonths(fromDay, 12 * (i + 1)),
      target: value,
      result,
    })),
  )
}
