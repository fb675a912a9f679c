/** What a scenario comes to: each question answered from the others, in words. */
import {
  DAYS_A_YEAR,
  dayNumber,
  isForecastBased,
  steadyPace,
  type Assessment,
  type Metric,
  type SteadyPace,
} from '../../../../progress/index.ts'
import type { ChartScenario } from '../../../charts/model/types.ts'
import { stillNeeded, upFrom } from '../../../text/qualifiers.ts'
import { longDate } from '../../../text/date.ts'
import { chanceWords, roundedFigure } from '../../../text/figure.ts'
import { gapFigure } from '../../../text/gap-figure.ts'
import { paceIn, pacePeriod } from '../../../text/pace-words.ts'
import { dateOf, targetFigure } from '../../../text/phrases.ts'
import { statusWord } from '../../../text/status-words.ts'
import type { Fact } from '../../../components/Facts.tsx'

export type Answer = {
  /** What it comes to, in a few words. */
  readonly title: string
  /** One sentence that says it all. */
  readonly sentence: string
  readonly facts: readonly Fact[]
  readonly line: ChartScenario | undefined
}

type Answered = { readonly metric: Metric; readonly assessment: Assessment }

const dueWords = ({ target }: Assessment): string => (target === undefined ? '' : longDate(target.due))

/** The level that is to be reached: the target, or the total that a yearly rate asks for. */
function levelAsked({ metric, assessment: { target, targetLevel } }: Answered): string {
  if (targetLevel === undefined) return 'the target'
  const level = roundedFigure(targetLevel, metric.unit)
  return target?.kind === 'yearly-rate' ? `the ${level} that ${targetFigure(target, metric.unit)} asks for` : level
}

/** A line from a figure that is not exact leads to one that is not either. */
const levelReached = ({ metric }: Answered, { from, atDue }: SteadyPace): string =>
  `${upFrom(from) === '' ? '' : 'about '}${roundedFigure(atDue, metric.unit)}`

function gapWords(answered: Answered, pace: SteadyPace): string {
  const {
    metric,
    assessment: { targetLevel },
  } = answered
  if (targetLevel === undefined) return ''
  const gap = gapFigure(pace.atDue, targetLevel, metric.unit)
  if (!pace.isMet) return `${gap} short of ${levelAsked(answered)}`
  return pace.ahead > 0 ? `enough, by ${gap}` : 'enough'
}

function dateWords({ assessment: { latest, target } }: Answered, pace: SteadyPace): string {
  if (pace.reachedOn === undefined) return 'not at this pace'
  if (latest !== undefined && pace.reachedOn <= latest.day) return `reached already, by ${dateOf(latest)}`
  const isLate = target !== undefined && pace.reachedOn > target.dueDay
  return `${longDate(pace.reachedOn)}${isLate ? ', after it is due' : ''}`
}

function neededWords({ metric, assessment: { pace, latest, target } }: Answered): string {
  if (pace?.neededPerDay === undefined || latest === undefined || target === undefined) return 'no time is left'
  return pace.neededPerDay === 0
    ? 'none: it is there'
    : `${stillNeeded(latest, target)}${paceIn(pacePeriod(target), pace.neededPerDay, metric.unit)}`
}

function judgedWords({ assessment: { status } }: Answered): string {
  const word = statusWord(status).toLowerCase()
  return isForecastBased(status) ? `${word}, a chance of ${chanceWords(status.because.chance)}` : word
}

function factsOf(answered: Answered, pace: SteadyPace | undefined): readonly Fact[] {
  const { metric, assessment } = answered
  const { target } = assessment
  if (target === undefined) return []
  const ofPace =
    pace === undefined
      ? []
      : [
          {
            label: `Level reachable by ${dueWords(assessment)}`,
            value: `${levelReached(answered, pace)}: ${gapWords(answered, pace)}`,
          },
          {
            label: `Date it would come to ${roundedFigure(assessment.targetLevel ?? target.value, metric.unit)}`,
            value: dateWords(answered, pace),
          },
        ]
  return [
    ...ofPace,
    { label: 'Pace that would do it', value: neededWords(answered) },
    { label: 'The forecast, by this date and target', value: judgedWords(answered) },
  ]
}

function sentenceOf(answered: Answered, pace: SteadyPace | undefined): string {
  const { metric, assessment } = answered
  const { target } = assessment
  if (target === undefined) return ''
  if (pace === undefined)
    return `To come to ${levelAsked(answered)} by ${dueWords(assessment)} it would take ${neededWords(answered)}.`
  const speed = `${pace.perDay < 0 ? 'Falling by' : metric.direction === 'decrease' ? 'Rising by' : 'At'} ${paceIn(pacePeriod(target), pace.perDay, metric.unit)}`
  return `${speed} from ${dateOf(pace.from)} on, it would come to ${levelReached(answered, pace)} by ${dueWords(assessment)}: ${gapWords(answered, pace)}.`
}

function lineOf({ metric, assessment: { target } }: Answered, pace: SteadyPace | undefined): ChartScenario | undefined {
  if (pace === undefined || target === undefined || target.dueDay <= pace.from.day) return undefined
  const [from, to] = [dayNumber(pace.from.day), dayNumber(target.dueDay)]
  const isCapped = metric.unit.kind === 'share' && pace.perDay !== 0
  const bend = isCapped ? from + (pace.atDue - pace.from.value) / pace.perDay : to
  const turn = bend > from && bend < to ? [{ day: bend, value: pace.atDue }] : []
  return {
    points: [{ day: from, value: pace.from.value }, ...turn, { day: to, value: pace.atDue }],
    label: ['Scenario', roundedFigure(pace.atDue, metric.unit)],
  }
}

/**
 * `assessment`: the target judged by the due date and the target that the reader chose. A pace that they leave as it
 * is,
 * is the one held so far.
 */
export function answerTo(metric: Metric, assessment: Assessment, pacePerYear: number | undefined): Answer {
  const perDay = pacePerYear === undefined ? assessment.pace?.held?.perDay : pacePerYear / DAYS_A_YEAR
  const pace = perDay === undefined ? undefined : steadyPace(metric, assessment, perDay)
  const answered = { metric, assessment }
  const level = pace?.atDue ?? assessment.targetLevel
  // A level that is not known is not nought.
  const shown = level === undefined ? '' : `${roundedFigure(level, metric.unit)} `
  const title = `${shown}${metric.unit.noun} by ${dueWords(assessment)}`
  return { title, sentence: sentenceOf(answered, pace), facts: factsOf(answered, pace), line: lineOf(answered, pace) }
}
