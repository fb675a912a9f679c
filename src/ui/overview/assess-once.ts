/** Judges a metric on a day once, however often the page is drawn: the same answer, and the same object, each time. */
import { assess, type Assessment, type Day, type Metric } from '../../progress/index.ts'

const known = new WeakMap<Metric, Map<Day, Assessment>>()

/** Measured: without it every keystroke would judge every target again, and a chart given a new object is drawn anew. */
export function assessOnce(metric: Metric, asAt: Day): Assessment {
  const days = known.get(metric) ?? new Map<Day, Assessment>()
  known.set(metric, days)
  const assessment = days.get(asAt) ?? assess(metric, asAt)
  days.set(asAt, assessment)
  return assessment
}
