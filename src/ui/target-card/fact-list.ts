/** The short list of facts beside a status: label and value. */
import {
  passedEnd,
  sameSeason,
  type Assessment,
  type Day,
  type Metric,
  type Reading,
  type Target,
} from '../../progress/index.ts'
import type { Fact } from '../components/Facts.tsx'
import { apart, stillNeeded, upFrom } from '../text/qualifiers.ts'
import { duration, longDate, onDate } from '../text/date.ts'
import { capitalised, countWord, figure, headingFigure, publishedFigure, roundedFigure } from '../text/figure.ts'
import { gapFigure } from '../text/gap-figure.ts'
import { chanceOfMeeting, dateOf, figureWord, isLimit, whenOf, yearlyPace } from '../text/phrases.ts'
import { seasonGap } from '../text/same-season-words.ts'
import { statusWord } from '../text/status-words.ts'

/** The gap as a share of what was needed. */
const share = (relative: number | undefined): string =>
  relative === undefined ? '' : ` (${figure(Math.abs(relative), { kind: 'share', noun: '' })})`

function standingFacts({ latest: last, quota, baseline, gap, target }: Assessment, metric: Metric): readonly Fact[] {
  // Of a quota within years the whole year so far counts, not the last part of it.
  const latest = quota === undefined ? last : quota.toDate
  if (latest === undefined || latest === baseline || gap === undefined || target === undefined) return []
  const isAbout = target.kind === 'yearly-rate' ? 'about ' : ''
  const isJust =
    gap.ahead === 0 && target.kind === 'level' && target.strictly !== undefined && latest.value === target.value
  return [
    { label: `Needed ${whenOf(latest)}`, value: `${isAbout}${roundedFigure(gap.required, metric.unit)}` },
    {
      label: gap.ahead < 0 || isJust ? 'Behind by' : 'Ahead by',
      value: isJust
        ? 'just: it has to be passed'
        : `${gap.ahead < 0 ? stillNeeded(latest, target) : isAbout}${gapFigure(gap.required, latest.value, metric.unit)}${share(gap.relative)}`,
    },
  ]
}

function seasonFacts(assessment: Assessment, metric: Metric): readonly Fact[] {
  const season = sameSeason(metric, assessment)
  return season === undefined ? [] : [{ label: 'For its season', value: seasonGap(season, metric) }]
}

/** The date of the figure that a pace is counted from, as partial as it was published. */
function heldSince(judged: readonly Reading[], from: Day): string {
  const first = judged.find((reading) => reading.day === from)
  return first === undefined ? longDate(from) : dateOf(first)
}

/** What it still takes: nothing once it is there, and of a limit what is left. */
function neededFact({ latest, target, targetLevel }: Standing, perDay: number, metric: Metric): Fact {
  if (isLimit(metric))
    return {
      label: 'Left of the limit',
      value: `${apart(latest, targetLevel)}${gapFigure(targetLevel, latest.value, metric.unit)}`,
    }
  const pace = perDay === 0 ? 'none: it is there' : yearlyPace(perDay, metric.unit)
  return { label: 'Pace needed', value: perDay === 0 ? pace : `${stillNeeded(latest, target)}${pace}` }
}

type Standing = { readonly latest: Reading; readonly target: Target; readonly targetLevel: number }

function paceFacts({ pace, latest, target, targetLevel, judged }: Assessment, metric: Metric): readonly Fact[] {
  if (pace?.neededPerDay === undefined || latest === undefined || target === undefined || targetLevel === undefined)
    return []
  const needed = neededFact({ latest, target, targetLevel }, pace.neededPerDay, metric)
  if (pace.held === undefined) return [needed]
  const way = pace.held.perDay < 0 ? 'falling ' : ''
  return [
    needed,
    {
      label: `Pace held since ${heldSince(judged, pace.held.from)}`,
      value: `${way}about ${yearlyPace(pace.held.perDay, metric.unit)}`,
    },
  ]
}

function averageFacts({ restMustAverage: rest }: Assessment, { unit }: Metric): readonly Fact[] {
  const isPossible = rest !== undefined && (unit.kind === 'number' || rest >= 0) && (unit.kind !== 'share' || rest <= 1)
  return isPossible ? [{ label: 'Needed on average from now on', value: `about ${roundedFigure(rest, unit)}` }] : []
}

