/** Small made-up metrics, and any metric assessed as at a day and described for drawing. */
import { assess, type AssessOptions, type Assessment, type Metric } from '../../../src/progress/index.ts'
import type { MetricInput, ReadingInput } from '../../../src/progress/record/validation/metric-input.ts'
import { chartModel } from '../../../src/ui/charts/model/chart-model.ts'
import type { ChartModel } from '../../../src/ui/charts/model/types.ts'
import { findingOf } from '../../../src/ui/text/chart-title.ts'
import { made } from '../../fixtures/record.ts'
import { day } from '../../progress/a-metric.ts'

export const REAL_DAYS = [
  '2016-06-30',
  '2017-02-20',
  '2017-03-31',
  '2018-04-16',
  '2018-12-31',
  '2019-03-05',
  '2019-07-01',
  '2020-06-30',
  '2020-12-31',
  '2021-06-30',
  '2022-10-01',
  '2026-11-23',
] as const

type Small = Partial<Omit<MetricInput, 'series'>> & {
  readonly every?: string
  readonly readings: readonly Partial<ReadingInput>[]
}

/**
 * One series, and one target: 100 things by the end of 2020. A reading is published on its own day unless it says
 * otherwise.
 */
export function small({ every, readings, ...rest }: Small): Metric {
  return made({
    id: 'small',
    title: 'Things',
    question: 'Are there enough things?',
    owner: 'Nobody',
    unit: { kind: 'count', noun: 'things' },
    measure: 'level',
    direction: 'increase',
    targets: [
      {
        id: 'end',
        kind: 'level',
        value: 100,
        due: '2020-12-31',
        publishedOn: '2017-01-01',
        source: 'report',
        wording: '100 things',
      },
    ],
    plans: [],
    outsideForecasts: [],
    events: [],
    sources: { report: { title: 'A report', publisher: 'An office', publishedOn: '2017-01-01' } },
    ...rest,
    series: [
      {
        id: 'only',
        title: 'Things counted',
        definition: 'All things.',
        primary: true,
        expectedEvery: every,
        readings: readings.map((parts) => ({
          ...(parts.missing === undefined && { precision: 'exact' as const }),
          basis: 'official',
          publishedOn: parts.period?.end ?? parts.on ?? '2017',
          source: 'report',
          ...parts,
        })),
      },
    ],
  })
}

/** Readings a fixed number of days apart from the start of 2017, with a wobble. */
export const daily = (count: number, apart: number = 1): readonly { readonly on: string; readonly value: number }[] =>
  Array.from({ length: count }, (_, i) => ({
    on: new Date(Date.UTC(2017, 0, 1 + i * apart)).toISOString().slice(0, 10),
    value: 40 + (i % 7) + i / count,
  }))

export function described(
  metric: Metric,
  asAt: string,
  options: AssessOptions = {},
): { readonly model: ChartModel; readonly assessment: Assessment } {
  const assessment = assess(metric, day(asAt), options)
  return { assessment, model: chartModel(metric, assessment, findingOf(metric, assessment)) }
}

export const modelOf = (metric: Metric, asAt: string, options: AssessOptions = {}): ChartModel =>
  described(metric, asAt, options).model
