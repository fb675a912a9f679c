/** The files of a record as they are published: the same data gives the same bytes. */
import type { MetricInput } from '../progress/index.ts'

type ListEntry = { readonly id: string; readonly title: string; readonly href: string }
export type MetricListInput = {
  readonly version: 1
  readonly updatedOn: string
  readonly metrics: readonly ListEntry[]
}

const written = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** The text of one metric's file. Fields keep the order that they have. */
export const metricFile = (metric: MetricInput): string => written(metric)

/** The text of the list, updated on a day: never earlier than it was. A metric that is not in it is added. */
export function metricListFile(list: MetricListInput, { id, title }: MetricInput, updatedOn: string): string {
  const isListed = list.metrics.some((entry) => entry.id === id)
  const metrics = isListed ? list.metrics : [...list.metrics, { id, title, href: `api/v1/metrics/${id}.json` }]
  return written({ ...list, updatedOn: updatedOn > list.updatedOn ? updatedOn : list.updatedOn, metrics })
}
