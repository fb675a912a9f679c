/** One sentence of why a target has its status, made from the reasons alone. */
import type {
  Assessment,
  CannotBecause,
  Forecast,
  HeldPace,
  ForecastStatus,
  Metric,
  PartialDate,
  Reading,
  Status,
  Target,
} from '../../progress/index.ts'
import { stillNeeded, upFrom } from './qualifiers.ts'
import { byDate, longDate } from './date.ts'
import { capitalised, plural, roundedFigure, times } from './figure.ts'
import { gapFigure } from './gap-figure.ts'
import { dateOf, figureWord, reachTarget, readingWithNoun, targetFigure, whenOf, yearlyPace } from './phrases.ts'

function heldWords(held: HeldPace | undefined, ratio: number | undefined, metric: Metric): string {
  if (held === undefined) return ''
  if (held.perDay === 0) return ', but it has stood still'
  const pace = yearlyPace(held.perDay, metric.unit)
  if (ratio === undefined) return `, but it has been ${held.perDay > 0 ? 'rising' : 'falling'} by ${pace}`
  return `, ${times(ratio)} the ${pace} it has held`
}

/** Where the pace of the past and the chance point different ways, the recent figures decide. */
const headingWords = (forecast: Forecast | undefined, metric: Metric): string =>
  forecast === undefined
    ? ''
    : `, but its recent figures are heading for about ${roundedFigure(forecast.atDue.median, metric.unit)}`

function liveSentence(status: ForecastStatus, { latest, target, pace, forecast }: Assessment, metric: Metric): string {
  if (latest === undefined || target === undefined || pace?.neededPerDay === undefined) return ''
  const stands = `With ${readingWithNoun(latest, metric.unit)} ${whenOf(latest)}`
  const change = metric.direction === 'increase' ? 'add' : 'lose'
  const needed = `${stillNeeded(latest, target)}${yearlyPace(pace.neededPerDay, metric.unit)}`
  const isWell = status.kind === 'on-track' || status.kind === 'ahead'
  const isPaceEnough = pace.ratio !== undefined && pace.ratio <= 1
  if (pace.held !== undefined && pace.ratio !== undefined && (isWell || isPaceEnough)) {
    const has = `has ${change === 'add' ? 'added' : 'lost'} ${yearlyPace(pace.held.perDay, metric.unit)} so far`
    return `${stands}, it needs to ${change} ${needed} to ${reachTarget(target, metric.unit)} and ${has}${isWell === isPaceEnough ? '' : headingWords(forecast, metric)}.`
  }
  return `${stands}, it must ${change} ${needed} to ${reachTarget(target, metric.unit)}${heldWords(pace.held, pace.ratio, metric)}.`
}

function cannotSentence(
  because: CannotBecause,
  metric: Metric,
  judged: readonly Reading[],
  asAtDate: PartialDate,
): string {
  switch (because.kind) {
    case 'no-target':
      return 'The record holds no such target.'
    case 'no-target-yet':
      return `No target had been published ${byDate(asAtDate)}.`
    case 'no-readings':
      return `No ${figureWord(metric, judged)} for ${metric.title} had been published ${byDate(asAtDate)}.`
    case 'too-few-readings':
      return because.count === 1
        ? `Only one ${figureWord(metric, judged)} has been published, and one figure shows no pace.`
        : `Only ${plural(because.count, figureWord(metric, judged))} have been published, and at least three are needed to judge.`
    case 'no-time-span':
      return 'No figure was published from before the due date, so there is nothing to measure progress from.'
    case 'no-variation':
      return 'The published figure has never moved, so nothing can be said about its pace.'
    case 'no-figure-this-year':
      return `No ${figureWord(metric, judged)} has been published yet for the year from ${longDate(because.from)}.`
    case 'too-few-years':
      return `Only ${plural(because.count, 'earlier year')} can be compared with this one, and at least two are needed to judge.`
    case 'level-not-exact':
      return `It stood at ${readingWithNoun(because.reading, metric.unit)} ${whenOf(because.reading)}, but what the target requires counts from a figure that was itself only published as a bound, so nobody can say whether that is enough.`
  }
}

function missedSentence(
  { because }: Extract<Status, { kind: 'missed' }>,
  target: Target,
  level: number,
  metric: Metric,
): string {
  const { reading } = because
  if (because.kind === 'year-short') {
    const needed = reading.value + Math.abs(because.shortfall)
    return `${capitalised(readingWithNoun(reading, metric.unit))} were counted in the year to ${longDate(reading.day)}, ${upFrom(reading)}${gapFigure(needed, reading.value, metric.unit)} short of ${targetFigure(target, metric.unit)}.`
  }
  const short = `${target.kind === 'yearly-rate' ? 'about ' : upFrom(reading)}${gapFigure(level, reading.value, metric.unit)}`
  if (because.kind === 'short-at-due') {
    return `The figure for the due date was ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, ${short} short of ${targetFigure(target, metric.unit)}.`
  }
  return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, after the due date, and a running total never falls, so on the due date it was ${short} short of ${targetFigure(target, metric.unit)}.`
}

function metSentence({ because }: Extract<Status, { kind: 'met' }>, target: Target, metric: Metric): string {
  const { reading } = because
  if (because.kind === 'reached-by-due')
    return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, by the due date of ${longDate(target.due)}.`
  const reached = `It reached ${targetFigure(target, metric.unit)} ${whenOf(because.firstReached)}, ahead of ${longDate(target.due)}`
  return because.canFall ? `${reached}, and can still fall back before then.` : `${reached}.`
}

/**
 * "With about 3.6 million people in February 2019, it must add about 11.6 million a year to reach 25 million by
 * 31 December 2020, 8.1 times the 1.4 million a year it has held." `asAtDate`: the date as partial as it was asked for.
 */
export function whySentence(metric: Metric, assessment: Assessment, asAtDate: PartialDate = assessment.asAt): string {
  const { status, target, targetLevel, judged } = assessment
  if (status.kind === 'cannot-be-judged') return cannotSentence(status.because, metric, judged, asAtDate)
  if (target === undefined || targetLevel === undefined) return ''
  switch (status.kind) {
    case 'met':
      return metSentence(status, target, metric)
    case 'missed':
      return missedSentence(status, target, targetLevel, metric)
    case 'awaiting':
      return `The due date, ${longDate(target.due)}, has come and no ${figureWord(metric, judged)} near it has been published; the latest, ${readingWithNoun(status.because.latest, metric.unit)}, is for ${dateOf(status.because.latest)}.`
    case 'out-of-date': {
      const last = `${readingWithNoun(status.because.latest, metric.unit)}, is for ${dateOf(status.because.latest)}`
      return status.because.kind === 'no-recent-figure'
        ? `The last ${figureWord(metric, judged)}, ${last}, too long ago to judge by.`
        : `Nobody can say from ${figureWord(metric, judged)}s whether it was met: none near the due date, ${longDate(target.due)}, has been published, and the last, ${last}.`
    }
    case 'ahead':
    case 'on-track':
    case 'at-risk':
    case 'off-track':
      return liveSentence(status, assessment, metric)
  }
}
