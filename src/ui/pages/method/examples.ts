/** The worked examples: the numbers of one target put into the words of a rule. Nothing here is worked out anew. */
import { DAYS_A_YEAR, elapsedDays, METHOD, type Assessment } from '../../../progress/index.ts'
import { stillNeeded } from '../../text/qualifiers.ts'
import { longDate, onDate } from '../../text/date.ts'
import {
  capitalised,
  chanceWords,
  countWord,
  figure,
  plural,
  publishedFigure,
  roundedFigure,
  times,
} from '../../text/figure.ts'
import { gapFigure } from '../../text/gap-figure.ts'
import { dateOf, reachTarget, readingWithNoun, targetFigure, whenOf, yearlyPace } from '../../text/phrases.ts'
import { statusWord } from '../../text/status-words.ts'
import type { Specimen } from './specimen.ts'

/** What an example needs to be there; a specimen that lacks it is never chosen. */
export const HAS = {
  figures: ({ latest }: Assessment): boolean => latest !== undefined,
  due: ({ freshness, status }: Assessment): boolean =>
    freshness?.nextDueDay !== undefined && status.kind !== 'met' && status.kind !== 'missed',
  gap: ({ gap, latest, baseline }: Assessment): boolean => gap !== undefined && latest !== baseline,
  pace: ({ pace }: Assessment): boolean =>
    pace?.neededPerDay !== undefined && pace.neededPerDay > 0 && pace.held !== undefined,
  forecast: ({ forecast, status }: Assessment): boolean => forecast !== undefined && status.because.kind === 'chance',
  settled: ({ status }: Assessment): boolean => status.kind === 'met' || status.kind === 'missed',
  bound: ({ latest }: Assessment): boolean => latest !== undefined && latest.precision !== 'exact',
  setAside: ({ setAside }: Assessment): boolean => setAside.length > 0,
  rate: ({ target, targetLevel }: Assessment): boolean => target?.kind === 'yearly-rate' && targetLevel !== undefined,
} as const

const days = (count: number): string => figure(count, { kind: 'count', noun: '' })

const name = ({ metric }: Specimen): string => capitalised(metric.title)

export function publishedExample(specimen: Specimen): string {
  const { latest, judged } = specimen.assessment
  if (latest === undefined) return ''
  return `for ${specimen.metric.title}, ${plural(judged.length, 'official figure')} had been published. The latest, ${readingWithNoun(latest, specimen.metric.unit)}, stands for ${dateOf(latest)} and came out ${onDate(latest.publishedOn)}.`
}

export function freshnessExample(specimen: Specimen): string {
  const { latest, freshness, asAt } = specimen.assessment
  if (latest === undefined || freshness?.nextDueDay === undefined) return ''
  const due = `the last figure of ${specimen.metric.title} stands for ${dateOf(latest)}, and the next was expected by ${longDate(freshness.nextDueDay)}`
  return freshness.overdueDays === 0
    ? `${due}, which had not passed.`
    : `${due}. On ${longDate(asAt)} it was ${days(freshness.overdueDays)} days late.`
}

export function pathExample(specimen: Specimen): string {
  const { baseline, target, targetLevel, gap, latest } = specimen.assessment
  if (
    baseline === undefined ||
    target === undefined ||
    targetLevel === undefined ||
    gap === undefined ||
    latest === undefined
  )
    return ''
  const { unit } = specimen.metric
  const behind = gap.ahead < 0 ? 'behind' : 'ahead'
  // Of a path through stages, the stretch on which the figure lies.
  const points = specimen.assessment.requiredPath?.points ?? []
  const next = Math.max(
    1,
    points.findIndex(({ day }) => day >= latest.day),
  )
  const [from, to] = [points[next - 1] ?? baseline, points[next] ?? { day: target.dueDay, value: targetLevel }]
  const [gone, whole] = [elapsedDays(from.day, latest.day), elapsedDays(from.day, to.day)]
  const stretch =
    points.length > 2
      ? `; on the way it should go from ${figure(from.value, unit)} to ${figure(to.value, unit)} by ${longDate(to.day)}`
      : ''
  const when = latest.day > target.dueDay ? 'after the due date,' : `${days(gone)} of ${days(whole)} days had gone, so`
  return `${name(specimen)} stood at ${publishedFigure(baseline, unit)} ${whenOf(baseline)} and should come to ${roundedFigure(targetLevel, unit)} by ${longDate(target.due)}${stretch}. ${capitalised(whenOf(latest))}, ${when} ${roundedFigure(gap.required, unit)} was needed. The figure was ${publishedFigure(latest, unit)}: ${gap.ahead < 0 ? stillNeeded(latest, target) : ''}${gapFigure(gap.required, latest.value, unit)} ${behind}.`
}

