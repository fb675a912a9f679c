/** How TolaActivity puts the targets and the results of several periods together. */
import type { TolaInputs, TolaPeriod } from './tola.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * The target of some periods together: their sum, or the last where targets run on or are percentages.
 *
 * @example targetSoFar('running-total', [{ isComplete: true, target: 10 }, { isComplete: true, target: 20 }]) // => 20
 */
export function targetSoFar(
  aggregation: TolaInputs['aggregation'],
  periods: readonly TolaPeriod[],
): number | undefined {
  if (periods.length === 0) return undefined
  return aggregation === 'sum' ? sum(periods.map((period) => period.target)) : periods.at(-1)?.target
}

/**
 * The result of some periods together: the sum of those that have one, or the last percentage. `undefined` if none has.
 *
 * @example resultSoFar('sum', [{ isComplete: true, target: 10, result: 8 }, { isComplete: true, target: 20 }]) // => 8
 */
export function resultSoFar(
  aggregation: TolaInputs['aggregation'],
  periods: readonly TolaPeriod[],
): number | undefined {
  const results = periods.flatMap((period) => period.result ?? [])
  if (results.length === 0) return undefined
  return sum(aggregation === 'latest' ? results.slice(-1) : results)
}
