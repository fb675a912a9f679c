/** The frozen record as the build has it: read from disk by the app's own parsers. */
import { listFile, METRIC_IDS, metricFile } from '../fixtures/record.ts'
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { parseMetric } from '../../src/api/wire/metric.ts'
import type { Metric, Result } from '../../src/progress/index.ts'
import type { DatedRecord, Site } from '../../src/publish/types.ts'
import { day } from '../progress/a-metric.ts'

function read<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

export const metricOf = (parts: unknown): Metric => read(parseMetric(parts))

export const RECORD: DatedRecord = {
  updatedOn: read(parseMetricList(listFile())).updatedOn,
  metrics: METRIC_IDS.map((id) => metricOf(metricFile(id))),
}

export const siteOn = (builtOn: string, address = 'https://targets.example/'): Site => ({
  address,
  builtOn: day(builtOn),
})
export const SITE = siteOn('2026-11-23')

export const only = (...metrics: readonly Metric[]): DatedRecord => ({ ...RECORD, metrics })
