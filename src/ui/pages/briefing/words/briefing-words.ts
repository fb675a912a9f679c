/** The whole briefing in words: what the page shows, and what is copied from it. */
import { METHOD, type ActionOn, type Briefed, type Briefing, type Status } from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { capitalised } from '../../../text/figure.ts'
import { headlineOf, type Outcome } from '../../../text/headline.ts'
import { changeGroups, isMovedByMany, isNothingNew, type ChangeGroup } from './change-words.ts'
import { actionState, exceptionWords, type ExceptionWords } from './exception-words.ts'

export type ActionRow = {
  readonly target: string
  readonly ask: string
  readonly owner: string
  readonly due: string
  readonly state: string
}
export type UnchangedLine = { readonly id: string; readonly title: string; readonly status: Status }

export type BriefingWords = {
  readonly dates: string
  /** Counts by status. */
  readonly headline: string
  /** The worst target; absent where nothing needs looking at. */
  readonly worst: string | undefined
  readonly exceptions: readonly ExceptionWords[]
  readonly unchanged: readonly UnchangedLine[]
  /** The heading of what changed. */
  readonly sinceLast: string
  readonly changes: readonly ChangeGroup[]
  /** Where nothing was published and no status moved. */
  readonly nothingNew: string | undefined
  /** How parts of one move are told apart; absent where no target was moved by several things. */
  readonly parts: string | undefined
  readonly actions: readonly ActionRow[]
  readonly method: string
}

const PARTS =
  'Where several things moved one target, each is given what it moved by itself: with all that came before it in place, and all that came after it left out.'

const outcomeOf = ({ now: { status } }: Briefed): Outcome =>
  status.because.kind === 'no-target-yet' ? 'not-set' : status.kind

function actionRow({ metric }: Briefed, one: ActionOn): ActionRow {
  const { ask, owner, dueDay, outcome } = one.action
  return {
    target: capitalised(metric.title),
    ask,
    owner,
    due: longDate(dueDay),
    state: `${capitalised(actionState(one))}${outcome === undefined ? '' : `: ${outcome}`}`,
  }
}

/** Those that are open, and those that were done since the last meeting. */
const isToldOf = (one: ActionOn, since: Briefing['since']): boolean =>
  one.action.doneDay === undefined || one.action.doneDay > since

/**
 * `others`: the targets whose figures could not be had. They are counted, so that no headline is about fewer than it
 * seems.
 */
export function briefingWords(briefing: Briefing, others: readonly Outcome[] = []): BriefingWords {
  const { targets, asAt, since } = briefing
  const exceptions = targets.filter(({ concern }) => concern !== 'unchanged').map(exceptionWords)
  const [first] = exceptions
  return {
    dates: `${longDate(asAt)}, against ${longDate(since)}`,
    headline: headlineOf([...targets.map(outcomeOf), ...others], asAt),
    worst: first === undefined ? undefined : `First to look at: ${first.title}.`,
    exceptions,
    unchanged: targets
      .filter(({ concern }) => concern === 'unchanged')
      .map(({ metric, now: { status } }) => ({ id: metric.id, title: capitalised(metric.title), status })),
    sinceLast: `Since the last meeting, ${longDate(since)}`,
    changes: changeGroups(briefing),
    nothingNew: isNothingNew(briefing)
      ? `Nothing was published and no status moved after ${longDate(since)}.`
      : undefined,
    parts: isMovedByMany(briefing) ? PARTS : undefined,
    actions: targets.flatMap((briefed) =>
      briefed.actions.filter((one) => isToldOf(one, since)).map((one) => actionRow(briefed, one)),
    ),
    method: `Judged by method ${METHOD}, on what had been published by the end of each day.`,
  }
}
