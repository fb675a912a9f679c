/** One sentence of why a target has its status, made from the reasons alone. */
import {
  isAverage,
  passedEnd,
  type Assessment,
  type Metric,
  type NextFigure,
  type PartialDate,
  type Reading,
  type Status,
  type Target,
} from '../../progress/index.ts'
import { cannotSentence } from './cannot-sentence.ts'
import { liveSentence } from './live-sentence.ts'
import { apart } from './qualifiers.ts'
import { longDate } from './date.ts'
import { capitalised, figure, roundedFigure } from './figure.ts'
import { gapFigure } from './gap-figure.ts'
import {
  dateOf,
  figureWord,
  keptFigure,
  keptWords,
  levelFigure,
  readingWithNoun,
  targetFigure,
  whenOf,
} from './phrases.ts'

/** "2 percentage points short of 90%"; of a level that is not enough by itself "3 above 10%", and at it "not under 10%". */
function aimWords(target: Target, { unit }: Metric, isJust: boolean, short: string, from: string): string {
  if (target.kind === 'yearly-rate') return `${short} ${from} ${targetFigure(target, unit)}`
  if (target.strictly === undefined) return `${short} ${from} ${levelFigure(target, unit)}`
  return isJust ? `not ${targetFigure(target, unit)}` : `${short} ${from} ${figure(target.value, unit)}`
}

const averageWords = (reading: Reading, { unit }: Metric): string =>
  `On average it was ${readingWithNoun(reading, unit)} ${whenOf(reading)}`

