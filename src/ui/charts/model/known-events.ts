/** The events known on a day, in order of date, each with the number that chart and list share. */
import { compareDays, type Day, type Metric, type MetricEvent } from '../../../progress/index.ts'

export type NumberedEvent = MetricEvent & { readonly number: number }

export const knownEvents = (metric: Metric, asAt: Day): readonly NumberedEvent[] =>
  metric.events
    .filter(({ publishedDay }) => publishedDay <= asAt)
    .toSorted((a, b) => compareDays(a.day, b.day))
    .map((event, i) => ({ ...event, number: i + 1 }))
