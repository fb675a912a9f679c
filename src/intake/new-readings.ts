/** The figures of a metric that an upload brought. */
import type { Metric, Reading } from '../progress/index.ts'
import type { Upload } from './upload.ts'

export type NewReading = {
  readonly reading: Reading
  /** What stood there until then; absent where nothing did. */
  readonly before: Reading | undefined
}

/** A quarter and a year may end on one day. */
const dateOf = ({ day, when }: Reading): string => `${when.kind === 'period' ? when.start : ''} ${day}`
const keyOf = (reading: Reading): string => `${dateOf(reading)} ${reading.publishedDay} ${reading.value}`

/** In the order of the file. `after`: the metric with the upload. */
export function newReadings(metric: Metric, after: Metric, { revised }: Upload): readonly NewReading[] {
  const known = new Set(metric.series.flatMap(({ readings }) => readings.map(keyOf)))
  const before = new Map(revised.map((one) => [dateOf(one.before), one.before]))
  return after.series.flatMap(({ readings }) =>
    readings
      .filter((reading) => !known.has(keyOf(reading)))
      .map((reading) => ({ reading, before: before.get(dateOf(reading)) })),
  )
}