function missedSentence(
  { because }: Extract<Status, { kind: 'missed' }>,
  target: Target,
  level: number,
  metric: Metric,
): string {
  const { reading } = because
  const end = passedEnd({ metric, target }, reading)
  const isFall = end === undefined ? metric.direction === 'decrease' : reading.value > end
  const from = isFall ? 'above' : 'short of'
  if (because.kind === 'year-short') {
    const needed = reading.value + (isFall ? -1 : 1) * because.shortfall
    const by =
      because.shortfall === 0 ? 'just' : `${apart(reading, needed)}${gapFigure(needed, reading.value, metric.unit)}`
    const count = readingWithNoun({ ...reading, precision: 'exact' }, metric.unit)
    const counted = reading.precision === 'almost' ? `at most ${count}` : readingWithNoun(reading, metric.unit)
    // A last year that the due date cuts short asks for its share.
    const isWhole = Math.abs(needed - target.value) < 1e-6 * Math.max(1, Math.abs(target.value))
    return isWhole
      ? `${capitalised(counted)} were counted in the year to ${longDate(reading.day)}, ${by} ${from} ${targetFigure(target, metric.unit)}.`
      : `${capitalised(counted)} were counted ${whenOf(reading)}, ${by} ${from} the ${roundedFigure(needed, metric.unit)} that ${targetFigure(target, metric.unit)} makes of that time.`
  }
  const short =
    because.shortfall === 0
      ? 'just'
      : `${target.kind === 'yearly-rate' ? 'about ' : apart(reading, end ?? level)}${gapFigure(end ?? level, reading.value, metric.unit)}`
  if (because.kind === 'limit-passed') {
    const by =
      because.shortfall === 0 ? '' : `${gapFigure(reading.value - because.shortfall, reading.value, metric.unit)} `
    const over = `${by}over ${targetFigure(target, metric.unit)}`
    return target.kind === 'yearly-rate'
      ? `${capitalised(readingWithNoun(reading, metric.unit))} were counted ${whenOf(reading)}, ${over}.`
      : `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, ${over}, and a running total never falls.`
  }
  if (because.kind === 'not-kept' && target.kind === 'level') {
    return `It was to keep to ${keptFigure(target, metric)} ${keptWords(target)}, and stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}: ${short} ${isFall ? 'above' : 'below'}.`
  }
  const aim = aimWords(target, metric, because.shortfall === 0, short, from)
  if (because.kind === 'standard-not-kept')
    return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, ${aim}.`
  if (because.kind === 'short-on-both-sides')
    return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, ${aim}, and the next figure, of after the due date, is not there either.`
  if (because.kind === 'short-at-due' || because.kind === 'past-range') {
    if (isAverage(target)) return `${averageWords(reading, metric)}, ${aim}.`
    return `The figure for the due date was ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, ${aim}.`
  }
  return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, after the due date, and a running total never falls, so on the due date it was ${aim}.`
}

function metSentence(
  { because }: Extract<Status, { kind: 'met' }>,
  target: Target,
  level: number,
  metric: Metric,
): string {
  const { reading } = because
  if (target.kind === 'level' && target.keptFromDay !== undefined)
    return `Every figure published ${keptWords(target)} kept to ${keptFigure(target, metric)}; the last is ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}.`
  if (because.kind === 'standard-kept' && target.kind === 'level')
    return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, as the standard of ${keptFigure(target, metric)} asks.`
  if (isAverage(target)) return `${averageWords(reading, metric)}, as promised.`
  if (because.kind === 'under-even-later')
    return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, after the due date, and a running total never falls, so on the due date it was no higher.`
  if (because.kind !== 'reached-early')
    return `It stood at ${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}, by the due date of ${longDate(target.due)}.`
  const isTotal = target.kind === 'yearly-rate' && metric.measure === 'cumulative'
  const reached = isTotal
    ? `the ${roundedFigure(level, metric.unit)} that ${targetFigure(target, metric.unit)} asks for`
    : targetFigure(target, metric.unit)
  return `It reached ${reached} ${whenOf(because.firstReached)}, ahead of ${longDate(target.due)}.`
}

/** When the next figure should have come, and how that is known. */
function overdueWords(next: NextFigure | undefined): string {
  if (next === undefined) return ', too long ago to judge by'
  const learned = [
    ...(next.interval === 'learned' ? ['the usual gap'] : []),
    ...(next.lag === 'learned' ? ['the longest that one of the last took to come out'] : []),
  ]
  const by = learned.length === 0 ? '' : `, going by ${learned.join(' and ')}`
  return `; the next should have come by ${longDate(next.dueDay)}${by}`
}

/** Where later figures have come, the last of before the due date is not the latest. */
const beforeIt = ({ latest }: Assessment, last: Reading): string =>
  latest === undefined || latest.day <= last.day ? '' : ' before it'

/** An earlier year of a yearly promise that is not all counted: a later one does not make up for it. */
function yearLacking({ quota }: Assessment, { due, dueDay }: Target): string | undefined {
  const year = quota?.years.find(({ to, total }) => total === undefined && to < dueDay)
  return year === undefined
    ? undefined
    : `The due date, ${longDate(due)}, has come, and the count of the year to ${longDate(year.to)} is not whole, without which nobody can say whether every year was as promised.`
}

/**
 * "With about 3.6 million people in February 2019, it must add about 11.6 million a year to reach 25 million by
 * 31 December 2020, 8.1 times the 1.4 million a year it has held." `asAtDate`: the date as partial as it was asked for.
 */
export function whySentence(metric: Metric, assessment: Assessment, asAtDate: PartialDate = assessment.asAt): string {
  const { status, target, targetLevel, judged } = assessment
  if (status.kind === 'cannot-be-judged') return cannotSentence(status.because, metric, assessment, asAtDate)
  if (target === undefined || targetLevel === undefined) return 'Nothing can be said of it.'
  switch (status.kind) {
    case 'met':
      return metSentence(status, target, targetLevel, metric)
    case 'missed':
      return missedSentence(status, target, targetLevel, metric)
    case 'awaiting':
      return (
        yearLacking(assessment, target) ??
        `The due date, ${longDate(target.due)}, has come and no ${figureWord(metric, judged)} near it has been published; the ${beforeIt(assessment, status.because.latest) === '' ? 'latest' : 'last before it'}, ${readingWithNoun(status.because.latest, metric.unit)}, is for ${dateOf(status.because.latest)}.`
      )
    case 'out-of-date': {
      const lacking = status.because.kind === 'no-recent-figure' ? undefined : yearLacking(assessment, target)
      if (lacking !== undefined) return lacking
      const last = `${readingWithNoun(status.because.latest, metric.unit)}, is for ${dateOf(status.because.latest)}`
      return status.because.kind === 'no-recent-figure'
        ? `The last ${figureWord(metric, judged)}, ${last}${overdueWords(status.because.next)}.`
        : `Nobody can say from ${figureWord(metric, judged)}s whether it was met: none near the due date, ${longDate(target.due)}, has been published, and the last${beforeIt(assessment, status.because.latest)}, ${last}.`
    }
    case 'ahead':
    case 'on-track':
    case 'at-risk':
    case 'off-track':
      return liveSentence(status, assessment, metric)
  }
}