export function paceExample(specimen: Specimen): string {
  const { pace, latest, target, targetLevel, judged, baseline } = specimen.assessment
  if (
    pace?.neededPerDay === undefined ||
    pace.held === undefined ||
    latest === undefined ||
    target === undefined ||
    targetLevel === undefined ||
    baseline === undefined
  )
    return ''
  const { unit } = specimen.metric
  const count = judged.filter(({ day }) => day >= baseline.day).length
  const left = elapsedDays(latest.day, target.dueDay)
  const slopes =
    count < 3
      ? 'Between the last two figures the slope is'
      : `${capitalised(countWord(count))} figures make ${(count * (count - 1)) / 2} pairs; the middle one of their slopes is`
  const ratio = pace.ratio === undefined ? '' : `, so it needs ${times(pace.ratio)} the pace it has held`
  return `from ${publishedFigure(latest, unit)} ${whenOf(latest)}, ${specimen.metric.title} had ${days(left)} days to ${reachTarget(target, unit)}: (${roundedFigure(targetLevel, unit)} less ${figure(latest.value, unit)}) ÷ ${days(left)} × ${DAYS_A_YEAR} is ${stillNeeded(latest, target)}${yearlyPace(pace.neededPerDay, unit)}. ${slopes} ${yearlyPace(pace.held.perDay, unit)}${ratio}.`
}

export function forecastExample(specimen: Specimen): string {
  const { forecast, target, status } = specimen.assessment
  if (forecast === undefined || target === undefined) return ''
  const { unit } = specimen.metric
  const { median, low80, high80 } = forecast.atDue
  return `${specimen.metric.title} was heading for about ${roundedFigure(median, unit)} by ${longDate(target.due)}, with four in five such forecasts expected between ${roundedFigure(low80, unit)} and ${roundedFigure(high80, unit)}. The chance of ${targetFigure(target, unit)} was ${chanceWords(forecast.chance)}, so it was ${statusWord(status).toLowerCase()}.`
}

export function settledExample(specimen: Specimen): string {
  const { status, target } = specimen.assessment
  if ((status.kind !== 'met' && status.kind !== 'missed') || target === undefined) return ''
  return `${specimen.metric.title} stood at ${readingWithNoun(status.because.reading, specimen.metric.unit)} ${whenOf(status.because.reading)}; the target was ${targetFigure(target, specimen.metric.unit)} by ${longDate(target.due)}. It was ${status.kind}.`
}

export function boundExample(specimen: Specimen): string {
  const { latest } = specimen.assessment
  return latest === undefined
    ? ''
    : `the latest figure of ${specimen.metric.title} was published as “${publishedFigure(latest, specimen.metric.unit)}”, and every sentence about it says so.`
}

export function setAsideExample(specimen: Specimen): string {
  const last = specimen.assessment.setAside.at(-1)
  return last === undefined
    ? ''
    : `${publishedFigure(last, specimen.metric.unit)} for ${dateOf(last)} (${specimen.metric.sources[last.source]?.publisher ?? last.source}) is drawn hollow for ${specimen.metric.title} and not judged.`
}

export function rateExample(specimen: Specimen): string {
  const { target, targetLevel, baseline } = specimen.assessment
  if (target?.kind !== 'yearly-rate' || targetLevel === undefined || baseline === undefined) return ''
  const { unit } = specimen.metric
  const length = days(elapsedDays(baseline.day, target.dueDay))
  return `${targetFigure(target, unit)} for ${length} days is ${figure(target.value, unit)} × ${length} ÷ ${DAYS_A_YEAR}. Added to the ${publishedFigure(baseline, unit)} ${unit.noun} of ${dateOf(baseline)}, that is about ${roundedFigure(targetLevel, unit)} by ${longDate(target.due)}.`
}

export const methodVersion = `These are the rules of method version ${METHOD}. The version changes when the same record could be judged differently.`
