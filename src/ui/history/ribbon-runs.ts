/** Months on end with the same word make one run, which says since when and why. */
import {
  lastDayOf,
  type Metric,
  type Moment,
  type PartialDate,
  type Status,
  type StatusKind,
} from '../../progress/index.ts'
import { memoizedAssess, type ChosenOptions } from '../data/memoized-assess.ts'
import { longDate } from '../text/date.ts'
import { statusWord } from '../text/status-words.ts'
import { whySentence } from '../text/status-sentence.ts'
import { monthOf, knownWord, type RibbonMonth } from './ribbon-month.ts'

export type RunKind = StatusKind | 'not-yet'
export type RibbonRun = {
  readonly kind: RunKind
  /** "Off track"; "Not known yet" for months after the as-at day. */
  readonly word: string
  readonly from: PartialDate
  readonly to: PartialDate
  /** The place of its first month, counted from 0. */
  readonly start: number
  readonly count: number
  readonly why: string
}

type Stretch = { readonly start: number; readonly months: readonly [RibbonMonth, ...RibbonMonth[]] }

function stretchesOf(months: readonly RibbonMonth[]): readonly Stretch[] {
  const found: Stretch[] = []
  months.forEach((month, start) => {
    const before = found.at(-1)
    if (before !== undefined && knownWord(before.months[0].status) === knownWord(month.status))
      found[found.length - 1] = { ...before, months: [...before.months, month] }
    else found.push({ start, months: [month] })
  })
  return found
}

/** Two statuses with the same word and the same key are so for the same reason, which is then said once. */
function reasonOf({ kind, because }: Status): string {
  return because.kind === 'too-few-readings' || because.kind === 'too-few-years'
    ? `${kind} ${because.kind} ${because.count}`
    : `${kind} ${because.kind}`
}

/** The moments of a run: back from its first month's end to when it got its word, on to its last month's end. */
function momentsOf(word: string, first: PartialDate, last: PartialDate, moments: readonly Moment[]): readonly Moment[] {
  const before = moments.filter(({ day }) => day <= lastDayOf(first))
  const other = before.findLastIndex(({ status }) => statusWord(status) !== word)
  return moments.slice(other + 1).filter(({ day, status }) => day <= lastDayOf(last) && statusWord(status) === word)
}

/** The day it was published on, or only the month, where time alone may have brought it about within that month. */
export const sinceWhen = ({ day, isNews, isMonthEnd }: Moment): string =>
  longDate(isNews && !isMonthEnd ? day : monthOf(day))

/** Each reason is told as it stood when it first held. */
function whyOf(metric: Metric, options: ChosenOptions, moments: readonly Moment[]): string {
  return moments
    .filter((moment, i) => i === 0 || reasonOf(moment.status) !== reasonOf((moments[i - 1] ?? moment).status))
    .map((moment) => `From ${sinceWhen(moment)}: ${whySentence(metric, memoizedAssess(metric, moment.day, options))}`)
    .join(' ')
}

export function ribbonRuns(
  metric: Metric,
  options: ChosenOptions,
  months: readonly RibbonMonth[],
  moments: readonly Moment[],
): readonly RibbonRun[] {
  return stretchesOf(months).map(({ start, months: [first, ...rest] }) => {
    const { month: from, status } = first
    const to = rest.at(-1)?.month ?? from
    const word = knownWord(status)
    const why =
      status === undefined
        ? 'After the day this page shows.'
        : whyOf(metric, options, momentsOf(word, from, to, moments))
    return { kind: status?.kind ?? 'not-yet', word, from, to, start, count: rest.length + 1, why }
  })
}
