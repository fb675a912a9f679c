/** A yearly quota on a day: what this year has come to, what it is heading to, and how the years before it ended. */
import { at } from '../at.ts'
import type { Quota, RequiredPath } from '../judging/assessment.ts'
import { lengthOf, passedBy, plainBounds, quotaOf, resultOf, toDateOf } from './year-result.ts'
import { addDays, addMonths, elapsedDays, type Day } from '../calendar.ts'
import type { Metric, Reading, Target, YearlyRateTarget } from '../record/metric.ts'
import { chanceOfQuota, estimateFrom, estimateQuantile, profileOf, type Estimate } from './profile.ts'
import { definedSince, lastOf, pointsOf, yearNumber, yearOf, type Year } from './years.ts'

const MONTHS_A_YEAR = 12

/** Earlier years that a profile rests on, at most. */
const MOST_YEARS = 5

/** A yearly rate of counts over periods is a quota for each year; of running totals it is a total to be reached. */
export const isQuota = (metric: Metric, target: Target): target is YearlyRateTarget =>
  target.kind === 'yearly-rate' && metric.measure === 'flow'

/**
 * The earlier full years of the same definition, latest first, counted at the same points; this year's so far must be
 * the first of them.
 */
function likeYears(target: YearlyRateTarget, readings: readonly Reading[], year: Year): readonly Year[] {
  if (year.isCut) return []
  const points = pointsOf(year)
  const earlier: Year[] = []
  const since = definedSince(readings)
  let pattern: string | undefined
  for (
    let number = year.number - 1;
    number >= yearNumber(target, at(readings, 0).day) && earlier.length < MOST_YEARS;
    number -= 1
  ) {
    const other = yearOf(target, readings, number)
    if (since !== undefined && other.from < since) break
    const otherPoints = pointsOf(other)
    const isLike =
      points.every((point, i) => point === otherPoints[i]) && (pattern === undefined || otherPoints.join() === pattern)
    if (!other.isFull || !isLike) continue
    pattern = otherPoints.join()
    earlier.push(other)
  }
  return earlier
}

type Heading = Pick<Quota, 'shareDone' | 'basis' | 'yearsUsed' | 'heading' | 'range' | 'chance'>

function rangeOf(estimate: Estimate): Quota['range'] {
  const total = (chance: number): number => Math.max(estimate.done, estimateQuantile(estimate, chance))
  return { median: total(0.5), low80: total(0.1), high80: total(0.9), low95: total(0.025), high95: total(0.975) }
}

function headingOf(target: YearlyRateTarget, readings: readonly Reading[], year: Year): Heading {
  const last = lastOf(year)
  if (last === undefined)
    return { shareDone: 0, basis: 'evenly', yearsUsed: 0, heading: undefined, range: undefined, chance: undefined }
  const like = likeYears(target, readings, year)
  if (like.length === 0) {
    const shareDone = (elapsedDays(year.from, last.day) + 1) / lengthOf(year)
    return {
      shareDone,
      basis: 'evenly',
      yearsUsed: 0,
      heading: last.value / shareDone,
      range: undefined,
      chance: undefined,
    }
  }
  const profile = profileOf(like.map(({ subtotals }) => subtotals.map(({ value }) => value)))
  const place = year.subtotals.length - 1
  const shareDone = at(profile.shares, place)
  const estimate = estimateFrom(profile, place, last.value)
  return {
    shareDone,
    basis: like.length === 1 ? 'last-year' : 'profile',
    yearsUsed: like.length,
    heading: shareDone > 0 ? last.value / shareDone : undefined,
    range: estimate === undefined ? undefined : rangeOf(estimate),
    chance: estimate === undefined ? undefined : chanceOfQuota(estimate, quotaOf(target, year)),
  }
}

/** The quota for the year that a day falls in; after the due day, for the last year. */
export function quotaOn(metric: Metric, target: YearlyRateTarget, asAt: Day, readings: readonly Reading[]): Quota {
  const number = Math.max(0, yearNumber(target, asAt < target.dueDay ? asAt : target.dueDay))
  const year = yearOf(target, readings, number)
  // A year whose whole count is out is over, be it published on its last day.
  const isOver = asAt >= target.dueDay || year.isFull
  const over = Array.from({ length: number + (isOver ? 1 : 0) }, (_, i) =>
    resultOf(metric, target, yearOf(target, readings, i), readings),
  )
  return {
    from: year.from,
    to: year.to,
    quota: quotaOf(target, year),
    toDate: toDateOf(year),
    bounds: year.bounds === undefined ? undefined : plainBounds(year.bounds),
    changedOn: year.changedOn,
    passed: passedBy(metric, quotaOf(target, year), year, readings),
    ...headingOf(target, readings, year),
    years: over,
  }
}

/** The required path of a year: from nothing on the day before it to the quota on its last day. */
export function pathPoints(
  target: YearlyRateTarget,
  readings: readonly Reading[],
  { from, to, quota }: Quota,
): RequiredPath['points'] {
  const ends = [
    { day: addDays(from, -1), value: 0 },
    { day: to, value: quota },
  ] as const
  const year = yearOf(target, readings, yearNumber(target, from))
  const like = likeYears(target, readings, year)
  const [latest] = like
  if (latest === undefined) return ends
  const profile = profileOf(like.map(({ subtotals }) => subtotals.map(({ value }) => value)))
  const shift = MONTHS_A_YEAR * (year.number - latest.number)
  const inner = latest.subtotals
    .slice(0, -1)
    .map(({ day }, i) => ({ day: addMonths(day, shift), value: quota * at(profile.shares, i) }))
  return [ends[0], ...inner, ends[1]]
}
