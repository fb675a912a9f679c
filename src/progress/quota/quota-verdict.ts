/** The decision table for a yearly quota: each year is judged by itself, and the target by all of them. */
import type { LastForecastBased } from '../judging/status-kinds.ts'
import type { Quota } from '../judging/assessment.ts'
import { at } from '../at.ts'
import { elapsedDays, type Day } from '../calendar.ts'
import { isOutOfDate, nextFigure, usualGapDays, type KnownSeries } from '../judging/cadence.ts'
import { waitsUntil } from '../judging/waiting.ts'
import type { Metric, Reading, YearlyRateTarget } from '../record/metric.ts'
import { isReached, signOf } from '../judging/reached.ts'
import type { LeftOut } from '../judging/judgeable.ts'
import { cannot, type Verdict } from '../judging/verdict-parts.ts'
import { leastOf, startOf } from './years.ts'

/** What is known on a day: the quota, and the counts it was added up from, at least one. */
export type QuotaContext = {
  readonly metric: Metric
  readonly target: YearlyRateTarget
  readonly asAt: Day
  /** One figure for each date. */
  readonly judged: readonly Reading[]
  /** These, and the totals of longer periods that end with them. */
  readonly counts: readonly Reading[]
  readonly leftOut: readonly LeftOut[]
  readonly totals: readonly Reading[]
  readonly known: KnownSeries
  readonly quota: Quota
}

function outOfDate(
  kind: 'no-recent-figure' | 'final-figure-never-came',
  { asAt, judged, known }: QuotaContext,
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
      next: nextFigure(known, asAt),
      lastForecastBased,
    },
  }
}

/** The last day on which the counts of the last year may still be waited for. */
export const quotaWaitsUntil = ({ target, known, asAt }: QuotaContext): Day => waitsUntil(known, target.dueDay, asAt)

/**
 * One year that fell short is a promise of every year broken, and so is a limit that was passed within one: from the
 * day on which it was published, whatever the years after it bring.
 */
function broken({ metric, quota }: QuotaContext): Extract<Verdict, { readonly kind: 'missed' }> | undefined {
  const shortBy = (reading: Reading, needed: number): number => signOf(metric.direction) * (needed - reading.value) + 0
  for (const { total, isReached: isThere, quota: needed } of quota.years) {
    if (total !== undefined && isThere === false)
      return { kind: 'missed', because: { kind: 'year-short', reading: total, shortfall: shortBy(total, needed) } }
  }
  for (const { passed: reading, quota: needed } of [...quota.years, quota]) {
    if (reading !== undefined)
      return { kind: 'missed', because: { kind: 'limit-passed', reading, shortfall: shortBy(reading, needed) } }
  }
  return undefined
}

const knownOn = ({ because }: Extract<Verdict, { readonly kind: 'missed' }>): Day => because.reading.publishedDay

/** All years reached are a promise kept. */
function afterDue(context: QuotaContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { quota, judged, asAt } = context
  const totals = quota.years.map(({ total }) => total)
  const last = totals.at(-1)
  if (last !== undefined && !totals.includes(undefined))
    return { kind: 'met', because: { kind: 'reached-by-due', reading: last } }
  const changed = changedWithin(quota.years) ?? straddling(quota.years)
  if (changed !== undefined) return changed
  const until = quotaWaitsUntil(context)
  if (asAt > until) return outOfDate('final-figure-never-came', context, lastForecastBased)
  return {
    kind: 'awaiting',
    because: { kind: 'no-final-figure', latest: at(judged, judged.length - 1), until, lastForecastBased },
  }
}

/** Where periods do not fit the year, its count is known only between two bounds. */
function straddling(years: readonly Pick<Quota, 'from' | 'to' | 'bounds'>[]): Verdict | undefined {
  const year = years.find(({ bounds }) => bounds !== undefined)
  return year?.bounds === undefined
    ? undefined
    : cannot({ kind: 'periods-straddle-year', from: year.from, to: year.to, ...year.bounds })
}

/** Counts of two definitions cannot be added up to a year. */
function changedWithin(years: readonly Pick<Quota, 'from' | 'to' | 'changedOn'>[]): Verdict | undefined {
  const year = years.find(({ changedOn }) => changedOn !== undefined)
  return year?.changedOn === undefined
    ? undefined
    : cannot({ kind: 'definition-changed', from: year.from, to: year.to, on: year.changedOn })
}

/** Counts of the year that begin after its first day: they say only what it comes to at the least. */
function countedLate({ judged, quota }: QuotaContext): {
  readonly counted?: { readonly from: Day; readonly least: number }
} {
  const first = judged.find((reading) => startOf(reading) >= quota.from)
  const least = leastOf(judged, quota)
  return first === undefined || least === undefined ? {} : { counted: { from: startOf(first), least: least.value } }
}

function duringYear(context: QuotaContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const { metric, target, quota, known, asAt } = context
  const { toDate, chance, yearsUsed } = quota
  const isThere =
    toDate !== undefined && metric.direction === 'increase' && isReached(toDate, quota.quota, metric.direction)
  const isLastYear = quota.to >= target.dueDay
  if (toDate !== undefined && isThere && isLastYear && quota.years.every(({ isReached: was }) => was === true))
    return { kind: 'met', because: { kind: 'reached-early', reading: toDate, firstReached: toDate } }
  if (isOutOfDate(known, asAt)) return outOfDate('no-recent-figure', context, lastForecastBased)
  const unclear = changedWithin([quota]) ?? straddling([quota])
  if (unclear !== undefined && !isThere) return unclear
  if (toDate === undefined)
    return cannot({
      kind: 'no-figure-this-year',
      from: quota.from,
      last: quota.years.at(-1),
      ...countedLate(context),
    })
  // A year that is over and not all counted leaves the promise open, whatever comes after it.
  const open = quota.years.find(({ total }) => total === undefined)
  if (open !== undefined) return cannot({ kind: 'year-not-whole', from: open.from, to: open.to })
  // What this year asks for is there. The years to come are not judged before they begin.
  if (isThere) return { kind: 'live', chance: 1, isLowConfidence: false }
  if (yearsUsed < 2) return cannot({ kind: 'too-few-years', count: yearsUsed })
  if (chance === undefined) return cannot({ kind: 'years-alike', count: yearsUsed })
  return {
    kind: 'live',
    chance: metric.direction === 'increase' ? chance : 1 - chance,
    isLowConfidence: yearsUsed === 2,
  }
}

/** The verdict on one day. */
export function quotaVerdict(context: QuotaContext, lastForecastBased: LastForecastBased | undefined): Verdict {
  const missed = broken(context)
  const { withdrawnDay } = context.target
  const isWithdrawn =
    withdrawnDay !== undefined && withdrawnDay <= context.asAt && withdrawnDay <= context.target.dueDay
  // A year that was known to be broken by then stays so.
  if (missed !== undefined && !(isWithdrawn && knownOn(missed) >= withdrawnDay)) return missed
  if (isWithdrawn) return cannot({ kind: 'target-withdrawn', withdrawnDay })
  return context.asAt >= context.target.dueDay
    ? afterDue(context, lastForecastBased)
    : duringYear(context, lastForecastBased)
}
