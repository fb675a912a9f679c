/** What changed since the last meeting, under its cause, each in a line. */
import {
  METHOD,
  type Briefed,
  type Briefing,
  type NoiseGuard,
  type ReportedCause,
  type ReportedChange,
  type StatusChange,
} from '../../../../progress/index.ts'
import { shortDate } from '../../../text/date.ts'
import { capitalised, chanceWords, difference, roundedFigure, uncapitalised } from '../../../text/figure.ts'
import { statusWord } from '../../../text/status-words.ts'
import { reportedWords, sourceOf } from './reported-words.ts'

export type ChangeLine = {
  /** Of the target; absent where it is about them all. */
  readonly id: string | undefined
  readonly on: string
  readonly target: string
  readonly words: string
  /** Whether a status moved. */
  readonly isMove: boolean
}
export type ChangeGroup = { readonly cause: string; readonly lines: readonly ChangeLine[] }

/** In the order in which they are listed. */
const WORD_OF = {
  'new-figure': 'New figure',
  revision: 'Revised figure',
  withdrawal: 'Revised figure',
  target: 'Target or its wording',
  'target-withdrawn': 'Target or its wording',
  plan: 'Plan',
  'outside-forecast': 'Outside forecast',
  method: 'Method',
  absence: 'No figure',
  'time-alone': 'Only time passing',
  'fell-due': 'Only time passing',
} as const satisfies Record<ReportedCause['kind'], string>
type CauseWord = (typeof WORD_OF)[ReportedCause['kind']]

const CAUSES = [...new Set<CauseWord>(Object.values(WORD_OF))]

/** "Off track before and after; chance 4% before, 2% after." */
function effectWords({ before, after, isMoved }: StatusChange): string {
  const named = uncapitalised(statusWord(after))
  const status = isMoved ? `From ${uncapitalised(statusWord(before))} to ${named}` : `Still ${named}`
  if (before.because.kind !== 'chance' || after.because.kind !== 'chance') return `${status}.`
  const [was, is] = [chanceWords(before.because.chance), chanceWords(after.because.chance)]
  return was === is ? `${status}; chance ${is}, as before.` : `${status}; chance ${was} before, ${is} after.`
}

/** A first figure is no change. Of a running total the changes themselves are looked at, not its figures. */
function tooFewWords({ of, count, needed }: Extract<NoiseGuard, { readonly kind: 'too-few-to-tell' }>): string {
  if (count === (of === 'figures' ? 1 : 0)) return ''
  const had = of === 'figures' ? count : count === 1 ? '1 change' : `${count} changes`
  return ` Too few readings to tell whether the change is normal: ${had} so far, ${needed} needed.`
}

function noiseWords(noise: NoiseGuard | undefined): string {
  const season = noise?.of === 'figures-without-season' ? ' for the season' : ''
  switch (noise?.kind) {
    case undefined:
      return ''
    case 'too-few-to-tell':
      return tooFewWords(noise)
    case 'no-limits':
      return ' The figures do not vary enough to tell whether the change is normal.'
    case 'within-normal-variation':
      return ` Within normal variation${season}.`
    case 'unusual':
      return ` Unusual, for the ${noise.isImprovement ? 'better' : 'worse'}: beyond normal variation${season}.`
  }
}

/** Others' forecasts and plans judge nothing, so they are not said to leave a status as it was. */
const isJudged = ({ kind }: ReportedCause): boolean => kind !== 'outside-forecast' && kind !== 'plan'

function lineOf(told: ReportedChange, briefed: Briefed): ChangeLine {
  const effect =
    told.effect !== undefined && (isJudged(told.cause) || told.effect.isMoved) ? ` ${effectWords(told.effect)}` : ''
  return {
    id: briefed.metric.id,
    on: shortDate(told.on),
    target: capitalised(briefed.metric.title),
    words: `${reportedWords(told, briefed)}.${effect}${noiseWords(told.noise)}${sourceOf(told.cause, briefed)}`,
    isMove: told.effect?.isMoved === true,
  }
}

/** What the required path asks more for the days that went by. */
function pathLine({ metric, path, now: { asAt } }: Briefed): readonly ChangeLine[] {
  if (path === undefined) return []
  const by = difference(path.to - path.from, metric.unit)
  return [
    {
      id: metric.id,
      on: shortDate(asAt),
      target: capitalised(metric.title),
      words:
        by === difference(0, metric.unit)
          ? `The required path stayed at ${roundedFigure(path.to, metric.unit)}.`
          : `The required path ${path.to > path.from ? 'rose' : 'fell'} by ${by}, to ${roundedFigure(path.to, metric.unit)}.`,
      isMove: false,
    },
  ]
}

const methodLines = ({ methodSince }: Briefing): readonly ChangeLine[] =>
  methodSince === undefined
    ? []
    : [
        {
          id: undefined,
          on: shortDate(methodSince),
          target: 'Every target',
          words: `These rules, method ${METHOD}, came into force. Both meetings are judged by them.`,
          isMove: false,
        },
      ]

/** Empty groups are left out. */
export function changeGroups(briefing: Briefing): readonly ChangeGroup[] {
  const told = briefing.targets.flatMap((briefed) =>
    briefed.told.map((one) => ({ cause: WORD_OF[one.cause.kind], line: lineOf(one, briefed) })),
  )
  const paths = briefing.targets.flatMap(pathLine).map((line) => ({ cause: 'Only time passing' as const, line }))
  const methods = methodLines(briefing).map((line) => ({ cause: 'Method' as const, line }))
  const all = [...told, ...paths, ...methods]
  return CAUSES.map((cause) => ({
    cause,
    lines: all.filter((one) => one.cause === cause).map(({ line }) => line),
  })).filter(({ lines }) => lines.length > 0)
}

const isTouched = ({ effect }: ReportedChange): boolean =>
  effect !== undefined && (effect.isMoved || (effect.chance !== undefined && effect.chance !== 0))

/** How the parts of a move are told apart, where one target was moved by several. */
export const isMovedByMany = ({ targets }: Briefing): boolean =>
  targets.some(({ told }) => told.filter(isTouched).length > 1)

/** Nothing was published and no status moved. */
export const isNothingNew = ({ targets, methodSince }: Briefing): boolean =>
  methodSince === undefined && targets.every(({ told }) => told.length === 0)

/**
 * At most so many, in their order: those that moved a status before those that did not, and the latest before the rest.
 */
export function foremost(lines: readonly ChangeLine[], most: number): readonly ChangeLine[] {
  const latest = lines.toReversed()
  const chosen = new Set(
    [...latest.filter(({ isMove }) => isMove), ...latest.filter(({ isMove }) => !isMove)].slice(0, most),
  )
  return lines.filter((line) => chosen.has(line))
}
