/** Why a target stands as it does while it has time: what it needs, what it holds, and where it is heading. */
import {
  elapsedDays,
  foundSeason,
  paceRatio,
  sameSeason,
  type Assessment,
  type Forecast,
  type ForecastStatus,
  type HeldPace,
  type Holding,
  type Metric,
  type Quota,
  type Reading,
  type Target,
  type UnmovedStatus,
} from '../../progress/index.ts'
import { stillNeeded, upFrom } from './qualifiers.ts'
import { atDate, longDate } from './date.ts'
import { capitalised, figure, headingFigure, noneOr, plural, roundedFigure, times } from './figure.ts'
import { gapFigure } from './gap-figure.ts'
import { seasonSentence } from './season-words.ts'
import {
  dateOf,
  isLimit,
  keptWords,
  keptFigure,
  reachTarget,
  readingWithNoun,
  targetFigure,
  whenOf,
  yearlyPace,
} from './phrases.ts'

function heldWords(held: HeldPace | undefined, ratio: number | undefined, metric: Metric): string {
  if (held === undefined) return ''
  if (held.perDay === 0) return ', but it has stood still'
  const pace = yearlyPace(held.perDay, metric.unit)
  if (ratio === undefined) return `, but it has been ${held.perDay > 0 ? 'rising' : 'falling'} by ${pace}`
  return `, ${times(ratio)} the ${pace} it has held`
}

/** Figures that tell how it has gone of late. */
const OF_LATE = 3

/** Change per day over the last of the figures; `undefined` for fewer. */
function paceOfLate(judged: readonly Reading[]): number | undefined {
  const [first, last] = [judged.at(-OF_LATE), judged.at(-1)]
  return first === undefined || last === undefined
    ? undefined
    : (last.value - first.value) / elapsedDays(first.day, last.day)
}

/** Why the chance and the pace of the past point different ways, so that no sentence says both and leaves it at that. */
function despitePace(
  forecast: Forecast | undefined,
  { judged, pace }: Assessment,
  isWell: boolean,
  level: number,
  { unit, direction }: Metric,
  season: string,
): string {
  if (forecast === undefined) return ''
  if (season !== '') return `, but with the season it is heading for ${headingFigure(forecast.atDue.median, unit)}`
  const sign = direction === 'increase' ? 1 : -1
  const heading = headingFigure(forecast.atDue.median, unit)
  if (isWell) return `, but its recent figures are heading for ${heading}`
  if (sign * (forecast.atDue.median - level) >= 0) return ', but its figures are too uneven to count on that'
  const late = paceOfLate(judged)
  const isSlower = late !== undefined && sign * (late - (pace?.neededPerDay ?? 0)) < 0
  return isSlower
    ? `, but its recent figures are heading for ${heading}`
    : `, but such a pace seldom holds that long, and it is heading for ${heading}`
}

/** "since March 2019", or "from the first figure" where it never was elsewhere. */
const sinceWords = ({ since, isFromFirst }: Holding): string =>
  isFromFirst ? `from the first figure, for ${dateOf(since)}` : `since ${dateOf(since)}`

function holdingSentence(
  holding: Holding,
  latest: Reading,
  target: Target,
  assessment: Assessment,
  metric: Metric,
): string {
  const { forecast, status } = assessment
  const stands = `At ${readingWithNoun(latest, metric.unit)} ${whenOf(latest)}, it is at the target now, ${sinceWords(holding)}`
  if (target.kind === 'level' && target.keptFromDay !== undefined)
    return `${stands}; every figure ${keptWords(target)} must be ${keptFigure(target, metric)}.`
  if (status.because.kind === 'unmoved-at-target')
    return `${stands}, and has never moved; it must still be there ${atDate(target.due)}.`
  const end = forecast === undefined ? '' : `, and is heading for ${headingFigure(forecast.atDue.median, metric.unit)}`
  return `${stands}; it must still be there ${atDate(target.due)}${end}.`
}

/** What a limit leaves, and where the total is heading. */
function limitSentence(
  latest: Reading,
  target: Target,
  level: number,
  { forecast }: Assessment,
  metric: Metric,
): string {
  const isStrict = target.kind === 'level' && target.strictly !== undefined
  const room = `${upFrom(latest)}${gapFigure(level, latest.value, metric.unit)}`
  const end = forecast === undefined ? '' : `, and is heading for ${headingFigure(forecast.atDue.median, metric.unit)}`
  return `With ${readingWithNoun(latest, metric.unit)} ${whenOf(latest)}, it has ${room} left ${isStrict ? `before ${figure(level, metric.unit)}` : `of ${targetFigure(target, metric.unit)}`} to ${longDate(target.due)}${end}.`
}

/** A quota is judged by its year so far. */
function quotaSentence({ toDate, quota, to, heading, basis, yearsUsed }: Quota, metric: Metric): string {
  if (toDate === undefined) return `Nothing has been counted yet of the year to ${longDate(to)}.`
  const counted = `${capitalised(readingWithNoun(toDate, metric.unit))} were counted ${whenOf(toDate)}`
  const level = figure(quota, metric.unit)
  if (metric.direction === 'increase' && toDate.value >= quota)
    return `${counted}: the ${level} of the year to ${longDate(to)} are there already.`
  const by = basis === 'profile' ? `, as ${plural(yearsUsed, 'earlier year')} went` : ''
  const end = heading === undefined ? '' : `, heading for about ${roundedFigure(heading, metric.unit)}${by}`
  const promise = metric.direction === 'increase' ? `${level} are needed` : `${level} is the limit`
  return `${counted}${end}; ${promise} by ${longDate(to)}.`
}

