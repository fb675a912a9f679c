/** What the season does to a metric, in plain words. */
import type { FoundSeason, Metric } from '../../progress/index.ts'
import { nameOfMonth } from './date.ts'
import { difference } from './figure.ts'

const MONTHS_A_YEAR = 12

/** "April to June", or "April". */
function seasonName(last: number, count: number): string {
  const first = ((last - MONTHS_A_YEAR / count + MONTHS_A_YEAR) % MONTHS_A_YEAR) + 1
  return first === last ? nameOfMonth(last) : `${nameOfMonth(first)} to ${nameOfMonth(last)}`
}

/** " It is usually highest in April to June.", where that is clear; else nothing. */
export const seasonSentence = (season: FoundSeason | undefined): string =>
  season?.kind === 'found' && season.isClear
    ? ` ${season.of === 'figures' ? 'It is usually highest' : 'Most is usually added'} in ${seasonName(season.highest, season.count)} and ${season.of === 'figures' ? 'lowest' : 'least'} in ${seasonName(season.lowest, season.count)}.`
    : ''

/** As a fact beside the forecast. */
export function seasonFact(season: FoundSeason, { unit }: Metric): string {
  switch (season.kind) {
    case 'none':
      return 'none shows in the figures'
    case 'too-short':
      return 'could not be looked for: that takes two whole years of figures'
    case 'found': {
      const { highest, lowest, count, swing, isClear } = season
      if (!isClear) return 'one may show; the forecast allows for a part of it'
      if (season.of === 'additions')
        return `most is usually added in ${seasonName(highest, count)}, least in ${seasonName(lowest, count)}, about ${difference(swing, unit)} apart; the forecast allows for it`
      return `usually highest in ${seasonName(highest, count)} and lowest in ${seasonName(lowest, count)}, about ${difference(swing, unit)} apart; the forecast allows for it`
    }
  }
}
