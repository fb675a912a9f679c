/** What can be said of the season of the figures that are judged. */
import { at } from '../at.ts'
import { DAYS_A_YEAR, dayNumber } from '../calendar.ts'
import { isByMonth, type Season } from '../forecast/season.ts'
import { howOften, mayHaveSeason } from '../forecast/series.ts'
import { FEWEST } from '../forecast/trend.ts'
import type { Metric } from '../record/metric.ts'
import type { Assessment } from './assessment.ts'
import { trendOf } from './trend-of.ts'

export type FoundSeason =
  | {
      readonly kind: 'found'
      /** What swings: the figures, or what is added to a running total from one to the next. */
      readonly of: 'figures' | 'additions'
      /** Seasons a year: 4 or 12. */
      readonly count: number
      /** How much of what is seen is believed, above 0 to 1. */
      readonly belief: number
      /** Whether that is enough to tell a reader when figures lie high. */
      readonly isClear: boolean
      /** The last month, 1 to 12, of the season in which figures usually lie highest, and lowest. */
      readonly highest: number
      readonly lowest: number
      /** How much higher that is, round the latest figure, in the metric's unit; as far as it is believed. */
      readonly swing: number
    }
  /** It was looked for, and none shows. */
  | { readonly kind: 'none' }
  /** By the quarter or month, but not for two whole years. */
  | { readonly kind: 'too-short' }

const MONTHS_A_YEAR = 12

/** Of a season that is believed less, a reader is not told when figures lie high. */
const CLEAR = 0.75
export const isClear = ({ belief }: Season): boolean => belief >= CLEAR

/** The last month of a season, 1 to 12. */
const monthOf = ({ count, latest }: Season, season: number): number =>
  ((Math.round(latest) - 1 + (season * MONTHS_A_YEAR) / count) % MONTHS_A_YEAR) + 1

/**
 * What figures by the quarter or month show of the season, or what is added to a running total. `undefined` where none is
 * looked for: in other figures, and in fewer than three.
 *
 * Source: as for the forecast, README.md under "What is likely".
 */
export function foundSeason(
  metric: Metric,
  { judged, average }: Pick<Assessment, 'judged' | 'average'>,
): FoundSeason | undefined {
  const times = judged.map(({ day }) => dayNumber(day))
  if (average !== undefined || judged.length < FEWEST) return undefined
  if (!mayHaveSeason(howOften({ times, aYear: DAYS_A_YEAR })) || !isByMonth(times)) return undefined
  const trend = trendOf(metric, judged, average)
  const season = trend?.mixture.season
  if (trend === undefined || season === undefined) return { kind: 'too-short' }
  if (season.belief === 0) return { kind: 'none' }
  const { seen, belief, count } = season
  const [most, least] = [Math.max(...seen), Math.min(...seen)]
  const { to, from } = trend.scale
  // A running total is not scaled: what is added swings by as much at any height.
  const level = to(at(judged, judged.length - 1).value) - belief * at(seen, 0)
  return {
    kind: 'found',
    of: metric.measure === 'cumulative' ? 'additions' : 'figures',
    count,
    belief,
    isClear: isClear(season),
    highest: monthOf(season, seen.indexOf(most)),
    lowest: monthOf(season, seen.indexOf(least)),
    swing: from(level + belief * most) - from(level + belief * least),
  }
}
