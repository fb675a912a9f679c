/** The front door: everything other rooms may use. */
export type * from './assessment.ts'
export * from './calendar.ts'
export type * from './metric.ts'
export * from './required-path.ts'
export * from './result.ts'