function forecastFacts({ forecast, status, target }: Assessment, metric: Metric): readonly Fact[] {
  if (forecast === undefined || status.because.kind !== 'chance') return []
  const { median, low80, high80 } = forecast.atDue
  const rough = status.because.isLowConfidence ? [{ label: 'Confidence', value: 'low: three figures only' }] : []
  const far = forecast.isFurtherThanTested
    ? [{ label: 'Forecast', value: 'further ahead than the method was tested' }]
    : []
  return [
    { label: 'Heading for', value: headingFigure(median, metric.unit) },
    {
      label: 'Likely range (80%)',
      value: `${roundedFigure(low80, metric.unit)} to ${roundedFigure(high80, metric.unit)}`,
    },
    { label: 'Chance of meeting it', value: chanceOfMeeting(target, status.because.chance) },
    ...rough,
    ...far,
  ]
}

function standardFacts({ standard, target, leftOut }: Assessment): readonly Fact[] {
  return standard === undefined || target === undefined
    ? []
    : [
        {
          label: leftOut.some(({ because }) => because === 'before-break')
            ? 'Kept since the definition changed'
            : `Kept since ${longDate(target.publishedOn)}`,
          value: `in ${standard.kept} of ${standard.of} ${standard.of === 1 ? 'figure' : 'figures'}`,
        },
      ]
}

function freshnessFacts({ freshness, status, asAt, standard }: Assessment): readonly Fact[] {
  const isSettled = (status.kind === 'met' || status.kind === 'missed') && standard === undefined
  if (freshness?.nextDueDay === undefined || isSettled) return []
  if (freshness.overdueDays === 0) return [{ label: 'Next figure expected by', value: longDate(freshness.nextDueDay) }]
  return [{ label: `Overdue since ${longDate(freshness.nextDueDay)}`, value: duration(freshness.nextDueDay, asAt) }]
}

function lastLiveFacts({ status }: Assessment): readonly Fact[] {
  if (status.kind !== 'awaiting' && status.kind !== 'out-of-date') return []
  const { lastForecastBased } = status.because
  return lastForecastBased === undefined
    ? []
    : [
        {
          label: 'Last judged',
          value: `${statusWord(lastForecastBased).toLowerCase()}, ${onDate(lastForecastBased.on)}`,
        },
      ]
}

function laterFacts({ reachedLater }: Assessment, metric: Metric): readonly Fact[] {
  return reachedLater === undefined
    ? []
    : [{ label: 'Reached later', value: `${publishedFigure(reachedLater, metric.unit)}, ${dateOf(reachedLater)}` }]
}

function shortFacts({ status, target, targetLevel, latest, quota }: Assessment, metric: Metric): readonly Fact[] {
  if (
    latest === undefined ||
    targetLevel === undefined ||
    // Of a year's count the last part of it says nothing.
    quota !== undefined ||
    (status.kind !== 'awaiting' && status.kind !== 'out-of-date')
  )
    return []
  const end = target === undefined ? undefined : passedEnd({ metric, target }, latest)
  const left = end === undefined ? (metric.direction === 'increase' ? 1 : -1) * (targetLevel - latest.value) : 0
  return left <= 0
    ? []
    : [
        {
          label: `Then ${metric.direction === 'increase' ? 'short of' : 'above'} the target by`,
          value: `${upFrom(latest) === '' ? '' : 'about '}${gapFigure(targetLevel, latest.value, metric.unit)}`,
        },
      ]
}

function indicativeFacts({ setAside, latest }: Assessment, metric: Metric): readonly Fact[] {
  const last = setAside.at(-1)
  if (last === undefined || (latest !== undefined && last.day <= latest.day)) return []
  return [
    { label: 'Latest indicative figure, not judged', value: `${publishedFigure(last, metric.unit)}, ${dateOf(last)}` },
  ]
}

/** What stands, what it would take, what is likely, how fresh it is: only what can be said on the day. */
export function factsOf(metric: Metric, assessment: Assessment): readonly Fact[] {
  const { judged, status, asAt, target } = assessment
  const isRunning = status.kind !== 'out-of-date' && target !== undefined && asAt < target.dueDay
  return [
    ...(isRunning
      ? [
          ...standingFacts(assessment, metric),
          ...seasonFacts(assessment, metric),
          ...averageFacts(assessment, metric),
          ...paceFacts(assessment, metric),
        ]
      : []),
    ...standardFacts(assessment),
    ...forecastFacts(assessment, metric),
    ...shortFacts(assessment, metric),
    ...lastLiveFacts(assessment),
    ...laterFacts(assessment, metric),
    ...freshnessFacts(assessment),
    ...indicativeFacts(assessment, metric),
    ...(judged.length === 0
      ? []
      : [{ label: `${capitalised(figureWord(metric, judged))}s so far`, value: countWord(judged.length) }]),
  ]
}
