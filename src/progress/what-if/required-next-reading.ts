/** What the next figure would have to be for a target to be on track. */
import { assess, isForecastBased } from '../judging/assess.ts'
import type { AssessOptions, Assessment } from '../judging/assessment.ts'
import { addDays, elapsedDays, type Day } from '../calendar.ts'
import type { Metric, Reading } from '../record/metric.ts'

/**
 * A next figure, the day by which it would come, and the change per day to it from the latest one, in the metric's
 * unit.
 */
export type RequiredNextReading = {
  readonly on: Day
  readonly published: Day
  readonly value: number
  readonly perDay: number
}

/** Halving a bracket so often leaves a millionth of it. */
const HALVINGS = 20

const ENOUGH: ReadonlySet<string> = new Set(['on-track', 'ahead', 'met'])

/** The day that the next figure would stand for, and the one on which it would be published: due, or late already. */
function nextFigure(
  { asAt, freshness }: Assessment,
  latest: Reading,
): { readonly on: Day; readonly published: Day } | undefined {
  if (freshness?.nextDueDay === undefined) return undefined
  const published = freshness.nextDueDay > asAt ? freshness.nextDueDay : addDays(asAt, 1)
  const on = addDays(published, -freshness.lag.days)
  return { on: on > latest.day ? on : published, published }
}

/**
 * The metric as it was known on a day: a figure that came later, or a withdrawal, has no part in what is asked then.
 */
function knownOn(metric: Metric, asAt: Day): Metric {
  const asKnown = (reading: Reading): Reading => {
    const { withdrawnDay, ...rest } = reading
    return withdrawnDay === undefined || withdrawnDay <= asAt ? reading : rest
  }
  const known = (readings: readonly Reading[]): readonly Reading[] =>
    readings.filter(({ publishedDay }) => publishedDay <= asAt).map(asKnown)
  return { ...metric, series: metric.series.map((series) => ({ ...series, readings: known(series.readings) })) }
}

function withFigure(metric: Metric, latest: Reading, value: number, on: Day, published: Day): Metric {
  const reading: Reading = {
    when: { kind: 'on', date: on },
    day: on,
    value,
    precision: 'exact',
    basis: latest.basis,
    publishedOn: published,
    publishedDay: published,
    source: latest.source,
  }
  return {
    ...metric,
    series: metric.series.map((series) =>
      series.primary ? { ...series, readings: [...series.readings, reading] } : series,
    ),
  }
}

/** The worst that the next figure could be: a running total stays where it is, another falls back to its worst. */
function worstOf({ measure, direction }: Metric, judged: readonly Reading[], latest: Reading): number {
  if (measure === 'cumulative') return latest.value
  return judged.reduce(
    (worst, { value }) => (direction === 'increase' ? Math.min(worst, value) : Math.max(worst, value)),
    latest.value,
  )
}

/**
 * The least that the next figure would have to be for the target to be on track on the day it comes: judged by the same
 * rules, as if it had been published. The figure is dated and published when the next one is expected, or tomorrow
 * where
 * that is overdue.
 *
 * On a target that is off track it can come to the target itself: then no lesser figure would do.
 *
 * `undefined` unless the target is live and that day lies before its due day; for a quota counted within years; where
 * any
 * next figure would do, or none could be known to: the level itself is only a bound. At most twenty-two judgements.
 */
export function requiredNextReading(
  metric: Metric,
  assessment: Assessment,
  options: AssessOptions = {},
): RequiredNextReading | undefined {
  const { status, latest, target, targetLevel, judged, quota } = assessment
  if (
    !isForecastBased(status) ||
    quota !== undefined ||
    latest === undefined ||
    target === undefined ||
    targetLevel === undefined
  )
    return undefined
  const next = nextFigure(assessment, latest)
  if (next === undefined || next.published >= target.dueDay) return undefined
  const known = knownOn(metric, assessment.asAt)
  const isEnough = (value: number): boolean =>
    ENOUGH.has(assess(withFigure(known, latest, value, next.on, next.published), next.published, options).status.kind)
  let [short, enough] = [worstOf(metric, judged, latest), targetLevel]
  if (isEnough(short) || !isEnough(enough)) return undefined
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (short + enough) / 2
    if (isEnough(middle)) enough = middle
    else short = middle
  }
  return {
    on: next.on,
    published: next.published,
    value: enough,
    perDay: (enough - latest.value) / elapsedDays(latest.day, next.on),
  }
}
