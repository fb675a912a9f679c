/** Whether any figure stands for the due day, for methods that judge one result and no other. */
import { standsForDays } from '../judging/cadence.ts'
import { elapsedDays } from '../calendar.ts'
import type { Metric } from '../record/metric.ts'
import type { Facts } from './method-inputs.ts'

/**
 * Whether the latest figure in time stands for the due day: it lies within half a usual gap before it, or it is a
 * running total that had reached the target already and cannot fall back. Below three figures no usual gap is known,
 * and only a figure on the day itself stands for it.
 *
 * @example hasDueResult({ measure: 'level', direction: 'increase' }, { latest: { day: '2020-12-30', value: 9 }, goal: { day: '2020-12-31', value: 5 }, inTime: [] }) // => false
 */
export function hasDueResult(
  { measure, direction }: Pick<Metric, 'measure' | 'direction'>,
  { latest, goal, inTime }: Facts,
): boolean {
  if (elapsedDays(latest.day, goal.day) <= standsForDays({ series: {}, figures: inTime })) return true
  return measure === 'cumulative' && direction === 'increase' && latest.value >= goal.value
}
