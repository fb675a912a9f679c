/** One metric, whole and checked. */
import { queryOptions } from '@tanstack/react-query'
import { bad, type Metric, type Result } from '../progress/index.ts'
import type { FieldFault } from './failure.ts'
import type { MetricEntry } from './metric-list.ts'
import { inSlices } from './in-slices.ts'
import { queryDefaults } from './query-defaults.ts'
import { readResource, type Parse } from './read-resource.ts'

/** A metric from data of any origin, a part at a time so that a page answers meanwhile. */
export async function readMetric(data: unknown): Promise<Result<Metric, readonly FieldFault[]>> {
  const { metricSteps } = await import('./wire/metric.ts')
  return inSlices(metricSteps(data))
}

/** A file that holds another metric than the list says would put figures under the wrong heading. */
async function loadParse(id: string): Promise<Parse<Metric>> {
  const { metricSteps } = await import('./wire/metric.ts')
  return async (answer) => {
    const metric = await inSlices(metricSteps(answer))
    if (!metric.ok || metric.value.id === id) return metric
    return bad([
      {
        field: 'id',
        problem: `It is "${metric.value.id}", where the list of metrics says "${id}". Make the two agree.`,
      },
    ])
  }
}

export const metricQuery = ({ id, href }: MetricEntry) =>
  queryOptions({
    ...queryDefaults,
    queryKey: ['metric', id, href],
    queryFn: ({ signal }): Promise<Metric> => readResource(href, signal, () => loadParse(id)),
  })
