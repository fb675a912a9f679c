/** Reads a table whose words say "thousands": figures that the record has already tell whether they are multiplied. */
import type { Metric, MetricInput } from '../progress/index.ts'
import { toldSize } from './figure-findings.ts'
import type { Table } from './find-table.ts'
import { knownMetric } from './known-metric.ts'
import type { Choices } from './proposal.ts'
import { readTable, type TableRead } from './read-table.ts'
import { uploadTo, type UploadOptions } from './upload.ts'

type Inputs = {
  readonly table: Table
  readonly record: MetricInput
  readonly metric: Metric
  readonly options: UploadOptions
  readonly choices: Choices
}

/** Said again, they are the same; nothing that is new tells. */
const sameAs = ({ record, metric, options }: Inputs, { proposed }: TableRead): number =>
  uploadTo(record, metric, proposed, options).same.length

export function readWithSize(inputs: Inputs): TableRead {
  const { table, metric, options, choices } = inputs
  const known = knownMetric(metric, options.seriesId)
  const read = readTable(table, metric.unit, choices, known)
  const { size } = read
  if (size === undefined) return read
  const reads = [size, 1].map((multiplier) => readTable(table, metric.unit, { ...choices, multiplier }, known))
  const [multiplied, asTheyStand] = reads.map((one) => ({ one, same: sameAs(inputs, one) }))
  if (multiplied === undefined || asTheyStand === undefined) return read
  if (multiplied.same > 0 === asTheyStand.same > 0) return read
  const { one } = multiplied.same > 0 ? multiplied : asTheyStand
  const asked = read.findings.filter(({ code, kind }) => code === 'multiplier' && kind === 'problem')
  return { ...one, findings: [...one.findings, ...asked.map((finding) => toldSize(finding, multiplied.same > 0))] }
}
