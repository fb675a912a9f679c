/** Work on the record that a page waits for: at once where it is little, in slices where it is much. */
import { use } from 'react'
import { inSlices } from '../../api/index.ts'
import { allSteps, primarySeries, type Day, type Metric, type Steps } from '../../progress/index.ts'

/** What is worked out may grow with the square of the figures. */
const MOST_AT_ONCE = 300

type Held<Answer> = { readonly metrics: readonly Metric[]; readonly day: Day; readonly coming: Promise<Answer> }
type SlicedWork<Answer> = {
  readonly steps: (metrics: readonly Metric[], day: Day) => Steps<Answer>
  readonly held: WeakMap<Metric, Held<Answer>>
}

/** Work that is remembered for the last day on which it was asked for. */
export const slicedWork = <Answer>(steps: SlicedWork<Answer>['steps']): SlicedWork<Answer> => ({
  steps,
  held: new WeakMap(),
})

const isSame = (one: readonly Metric[], other: readonly Metric[]): boolean =>
  one.length === other.length && one.every((metric, i) => metric === other[i])

function comingFor<Answer>(
  { steps, held }: SlicedWork<Answer>,
  first: Metric,
  metrics: readonly Metric[],
  day: Day,
): Promise<Answer> {
  const last = held.get(first)
  if (last?.day === day && isSame(last.metrics, metrics)) return last.coming
  const coming = inSlices(steps(metrics, day))
  held.set(first, { metrics, day, coming })
  return coming
}

/** Suspends while it is worked out, so that a finished page keeps what it says. The build does it all at once. */
export function useInSlices<Answer>(work: SlicedWork<Answer>, metrics: readonly Metric[], day: Day): Answer {
  const [first] = metrics
  const count = metrics.reduce((sum, metric) => sum + primarySeries(metric).readings.length, 0)
  if (first === undefined || count <= MOST_AT_ONCE || import.meta.env.SSR) return allSteps(work.steps(metrics, day))
  return use(comingFor(work, first, metrics, day))
}
