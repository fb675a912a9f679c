/** What the rule of an outside verdict makes of the figures here, counted from where its publisher counts. */
import type { Assessment } from '../judging/assessment.ts'
import type { Day } from '../calendar.ts'
import type { Metric, OutsideVerdict } from '../record/metric.ts'
import type { DatedFigure } from './method-inputs.ts'
import { factsOf } from './method-inputs.ts'
import { openSdg } from './open-sdg.ts'
import type { AppliedMethod } from './other-answer.ts'

/** By whole years, as that publisher counts. */
const inYear = (day: Day, value: number): DatedFigure => ({ day, value, year: Number(day.slice(0, 4)) })

/**
 * The same rule on the same figures, so that a reader sees how another answer comes about. `undefined` where its publisher
 * names no rule or no baseline, or there is no figure to judge.
 *
 * @example outsideWorking({ direction: 'increase' }, { judged: [] }, { by: 'Someone', word: 'fine' }) === undefined // => true
 */
export function outsideWorking(
  { direction }: Pick<Metric, 'direction'>,
  assessment: Assessment,
  { rule, baseline }: OutsideVerdict,
): Extract<AppliedMethod, { method: 'open-sdg' }> | undefined {
  const facts = factsOf(assessment)
  if (rule === undefined || baseline === undefined || !facts.ok) return undefined
  const { latest, goal } = facts.value
  const inputs = {
    direction,
    baseline: inYear(baseline.day, baseline.value),
    latest: inYear(latest.day, latest.value),
    target: inYear(goal.day, goal.value),
  }
  return { kind: 'applied', method: 'open-sdg', inputs, answer: openSdg(inputs) }
}
