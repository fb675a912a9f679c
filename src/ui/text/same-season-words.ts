/** A figure and its pace beside the same season of other years, in words. */
import type { Metric, SameSeason } from '../../progress/index.ts'
import { plural, roundedFigure } from './figure.ts'
import { gapFigure } from './gap-figure.ts'
import { paceIn, type PacePeriod } from './pace-words.ts'

/** "1.2 percentage points ahead of 72.3%". */
export function seasonGap({ required, latest, ahead }: SameSeason, { unit }: Metric): string {
  const gap = gapFigure(required, latest.value, unit)
  return ahead === 0
    ? `as needed, ${roundedFigure(required, unit)}`
    : `${gap} ${ahead < 0 ? 'behind' : 'ahead of'} ${roundedFigure(required, unit)}`
}

/** Whether the pace needed leads one way, and the pace held the other. */
const isOtherWay = ({ neededPerDay, heldPerDay }: SameSeason): boolean => neededPerDay * heldPerDay < 0

/** "rising by about 1.2 percentage points a year". */
export function seasonHeld(season: SameSeason, { unit }: Metric, period: PacePeriod): string {
  const { heldPerDay } = season
  if (heldPerDay === 0) return 'none'
  return `${heldPerDay < 0 ? 'falling ' : isOtherWay(season) ? 'rising ' : ''}about ${paceIn(period, heldPerDay, unit)}`
}

export function seasonNeeded(season: SameSeason, { unit }: Metric, period: PacePeriod): string {
  const { neededPerDay } = season
  if (neededPerDay === 0) return 'none'
  const way = neededPerDay < 0 ? 'falling ' : isOtherWay(season) ? 'rising ' : ''
  return `${way}about ${paceIn(period, neededPerDay, unit)}`
}

/** What is held and needed where the season is left out of it. */
export function sameSeasonSentence(season: SameSeason, metric: Metric, period: PacePeriod): string {
  return `Figures swing with the season. Between figures of the same season the pace held is ${seasonHeld(season, metric, period)}, the median of ${plural(season.pairs.length, 'slope')}; without the seasons of the latest figure and of the due date, the pace needed is ${seasonNeeded(season, metric, period)}. For its season the latest figure is ${seasonGap(season, metric)}.`
}
