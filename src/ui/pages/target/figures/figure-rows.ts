/** Every figure of every series that had been published, with all its vintages: one row for each publication. */
import {
  compareDays,
  recordLog,
  type Day,
  type LogCause,
  type Metric,
  type Reading,
} from '../../../../progress/index.ts'
import { longDate, onDate } from '../../../text/date.ts'
import { publishedApart, publishedFigure } from '../../../text/figure.ts'
import { dateOf } from '../../../text/phrases.ts'
import { STATUS_WORDS } from '../../../text/standing-words.ts'

export type Standing = 'stands' | 'replaced' | 'withdrawn'

export type FigureRow = {
  readonly reading: Reading
  readonly series: string
  readonly isPrimary: boolean
  readonly standing: Standing
  /** When it was true, what it was, how sure it is, when it came out, what became of it: as the table says them. */
  readonly on: string
  readonly figure: string
  readonly basis: string
  readonly published: string
  readonly fate: string
  /** Who published it, and what is to be known of it: for finding. */
  readonly source: string
}

type Published = Extract<LogCause, { kind: 'new-figure' | 'revision' }>

function fateOf(
  cause: Published,
  replacements: ReadonlyMap<Reading, Reading>,
  metric: Metric,
  withdrawn: Day | undefined,
): Pick<FigureRow, 'standing' | 'fate'> {
  const before =
    cause.kind === 'revision'
      ? `Was ${publishedApart(cause.replaced, cause.reading, metric.unit)}, published ${longDate(cause.replaced.publishedOn)}. `
      : ''
  const next = replacements.get(cause.reading)
  if (next !== undefined)
    return {
      standing: 'replaced',
      fate: `${before}Replaced ${onDate(next.publishedOn)} by ${publishedApart(next, cause.reading, metric.unit)}`,
    }
  if (withdrawn !== undefined) return { standing: 'withdrawn', fate: `${before}Withdrawn ${onDate(withdrawn)}` }
  return { standing: 'stands', fate: `${before}Stands` }
}

/** The day from which a figure counts no more, as far as it was known. */
function withdrawals(metric: Metric, asAt: Day): ReadonlyMap<Reading, Day> {
  return new Map(
    recordLog(metric, asAt).flatMap(({ on, cause }) =>
      cause.kind === 'withdrawal' ? [[cause.reading, on] as const] : [],
    ),
  )
}

const basisWords = ({ illustrative }: Metric, { basis, status }: Reading): string => {
  const who = illustrative ? 'invented' : basis
  return status === undefined ? who : `${who}, ${STATUS_WORDS[status]}`
}

/** Told from what it replaced, else from what replaced it. */
function shownFigure(cause: Published, next: Reading | undefined, { unit }: Metric): string {
  const beside = cause.kind === 'revision' ? cause.replaced : next
  return beside === undefined ? publishedFigure(cause.reading, unit) : publishedApart(cause.reading, beside, unit)
}

/** In order of the date that they stand for; of one date, as they were published. */
export function figureRows(metric: Metric, asAt: Day): readonly FigureRow[] {
  const log = recordLog(metric, asAt).map(({ cause }) => cause)
  const gone = withdrawals(metric, asAt)
  const replacements = new Map(
    log.flatMap((cause) => (cause.kind === 'revision' ? [[cause.replaced, cause.reading] as const] : [])),
  )
  const rows = log.flatMap((cause): readonly FigureRow[] => {
    if (cause.kind !== 'new-figure' && cause.kind !== 'revision') return []
    const { reading, series } = cause
    const source = metric.sources[reading.source]
    return [
      {
        reading,
        series: series.title,
        isPrimary: series.primary,
        on: dateOf(reading),
        figure: shownFigure(cause, replacements.get(reading), metric),
        basis: basisWords(metric, reading),
        published: longDate(reading.publishedOn),
        source: `${source?.title ?? ''} ${source?.publisher ?? ''} ${reading.note ?? ''}`,
        ...fateOf(cause, replacements, metric, gone.get(reading)),
      },
    ]
  })
  return rows.toReversed().toSorted((one, other) => compareDays(one.reading.day, other.reading.day))
}
