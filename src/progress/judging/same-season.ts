/** Pace and required path told against the same season of other years, where figures swing with it. */
import { at } from '../at.ts'
import { addMonths, dayNumber, elapsedDays, monthsAt, type Day } from '../calendar.ts'
import { seasonAt, type Season } from '../forecast/season.ts'
import type { Trend } from '../forecast/trend.ts'
import type { Metric, Reading } from '../record/metric.ts'
import type { Assessment } from './assessment.ts'
import { requiredOn } from './drawn-path.ts'
import { signOf } from './reached.ts'
import { isClear } from './found-season.ts'
import { trendOf } from './trend-of.ts'

/** What the season adds on a day, on the forecasting scale, as far as it is believed; and the value on that day without it. */
export type WithoutSeason = {
  readonly day: Day
  readonly value: number
  readonly effect: number
  readonly plain: number
}

export type SameSeason = {
  readonly scale: Trend['scale']['kind']
  readonly latest: WithoutSeason
  readonly due: WithoutSeason
  /** The first point of the required path. */
  readonly start: WithoutSeason
  /** Every two figures a whole number of years apart; each pair the earlier first. */
  readonly pairs: readonly (readonly [Reading, Reading])[]
  /** The median of the slopes between these: change per day in the metric's unit. */
  readonly heldPerDay: number
  /** From the latest figure to the target, both without their season; 0 where that is reached, or no day is left. */
  readonly neededPerDay: number
  /** The required path on the day of the latest figure, and without the seasons of its two ends. */
  readonly onPath: number
  readonly plainPath: number
  /** The second with the season of that day: what is needed of the latest figure; and how far ahead of that it is. */
  readonly required: number
  readonly ahead: number
  /** The figures of the last two years, each a year later: what the same season was the year before. */
  readonly yearBefore: readonly { readonly day: Day; readonly value: number }[]
}

const MONTHS_A_YEAR = 12

/** The forecast of a metric whose season is clear. */
function clearSeason(
  metric: Metric,
  { judged, average }: Pick<Assessment, 'judged' | 'average'>,
): { readonly trend: Trend; readonly season: Season } | undefined {
  const trend = metric.measure === 'cumulative' ? undefined : trendOf(metric, judged, average)
  const season = trend?.mixture.season
  return trend === undefined || season === undefined || !isClear(season) ? undefined : { trend, season }
}

function pairsOf(figures: readonly Reading[], { latest }: Season): SameSeason['pairs'] {
  const months = figures.map(({ day }) => Math.round(monthsAt(dayNumber(day)) - latest))
  const isSame = (i: number, j: number): boolean => (at(months, j) - at(months, i)) % MONTHS_A_YEAR === 0
  return figures.flatMap((from, i) =>
    figures.slice(i + 1).flatMap((to, k) => (isSame(i, i + 1 + k) ? [[from, to] as const] : [])),
  )
}

const slopeOf = ([from, to]: readonly [Reading, Reading]): number =>
  (to.value - from.value) / elapsedDays(from.day, to.day)

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (at(sorted, (sorted.length - 1) >> 1) + at(sorted, sorted.length >> 1)) / 2
}

function lastYears(judged: readonly Reading[], latest: Day): SameSeason['yearBefore'] {
  const from = addMonths(latest, -2 * MONTHS_A_YEAR)
  return judged.filter(({ day }) => day > from).map(({ day, value }) => ({ day: addMonths(day, MONTHS_A_YEAR), value }))
}

/**
 * What is held and needed against the same season. `undefined` unless the target is live, a level to be reached once, and
 * three quarters or more of a season are believed.
 *
 * The held pace is the median slope between figures of the same season (the seasonal Kendall slope: Hirsch, Slack and
 * Smith, 1982). The required path runs between baseline and target without their season; what it asks for on a day is
 * that with the season of the day.
 */
export function sameSeason(metric: Metric, assessment: Assessment): SameSeason | undefined {
  const { judged, target, forecast } = assessment
  const required = forecast === undefined ? undefined : assessment.requiredPath
  const isReachedOnce = target?.kind === 'level' && target.otherEnd === undefined
  if (required === undefined || required.kind === 'kept' || !isReachedOnce) return undefined
  const found = clearSeason(metric, assessment)
  const { points } = required
  const [latest, start, end] = [at(judged, judged.length - 1), at(points, 0), at(points, points.length - 1)]
  const onPath = requiredOn(points, latest.day)
  if (found === undefined || onPath === undefined) return undefined
  const { trend, season } = found
  const { to, from } = trend.scale
  const without = (day: Day, value: number): WithoutSeason => {
    const { effect } = seasonAt(season, dayNumber(day))
    return { day, value, effect, plain: from(to(value) - effect) }
  }
  const [first, now, due] = [
    without(start.day, start.value),
    without(latest.day, latest.value),
    without(end.day, end.value),
  ]
  const gone = elapsedDays(first.day, now.day) / elapsedDays(first.day, due.day)
  const shift = (1 - gone) * (first.plain - first.value) + gone * (due.plain - due.value)
  const plainPath = onPath + shift
  const needed = from(to(plainPath) + now.effect)
  const sign = signOf(metric.direction)
  const pace = (due.plain - now.plain) / elapsedDays(now.day, due.day)
  const pairs = pairsOf(judged, season)
  return {
    scale: trend.scale.kind,
    latest: now,
    due,
    start: first,
    pairs,
    heldPerDay: medianOf(pairs.map(slopeOf)),
    neededPerDay: sign * pace > 0 ? pace : 0,
    onPath,
    plainPath,
    required: needed,
    ahead: sign * (latest.value - needed) + 0,
    yearBefore: lastYears(judged, latest.day),
  }
}
