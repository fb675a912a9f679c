/** Judges a metric on a day once, however often the page is drawn: the same answer, and the same object, each time. */
import { assess, targetOn, type AssessOptions, type Assessment, type Day, type Metric } from '../../progress/index.ts'

const known = new WeakMap<Metric, Map<string, Assessment>>()

/** Which reading of the target, and which figures, when not the usual ones. */
export type ChosenOptions = Pick<AssessOptions, 'targetId' | 'includeIndicative'>

/**
 * Measured: without it every keystroke would judge every target again, and a chart given a new object is drawn anew.
 */
export function memoizedAssess(metric: Metric, asAt: Day, options: ChosenOptions = {}): Assessment {
  const answers = known.get(metric) ?? new Map<string, Assessment>()
  known.set(metric, answers)
  const { targetId = targetOn(metric, asAt, {})?.id ?? '', includeIndicative = false } = options
  const key = `${asAt} ${String(includeIndicative)} ${targetId}`
  const assessment = answers.get(key) ?? assess(metric, asAt, options)
  answers.set(key, assessment)
  return assessment
}
