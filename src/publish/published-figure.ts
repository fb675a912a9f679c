/** A figure as it stands in the files of the build: in the words of the record's own JSON. */
import type { Basis, Day, PartialDate, Qualifier, Reading, ReadingDate } from '../progress/index.ts'

export type PublishedFigure = {
  readonly value: number
  readonly precision: Qualifier
  readonly basis: Basis
  readonly on?: PartialDate
  readonly period?: { readonly start: Day; readonly end: Day }
  readonly publishedOn: PartialDate
}

const whenIn = (when: ReadingDate): Pick<PublishedFigure, 'on' | 'period'> =>
  when.kind === 'on' ? { on: when.date } : { period: { start: when.start, end: when.end } }

export const figureOf = ({ value, precision, basis, when, publishedOn }: Reading): PublishedFigure => ({
  value,
  precision,
  basis,
  ...whenIn(when),
  publishedOn,
})

const isReading = (value: object): value is Reading =>
  'publishedDay' in value && 'precision' in value && 'when' in value

/** Plain data with every reading in it as a published figure, and nothing that is `undefined`. */
export function inPublishedForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isReading(value)) return figureOf(value)
  if (Array.isArray(value)) return value.map(inPublishedForm)
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => (held === undefined ? [] : [[name, inPublishedForm(held)]])),
  )
}
