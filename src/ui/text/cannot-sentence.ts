/** Why a target cannot be judged. */
import {
  isAverage,
  isStanding,
  type Assessment,
  type CannotBecause,
  type Metric,
  type PartialDate,
} from '../../progress/index.ts'
import { byDate, longDate } from './date.ts'
import { capitalised, figure, plural, roundedFigure } from './figure.ts'
import { figureWord, readingWithNoun, whenOf } from './phrases.ts'

export function cannotSentence(
  because: CannotBecause,
  metric: Metric,
  { judged, leftOut, target }: Pick<Assessment, 'judged' | 'leftOut'> & Partial<Pick<Assessment, 'target'>>,
  asAtDate: PartialDate,
): string {
  // Figures of another definition have been published too.
  const ofNow = leftOut.some(({ because: why }) => why === 'before-break') ? ' by the present definition' : ''
  switch (because.kind) {
    case 'no-target':
      return 'The record holds no such target.'
    case 'no-target-yet':
      return `No target had been published ${byDate(asAtDate)}.`
    case 'target-withdrawn':
      if (target !== undefined && isStanding(target))
        return `The standard was withdrawn on ${longDate(because.withdrawnDay)}.`
      return `The target was withdrawn on ${longDate(because.withdrawnDay)}, ${target?.dueDay === because.withdrawnDay ? 'the day on which it was due' : 'before it came due'}.`
    case 'no-readings':
      return `No ${figureWord(metric, judged)} for ${metric.title} had been published ${byDate(asAtDate)}.`
    case 'too-few-readings':
      if (target !== undefined && isAverage(target))
        return `Only ${plural(because.count, figureWord(metric, judged))} ${because.count === 1 ? 'counts' : 'count'} in the average so far, and at least three are needed to judge.`
      return because.count === 1
        ? `Only one ${figureWord(metric, judged)}${ofNow} has been published, and one figure shows no pace.`
        : `Only ${plural(because.count, figureWord(metric, judged))}${ofNow} have been published, and at least three are needed to judge.`
    case 'only-parts':
      return `${capitalised(plural(because.count, figureWord(metric, judged)))} ${because.count === 1 ? 'has' : 'have'} been published, for a part of a period only, and such a part is not judged.`
    case 'average-with-hole':
      return `No ${figureWord(metric, judged)} for the time that begins on ${longDate(because.from)} has been published, though later ones have, so nobody can tell the average.`
    case 'not-begun':
      return `The target counts from ${longDate(because.from)} on, and no ${figureWord(metric, judged)} that counts from that day has been published.`
    case 'periods-straddle-year': {
      const { low, high } = because
      const most = high === undefined ? '' : ` and at most ${figure(high, metric.unit)}`
      return `The figures count periods that begin in one year and end in the next, so for the year to ${longDate(because.to)} they say only that at least ${figure(low, metric.unit)}${most} were counted.`
    }
    case 'year-not-whole':
      return `The count of the year to ${longDate(because.to)} is not whole, without which nobody can say whether every year was as promised.`
    case 'definition-changed':
      if (target?.kind === 'level')
        return `The definition changed with the figure for ${longDate(because.on)}, and figures of two definitions have no average.`
      return `The definition changed on ${longDate(because.on)}, and counts of two definitions cannot be added up to one for the year to ${longDate(because.to)}.`
    case 'base-of-another-definition':
      return `The target counts from ${readingWithNoun(because.base, metric.unit)} ${whenOf(because.base)}, and the definition has changed since, so the figures of today cannot be set beside it.`
    case 'base-of-none':
      return `The target counts from ${readingWithNoun(because.base, metric.unit)} ${whenOf(because.base)}, and so many times that is no level to reach.`
    case 'no-time-span':
      return 'No figure was published from before the due date, so there is nothing to measure progress from.'
    case 'no-figure-this-year':
      if (because.counted !== undefined)
        return `The counts of the year from ${longDate(because.from)} begin on ${longDate(because.counted.from)}, so they say only that at least ${figure(because.counted.least, metric.unit)} were counted.`
      return `No ${figureWord(metric, judged)} has been published yet for the year from ${longDate(because.from)}.`
    case 'too-few-years':
      if (because.count === 0)
        return 'No earlier year can be compared with this one, and at least two are needed to judge.'
      return `Only ${plural(because.count, 'earlier year')} can be compared with this one, and at least two are needed to judge.`
    case 'start-between-figures':
      return `It stood at ${readingWithNoun(because.reading, metric.unit)} ${whenOf(because.reading)}. The yearly rate began between two figures, so it asks for ${roundedFigure(because.low, metric.unit)} to ${roundedFigure(because.high, metric.unit)}, and nobody can say whether that is enough.`
    case 'years-alike':
      return `${capitalised(plural(because.count, 'earlier year'))} went so much alike that they do not tell how far this one may end from them.`
    case 'level-not-exact':
      return `It stood at ${readingWithNoun(because.reading, metric.unit)} ${whenOf(because.reading)}, but what the target requires counts from a figure that was itself only published as a bound, so nobody can say whether that is enough.`
  }
}
