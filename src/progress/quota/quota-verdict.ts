/** The decision table for a yearly quota: each year is judged by itself, and the target by all of them. */
import type { CannotBecause, LastForecastBased } from '../judging/status-kinds.ts'
import type { Quota } from '../judging/assessment.ts'
import { at } from '../at.ts'
import { addDays, elapsedDays, type Day } from '../calendar.ts'
import { isTooOld, tooOldAfterDays, usualGapDays } from '../judging/cadence.ts'
import type { Metric, Reading, YearlyRateTarget } from '../record/metric.ts'
import { isReached, signOf } from '../judging/reached.ts'
import type { Verdict } from '../judging/verdict.ts'

const cannot = (because: CannotBecause): Verdict => ({ kind: 'cannot-be-judged', because })

/** What is known on a day: the quota, and the counts it was added up from, at least one. */
export type QuotaContext = {
  readonly metric: Metric
  readonly target: YearlyRateTarget
  readonly asAt: Day
  readonly judged: readonly Reading[]
  readonly quota: Quota
}

function outOfDate(
  kind: 'no-recent-figure' | 'final-figure-never-came',
  { asAt, judged }: QuotaContext,
  lastForecastBased: LastForecastBased | undefined,
): Verdict {
  const latest = at(judged, judged.length - 1)
  return {
    kind: 'out-of-date',
    because: {
      kind,
      latest,
      ageDays: Math.max(0, elapsedDays(latest.day, asAt)),
      usualGapDays: usualGapDays(judged),
      lastForecastBased,
    },
  }
}

/** The last day on which the counts of the last year may still be waited for. */
export const quotaWaitsUntil = ({ target, judged }: QuotaContext): Day =>
  addDays(target.dueDay, Math.floor(tooOldAfterDays(judged)))

/** One year that fell short is a promise of every year broken; all of them reached is a promise kept. */
function afterDue(context: QuotaContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { metric, quota, judged, asAt } = context
  for (const { total, isReached: isThere, quota: needed } of quota.years) {
    if (total !== undefined && isThere === false)
      return {
        kind: 'missed',
        because: {
          kind: 'year-short',
          reading: total,
          shortfall: signOf(metric.direction) * (needed - total.value) + 0,
        },
      }
  }
  const totals = quota.years.map(({ total }) => total)
  const last = totals.at(-1)
  if (last !== undefined && !totals.includes(undefined))
    return { kind: 'met', because: { kind: 'reached-by-due', reading: last } }
  const until = quotaWaitsUntil(context)
  if (asAt > until) return outOfDate('final-figure-never-came', context, lastForecastBased)
  return {
    kind: 'awaiting',
    because: { kind: 'no-final-figure', latest: at(judged, judged.length - 1), until, lastForecastBased },
  }
}

function duringYear(context: QuotaContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { metric, quota, judged, asAt } = context
  const { toDate, chance, yearsUsed } = quota
  if (toDate !== undefined && metric.direction === 'increase' && isReached(toDate, quota.quota, metric.direction)) {
    return { kind: 'met', because: { kind: 'reached-early', reading: toDate, firstReached: toDate, canFall: false } }
  }
  if (isTooOld(judged, asAt)) return outOfDate('no-recent-figure', context, lastForecastBased)
  if (toDate === undefined) return cannot({ kind: 'no-figure-this-year', from: quota.from, last: quota.years.at(-1) })
  if (yearsUsed < 2) return cannot({ kind: 'too-few-years', count: yearsUsed })
  if (chance === undefined) return cannot({ kind: 'no-variation' })
  return {
    kind: 'live',
    chance: metric.direction === 'increase' ? chance : 1 - chance,
    isLowConfidence: yearsUsed === 2,
  }
}

/** The verdict on one day. */
export function quotaVerdict(context: QuotaContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  return context.asAt >= context.target.dueDay
    ? afterDue(context, lastForecastBased)
    : duringYear(context, lastForecastBased)
}
