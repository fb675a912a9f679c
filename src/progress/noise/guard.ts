/** The noise guard: whether the latest figure says anything new, or is within normal variation. */
import { compareDays, elapsedDays, type Day } from '../calendar.ts'
import type { Metric, Reading } from '../record/metric.ts'
import { xmrLimits, type NoLimits, type XmrLimits } from './limits.ts'
import { noiseSignals, type NoiseRule, type Towards } from './rules.ts'

type Looked = {
  /** What was looked at: the figures, or for a running total its change per day between successive figures. */
  readonly of: 'figures' | 'change-per-day'
  readonly count: number
}
type Judged = Looked & { readonly latest: number; readonly limits: XmrLimits }

export type NoiseGuard =
  | (Looked & { readonly kind: 'too-few-to-tell'; readonly needed: number })
  /** Values that do not vary have no limits, and none of them is unusual. */
  | (Looked & { readonly kind: 'no-limits'; readonly because: NoLimits['because'] })
  | (Judged & { readonly kind: 'within-normal-variation' })
  | (Judged & {
      readonly kind: 'unusual'
      readonly rule: NoiseRule
      readonly towards: Towards
      readonly isImprovement: boolean
    })

/** Below this many values limits are only a trial. Source: NHSRplotthedots warns below 13. */
export const ENOUGH_FOR_LIMITS = 13

type Dated = Pick<Reading, 'day' | 'value'>

function changesPerDay(readings: readonly Dated[]): readonly number[] {
  const changes: number[] = []
  let before: { readonly day: Day; readonly value: number } | undefined
  for (const { day, value } of readings) {
    if (before !== undefined) changes.push((value - before.value) / elapsedDays(before.day, day))
    before = { day, value }
  }
  return changes
}

/** One value for each day, the last given for it, in order of time. */
function inOrder(readings: readonly Dated[]): readonly Dated[] {
  const byDay = new Map(readings.map((reading) => [reading.day, reading] as const))
  return [...byDay.values()].sort((a, b) => compareDays(a.day, b.day))
}

/**
 * Whether the latest figure is unusual beside the ones before it, by the NHS rules. Needs 13 values.
 *
 * A running total only rises, so its figures would always look unusual: the guard looks at its change per day
 * between successive figures instead, and says so in `of`. Limits and `latest` are then in units per day. The latest
 * value is itself among those that set the limits, as in the source.
 *
 * @param readings in any order; of two for one day the last given counts.
 * @returns `too-few-to-tell`, `no-limits` with the reason, `within-normal-variation`, or `unusual` with the rule.
 * Source: NHS England, Making Data Count; NHSRplotthedots.
 * @example noiseGuard({ measure: 'level', direction: 'increase' }, [{ day: '2020-01-31', value: 4 }]) // => { "kind": "too-few-to-tell", "of": "figures", "count": 1, "needed": 13 }
 */
export function noiseGuard(
  { measure, direction }: Pick<Metric, 'measure' | 'direction'>,
  readings: readonly Dated[],
): NoiseGuard {
  const ordered = inOrder(readings)
  const of = measure === 'cumulative' ? 'change-per-day' : 'figures'
  const values = of === 'figures' ? ordered.map((reading) => reading.value) : changesPerDay(ordered)
  const [count, latest] = [values.length, values.at(-1)]
  if (latest === undefined || count < ENOUGH_FOR_LIMITS)
    return { kind: 'too-few-to-tell', of, count, needed: ENOUGH_FOR_LIMITS }
  const limits = xmrLimits(values)
  if (limits.kind === 'no-limits') return { kind: 'no-limits', of, count, because: limits.because }
  const signal = noiseSignals(values, limits).at(-1)
  if (signal?.kind !== 'special-cause') return { kind: 'within-normal-variation', of, count, latest, limits }
  const { rule, towards } = signal
  return {
    kind: 'unusual',
    of,
    count,
    latest,
    limits,
    rule,
    towards,
    isImprovement: (towards === 'up') === (direction === 'increase'),
  }
}
