/** Mercy Corps' TolaActivity: results over targets, counting completed periods alone. */
import type { Direction } from '../record/metric.ts'

/** One period with its own target. The result is left out where there is none yet. */
export type TolaPeriod = { readonly isComplete: boolean; readonly target: number; readonly result?: number }

export type TolaInputs = {
  readonly direction: Direction
  /**
   * `sum`: targets and results are of each period alone. `running-total`: targets include the periods before; results
   * do not. `latest`: percentages, never summed.
   */
  readonly aggregation: 'sum' | 'running-total' | 'latest'
  /** In order of time. */
  readonly periods: readonly TolaPeriod[]
}

export type TolaAnswer =
  /** `share`: result over target of the completed periods; 1 is exactly on target. */
  | {
      readonly kind: 'over' | 'on-scope' | 'under'
      readonly target: number
      readonly result: number
      readonly share: number
    }
  | {
      readonly kind: 'cannot-say'
      readonly because: 'no-completed-period' | 'no-result' | 'target-is-zero' | 'numbers-too-extreme'
    }

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

const MARGIN = 0.15

function scopeOf(share: number, direction: Direction): 'over' | 'on-scope' | 'under' {
  if (share > 1 + MARGIN) return direction === 'increase' ? 'over' : 'under'
  if (share < 1 - MARGIN) return direction === 'increase' ? 'under' : 'over'
  return 'on-scope'
}

/**
 * Whether the completed periods together are over, under or on scope: within 15% of target, ends included. Where a
 * fall is wanted the words change places. The period that is still running never counts.
 *
 * @returns the scope with its share, or why not: no period is complete, none has a result, or the target is zero.
 * Source: TolaActivity, indicator queries and their tests.
 * @example tola({ direction: 'increase', aggregation: 'sum', periods: [{ isComplete: true, target: 100, result: 80 }, { isComplete: false, target: 100, result: 5 }] }) // => { "kind": "under", "target": 100, "result": 80, "share": 0.8 }
 * @example tola({ direction: 'increase', aggregation: 'sum', periods: [{ isComplete: false, target: 100, result: 5 }] }) // => { "kind": "cannot-say", "because": "no-completed-period" }
 */
export function tola({ direction, aggregation, periods }: TolaInputs): TolaAnswer {
  const completed = periods.filter((period) => period.isComplete)
  const [target, result] = [targetSoFar(aggregation, completed), resultSoFar(aggregation, completed)]
  if (target === undefined) return { kind: 'cannot-say', because: 'no-completed-period' }
  if (result === undefined) return { kind: 'cannot-say', because: 'no-result' }
  if (target === 0) return { kind: 'cannot-say', because: 'target-is-zero' }
  // Adding 0 turns minus zero into zero.
  const share = result / target + 0
  return [target, share].every(Number.isFinite)
    ? { kind: scopeOf(share, direction), target, result, share }
    : { kind: 'cannot-say', because: 'numbers-too-extreme' }
}