/** "On average it was 93.4% in April to December 2019; to average 95% …, the time that is left must average about 99.8%." */
function averageSentence(
  latest: Reading,
  target: Target,
  rest: number,
  isPooled: boolean,
  { unit, direction }: Metric,
): string {
  const stands = `On average it was ${readingWithNoun(latest, unit)} ${whenOf(latest)}; to ${reachTarget(target, unit)}`
  const [low, high] = [unit.kind === 'number' ? -Infinity : 0, unit.kind === 'share' ? 1 : Infinity]
  const isStrict = target.kind === 'level' && target.strictly !== undefined
  const than = isStrict ? (direction === 'increase' ? 'more than ' : 'less than ') : 'about '
  const needed = noneOr(roundedFigure(rest, unit), unit)
  if (rest >= low && rest <= high)
    return `${stands}, the time that is left must average ${needed === 'none' ? '' : than}${needed}.`
  // What is still to come may count for more than what has.
  if (isPooled) return `${stands}, the time that is left would have to count for more than its share.`
  const isEnough = rest < low === (direction === 'increase')
  const end = noneOr(figure(rest < low ? low : high, unit), unit)
  return `${stands}, ${isEnough ? `even ${end} in the time that is left would be enough` : `not even ${end} in the time that is left is enough`}.`
}

/** Why it stands as it does, and what the season usually does to it. */
export function liveSentence(status: ForecastStatus | UnmovedStatus, assessment: Assessment, metric: Metric): string {
  const season = seasonSentence(foundSeason(metric, assessment))
  return `${standing(status, assessment, metric, season)}${season}`
}

/** Whether the middle of what is forecast is at the level. */
const isMedianThere = (forecast: Forecast | undefined, level: number, { direction }: Metric): boolean =>
  forecast === undefined || (direction === 'increase' ? forecast.atDue.median >= level : forecast.atDue.median <= level)

/** Pace needed and held, of figures that swing with the season beside the same season of other years. */
function comparedPace(
  metric: Metric,
  assessment: Assessment,
): { readonly pace: Assessment['pace']; readonly aside: string } {
  const { pace } = assessment
  const season = sameSeason(metric, assessment)
  if (season === undefined || pace?.held === undefined) return { pace, aside: '' }
  const held = { ...pace.held, perDay: season.heldPerDay }
  const ratio = paceRatio(season.neededPerDay, held)
  return { pace: { ...pace, neededPerDay: season.neededPerDay, held, ratio }, aside: 'the season aside, ' }
}

function standing(
  status: ForecastStatus | UnmovedStatus,
  assessment: Assessment,
  metric: Metric,
  season: string,
): string {
  const { latest, target, targetLevel, forecast, holding, quota } = assessment
  if (quota !== undefined) return quotaSentence(quota, metric)
  if (latest === undefined || target === undefined || targetLevel === undefined) return 'Nothing can be said of it.'
  if (assessment.restMustAverage !== undefined)
    return averageSentence(latest, target, assessment.restMustAverage, assessment.average?.isPooled === true, metric)
  if (holding !== undefined) return holdingSentence(holding, latest, target, assessment, metric)
  if (isLimit(metric)) return limitSentence(latest, target, targetLevel, assessment, metric)
  const { pace, aside } = comparedPace(metric, assessment)
  if (pace?.neededPerDay === undefined)
    return `The latest figure is ${readingWithNoun(latest, metric.unit)} ${whenOf(latest)}.`
  const stands = `With ${readingWithNoun(latest, metric.unit)} ${whenOf(latest)}`
  if (pace.neededPerDay === 0 && aside !== '')
    return `${stands}, ${aside}it is far enough to ${reachTarget(target, metric.unit)}${isMedianThere(forecast, targetLevel, metric) ? '' : `, but it is heading for ${headingFigure(forecast?.atDue.median ?? 0, metric.unit)}`}.`
  // "Almost 25 million" of 25 million: nobody knows by how much it is short.
  if (pace.neededPerDay === 0) return `${stands}, it is just short and must ${reachTarget(target, metric.unit)}.`
  const change = pace.neededPerDay > 0 ? 'add' : 'lose'
  const needed = `${stillNeeded(latest, target)}${yearlyPace(pace.neededPerDay, metric.unit)}`
  const isWell = status.kind === 'on-track' || status.kind === 'ahead'
  const isPaceEnough = pace.ratio !== undefined && pace.ratio <= 1
  if (pace.held !== undefined && pace.ratio !== undefined && (isWell || isPaceEnough)) {
    const has = `has ${change === 'add' ? 'added' : 'lost'} ${yearlyPace(pace.held.perDay, metric.unit)} so far`
    return `${stands}, ${aside}it needs to ${change} ${needed} to ${reachTarget(target, metric.unit)} and ${has}${isWell === isPaceEnough ? '' : despitePace(forecast, assessment, isWell, targetLevel, metric, season)}.`
  }
  return `${stands}, ${aside}it must ${change} ${needed} to ${reachTarget(target, metric.unit)}${heldWords(pace.held, pace.ratio, metric)}.`
}
