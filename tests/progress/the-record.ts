/** The published record, read from disk and made into metrics, as the app serves it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metric } from '../../src/progress/index.ts'
import { makeMetric, type MetricParts } from '../../src/progress/make-metric.ts'

export type RecordId = 'verify-users' | 'online-passport-share' | 'academy-graduates'

export function recorded(id: RecordId): Metric {
  const file = join(import.meta.dirname, `../../public/api/v1/metrics/${id}.json`)
  const made = makeMetric(JSON.parse(readFileSync(file, 'utf8')) as MetricParts)
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  return made.value
}
