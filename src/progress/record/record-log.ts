/** Everything that was published about a metric, day by day, as the record itself tells it. */
import { compareDays, type Day } from '../calendar.ts'
import type { Metric, OutsideForecast, Plan, Reading, Series, Target } from './metric.ts'
import { emptyView, applyEvent } from './timeline/as-of-view.ts'
import { publicationEvents, type PublicationEvent } from './timeline/publication-events.ts'

/** Which series a figure belongs to. */
export type SeriesName = Pick<Series, 'id' | 'title' | 'primary'>

export type LogCause =
  | { readonly kind: 'new-figure'; readonly series: SeriesName; readonly reading: Reading }
  | { readonly kind: 'revision'; readonly series: SeriesName; readonly reading: Reading; readonly replaced: Reading }
  | { readonly kind: 'withdrawal'; readonly series: SeriesName; readonly reading: Reading }
  | { readonly kind: 'target' | 'target-withdrawn'; readonly target: Target }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'outside-forecast'; readonly forecast: OutsideForecast }

/** What a figure says, apart from where and when it was published. */
const SAID = ['value', 'precision', 'basis', 'status', 'numerator', 'denominator'] as const

/** Whether a figure was published again and says what it said before: no correction. */
export const isUnchanged = ({
  reading,
  replaced,
}: {
  readonly reading: Reading
  readonly replaced: Reading
}): boolean => SAID.every((part) => reading[part] === replaced[part])

export type LogEntry = { readonly on: Day; readonly cause: LogCause }

/**
 * What one piece of news is called. An indicative figure beside an official one of the same date is a new figure too.
 */
function causeOf(series: SeriesName, { kind, reading }: PublicationEvent, replaced: Reading | undefined): LogCause {
  if (kind === 'withdrawn') return { kind: 'withdrawal', series, reading }
  return replaced === undefined
    ? { kind: 'new-figure', series, reading }
    : { kind: 'revision', series, reading, replaced }
}

function logOf(series: Series): readonly LogEntry[] {
  const { id, title, primary } = series
  const view = emptyView()
  return publicationEvents(series, ['official', 'indicative']).map((entry) => {
    const entered = applyEvent(view, entry)
    return {
      on: entry.day,
      cause: causeOf({ id, title, primary }, entry, entered.kind === 'revision' ? entered.replaced : undefined),
    }
  })
}

/**
 * What had been published about a metric by the end of a day, newest first: every figure of every series once, as a new
 * figure or as the revision of an earlier one, and every withdrawal, target, plan and outside forecast. What is
 * published
 * later never changes what an earlier day is told.
 *
 * @example recordLog({ series: [], targets: [], plans: [], outsideForecasts: [] }, '2019-03-05') // => []
 */
export function recordLog(
  { series, targets, plans, outsideForecasts }: Pick<Metric, 'series' | 'targets' | 'plans' | 'outsideForecasts'>,
  asAt: Day,
): readonly LogEntry[] {
  const entries: readonly LogEntry[] = [
    ...targets.map((target) => ({ on: target.publishedDay, cause: { kind: 'target', target } as const })),
    ...targets.flatMap((target) =>
      target.withdrawnDay === undefined
        ? []
        : [{ on: target.withdrawnDay, cause: { kind: 'target-withdrawn', target } as const }],
    ),
    ...plans.map((plan) => ({ on: plan.publishedDay, cause: { kind: 'plan', plan } as const })),
    ...outsideForecasts.map((forecast) => ({
      on: forecast.publishedDay,
      cause: { kind: 'outside-forecast', forecast } as const,
    })),
    ...series.flatMap(logOf),
  ]
  return entries.filter(({ on }) => on <= asAt).sort((a, b) => compareDays(b.on, a.on))
}
