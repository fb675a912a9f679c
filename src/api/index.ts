/** The public interface: everything other rooms may use. */
export { ApiFailure, failureOf } from './failure.ts'
export type { Failure, FieldFault, Unreadable } from './failure.ts'
export { isRecordElsewhere, recordHref, sitePath } from './api-address.ts'
export { metricListHref, metricListQuery } from './metric-list.ts'
export type { MetricEntry, MetricList } from './metric-list.ts'
export { metricQuery, readMetric } from './metric.ts'
export { inSlices } from './in-slices.ts'
export type { Programme } from './programme.ts'
