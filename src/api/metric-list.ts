/** The list of metrics, in the order they are shown. */
import { queryOptions } from '@tanstack/react-query'
import type { Day } from '../progress/index.ts'
import { recordHref } from './api-address.ts'
import { METRIC_LIST_PATH } from './metric-list-path.ts'
import { queryDefaults } from './query-defaults.ts'
import { readResource } from './read-resource.ts'

export type MetricEntry = {
  readonly id: string
  readonly title: string
  /** Path of the metric below the API's address. */
  readonly href: string
}

export type MetricList = {
  /** The day on which the record was last changed. */
  readonly updatedOn: Day
  readonly metrics: readonly MetricEntry[]
}

/** Where the list itself can be read, from a page: `root` leads from there to the folder the site stands in. */
export const metricListHref = (root: string): string => recordHref(root, METRIC_LIST_PATH)

const loadParse = async () => (await import('./wire/metric-list.ts')).parseMetricList

/** Holds the whole list; gives its entries. */
export const metricListQuery = () =>
  queryOptions({
    ...queryDefaults,
    queryKey: ['metric-list'],
    queryFn: ({ signal }): Promise<MetricList> => readResource(METRIC_LIST_PATH, signal, loadParse),
    select: (list): readonly MetricEntry[] => list.metrics,
  })
