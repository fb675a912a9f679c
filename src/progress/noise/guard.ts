/** The noise guard: whether the latest figure says anything new, or is within normal variation. */
import { at } from '../at.ts'
import { compareDays, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import { seasonOf, withoutSeason } from '../forecast/season.ts'
import type { Metric, Reading } from '../record/metric.ts'
import { xmrLimits, type NoLimits, type XmrLimits } from './limits.ts'
import { noiseSignals, type NoiseRule, type Towards } from './rules.ts'

type Looked = {
  /**
   * What was looked at: the figures, those without their season, or for a running total its change per day between
   * successive figures.
   */
  readonly of: 'figures' | 'figures-without-season' | 'change-per-day'
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

/** A figure of a season is compared with what is usual in it. */
function forTheSeason(
  readings: readonly Dated[],
  values: readonly number[],
): { readonly of: 'figures' | 'figures-without-season'; readonly values: readonly number[] } {
  const times = readings.map(({ day }) => dayNumber(day))
  const season = seasonOf(times, values)
  if (season === undefined || season.belief === 0) return { of: 'figures', values }
  return { of: 'figures-without-season', values: withoutSeason(season, times, values) }
}

/**
 * Whether the latest figure is unusual beside the ones before it, by the NHS rules. Needs 13 values.
 *
 * A running total only rises, so its figures would always look unusual: the guard looks at its change per day
 * between successive figures instead, and says so in `of`. Limits and `latest` are then in units per day. The latest
 * value is itself among those that set the limits, as in the source. Figures by quarter or month that swing with the
 * season are looked at without it, as far as it is believed.
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
  const isTotal = measure === 'cumulative'
  const all = isTotal ? changesPerDay(ordered) : ordered.map((reading) => reading.value)
  const count = all.length
  if (count < ENOUGH_FOR_LIMITS)
    return { kind: 'too-few-to-tell', of: isTotal ? 'change-per-day' : 'figures', count, needed: ENOUGH_FOR_LIMITS }
  const { of, values } = isTotal ? ({ of: 'change-per-day', values: all } as const) : forTheSeason(ordered, all)
  const latest = at(values, count - 1)
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
