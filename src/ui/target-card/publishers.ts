/** Who published the figures that are shown, in the order they first appear. */
import type { Assessment, Metric } from '../../progress/index.ts'

export function publishersOf(metric: Metric, { judged, setAside, target }: Assessment): string {
  const sources = [...judged, ...setAside, ...(target === undefined ? [] : [target])].map(
    ({ source }) => metric.sources[source]?.publisher ?? source,
  )
  return [...new Set(sources)].join('; ')
}
