/**
 * Why methods of one family say better or worse of a target than is said here: each sentence only where it is true of
 * these figures.
 */
import {
  DAYS_A_YEAR,
  elapsedDays,
  type AppliedMethod,
  type Assessment,
  type DatedFigure,
  type Metric,
  type Reading,
} from '../../../../progress/index.ts'
import { longDate, onDate } from '../../../text/date.ts'
import { allWord } from '../../../text/counts.ts'
import { figure, plural, roundedFigure } from '../../../text/figure.ts'

export type Judged = { readonly metric: Metric; readonly assessment: Assessment }

type GrowthMethod = Extract<AppliedMethod, { method: 'open-sdg' | 'unsd' }>

const perYear = (growth: number): string => `${figure(growth, { kind: 'share', noun: '' })} a year`

const growthBetween = (from: DatedFigure | Reading, to: DatedFigure | Reading): number =>
  (to.value / from.value) ** (DAYS_A_YEAR / elapsedDays(from.day, to.day)) - 1

/** Growth over the first step against that over all later ones, where it was the faster of the two. */
function fasterAtFirst({ baseline, latest }: GrowthMethod['inputs'], judged: readonly Reading[]): string | undefined {
  const second = judged.find(({ day }) => day > baseline.day && day < latest.day)
  if (second === undefined) return undefined
  const [first, since] = [growthBetween(baseline, second), growthBetween(second, latest)]
  return first > since && Number.isFinite(first)
    ? `It grew fastest when it was small: by ${perYear(first)} until ${longDate(second.day)}, by ${perYear(since)} since.`
    : undefined
}

/** Compound growth from a first figure is a curve: little is asked at first, and ever more is expected later. */
function compounding(
  { inputs }: GrowthMethod,
  { metric, assessment: { judged, forecast } }: Judged,
): readonly string[] {
  const { baseline, latest, target } = inputs
  const growth = growthBetween(baseline, latest)
  const expected = latest.value * (1 + growth) ** (elapsedDays(latest.day, target.day) / DAYS_A_YEAR)
  if (forecast === undefined || forecast.atDue.median >= expected)
    return [
      'Methods that go by growth a year ask how near the target it comes; here the chance of reaching it decides.',
    ]
  const curve = `Methods that go by growth a year expect each year to add more than the one before: at ${perYear(growth)} it would stand at ${roundedFigure(expected, metric.unit)} ${onDate(target.day)}; the forecast here is about ${roundedFigure(forecast.atDue.median, metric.unit)}.`
  const atFirst = fasterAtFirst(inputs, judged)
  return atFirst === undefined ? [curve] : [curve, atFirst]
}

/** Growth plays no part in what has been achieved. */
function achievedReason({ answer }: GrowthMethod): readonly string[] | undefined {
  if (answer.kind === 'target-achieved')
    return ['Open SDG takes a figure as it was printed, without “almost” or “about”.']
  if (answer.kind !== 'achieved-or-on-track') return undefined
  if (answer.because.kind === 'target-reached')
    return ['The United Nations method takes a figure as it was printed, without “almost” or “about”.']
  return answer.because.kind === 'within-a-point-of-the-target'
    ? ['The United Nations method counts a figure within a point of 0% or 100% as there.']
    : undefined
}

/** Growth methods against the rule here. `isBetter`: they say better of it. */
export function growthReason(applied: GrowthMethod, judged: Judged, isBetter: boolean): readonly string[] {
  const { direction, baseline, latest, target } = applied.inputs
  const { status, judged: figures } = judged.assessment
  const achieved = achievedReason(applied)
  if (achieved !== undefined) return achieved
  if (status.kind === 'met' || status.kind === 'missed') return ['Here the figure itself settled it, not its growth.']
  if (
    isBetter &&
    direction === 'increase' &&
    baseline.value > 0 &&
    latest.value > baseline.value &&
    latest.day < target.day
  )
    return compounding(applied, judged)
  return figures.length > 2
    ? [
        `Methods that go by growth a year look at the first figure and the latest alone; here ${allWord(figures.length)} count.`,
      ]
    : []
}

export function assuranceReason(
  applied: Extract<AppliedMethod, { method: 'nhs-assurance' | 'nhs-assurance-on-path' }>,
): readonly string[] {
  const { isRunningTotal, on } = applied.inputs
  const limits = isRunningTotal
    ? 'The NHS limits suit figures that vary about a steady level; a running total only climbs, so they mean little here.'
    : 'The NHS limits say what figures that stay as they are would do; they do not look ahead.'
  return applied.method === 'nhs-assurance-on-path'
    ? [limits, `Against the required path they ask about ${longDate(on)}, not about the due date.`]
    : [limits]
}

export const tolaReason = ({ inputs: { years } }: Extract<AppliedMethod, { method: 'tola' }>): readonly string[] => [
  `TolaActivity looks at ${plural(years.length, 'completed year')} alone, not at what is still to come.`,
]

export const gcInfobaseReason = (latest: Reading | undefined): readonly string[] =>
  latest === undefined
    ? []
    : [`GC InfoBase takes the figure of ${longDate(latest.day)} for the result at the due date.`]
