/** What if: the pace, the due day or the target changed by the reader, answered by the same functions. */
import { assess } from '../judging/assess.ts'
import { targetOn } from '../judging/in-force.ts'
import type { AssessOptions, Assessment } from '../judging/assessment.ts'
import { addDays, DAYS_A_YEAR, elapsedDays, type Day } from '../calendar.ts'
import { checkAmount, valueRangeOf } from '../record/validation/value-range.ts'
import type { Fault, ReportIssue } from '../record/validation/issue.ts'
import { omitUndefined } from '../record/validation/omit-undefined.ts'
import type { Metric, Reading, Target } from '../record/metric.ts'
import { isReached, signOf } from '../judging/reached.ts'
import { bad, good, type Result } from '../result.ts'

/** What the reader changes; what is left out stays as it is. */
export type ScenarioChange = {
  /** A pace from the latest figure on, in the metric's unit per year of 365.25 days; negative falls. */
  readonly pacePerYear?: number
  readonly due?: Day
  /** The target: a level, or a rate per year. A share is 0 to 1. */
  readonly value?: number
}

/** Where a steady pace leads from the latest figure. */
export type SteadyPace = {
  readonly perDay: number
  readonly from: Reading
  /** On the due day; never past the ends of a share. */
  readonly atDue: number
  /** At the due day: positive when beyond the target, negative when short, whichever way the target runs. */
  readonly ahead: number
  readonly isMet: boolean
  /** The first day at the target; absent when the pace leads away from it, or takes more than two hundred years. */
  readonly reachedOn: Day | undefined
}

export type Scenario = {
  /** The same judgement with the due day and the target as changed. The chance still rests on the figures alone. */
  readonly assessment: Assessment
  /** Only for a changed pace, and only once there is a figure and a target. */
  readonly steadyPace: SteadyPace | undefined
}

const LONGEST_DAYS = 200 * DAYS_A_YEAR

function faultsIn(
  metric: Metric,
  target: Target | undefined,
  { pacePerYear, due, value }: ScenarioChange,
): readonly Fault[] {
  const faults: Fault[] = []
  const note: ReportIssue = (field, problem, found) => faults.push({ field, problem, ...omitUndefined({ found }) })
  if (value !== undefined) checkAmount(value, valueRangeOf(metric), note)
  if (pacePerYear !== undefined && !Number.isFinite(pacePerYear)) note('pacePerYear', 'not-finite', pacePerYear)
  if (pacePerYear !== undefined && pacePerYear < 0 && metric.measure === 'cumulative')
    note('pacePerYear', 'falls', pacePerYear)
  if (due !== undefined && target !== undefined && due < target.publishedDay) note('due', 'due-before-published', due)
  if (due !== undefined && target?.kind === 'yearly-rate' && due <= target.fromDay)
    note('due', 'due-before-it-starts', due)
  return faults
}

const changed = (target: Target, { due, value }: ScenarioChange): Target => ({
  ...target,
  ...(due === undefined ? {} : { due, dueDay: due }),
  ...(value === undefined ? {} : { value }),
})

function firstDayAt({ day, value }: Reading, level: number, perDay: number): Day | undefined {
  const days = Math.ceil((level - value) / perDay)
  return days >= 0 && days <= LONGEST_DAYS ? addDays(day, days) : undefined
}

/**
 * Where a steady pace, in the metric's unit per day, leads from the latest figure of an assessment: plain arithmetic.
 * `undefined` while there is no figure or no target.
 *
 * @example steadyPace({ direction: 'increase', unit: { kind: 'count' } }, { latest: { day: '2019-01-01', value: 10 }, target: { dueDay: '2019-01-11' }, targetLevel: 30 }, 1).reachedOn // => "2019-01-21"
 */
export function steadyPace(
  metric: Metric,
  { latest, target, targetLevel }: Assessment,
  perDay: number,
): SteadyPace | undefined {
  if (latest === undefined || target === undefined || targetLevel === undefined) return undefined
  const straight = latest.value + perDay * Math.max(0, elapsedDays(latest.day, target.dueDay))
  const atDue = metric.unit.kind === 'share' ? Math.min(1, Math.max(0, straight)) : straight
  const isThere = isReached(latest, targetLevel, metric.direction)
  return {
    perDay,
    from: latest,
    atDue,
    ahead: signOf(metric.direction) * (atDue - targetLevel),
    isMet: signOf(metric.direction) * (atDue - targetLevel) >= 0,
    reachedOn: isThere ? latest.day : firstDayAt(latest, targetLevel, perDay),
  }
}

/**
 * The judgement for a day with the reader's changes, on what was published by then. Nothing in the record is changed.
 *
 * @returns the scenario, or every fault in the changes.
 */
export function scenario(
  metric: Metric,
  asAt: Day,
  change: ScenarioChange,
  options: AssessOptions = {},
): Result<Scenario, readonly Fault[]> {
  const target = targetOn(metric, asAt, options)
  const faults = faultsIn(metric, target, change)
  if (faults.length > 0) return bad(faults)
  const targets = metric.targets.map((one) => (one === target ? changed(one, change) : one))
  const assessment = assess({ ...metric, targets }, asAt, options)
  const { pacePerYear } = change
  return good({
    assessment,
    steadyPace: pacePerYear === undefined ? undefined : steadyPace(metric, assessment, pacePerYear / DAYS_A_YEAR),
  })
}
