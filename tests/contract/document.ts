/** The contract of the published record, from the text of its files. */
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { parseMetric } from '../../src/api/wire/metric.ts'
import { openApi } from '../../src/publish/open-api.ts'

/** `read` gives the text of a file below `public`. */
export function contractText(read: (path: string) => string): string {
  const list = parseMetricList(JSON.parse(read('api/v1/metrics.json')))
  if (!list.ok) throw new Error(JSON.stringify(list.fault))
  const metrics = list.value.metrics.flatMap(({ href }) => {
    const metric = parseMetric(JSON.parse(read(href)))
    return metric.ok ? [metric.value] : []
  })
  const { updatedOn } = list.value
  return JSON.stringify(
    openApi({ updatedOn, metrics }, { address: 'https://targets-2020.example/', builtOn: updatedOn }),
  )
}
