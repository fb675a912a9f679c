/** What of a metric had been published by the day of the build. The rest is nobody's to read yet. */
import { lastDayOf, parsePartialDate, type Day, type MetricInput } from '../progress/index.ts'

/** The public part, and what was left out of it in words; `undefined` where nothing of it is public yet. */
export type PublicPart = { readonly metric: MetricInput | undefined; readonly leftOut: readonly string[] }

/** A partial date is public from its last day. The metric was checked, so every date is one. */
function isOut(publishedOn: string | undefined, builtOn: Day): boolean {
  const date = parsePartialDate(publishedOn)
  return publishedOn === undefined || (date.ok && lastDayOf(date.value) <= builtOn)
}

type Series = MetricInput['series'][number]
type Reading = Series['readings'][number]
type Event = MetricInput['events'][number]
type Verdict = NonNullable<MetricInput['outsideVerdicts']>[number]

/** That a figure or a target will be withdrawn is as little known as what takes its place. */
function knownUntil<One extends { readonly withdrawnOn?: string | undefined }>(
  one: One,
  builtOn: Day,
): One | Omit<One, 'withdrawnOn'> {
  if (isOut(one.withdrawnOn, builtOn)) return one
  const { withdrawnOn: _later, ...known } = one
  return known
}

/** That somebody will no longer say so is not known before they do. */
function stillSaid(verdict: Verdict, builtOn: Day): Verdict {
  if (isOut(verdict.until, builtOn)) return verdict
  const { until: _later, ...known } = verdict
  return known
}

function knownAction(action: NonNullable<MetricInput['actions']>[number], builtOn: Day) {
  if (isOut(action.doneOn, builtOn)) return action
  const { doneOn: _later, outcome: _too, ...known } = action
  return known
}

const counted = (count: number, word: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]

/** Those of the targets that are public, one of them the primary one. */
function knownTargets(targets: MetricInput['targets'], builtOn: Day): MetricInput['targets'] {
  const known = targets.filter(({ publishedOn }) => isOut(publishedOn, builtOn)).map((one) => knownUntil(one, builtOn))
  if (known.every((one, i) => one === targets[i]) && known.length === targets.length) return targets
  if (known.some(({ primary }) => primary === true)) return known
  return known.map((target, i) => ({ ...target, primary: i === known.length - 1 }))
}

/** Every key of a source that something public names. */
function namedSources({
  targets,
  plans,
  outsideForecasts,
  outsideVerdicts = [],
  series,
  events,
}: MetricInput): ReadonlySet<string> {
  const readings = series.flatMap((one) => one.readings)
  return new Set(
    [...targets, ...plans, ...outsideForecasts, ...outsideVerdicts, ...readings, ...events].map(({ source }) => source),
  )
}

/** How many of each kind of thing are not out yet. */
function leftOutOf(metric: MetricInput, known: MetricInput, builtOn: Day): readonly string[] {
  const readings = ({ series }: MetricInput): readonly Reading[] => series.flatMap((one) => one.readings)
  const later = readings(known).length - readings(known).filter((reading) => readings(metric).includes(reading)).length
  const undone = (metric.actions ?? []).filter(
    ({ doneOn, raisedOn }) => isOut(raisedOn, builtOn) && !isOut(doneOn, builtOn),
  )
  const ended = (metric.outsideVerdicts ?? []).filter(
    ({ from, until }) => isOut(from, builtOn) && !isOut(until, builtOn),
  ).length
  const fewer = (list: 'targets' | 'plans' | 'events' | 'outsideForecasts'): number =>
    metric[list].length - known[list].length
  return [
    ...counted(readings(metric).length - readings(known).length, 'figure'),
    ...counted(later, 'withdrawal'),
    ...counted(fewer('targets'), 'target'),
    ...counted(fewer('plans'), 'plan'),
    ...counted(fewer('outsideForecasts'), 'outside forecast'),
    ...counted(fewer('events'), 'event'),
    ...counted((metric.outsideVerdicts ?? []).length - (known.outsideVerdicts ?? []).length, 'outside verdict'),
    ...counted(ended, 'end of an outside verdict'),
    ...counted((metric.actions ?? []).length - (known.actions ?? []).length, 'action'),
    ...counted(undone.length, 'outcome of an action'),
  ]
}

/** The metric as it was public at the end of a day: the same object where all of it was. */
export function publicPart(metric: MetricInput, builtOn: Day): PublicPart {
  const out = ({ publishedOn }: { readonly publishedOn: string }): boolean => isOut(publishedOn, builtOn)
  const isEventOut = ({ on, source }: Event): boolean =>
    isOut(on, builtOn) && isOut(metric.sources[source]?.publishedOn, builtOn)
  const known: MetricInput = {
    ...metric,
    targets: knownTargets(metric.targets, builtOn),
    plans: metric.plans.filter(out),
    outsideForecasts: metric.outsideForecasts.filter(out),
    series: metric.series.map((series) => ({
      ...series,
      readings: series.readings.filter(out).map((reading) => knownUntil(reading, builtOn)),
    })),
    events: metric.events.filter(isEventOut),
    ...(metric.outsideVerdicts !== undefined && {
      outsideVerdicts: metric.outsideVerdicts
        .filter(({ from }) => isOut(from, builtOn))
        .map((verdict) => stillSaid(verdict, builtOn)),
    }),
    ...(metric.actions !== undefined && {
      actions: metric.actions
        .filter(({ raisedOn }) => isOut(raisedOn, builtOn))
        .map((action) => knownAction(action, builtOn)),
    }),
  }
  const leftOut = leftOutOf(metric, known, builtOn)
  if (leftOut.length === 0) return { metric, leftOut }
  if (known.targets.length === 0) return { metric: undefined, leftOut: ['all of it: no target is public yet'] }
  const named = namedSources(known)
  const sources = Object.fromEntries(Object.entries(metric.sources).filter(([key]) => named.has(key)))
  return { metric: { ...known, sources }, leftOut }
}
