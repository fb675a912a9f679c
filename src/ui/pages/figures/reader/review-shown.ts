/** What a page shows of a review: little enough to be handed over at once, however many figures there are. */
import {
  isChange,
  metricFile,
  newReadings,
  rowChoices,
  type RowChoice,
  type Table,
  type Effect,
  type Finding,
  type NewReading,
  type Review,
} from '../../../../intake/index.ts'
import type { Assessment, Metric, Reading, Status, Unit } from '../../../../progress/index.ts'
import { readingDate } from '../../../text/date.ts'
import { publishedInFull } from '../../../text/figure.ts'
import { whySentence } from '../../../text/status-sentence.ts'

/** More of one kind are counted, and not listed. */
const MOST_LISTED = 1_000

/** A table with more columns of words than that is asked about the first of them. */
const MOST_CHOICES = 6

export type Listed = {
  /** "28 February 2019". */
  readonly when: string
  readonly figure: string
  /** What it was; of figures that are revised. */
  readonly before?: string
  readonly note?: string
}
export type ListOf = { readonly count: number; readonly listed: readonly Listed[] }

export type Standing = { readonly status: Status; readonly why: string }
export type EffectShown = {
  readonly targetId: string
  readonly wording: string
  readonly before: Standing
  readonly after: Standing
}

export type ReviewShown = {
  /** Columns that are used, by name; absent where they have to be named first. */
  readonly columns: { readonly date: string; readonly value: string } | undefined
  readonly rowChoices: readonly RowChoice[]
  readonly findings: readonly Finding[]
  readonly publishedOn: string
  readonly source: string
  /** What the metric has to choose from. */
  readonly series: readonly { readonly id: string; readonly title: string; readonly isPrimary: boolean }[]
  readonly sources: readonly { readonly key: string; readonly words: string }[]
  readonly added: ListOf
  readonly revised: ListOf
  /** Periods of which the table says why there is no figure. */
  readonly withoutFigure: number
  readonly same: number
  readonly gone: ListOf
  readonly effects: readonly EffectShown[]
  /** The text of the file as it would be; absent where a rule is broken or nothing changes. */
  readonly after: string | undefined
}

const said = (reading: Reading, unit: Unit): Pick<Listed, 'when' | 'figure'> => ({
  when: readingDate(reading.when),
  figure: publishedInFull(reading, unit),
})

const listOf = (all: readonly Listed[]): ListOf => ({ count: all.length, listed: all.slice(0, MOST_LISTED) })

const listedNew = (news: readonly NewReading[], unit: Unit): readonly Listed[] =>
  news.map(({ reading, before }) => ({
    ...said(reading, unit),
    ...(before !== undefined && { before: publishedInFull(before, unit) }),
    ...(reading.note !== undefined && { note: reading.note }),
  }))

const standingOf = (metric: Metric, assessment: Assessment): Standing => ({
  status: assessment.status,
  why: whySentence(metric, assessment),
})

export const effectShown = (before: Metric, after: Metric, effect: Effect): EffectShown => ({
  targetId: effect.targetId,
  wording: after.targets.find(({ id }) => id === effect.targetId)?.wording ?? effect.targetId,
  before: standingOf(before, effect.before),
  after: standingOf(after, effect.after),
})

export function reviewShown(
  { read, upload, options, findings, after, effects }: Review,
  before: Metric,
  table: Table,
): ReviewShown {
  const news = after === undefined ? [] : newReadings(before, after, upload)
  const { unit } = before
  return {
    columns: read.columns === undefined ? undefined : { date: read.columns.date.name, value: read.columns.value.name },
    rowChoices:
      read.columns === undefined ? [] : rowChoices(table.rows, read.columns.breakdowns).slice(0, MOST_CHOICES),
    findings,
    publishedOn: options.publishedOn,
    source: options.source,
    series: before.series.map(({ id, title, primary: isPrimary }) => ({ id, title, isPrimary })),
    sources: Object.entries(before.sources).map(([key, { title, publisher }]) => ({
      key,
      words: `${title}, ${publisher}`,
    })),
    added: listOf(
      listedNew(
        news.filter((one) => one.before === undefined),
        unit,
      ),
    ),
    revised: listOf(
      listedNew(
        news.filter((one) => one.before !== undefined),
        unit,
      ),
    ),
    withoutFigure: [...upload.added, ...upload.revised].filter(({ reading }) => reading.value === undefined).length,
    same: upload.same.length,
    gone: listOf(upload.gone.map((reading) => said(reading, unit))),
    effects: after === undefined ? [] : effects.map((effect) => effectShown(before, after, effect)),
    after: after === undefined || !isChange(upload, options) ? undefined : metricFile(upload.after),
  }
}
