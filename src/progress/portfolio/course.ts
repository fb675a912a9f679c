/** The course of one target: how it stood on every day since it was published, as the days on which that changed. */
import { addDays, compareDays, type Day, type PartialDate } from '../calendar.ts'
import { daysOfChange } from '../history/walk.ts'
import { assess } from '../judging/assess.ts'
import type { RequiredPath } from '../judging/assessment.ts'
import type { LevelTarget, Metric, Target } from '../record/metric.ts'
import { primarySeries } from '../record/visible.ts'
import { figureSpans } from './figure-spans.ts'
import { standingOf, type BriefFigure, type Standing } from './standing.ts'

/** From its day on, until the next. */
export type CourseMoment = {
  readonly on: Day
  readonly standing: Standing
  /** The path that is required then; absent where there is none. */
  readonly path: RequiredPath['points'] | undefined
}

/** What was promised, without where it stood. */
export type BriefTarget = {
  readonly id: string
  readonly kind: Target['kind']
  readonly value: number
  readonly due: PartialDate
} & { readonly [Key in LevelDetail]?: LevelTarget[Key] | undefined }

const DETAILS = ['otherEnd', 'strictly', 'precision', 'standing', 'keptFromDay', 'averagedFromDay'] as const
type LevelDetail = (typeof DETAILS)[number]

/** A figure and the days on which it could be seen: from the end of one to the end of another. */
export type CourseFigure = BriefFigure & { readonly from: Day; readonly until: Day | undefined }

/** All that a row among many needs, on any day. */
export type Course = Pick<
  Metric,
  'id' | 'title' | 'owner' | 'group' | 'tags' | 'unit' | 'direction' | 'illustrative'
> & {
  readonly targets: readonly BriefTarget[]
  /** In order of date and then of publication. */
  readonly figures: readonly CourseFigure[]
  /** In order; none before the first target was published. */
  readonly moments: readonly CourseMoment[]
}

/** The first day on which anything is known of a target of the metric; `undefined` for a metric without targets. */
const firstDayOf = ({ targets }: Metric): Day | undefined =>
  targets.map(({ publishedDay }) => publishedDay).sort(compareDays)[0]

/** The days on which a fact may change; a status that keeps its word may have another reason once the due day is over. */
const daysToLook = (metric: Metric, first: Day, through: Day): readonly Day[] =>
  [
    ...new Set([
      ...daysOfChange(metric, addDays(first, -1), through),
      ...metric.targets.map(({ dueDay }) => addDays(dueDay, 1)).filter((day) => day > first && day <= through),
    ]),
  ].sort(compareDays)

const isSame = (one: CourseMoment, other: CourseMoment): boolean =>
  JSON.stringify([one.standing, one.path]) === JSON.stringify([other.standing, other.path])

function momentsOf(metric: Metric, through: Day): readonly CourseMoment[] {
  const first = firstDayOf(metric)
  if (first === undefined || first > through) return []
  const moments: CourseMoment[] = []
  for (const on of daysToLook(metric, first, through)) {
    const assessment = assess(metric, on)
    const moment = { on, standing: standingOf(assessment), path: assessment.requiredPath?.points }
    const last = moments.at(-1)
    if (last === undefined || !isSame(last, moment)) moments.push(moment)
  }
  return moments
}

function briefTarget(target: Target): BriefTarget {
  const { id, kind, value, due } = target
  if (target.kind === 'yearly-rate') return { id, kind, value, due }
  const details = DETAILS.flatMap((name) => (target[name] === undefined ? [] : [[name, target[name]] as const]))
  return { id, kind, value, due, ...Object.fromEntries(details) }
}

/**
 * How a metric stood by its primary target on each day up to one, judged by official figures: the days on which a fact of
 * its row changed, in order. Between two of them every fact stays. Empty where no target was published by then.
 */
export function courseOf(metric: Metric, through: Day): Course {
  const { id, title, owner, group, tags, unit, direction, illustrative } = metric
  return {
    id,
    title,
    owner,
    ...(group !== undefined && { group }),
    ...(tags !== undefined && { tags }),
    unit,
    direction,
    illustrative,
    targets: metric.targets.filter(({ publishedDay }) => publishedDay <= through).map(briefTarget),
    figures: figureSpans(primarySeries(metric))
      .filter(({ from }) => from <= through)
      .map(({ reading: { day, value, precision }, from, until }) => ({
        day,
        value,
        precision,
        from,
        until: until !== undefined && until <= through ? until : undefined,
      })),
    moments: momentsOf(metric, through),
  }
}

/** How it stood on a day; `undefined` before its first. */
export const momentOn = ({ moments }: Course, day: Day): CourseMoment | undefined =>
  moments.findLast(({ on }) => on <= day)

/** The figures that could be seen on a day, in order of date. */
export const figuresOn = ({ figures }: Course, day: Day): readonly CourseFigure[] =>
  figures.filter(({ from, until }) => from <= day && (until === undefined || until > day))

/** Since when its status has been the same, looking back from a day. */
export function sameSince({ moments }: Course, day: Day): Day | undefined {
  let since: CourseMoment | undefined
  for (const moment of moments) {
    if (moment.on > day) break
    if (moment.standing.status !== since?.standing.status) since = moment
  }
  return since?.on
}
