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

/** "rising by about 1.2 percentage points a year". */
export function seasonHeld({ heldPerDay }: SameSeason, { unit }: Metric, period: PacePeriod): string {
  if (heldPerDay === 0) return 'none'
  return `${heldPerDay < 0 ? 'falling ' : ''}about ${paceIn(period, heldPerDay, unit)}`
}

export const seasonNeeded = ({ neededPerDay }: SameSeason, { unit }: Metric, period: PacePeriod): string =>
  neededPerDay === 0 ? 'none' : `about ${paceIn(period, neededPerDay, unit)}`

/** What is held and needed where the season is left out of it. */
export function sameSeasonSentence(season: SameSeason, metric: Metric, period: PacePeriod): string {
  return `Figures swing with the season. Between figures of the same season the pace held is ${seasonHeld(season, metric, period)}, the median of ${plural(season.pairs.length, 'slope')}; without the seasons of the latest figure and of the due date, the pace needed is ${seasonNeeded(season, metric, period)}. For its season the latest figure is ${seasonGap(season, metric)}.`
}
