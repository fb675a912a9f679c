/** The record as the build publishes it: read and checked as the page would. */
import { METRIC_LIST_PATH, parseMetric, parseMetricList } from '../api/parsers.ts'
import type { FieldFault, MetricEntry } from '../api/index.ts'
import type { Result } from '../progress/index.ts'
import type { DatedRecord } from './types.ts'

/** With the list that the pages of the app read. */
export type PublishedRecord = DatedRecord & { readonly list: readonly MetricEntry[] }

/** What stands at a path of the record, as yet unchecked. */
export type ReadPath = (path: string) => Promise<unknown>

function checked<Value>(path: string, read: Result<Value, readonly FieldFault[]>): Value {
  if (read.ok) return read.value
  const faults = read.fault.map(({ field, problem }) => `${field}: ${problem}`).join('\n')
  throw new Error(`${path} cannot be read, so nothing was published.\n${faults}`)
}

/** @throws Error: what is wrong, in which file and field. */
export async function readRecord(readPath: ReadPath): Promise<PublishedRecord> {
  const list = checked(METRIC_LIST_PATH, parseMetricList(await readPath(METRIC_LIST_PATH)))
  const metrics = await Promise.all(
    list.metrics.map(async ({ href }) => checked(href, parseMetric(await readPath(href)))),
  )
  return { updatedOn: list.updatedOn, list: list.metrics, metrics }
}
