/** For those who publish: parsers for answers that somebody else fetched. They bring zod, so pages use `index.ts`. */
export { METRIC_LIST_PATH } from './metric-list-path.ts'
export { parseMetric } from './wire/metric.ts'
export { parseMetricList } from './wire/metric-list.ts'
