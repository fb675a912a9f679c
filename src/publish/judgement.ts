/**
 * One judgement in full: how a target stood at the end of a day, and the numbers behind it. Absent means unknown, never
 * nought.
 */
import {
  assess,
  type Assessment,
  type Cause,
  type Day,
  type HeldPace,
  type Interval80And95,
  type Metric,
  type Qualifier,
  type StatusKind,
  type Target,
} from '../progress/index.ts'
import { causeWords } from '../ui/text/cause-words.ts'
import { whySentence } from '../ui/text/status-sentence.ts'
import { said } from './nothing-empty.ts'
import { figureOf, inPublishedForm, type PublishedFigure } from './published-figure.ts'

export type Judgement = {
  readonly on: Day
  readonly status: StatusKind
  readonly because: unknown
  readonly sentence: string
  readonly method: string
  readonly latest?: PublishedFigure
  readonly required?: { readonly asAt: number; readonly onLatest?: number }
  readonly gap?: {
    readonly ahead: number
    readonly difference: number
    readonly precision: Qualifier
    readonly relative?: number
  }
  readonly pace?: {
    readonly neededPerDay?: number
    readonly neededPrecision: Qualifier
    readonly heldPerDay?: number
    readonly heldMethod?: HeldPace['method']
    readonly ratio?: number
  }
  readonly chance?: number
  readonly forecast?: Interval80And95
}

function requiredIn({ requiredPath, gap }: Assessment): Pick<Judgement, 'required'> {
  if (requiredPath === undefined) return {}
  return { required: { asAt: requiredPath.onAsAt, ...(gap === undefined ? {} : { onLatest: gap.required }) } }
}

function gapIn({ gap }: Assessment): Pick<Judgement, 'gap'> {
  if (gap === undefined) return {}
  const { ahead, difference, precision, relative } = gap
  return { gap: { ahead, difference, precision, ...(relative === undefined ? {} : { relative }) } }
}

function paceIn({ pace }: Assessment): Pick<Judgement, 'pace'> {
  if (pace === undefined) return {}
  const { neededPerDay, neededPrecision, held, ratio } = pace
  const needed = neededPerDay === undefined ? {} : { neededPerDay }
  const kept = held === undefined ? {} : { heldPerDay: held.perDay, heldMethod: held.method }
  return { pace: { ...needed, neededPrecision, ...kept, ...(ratio === undefined ? {} : { ratio }) } }
}

/** A live status rests on a chance; a quota may have one without a forecast. */
const chanceIn = ({ status: { because } }: Assessment): Pick<Judgement, 'chance'> =>
  because.kind === 'chance' ? { chance: because.chance } : {}

export function judgementOn(metric: Metric, target: Target, on: Day): Judgement {
  const assessment = assess(metric, on, { targetId: target.id })
  const { status, method, latest, forecast } = assessment
  return {
    on,
    status: status.kind,
    because: inPublishedForm(status.because),
    sentence: said(whySentence(metric, assessment), `${metric.id} on ${on}`),
    method,
    ...(latest === undefined ? {} : { latest: figureOf(latest) }),
    ...requiredIn(assessment),
    ...gapIn(assessment),
    ...paceIn(assessment),
    ...chanceIn(assessment),
    ...(forecast === undefined ? {} : { forecast: forecast.atDue }),
  }
}

export type PublishedCause = {
  readonly kind: Cause['kind']
  readonly words: string
  readonly figure?: PublishedFigure
  readonly replaced?: PublishedFigure
}

export const causeOf = (cause: Cause, metric: Metric): PublishedCause => ({
  kind: cause.kind,
  words: causeWords(cause, metric),
  ...('reading' in cause ? { figure: figureOf(cause.reading) } : {}),
  ...('replaced' in cause ? { replaced: figureOf(cause.replaced) } : {}),
})
