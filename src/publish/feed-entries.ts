/**
 * What the feed tells: each figure, correction, withdrawal and target as it was published, and each change of status.
 */
import {
  isUnchanged,
  recordLog,
  type Day,
  type LogCause,
  type LogEntry,
  type Metric,
  type Reading,
  type Target,
} from '../progress/index.ts'
import { causesWords, causeWords } from '../ui/text/cause-words.ts'
import { longDate, onDate } from '../ui/text/date.ts'
import { dueWords, readingWithNoun, targetFigure, whenOf } from '../ui/text/phrases.ts'
import { statusWord } from '../ui/text/status-words.ts'
import { judgementOn } from './judgement.ts'
import { statusChangesOf, type DatedChange } from './status-changes.ts'

export type FeedEntry = {
  readonly metric: Metric
  /**
   * Tells the entry from all others of its metric; made of the record alone, so that it stays when the site is built
   * anew.
   */
  readonly key: string
  readonly kind: 'figure' | 'correction' | 'withdrawal' | 'target' | 'status'
  readonly on: Day
  readonly title: string
  readonly summary: string
  /** Where a figure can be checked. */
  readonly sourceUrl?: string
}

type FigureCause = Extract<LogCause, { readonly reading: Reading }>
const KINDS = { 'new-figure': 'figure', revision: 'correction', withdrawal: 'withdrawal' } as const

/** A figure that is published again unchanged corrects nothing. */
const kindOf = (cause: FigureCause): FeedEntry['kind'] =>
  cause.kind === 'revision' && isUnchanged(cause) ? 'figure' : KINDS[cause.kind]

const basisWords = (metric: Metric, { basis }: Reading): string =>
  metric.illustrative ? ' (an invented figure)' : basis === 'indicative' ? ' (an indicative figure)' : ''

function figureTitle(metric: Metric, cause: FigureCause): string {
  const { kind, series, reading } = cause
  const of = series.primary ? metric.title : `${metric.title}, ${series.title}`
  const again = cause.kind === 'revision' && isUnchanged(cause) ? 'published again: ' : 'corrected to '
  const what = { 'new-figure': '', revision: again, withdrawal: 'withdrawn: ' }[kind]
  return `${of}: ${what}${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}${basisWords(metric, reading)}`
}

function figureSummary(metric: Metric, cause: FigureCause): string {
  const { reading } = cause
  const source = metric.sources[reading.source]
  const dated = source?.publishedOn === undefined ? '' : `, ${longDate(source.publishedOn)}`
  const from = source === undefined ? '' : ` Source: ${source.title}, ${source.publisher}${dated}.`
  return `${causeWords(cause, metric)} Published ${onDate(reading.publishedOn)}.${from}${reading.note === undefined ? '' : ` ${reading.note}`}`
}

const dateIn = ({ when }: Reading): string => (when.kind === 'on' ? when.date : `${when.start}-to-${when.end}`)

function figureEntry(metric: Metric, on: Day, cause: FigureCause): FeedEntry {
  const { kind, series, reading } = cause
  const url = metric.sources[reading.source]?.url
  const key = `${KINDS[kind]}-${series.id}-${dateIn(reading)}-${reading.basis}-${on}`
  return {
    metric,
    key,
    kind: kindOf(cause),
    on,
    title: figureTitle(metric, cause),
    summary: figureSummary(metric, cause),
    ...(url === undefined ? {} : { sourceUrl: url }),
  }
}

const figureEntries = (metric: Metric, log: readonly LogEntry[]): readonly FeedEntry[] =>
  log.flatMap(({ on, cause }) => ('reading' in cause ? [figureEntry(metric, on, cause)] : []))

const shortName = ({ title, unit }: Metric, target: Target): string =>
  `${title}, ${targetFigure(target, unit)} ${dueWords(target)}`

/** A metric with several targets says which: by level and due date, or in full where two share these. */
function nameOf(metric: Metric, target: Target): string {
  if (metric.targets.length === 1) return metric.title
  const name = shortName(metric, target)
  const isShared = metric.targets.some((other) => other !== target && shortName(metric, other) === name)
  return isShared ? `${metric.title}, ${target.wording}` : name
}

function statusEntry(metric: Metric, target: Target, { on, before, after, changes }: DatedChange): FeedEntry {
  const isNew = on === target.publishedDay
  const causes = causesWords(
    changes.map(({ cause }) => cause),
    metric,
  )
  const until = isNew ? '' : ` Until then: ${statusWord(before).toLowerCase()}.`
  return {
    metric,
    key: `${isNew ? 'target' : 'status'}-${target.id}-${on}`,
    kind: isNew ? 'target' : 'status',
    on,
    title: `${nameOf(metric, target)}: ${isNew ? 'target published' : statusWord(after).toLowerCase()}`,
    summary: `${statusWord(after)}. ${judgementOn(metric, target, on).sentence}${until} ${causes}`,
  }
}

/** The day of a target's publication, and each day that its word changed. */
const statusTurns = (metric: Metric, target: Target, last: Day): readonly DatedChange[] =>
  statusChangesOf(metric, target, last).filter(
    ({ on, before, after }) => on === target.publishedDay || statusWord(before) !== statusWord(after),
  )

/** Two of one key, such as two corrections of a figure on one day, are told apart by their order in the record. */
function distinct(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const count = (seen.get(entry.key) ?? 0) + 1
    seen.set(entry.key, count)
    return count === 1 ? entry : { ...entry, key: `${entry.key}-${count}` }
  })
}

/** Up to the end of a day: figures in the order of the record's log, then what they did to each target. */
export function entriesOf(metric: Metric, last: Day): readonly FeedEntry[] {
  const statuses = metric.targets.flatMap((target) =>
    statusTurns(metric, target, last).map((turn) => statusEntry(metric, target, turn)),
  )
  return distinct([...figureEntries(metric, recordLog(metric, last)), ...statuses])
}
