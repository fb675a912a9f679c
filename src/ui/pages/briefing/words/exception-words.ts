/** One target that a meeting has to look at: the headline, why, what is likely, for how long, and what is asked. */
import { elapsedDays, type ActionOn, type Briefed, type Status } from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { capitalised, figure, uncapitalised } from '../../../text/figure.ts'
import { findingOf } from '../../../text/chart-title.ts'
import { statusWord } from '../../../text/status-words.ts'
import { whySentence } from '../../../text/status-sentence.ts'
import { forecastWords } from './forecast-words.ts'

export type ExceptionWords = {
  readonly id: string
  readonly title: string
  readonly status: Status
  readonly isIllustrative: boolean
  readonly headline: string
  readonly why: string
  readonly forecast: string
  /** How long it has had its status. */
  readonly standing: string
  readonly asked: readonly string[]
}

const DAYS = { kind: 'count', noun: 'days' } as const

const dayCount = (days: number): string => `${figure(days, DAYS)} day${days === 1 ? '' : 's'}`

function leadOf({ concern, before, now: { status, freshness } }: Briefed): string {
  const word = statusWord(status)
  switch (concern) {
    case 'worsened':
      if (status.kind === 'missed') return 'Newly missed'
      return before.kind === 'out-of-date' || before.kind === 'awaiting'
        ? `${word}, worse than when last known`
        : `Fell from ${uncapitalised(statusWord(before))} to ${uncapitalised(word)}`
    case 'overdue':
      return freshness !== undefined && freshness.overdueDays > 0
        ? `Figure ${dayCount(freshness.overdueDays)} overdue`
        : word
    case 'improved':
      return before.kind === 'cannot-be-judged'
        ? `${word}, judged for the first time`
        : `Rose to ${uncapitalised(word)}`
    case 'off-track':
    case 'awaiting':
    case 'unchanged':
      return word
  }
}

function standingWords({ statusSince, now: { asAt } }: Briefed): string {
  if (statusSince === undefined) return 'No target had been published.'
  return statusSince === asAt
    ? `New on ${longDate(asAt)}.`
    : `For ${dayCount(elapsedDays(statusSince, asAt))}, since ${longDate(statusSince)}.`
}

export function actionState({ action, isDone, overdueDays }: ActionOn): string {
  if (isDone && action.doneDay !== undefined)
    return `done on ${longDate(action.doneDay)}${overdueDays > 0 ? `, ${dayCount(overdueDays)} late` : ''}`
  return overdueDays > 0 ? `${dayCount(overdueDays)} overdue` : 'open'
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** What the record itself waits for. */
function needOf({ metric, concern, now: { freshness, status } }: Briefed): string {
  // Nothing is needed for a target that no longer stands.
  if (status.because.kind === 'target-withdrawn') return ''
  if (status.kind === 'awaiting' || status.because.kind === 'final-figure-never-came')
    return ` Needed: the final figure (${metric.owner}).`
  if (concern !== 'overdue' && concern !== 'worsened') return ''
  return freshness?.nextDueDay !== undefined && freshness.overdueDays > 0 && status.kind !== 'missed'
    ? ` Needed: the figure due by ${longDate(freshness.nextDueDay)} (${metric.owner}).`
    : ''
}

function askedOf(briefed: Briefed): readonly string[] {
  const open = briefed.actions.filter(({ isDone }) => !isDone)
  if (open.length === 0) return [`No action recorded.${needOf(briefed)}`]
  return open.map(
    (one) =>
      `${ended(one.action.ask)} Owner: ${one.action.owner}. Due ${longDate(one.action.dueDay)}: ${actionState(one)}.`,
  )
}

export function exceptionWords(briefed: Briefed): ExceptionWords {
  const { metric, now } = briefed
  const finding = uncapitalised(findingOf(metric, now))
  return {
    id: metric.id,
    title: capitalised(metric.title),
    status: now.status,
    isIllustrative: metric.illustrative,
    headline: `${leadOf(briefed)}${finding.includes(': ') ? ';' : ':'} ${finding}.`,
    why: whySentence(metric, now),
    forecast: forecastWords(metric, now),
    standing: standingWords(briefed),
    asked: askedOf(briefed),
  }
}
