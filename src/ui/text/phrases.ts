/** The phrases that sentences are built from. */
import {
  DAYS_A_YEAR,
  isStanding,
  type BriefTarget,
  type LevelTarget,
  type Metric,
  type Reading,
  type Target,
  type Unit,
} from '../../progress/index.ts'
import { longDate, onDate, readingDate } from './date.ts'
import { chanceWords, differenceOverTime, figure, noneOr, publishedFigure } from './figure.ts'

/** "about 3.6 million people", "21.2% of applications". */
export const readingWithNoun = (reading: Pick<Reading, 'value' | 'precision'>, unit: Unit): string =>
  `${publishedFigure(reading, unit)} ${unit.noun}`

/** "in February 2019", "on 26 November 2018", "in January to March 2015", "from 1 May 2019 to 7 May 2019". */
export function whenOf(reading: Reading): string {
  if (reading.when.kind === 'on') return onDate(reading.when.date)
  const period = readingDate(reading.when)
  return `${/^\d.* to /.test(period) ? 'from' : 'in'} ${period}`
}

/** "February 2019", "January to March 2015". */
export const dateOf = (reading: Reading): string => readingDate(reading.when)

/** "due 31 December 2020", or of a standard without an end "for every figure". */
export const dueWords = (target: Target): string =>
  isStanding(target) ? 'for every figure' : `due ${longDate(target.due)}`

/** "25 million", "about 25 million", "90%", "none", "under 5%", "40% to 45%". */
export function levelFigure(target: BriefTarget, unit: Unit): string {
  const { value, otherEnd, strictly, precision } = target
  if (otherEnd !== undefined)
    return [value, otherEnd]
      .sort((one, other) => one - other)
      .map((end) => figure(end, unit))
      .join(' to ')
  const shown = noneOr(figure(value, unit), unit)
  if (strictly !== undefined) return `${strictly === 'below' ? 'under' : 'over'} ${shown}`
  return precision === undefined ? shown : `about ${shown}`
}

/** The same with how it is to be kept: "3,000 a year", "95% throughout", "95% on average". */
export function targetFigure(target: BriefTarget, unit: Unit): string {
  if (target.kind === 'yearly-rate') return `${noneOr(figure(target.value, unit), unit)} a year`
  const how = target.averagedFromDay === undefined ? target.keptFromDay && ' throughout' : ' on average'
  return `${levelFigure(target, unit)}${how ?? ''}`
}

/** "95% or more", "5% or less", "40% to 45%", "under 5%", "none": what every figure must be. */
export function keptFigure(target: LevelTarget, { unit, direction }: Pick<Metric, 'unit' | 'direction'>): string {
  const level = levelFigure(target, unit)
  const isWhole = (target.otherEnd ?? target.strictly) !== undefined || (level === 'none' && direction === 'decrease')
  return isWhole ? level : `${level} or ${direction === 'increase' ? 'more' : 'less'}`
}

/** "88%"; "at least 88%" for a level to be kept throughout, whose chance is known no better. */
export function chanceOfMeeting(target: BriefTarget | undefined, chance: number): string {
  const isLeast = target?.kind === 'level' && target.keptFromDay !== undefined && chance >= LEAST_SAID
  return `${isLeast ? 'at least ' : ''}${chanceWords(chance)}`
}

/** Below it the words are "less than 1%". */
const LEAST_SAID = 0.01

/** "from 1 April 2019 to 31 March 2020", for a level that is to be kept throughout, or on average. */
export function keptWords({ keptFromDay, averagedFromDay, due }: LevelTarget): string {
  const from = averagedFromDay ?? keptFromDay
  return from === undefined ? '' : `from ${longDate(from)} to ${longDate(due)}`
}

/** "reach 25 million by 31 December 2020", "average 3,000 a year to 31 December 2020". */
export function reachTarget(target: Target, unit: Unit): string {
  if (target.kind === 'yearly-rate') return `average ${targetFigure(target, unit)} to ${longDate(target.due)}`
  if (target.averagedFromDay !== undefined) return `average ${levelFigure(target, unit)} ${keptWords(target)}`
  if (target.keptFromDay !== undefined) return `keep to ${levelFigure(target, unit)} ${keptWords(target)}`
  const verb = target.otherEnd !== undefined ? 'be within' : target.strictly === undefined ? 'reach' : 'get'
  return `${verb} ${levelFigure(target, unit)} by ${longDate(target.due)}`
}

/** Whether a running total must stay within its target, which it can pass and never come back from. */
export const isLimit = ({ measure, direction }: Pick<Metric, 'measure' | 'direction'>): boolean =>
  measure === 'cumulative' && direction === 'decrease'

/** A pace without its sign: "1.2 million a year", "5.1 percentage points a year". */
export const yearlyPace = (perDay: number, unit: Unit): string =>
  `${differenceOverTime(perDay * DAYS_A_YEAR, unit)} a year`

/** "official figure"; "figure" where all are invented, or where indicative ones are judged too. */
export const figureWord = ({ illustrative }: Pick<Metric, 'illustrative'>, judged: readonly Reading[]): string =>
  illustrative || judged.some(({ basis }) => basis === 'indicative') ? 'figure' : 'official figure'
