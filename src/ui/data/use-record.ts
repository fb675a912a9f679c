/** The record as far as it has come: the list, and each metric on the list. */
import {
  useQueries,
  useQuery,
  type QueryClient,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import { metricListQuery, metricQuery, type MetricEntry } from '../../api/index.ts'
import type { Day, Metric } from '../../progress/index.ts'
import { usePlace } from '../routing/Place.tsx'
import { areMany, viewOf, type Route } from '../routing/routes.ts'
import { anyPortfolioQuery } from './portfolio-query.ts'
import { usePreview, type Preview } from './use-preview.ts'

export type MetricQuery = { readonly entry: MetricEntry; readonly query: UseQueryResult<Metric> }
export type RecordQueries = {
  readonly list: UseQueryResult<readonly MetricEntry[]>
  /** Those on the list, and those of a draft that is looked at. */
  readonly entries: readonly MetricEntry[]
  readonly metrics: readonly MetricQuery[]
  readonly preview: Preview
}

/** Metrics of the draft stand where those published do; new ones at the end. */
function withPreview(entries: readonly MetricEntry[], preview: Preview): readonly MetricEntry[] {
  if (preview.kind !== 'shown') return entries
  const renamed = entries.map((entry) => ({
    ...entry,
    title: preview.metrics.find(({ id }) => id === entry.id)?.title ?? entry.title,
  }))
  const added = preview.metrics.filter(({ id }) => entries.every((entry) => entry.id !== id))
  return [...renamed, ...added.map(({ id, title }) => ({ id, title, href: `api/v1/metrics/${id}.json` }))]
}

/** A metric that is there already, in the shape of one that is asked for. */
function queryOf(entry: MetricEntry, preview: Preview): UseQueryOptions<Metric, Error, Metric, string[]> {
  const query = metricQuery(entry)
  if (preview.kind !== 'shown') return query
  const metric = preview.metrics.find(({ id }) => id === entry.id)
  if (metric === undefined) return query
  return {
    ...query,
    queryKey: [...query.queryKey, `preview ${preview.readAt}`],
    queryFn: () => metric,
    initialData: metric,
  }
}

/** Of many targets only those that the page is about: a list has a file of its own. */
function wantedOf(entries: readonly MetricEntry[], route: Route): readonly MetricEntry[] {
  if (!areMany(entries)) return entries
  if ('id' in route) return entries.filter(({ id }) => id === route.id)
  return route.kind === 'front' ? [] : entries
}

export function useRecord(): RecordQueries {
  const { route } = usePlace()
  const preview = usePreview()
  const listed = useQuery(metricListQuery())
  const entries = withPreview(listed.data ?? [], preview)
  const wanted = wantedOf(entries, route)
  const queries = useQueries({ queries: wanted.map((entry) => queryOf(entry, preview)) })
  const metrics = wanted.flatMap((entry, i) => {
    const query = queries[i]
    return query === undefined ? [] : [{ entry, query }]
  })
  return { list: listed, entries, metrics, preview }
}

/** Fetches what a page needs of the record ahead of those who ask for it; whether all of it could be had. */
export async function fetchRecord(client: QueryClient, route: Route, today: Day): Promise<boolean> {
  try {
    const { metrics } = await client.fetchQuery(metricListQuery())
    if (viewOf(route, metrics) === 'portfolio') await client.fetchQuery(anyPortfolioQuery(client, today))
    await Promise.all(wantedOf(metrics, route).map((entry) => client.fetchQuery(metricQuery(entry))))
    return true
  } catch {
    return false
  }
}
