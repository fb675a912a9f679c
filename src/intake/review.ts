/** All that is said of a table before its figures count: what it proposes, what is wrong or unsure, what it changes. */
import type { Day, Metric, MetricInput } from '../progress/index.ts'
import { primarySeries } from '../progress/index.ts'
import { checkUpload } from './check-upload.ts'
import { corrected, type Correction } from './corrections.ts'
import { effectsOn, type Effect } from './effects.ts'
import type { Finding } from './finding.ts'
import { merged } from './finding.ts'
import type { Table } from './find-table.ts'
import { askAboutPeriods } from './period-read.ts'
import { NO_CHOICES, type Choices } from './proposal.ts'
import type { TableRead } from './read-table.ts'
import { saidTwice } from './said-twice.ts'
import { readWithSize } from './table-size.ts'
import { uploadTo, type Upload, type UploadOptions } from './upload.ts'

type NewSource = MetricInput['sources'][string]

/** What whoever keeps the figures has said. */
export type Answers = Omit<UploadOptions, 'publishedOn' | 'source'> & {
  readonly choices: Choices
  readonly corrections: readonly Correction[]
  /** The day on which the figures were published, where the table does not say; absent: today. */
  readonly publishedOn?: string
  /** Key of their source; absent: that of the last figure on the record. */
  readonly source?: string
  /** A source that the record does not have yet, kept under `source`. */
  readonly newSource?: NewSource
}

export const NO_ANSWERS: Answers = { choices: NO_CHOICES, corrections: [] }

export type Review = {
  readonly read: TableRead
  readonly upload: Upload
  /** What counts for figures of which the table does not say it. */
  readonly options: UploadOptions
  /** Problems first; equal ones as one. */
  readonly findings: readonly Finding[]
  /** The metric as it would be; absent where a rule is broken. */
  readonly after: Metric | undefined
  /** Empty where nothing changes. */
  readonly effects: readonly Effect[]
}

export type ReviewInputs = {
  readonly table: Table
  /** As its file has it. */
  readonly record: MetricInput
  readonly metric: Metric
  readonly answers: Answers
  readonly today: Day
}

function withSource(record: MetricInput, { source, newSource }: Answers): MetricInput {
  if (source === undefined || newSource === undefined || Object.hasOwn(record.sources, source)) return record
  return { ...record, sources: { ...record.sources, [source]: newSource } }
}

function optionsOf({ metric, answers, today }: ReviewInputs): UploadOptions {
  const { choices: _choices, corrections: _corrections, newSource: _source, ...options } = answers
  const series = metric.series.find(({ id }) => id === answers.seriesId) ?? primarySeries(metric)
  return {
    ...options,
    publishedOn: answers.publishedOn ?? today,
    source: answers.source ?? series.readings.at(-1)?.source ?? Object.keys(metric.sources)[0] ?? '',
  }
}

/** Figures never go to another series than the one that was said. */
const seriesFindings = ({ series }: Metric, seriesId: string | undefined): readonly Finding[] =>
  seriesId === undefined || series.some(({ id }) => id === seriesId)
    ? []
    : [
        {
          kind: 'problem',
          code: 'no-series',
          where: [],
          found: `the series “${seriesId}”`,
          problem: 'The record has no series of this name.',
          remedy: 'Choose the series that the figures belong to.',
        },
      ]

export const isChange = ({ added, revised, gone }: Upload, { withdrawGone }: Pick<UploadOptions, 'withdrawGone'>) =>
  added.length + revised.length + (withdrawGone === true ? gone.length : 0) > 0

/** Nothing is kept from one review to the next: the same inputs give the same answer. */
export function review(inputs: ReviewInputs): Review {
  const { table, record, metric, answers, today } = inputs
  const { choices, corrections } = answers
  const options = optionsOf(inputs)
  const mended = corrected(table, corrections, choices.numbers)
  const read = readWithSize({ table: mended, record, metric, options, choices })
  const upload = uploadTo(withSource(record, answers), metric, read.proposed, options)
  const checked = checkUpload(upload, today, answers.seriesId)
  const noSeries = seriesFindings(metric, answers.seriesId)
  const after = noSeries.length > 0 ? undefined : checked.metric
  return {
    read,
    upload,
    options,
    findings: merged([
      ...noSeries,
      ...read.findings,
      ...askAboutPeriods(upload),
      ...saidTwice(upload),
      ...checked.findings,
    ]),
    after,
    effects: after === undefined || !isChange(upload, options) ? [] : effectsOn(metric, after, today),
  }
}
