/** The phrases that sentences are built from. */
import { DAYS_A_YEAR, type Metric, type Reading, type Target, type Unit } from '../../progress/index.ts'
import { longDate, onDate, readingDate } from './date.ts'
import { difference, figure, noneOr, publishedFigure } from './figure.ts'

/** "about 3.6 million people", "21.2% of applications". */
export const readingWithNoun = (reading: Reading, unit: Unit): string =>
  `${publishedFigure(reading, unit)} ${unit.noun}`

/** "in February 2019", "on 26 November 2018", "in January to March 2015", "from 1 May 2019 to 7 May 2019". */
export function whenOf(reading: Reading): string {
  if (reading.when.kind === 'on') return onDate(reading.when.date)
  const period = readingDate(reading.when)
  return `${/^\d.* to /.test(period) ? 'from' : 'in'} ${period}`
}

/** "February 2019", "January to March 2015". */
export const dateOf = (reading: Reading): string => readingDate(reading.when)

/** "25 million", "about 25 million", "90%", "none", "3,000 a year". */
export const targetFigure = (target: Target, unit: Unit): string => {
  const shown = noneOr(figure(target.value, unit), unit)
  if (target.kind === 'yearly-rate') return `${shown} a year`
  if (target.strictly !== undefined) return `${target.strictly === 'below' ? 'under' : 'over'} ${shown}`
  return target.precision === undefined ? shown : `about ${shown}`
}

/** "reach 25 million by 31 December 2020", "average 3,000 a year to 31 December 2020". */
export const reachTarget = (target: Target, unit: Unit): string =>
  target.kind === 'yearly-rate'
    ? `average ${targetFigure(target, unit)} to ${longDate(target.due)}`
    : `${target.strictly === undefined ? 'reach' : 'get'} ${targetFigure(target, unit)} by ${longDate(target.due)}`

/** Whether a running total must stay within its target, which it can pass and never come back from. */
export const isLimit = ({ measure, direction }: Pick<Metric, 'measure' | 'direction'>): boolean =>
  measure === 'cumulative' && direction === 'decrease'

/** A pace without its sign: "1.2 million a year", "5.1 percentage points a year". */
export const yearlyPace = (perDay: number, unit: Unit): string => `${difference(perDay * DAYS_A_YEAR, unit)} a year`

/** "official figure"; "figure" where all are invented, or where indicative ones are judged too. */
export const figureWord = ({ illustrative }: Pick<Metric, 'illustrative'>, judged: readonly Reading[]): string =>
  illustrative || judged.some(({ basis }) => basis === 'indicative') ? 'figure' : 'official figure'
