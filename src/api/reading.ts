/** The second door: reads answers that somebody else fetched. It brings zod, so pages come in by the first. */
export { parseMetric } from './wire/metric.ts'
export { parseMetricList } from './wire/metric-list.ts'
