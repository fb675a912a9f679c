/** The files of a record as they are published: the same data gives the same bytes. */
import { lastDayOf, parsePartialDate, type MetricInput } from '../progress/index.ts'

type ListEntry = { readonly id: string; readonly title: string; readonly href: string }
export type MetricListInput = {
  readonly version: 1
  readonly updatedOn: string
  readonly metrics: readonly ListEntry[]
}

const written = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** The text of one metric's file. Fields keep the order that they have. */
export const metricFile = (metric: MetricInput): string => written(metric)

/** A list says a whole day, where figures may be published in a month. */
function wholeDay(date: string): string {
  const read = parsePartialDate(date)
  return read.ok ? lastDayOf(read.value) : date
}

/**
 * The text of the list, updated on a day: never earlier than it was. A metric that is not in it is added, one with
 * another title renamed.
 */
export function metricListFile(
  list: MetricListInput,
  { id, title }: Pick<MetricInput, 'id' | 'title'>,
  updatedOn: string,
): string {
  const isListed = list.metrics.some((entry) => entry.id === id)
  const day = wholeDay(updatedOn)
  return written({
    ...list,
    updatedOn: day > list.updatedOn ? day : list.updatedOn,
    metrics: isListed
      ? list.metrics.map((entry) => (entry.id === id ? { ...entry, title } : entry))
      : [...list.metrics, { id, title, href: `api/v1/metrics/${id}.json` }],
  })
}
