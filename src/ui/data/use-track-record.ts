/** How past forecasts turned out: at once where that is little work, in slices where it is much. */
import { use } from 'react'
import {
  primarySeries,
  trackRecord,
  trackRecordSteps,
  type Day,
  type Metric,
  type TrackRecord,
} from '../../progress/index.ts'
import { inSlices } from './in-slices.ts'

/** The work grows with the square of the figures. */
const MOST_AT_ONCE = 300

type Held = { readonly metrics: readonly Metric[]; readonly day: Day; readonly coming: Promise<TrackRecord> }
const held = new WeakMap<Metric, Held>()

const isSame = (one: readonly Metric[], other: readonly Metric[]): boolean =>
  one.length === other.length && one.every((metric, i) => metric === other[i])

function comingFor(first: Metric, metrics: readonly Metric[], day: Day): Promise<TrackRecord> {
  const last = held.get(first)
  if (last?.day === day && isSame(last.metrics, metrics)) return last.coming
  const coming = inSlices(trackRecordSteps(metrics, day))
  held.set(first, { metrics, day, coming })
  return coming
}

/** Suspends while it is worked out, so that a finished page keeps what it says. The build does it all at once. */
export function useTrackRecord(metrics: readonly Metric[], day: Day): TrackRecord {
  const [first] = metrics
  const count = metrics.reduce((sum, metric) => sum + primarySeries(metric).readings.length, 0)
  if (first === undefined || count <= MOST_AT_ONCE || import.meta.env.SSR) return trackRecord(metrics, day)
  return use(comingFor(first, metrics, day))
}
