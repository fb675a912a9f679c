/** A small record for tests of whole records: totals of one series, each of a month. */
import type { ReadingInput } from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'

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
  id: 'users',
  title: 'Users',
  question: 'How many users are there?',
  owner: 'An office',
  unit: { kind: 'count', noun: 'users' },
  measure: 'level',
  direction: 'increase',
  targets: [
    {
      id: 'end',
      kind: 'level',
      value: 100,
      due: '2020-12-31',
      publishedOn: '2018-12-31',
      source: 'report',
      wording: '100 users',
    },
  ],
  plans: [],
  outsideForecasts: [],
  series: [{ id: 'counted', title: 'Users counted', definition: 'Users that were counted.', primary: true, readings }],
  events: [],
  sources: { report: { title: 'A report', publisher: 'An office' } },
  ...more,
})
