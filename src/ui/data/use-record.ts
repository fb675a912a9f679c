/** The record as far as it has come: the list, and each metric on the list. */
import { useQueries, useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { metricListQuery, metricQuery, type MetricEntry } from '../../api/index.ts'
import type { Metric } from '../../progress/index.ts'

export type MetricQuery = { readonly entry: MetricEntry; readonly query: UseQueryResult<Metric> }
export type RecordQueries = {
  readonly list: UseQueryResult<readonly MetricEntry[]>
  readonly metrics: readonly MetricQuery[]
}

export function useRecord(): RecordQueries {
  const list = useQuery(metricListQuery())
  const entries = list.data ?? []
  const queries = useQueries({ queries: entries.map((entry) => metricQuery(entry)) })
  const metrics = entries.flatMap((entry, i) => {
    const query = queries[i]
    return query === undefined ? [] : [{ entry, query }]
  })
  return { list, metrics }
}

/** Fetches the record ahead of those who ask for it; whether all of it could be had. */
export async function fetchRecord(client: QueryClient): Promise<boolean> {
  try {
    const { metrics } = await client.fetchQuery(metricListQuery())
    await Promise.all(metrics.map((entry) => client.fetchQuery(metricQuery(entry))))
    return true
  } catch {
    return false
  }
}
