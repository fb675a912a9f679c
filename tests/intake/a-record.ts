/** A small record for tests, as its file has it. */
import type { MetricInput } from '../../src/progress/index.ts'

export type ReadingInput = MetricInput['series'][number]['readings'][number]

export const aRecord = (
  readings: readonly Partial<ReadingInput>[],
  more: Partial<MetricInput> = {},
  expectedEvery: string | null = 'P1M',
): MetricInput => ({
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
  series: [
    {
      id: 'monthly',
      title: 'Users by month',
      definition: 'All users.',
      primary: true,
      ...(expectedEvery !== null && { expectedEvery }),
      readings: readings.map((reading) => ({
        precision: 'exact',
        basis: 'official',
        publishedOn: reading.period?.end ?? reading.on ?? '2019',
        source: 'report',
        ...reading,
      })),
    },
  ],
  events: [],
  sources: { report: { title: 'A report', publisher: 'An office', publishedOn: '2018' } },
  ...more,
})
