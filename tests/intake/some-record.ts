/** A small record for tests of whole records: totals of one series, each of a month. */
import type { ReadingInput } from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { aRecord } from './a-record.ts'

export const figure = (on: string, value: number, more: Partial<ReadingInput> = {}): ReadingInput => ({
  on,
  value,
  precision: 'exact',
  basis: 'official',
  publishedOn: '2019-06-10',
  source: 'report',
  ...more,
})

export const withFigures = (readings: readonly ReadingInput[], more: Partial<MetricInput> = {}): MetricInput => ({
  ...aRecord([]),
  sources: { report: { title: 'A report', publisher: 'An office' } },
  series: [{ id: 'counted', title: 'Users counted', definition: 'Users that were counted.', primary: true, readings }],
  ...more,
})
