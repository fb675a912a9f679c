/**
 * How a target is judged on its page: by which reading of it, and on which figures. The address says; the record stays
 * as it is.
 */
import {
  isStanding,
  isInForce,
  primarySeries,
  targetOn,
  type AssessOptions,
  type Day,
  type Metric,
  type Target,
} from '../../progress/index.ts'
import { longDate } from '../text/date.ts'
import { shortened } from '../text/shortened.ts'

export const READING_PARAM = 'reading'
export const FIGURES_PARAM = 'figures'
/** The value of `figures` that has the indicative ones judged too. */
export const ALL = 'all'

export type Judging = {
  readonly options: Required<Pick<AssessOptions, 'includeIndicative'>> & Pick<AssessOptions, 'targetId'>
  /** "by April 2020, including indicative figures"; absent where it is judged as on every other page. */
  readonly words: string | undefined
  /** What the address asks for in vain. */
  readonly problems: readonly string[]
}

/** As on every other page: the primary reading, official figures alone. */
export const USUAL: Judging = { options: { includeIndicative: false }, words: undefined, problems: [] }

/** The readings of the target that were in force, the one that is judged unless another is asked for first. */
export function readingsOf(metric: Metric, day: Day): readonly Target[] {
  const judged = targetOn(metric, day, {})
  return metric.targets
    .filter((target) => isInForce(target, day))
    .toSorted((one, other) => Number(other === judged) - Number(one === judged))
}

export const hasIndicative = (metric: Metric, day: Day): boolean =>
  primarySeries(metric).readings.some(({ basis, publishedDay }) => basis === 'indicative' && publishedDay <= day)

/** "by April 2020". */
export const readingWords = (target: Target): string =>
  isStanding(target) ? 'for every figure' : `by ${longDate(target.due)}`

/** "by 31 December 2020, on official figures alone": what is usual, as far as there is another way. */
export function usualWords(metric: Metric, day: Day): string {
  const [primary, ...others] = readingsOf(metric, day)
  return [
    ...(primary === undefined || others.length === 0 ? [] : [readingWords(primary)]),
    ...(hasIndicative(metric, day) ? ['on official figures alone'] : []),
  ].join(', ')
}

/** Long or odd text from the address is cut before it is shown again. */
const shown = (text: string): string => `“${shortened(text)}”`

function chosenReading(
  metric: Metric,
  asked: string | null,
  day: Day,
): Pick<Judging, 'problems'> & { readonly target?: Target } {
  if (asked === null) return { problems: [] }
  const readings = readingsOf(metric, day)
  const target = readings.find(({ id }) => id === asked)
  if (target !== undefined) return target === readings[0] ? { problems: [] } : { problems: [], target }
  const known =
    readings.length < 2
      ? 'It had been published in one reading only.'
      : `The readings published by then are ${readings.map(({ id }) => `“${id}”`).join(' and ')}.`
  return {
    problems: [
      `The web address asks for the reading ${shown(asked)} of this target, which was not known on the date shown. ${known}`,
    ],
  }
}

function chosenFigures(asked: string | null): Pick<Judging, 'problems'> & { readonly isAll: boolean } {
  if (asked === null || asked === ALL) return { problems: [], isAll: asked === ALL }
  return {
    problems: [
      `The web address asks for the figures ${shown(asked)}. It can ask for “${ALL}”; without that, official figures alone are judged.`,
    ],
    isAll: false,
  }
}

/** From what the address says of `reading` and `figures`. What it asks for in vain is named, and the usual is done. */
export function readJudging(metric: Metric, reading: string | null, figures: string | null, day: Day): Judging {
  const { target, problems } = chosenReading(metric, reading, day)
  const { isAll, problems: more } = chosenFigures(figures)
  const includeIndicative = isAll && hasIndicative(metric, day)
  const words = [
    ...(target === undefined ? [] : [readingWords(target)]),
    ...(includeIndicative ? ['including indicative figures'] : []),
  ]
  return {
    options: { includeIndicative, ...(target === undefined ? {} : { targetId: target.id }) },
    words: words.length === 0 ? undefined : words.join(', '),
    problems: [...problems, ...more],
  }
}
