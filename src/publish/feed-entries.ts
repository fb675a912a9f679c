/** What the feed tells: each figure, correction, withdrawal and target as it was published, and each change of status. */
import { addDays, changesBetween, type Cause, type Day, type Metric, type Reading, type Series, type Target } from '../progress/index.ts'
import { causeWords } from '../ui/format/cause-words.ts'
import { longDate, onDate } from '../ui/format/date.ts'
import { readingWithNoun, whenOf } from '../ui/format/phrases.ts'
import { statusWord } from '../ui/format/status-words.ts'
import { judgementOn } from './judgement.ts'
import { turnsOf, type Turn } from './turns.ts'

export type FeedEntry = {
  readonly metric: Metric
  /** Tells the entry from all others of its metric; made of the record alone, so that it stays when the site is built anew. */
  readonly key: string
  readonly kind: 'figure' | 'correction' | 'withdrawal' | 'target' | 'status'
  readonly on: Day
  readonly title: string
  readonly summary: string
  /** Where a figure can be checked. */
  readonly sourceUrl?: string
}

type FigureCause = Extract<Cause, { readonly reading: Reading }>
const KINDS = { 'new-figure': 'figure', revision: 'correction', withdrawal: 'withdrawal' } as const

/** Everything that was said of the figures of one series, whether it is the one that is judged or not. */
function newsOf(metric: Metric, series: Series, last: Day): readonly { readonly on: Day; readonly cause: FigureCause }[] {
  const [first] = series.readings.map(({ publishedDay }) => publishedDay).sort()
  const [target] = metric.targets
  if (first === undefined || target === undefined) return []
  const alone = { ...metric, series: [{ ...series, primary: true }] }
  const changes = changesBetween(alone, addDays(first, -1), last, { targetId: target.id, includeIndicative: true })
  return changes.flatMap(({ on, cause }) => ('reading' in cause ? [{ on, cause }] : []))
}

const basisWords = (metric: Metric, { basis }: Reading): string => (metric.illustrative ? ' (an invented figure)' : basis === 'indicative' ? ' (an indicative figure)' : '')

function figureTitle(metric: Metric, series: Series, { kind, reading }: FigureCause): string {
  const of = series.primary ? metric.title : `${metric.title}, ${series.title}`
  const what = { 'new-figure': '', revision: 'corrected to ', withdrawal: 'withdrawn: ' }[kind]
  return `${of}: ${what}${readingWithNoun(reading, metric.unit)} ${whenOf(reading)}${basisWords(metric, reading)}`
}

function figureSummary(metric: Metric, cause: FigureCause): string {
  const { reading } = cause
  const source = metric.sources[reading.source]
  const from = source === undefined ? '' : ` Source: ${source.title}, ${source.publisher}, ${longDate(source.publishedOn)}.`
  return `${causeWords(cause, metric)} Published ${onDate(reading.publishedOn)}.${from}${reading.note === undefined ? '' : ` ${reading.note}`}`
}

const dateIn = ({ when }: Reading): string => (when.kind === 'on' ? when.date : `${when.start}-to-${when.end}`)

function figureEntry(metric: Metric, series: Series, on: Day, cause: FigureCause): FeedEntry {
  const url = metric.sources[cause.reading.source]?.url
  const key = `${KINDS[cause.kind]}-${series.id}-${dateIn(cause.reading)}-${cause.reading.basis}-${on}`
  return { metric, key, kind: KINDS[cause.kind], on, title: figureTitle(metric, series, cause), summary: figureSummary(metric, cause), ...(url === undefined ? {} : { sourceUrl: url }) }
}

/** A metric with several targets says which. */
const nameOf = (metric: Metric, target: Target): string => (metric.targets.length === 1 ? metric.title : `${metric.title}, ${target.wording}`)

function statusEntry(metric: Metric, target: Target, { on, before, after, changes }: Turn): FeedEntry {
  const isNew = on === target.publishedDay
  const causes = changes.map(({ cause }) => causeWords(cause, metric)).join(' ')
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
const statusTurns = (metric: Metric, target: Target, last: Day): readonly Turn[] =>
  turnsOf(metric, target, last).filter(({ on, before, after }) => on === target.publishedDay || statusWord(before) !== statusWord(after))

/** Two of one key, such as two corrections of a figure on one day, are told apart by their order in the record. */
function distinct(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const count = (seen.get(entry.key) ?? 0) + 1
    seen.set(entry.key, count)
    return count === 1 ? entry : { ...entry, key: `${entry.key}-${count}` }
  })
}

/** Up to the end of a day: the figures of each series in order, then what they did to each target. */
export function entriesOf(metric: Metric, last: Day): readonly FeedEntry[] {
  const figures = metric.series.flatMap((series) => newsOf(metric, series, last).map(({ on, cause }) => figureEntry(metric, series, on, cause)))
  const statuses = metric.targets.flatMap((target) => statusTurns(metric, target, last).map((turn) => statusEntry(metric, target, turn)))
  return distinct([...figures, ...statuses])
}
