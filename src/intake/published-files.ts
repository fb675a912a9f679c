/** The files that publish a draft: those of its metrics, and the list. */
import { parseMetricList, type LocatedFault } from '../api/parsers.ts'
import { bad, good, type Result } from '../progress/index.ts'
import { metricListFile, type MetricListInput } from './write-record.ts'

export type ReadyMetric = {
  readonly id: string
  readonly title: string
  /** Of its file, as it is to stand. */
  readonly text: string
  /** The day on which its new figures are published. */
  readonly publishedOn: string
}

type Faults = readonly Omit<LocatedFault, 'pointer'>[]

export type PublishedFile = { readonly path: string; readonly text: string }

const LIST = 'api/v1/metrics.json'

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a list names a metric; of a list that is at fault nothing is published. */
export function isListed(listText: string, id: string): boolean {
  const list = parseMetricList(readJson(listText))
  return list.ok && list.value.metrics.some((one) => one.id === id)
}

/** The list as it is to stand. `listText`: as it is served. */
export function listFile(listText: string, metrics: readonly ReadyMetric[]): Result<string, Faults> {
  const data = readJson(listText)
  if (data === undefined) return bad([{ field: 'the list', problem: 'It is not JSON. Mend it first.' }])
  const read = parseMetricList(data)
  if (!read.ok) return read
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has just been checked, field by field
  let list = data as MetricListInput
  let text = listText
  for (const { id, title, publishedOn } of metrics) {
    text = metricListFile(list, { id, title }, publishedOn)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was just written
    list = JSON.parse(text) as MetricListInput
  }
  return good(text)
}

/** Metrics first: a list never names what is not there. */
export function publishedFiles(
  listText: string,
  metrics: readonly ReadyMetric[],
): Result<readonly PublishedFile[], Faults> {
  const list = listFile(listText, metrics)
  if (!list.ok) return list
  return good([
    ...metrics.map(({ id, text }) => ({ path: `api/v1/metrics/${id}.json`, text })),
    { path: LIST, text: list.value },
  ])
}
