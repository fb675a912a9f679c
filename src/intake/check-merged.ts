/** Whether a merged record keeps every rule: two texts that are sound may not be so together. */
import { locate, parseMetric, type LocatedFault } from '../api/parsers.ts'
import { bad, good, type MetricInput, type Result } from '../progress/index.ts'
import { dateKey } from './figures-of-record.ts'
import { mergedWith, type Conflict, type MergeChoices } from './merge.ts'
import type { RecordRead } from './record-file.ts'

export type MergeFault = LocatedFault & {
  /** Of the figure whose choice leads to it, where it is one of those that changed. */
  readonly key?: string
}

const READING = /^series\[(\d+)\]\.readings\[(\d+)\]/

function keyOf({ figures }: Conflict, record: MetricInput, field: string): string | undefined {
  const [, place = '', row = ''] = READING.exec(field) ?? []
  const series = record.series[Number(place)]
  const reading = series?.readings[Number(row)]
  if (place === '' || series === undefined || reading === undefined) return undefined
  const date = dateKey(reading)
  return figures.find(({ seriesId, when }) => seriesId === series.id && dateKey(when) === date)?.key
}

/** The merged record, or every fault that it would have. */
export function checkMerged(conflict: Conflict, choices: MergeChoices): Result<RecordRead, readonly MergeFault[]> {
  const record = mergedWith(conflict, choices)
  const metric = parseMetric(record)
  if (metric.ok) return good({ record, metric: metric.value })
  return bad(
    metric.fault.map((fault) => {
      const key = keyOf(conflict, record, fault.field)
      return { ...locate(record, fault), ...(key !== undefined && { key }) }
    }),
  )
}
