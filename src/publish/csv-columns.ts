/** The columns of a metric's table: the name in the header row, what it holds, and how a reading fills it. */
import type { Absence, Metric, Reading, Series, Source } from '../progress/index.ts'

/** One line of the table: a figure, or the statement that there is none, and all that it belongs to. */
export type Line = {
  readonly metric: Metric
  readonly series: Series
  readonly stated: Reading | Absence
  /** Absent where the line says that there is no figure. */
  readonly reading: Reading | undefined
  readonly source: Source
}

/** A number stays a number. `undefined` leaves the cell empty. */
export type Cell = string | number | undefined

export type Column = { readonly name: string; readonly meaning: string; readonly cell: (line: Line) => Cell }

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

export const CSV_COLUMNS: readonly Column[] = [
  { name: 'metric_id', meaning: 'Id of the metric.', cell: ({ metric }) => metric.id },
  { name: 'metric_title', meaning: 'What is measured.', cell: ({ metric }) => metric.title },
  {
    name: 'unit_kind',
    meaning: '"count": never below nought. "share": a part of a whole, 0 to 1. "number": may be below nought.',
    cell: ({ metric }) => metric.unit.kind,
  },
  { name: 'unit_noun', meaning: 'What is counted, or what it is a share of.', cell: ({ metric }) => metric.unit.noun },
  {
    name: 'is_invented',
    meaning: '"yes" where the figures are made up to show how the page works.',
    cell: ({ metric }) => yesNo(metric.illustrative),
  },
  {
    name: 'series_id',
    meaning: 'Id of the series. Series have different definitions: never join them.',
    cell: ({ series }) => series.id,
  },
  { name: 'series_title', meaning: 'Name of the series.', cell: ({ series }) => series.title },
  {
    name: 'series_definition',
    meaning: 'What the figures of the series count.',
    cell: ({ series }) => series.definition,
  },
  { name: 'is_primary', meaning: '"yes" for the series that is judged.', cell: ({ series }) => yesNo(series.primary) },
  {
    name: 'on',
    meaning:
      'When the figure was true, as partial as it was published: 2019, 2019-02 or 2019-02-28. Empty for a period.',
    cell: ({ stated: { when } }) => (when.kind === 'on' ? when.date : undefined),
  },
  {
    name: 'period_start',
    meaning: 'First day of the period that the figure is for. Empty for a date.',
    cell: ({ stated: { when } }) => (when.kind === 'period' ? when.start : undefined),
  },
  {
    name: 'period_end',
    meaning: 'Last day of the period that the figure is for. Empty for a date.',
    cell: ({ stated: { when } }) => (when.kind === 'period' ? when.end : undefined),
  },
  {
    name: 'value',
    meaning: 'The figure, in the unit of the metric. Empty where there is none, and "missing" says why.',
    cell: ({ reading }) => reading?.value,
  },
  {
    name: 'missing',
    meaning: '"suppressed", "not-collected", "not-applicable" or "paused", where there is no figure.',
    cell: ({ stated }) => ('reason' in stated ? stated.reason : undefined),
  },
  {
    name: 'status',
    meaning:
      '"provisional", "partial" (not judged), "break" (of another definition than those before) or "corrected" (a running total, downward). Empty for a plain figure.',
    cell: ({ reading }) => reading?.status,
  },
  {
    name: 'precision',
    meaning: '"exact", "about", "more-than" or "almost".',
    cell: ({ reading }) => reading?.precision,
  },
  {
    name: 'basis',
    meaning: '"official", or "indicative": from the press or a supplier, and not judged.',
    cell: ({ reading }) => reading?.basis,
  },
  {
    name: 'published_on',
    meaning:
      'When the figure was published, as partial as it is known. A later line of the same date or period is a revision.',
    cell: ({ stated }) => stated.publishedOn,
  },
  {
    name: 'withdrawn_from',
    meaning: 'The day from which the figure no longer counts. Empty unless it was withdrawn.',
    cell: ({ reading }) => reading?.withdrawnDay,
  },
  {
    name: 'numerator',
    meaning: 'The part that a share counts, where it was published.',
    cell: ({ reading }) => reading?.numerator,
  },
  {
    name: 'denominator',
    meaning: 'The whole that it is a part of, where it was published.',
    cell: ({ reading }) => reading?.denominator,
  },
  { name: 'note', meaning: 'What to know about the figure.', cell: ({ stated }) => stated.note },
  { name: 'source_id', meaning: 'Id of the source in the JSON of the metric.', cell: ({ stated }) => stated.source },
  { name: 'source_title', meaning: 'Title of the source.', cell: ({ source }) => source.title },
  { name: 'source_publisher', meaning: 'Who published the source.', cell: ({ source }) => source.publisher },
  {
    name: 'source_published_on',
    meaning: 'When the source came out, as partial as it is known.',
    cell: ({ source }) => source.publishedOn,
  },
  {
    name: 'source_url',
    meaning: 'Where the source can be read. Empty where no address is known.',
    cell: ({ source }) => source.url,
  },
  {
    name: 'unit_before',
    meaning: 'Symbol written before a figure. Empty where there is none.',
    cell: ({ metric }) => metric.unit.before,
  },
  {
    name: 'unit_after',
    meaning: 'Symbol written after a figure. Empty where there is none.',
    cell: ({ metric }) => metric.unit.after,
  },
  {
    name: 'unit_multiplier',
    meaning: 'A figure of 1 is so many: 1000000 where the record counts in millions. Empty for 1.',
    cell: ({ metric }) => metric.unit.multiplier,
  },
  { name: 'metric_owner', meaning: 'Who is answerable for the targets.', cell: ({ metric }) => metric.owner },
  {
    name: 'metric_group',
    meaning: 'What it is listed under among many. Empty for none.',
    cell: ({ metric }) => metric.group,
  },
  {
    name: 'metric_tags',
    meaning: 'Other words to find it by, with "; " between them. Empty for none.',
    cell: ({ metric }) => metric.tags?.join('; '),
  },
]
