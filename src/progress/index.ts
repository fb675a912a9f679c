/** The front door: everything other rooms may use. */
export { assess, isLive } from './assess.ts'
export type * from './assessment.ts'
export * from './calendar.ts'
export type * from './metric.ts'
export { isReached } from './reached.ts'
export * from './required-path.ts'
export * from './result.ts'
export { primarySeries } from './visible.ts'
