/** The figures that others' methods are given, taken from an assessment so that a reader can redo the sums. */
import type { Assessment } from '../judging/assessment.ts'
import { DAYS_A_YEAR, dayNumber, type Day } from '../calendar.ts'
import type { Reading, Target } from '../record/metric.ts'
import { bad, good, type Result } from '../result.ts'
import type { Dated } from './growth.ts'

/** A value on a day. `year` is decimal: 1970 plus the days since it began over 365.25. */
export type DatedFigure = Dated & { readonly day: Day }

export type Facts = {
  readonly target: Target
  readonly goal: DatedFigure
  readonly baseline: DatedFigure
  /** The last figure dated by the due day; later ones cannot meet the target. */
  readonly latest: DatedFigure
  /** All figures dated by the due day, in order. */
  readonly inTime: readonly Reading[]
}

export type NoFacts = { readonly kind: 'no-target' } | { readonly kind: 'no-figure-by-the-due-day' }

/**
 * A day as a decimal year. Two of them lie elapsed days / 365.25 apart, like every yearly pace here.
 *
 * @example decimalYear('2017-01-01').toFixed(3) // => "2017.001"
 */
export const decimalYear = (day: Day): number => 1970 + dayNumber(day) / DAYS_A_YEAR

const dated = (day: Day, value: number): DatedFigure => ({ day, year: decimalYear(day), value })

/**
 * The figures for others' methods, or why there are none: no target in force, or no figure dated by its due day.
 *
 * @example factsOf({ judged: [] }) // => { "ok": false, "fault": { "kind": "no-target" } }
 */
export function factsOf({
  target,
  targetLevel,
  baseline,
  judged,
}: Pick<Assessment, 'target' | 'targetLevel' | 'baseline' | 'judged'>): Result<Facts, NoFacts> {
  if (target === undefined) return bad({ kind: 'no-target' })
  const inTime = judged.filter((reading) => reading.day <= target.dueDay)
  const latest = inTime.at(-1)
  if (latest === undefined || baseline === undefined || targetLevel === undefined)
    return bad({ kind: 'no-figure-by-the-due-day' })
  return good({
    target,
    goal: dated(target.dueDay, targetLevel),
    baseline: dated(baseline.day, baseline.value),
    latest: dated(latest.day, latest.value),
    inTime,
  })
}
