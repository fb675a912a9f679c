/** One reading in words: what the tooltip shows, and what a screen reader says. */
import { readingDate } from '../../text/date.ts'
import { capitalised, publishedFigure, roundedFigure } from '../../text/figure.ts'
import type { ChartModel, ChartReading } from './types.ts'

type PointWords = {
  /** "February 2019". */
  readonly date: string
  /** "about 3.6 million". */
  readonly figure: string
  /** "needed 13.5 million"; absent outside the required path. */
  readonly needed: string | undefined
  /** "source: National Audit Office". */
  readonly source: string
}

export function pointWords(reading: ChartReading, { unit }: ChartModel): PointWords {
  return {
    date: readingDate(reading.when),
    figure: `${publishedFigure(reading, unit)}${reading.kind === 'indicative' ? ' (indicative)' : ''}`,
    needed: reading.required === undefined ? undefined : `needed ${roundedFigure(reading.required, unit)}`,
    source: `source: ${reading.source}`,
  }
}

/** "February 2019: about 3.6 million, needed 13.5 million; source: National Audit Office." */
export function spokenPoint(reading: ChartReading, model: ChartModel): string {
  const { date, figure, needed, source } = pointWords(reading, model)
  return `${capitalised(date)}: ${needed === undefined ? figure : `${figure}, ${needed}`}; ${source}.`
}
