/** What a table is held beside while it is read: how its metric is called, and the figures that it has. */
import { primarySeries, type Metric } from '../progress/index.ts'

export type KnownMetric = {
  /** Of the metric, of the series, and what it counts. */
  readonly titles: readonly string[]
  readonly figures: readonly number[]
}

export const NOTHING_KNOWN: KnownMetric = { titles: [], figures: [] }

export function knownMetric(metric: Metric, seriesId: string | undefined): KnownMetric {
  const series = metric.series.find(({ id }) => id === seriesId) ?? primarySeries(metric)
  return {
    titles: [metric.title, ...(series === undefined ? [] : [series.title]), metric.unit.noun],
    figures: series?.readings.map(({ value }) => value) ?? [],
  }
}
