/** For those who publish: parsers for answers that somebody else fetched. They bring zod, so pages use `index.ts`. */
export { METRIC_LIST_PATH } from './metric-list-path.ts'
export { COLOURS, PROGRAMME_PATH } from './programme.ts'
export { parseProgramme } from './wire/programme.ts'
export { parseMetric } from './wire/metric.ts'
export { parseMetricList } from './wire/metric-list.ts'
export { locate } from './locate.ts'
export type { LocatedFault } from './locate.ts'
