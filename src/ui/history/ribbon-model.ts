/**
 * How a target stood month by month, from its publication to its due month, each on what was known at the month's end.
 */
import {
  isStanding,
  history,
  lastDayOf,
  monthEnds,
  type Assessment,
  type Day,
  type Metric,
  type Moment,
  type PartialDate,
  type Target,
} from '../../progress/index.ts'
import { knownEvents } from '../charts/model/known-events.ts'
import { monthOf, type RibbonMonth } from './ribbon-month.ts'
import { ribbonRuns, type RibbonRun } from './ribbon-runs.ts'

export type RibbonOptions = { readonly targetId: string; readonly includeIndicative: boolean }

export type RibbonModel = {
  /** Which reading of the target, and which figures. */
  readonly options: RibbonOptions
  /** The as-at date, as partial as it was asked for. */
  readonly asAtDate: PartialDate
  readonly months: readonly RibbonMonth[]
  /** The same months, one run for each stretch of the same word. */
  readonly runs: readonly RibbonRun[]
}

/** Every moment at which the status may have changed, up to the as-at day, and that day itself. */
function momentsUntil(
  last: Day,
  metric: Metric,
  { asAt, status }: Assessment,
  target: Target,
  options: RibbonOptions,
): readonly Moment[] {
  const moments = history(metric, target.publishedDay, asAt < last ? asAt : last, options)
  return asAt >= last || moments.at(-1)?.day === asAt
    ? moments
    : [...moments, { day: asAt, isNews: false, isMonthEnd: false, status }]
}

function monthsOf(ends: readonly Day[], moments: readonly Moment[], metric: Metric, asAt: Day): readonly RibbonMonth[] {
  const statusOn = new Map(moments.map(({ day, status }) => [day, status]))
  // An event dated to a year alone has no month to stand in.
  const events = knownEvents(metric, asAt).filter(({ on }) => on.length > 4)
  return ends.map((end) => {
    const month = monthOf(end)
    const isAsAt = month === monthOf(asAt)
    return {
      month,
      status: statusOn.get(isAsAt ? asAt : end),
      isAsAt,
      events: events.filter(({ day }) => monthOf(day) === month),
    }
  })
}

/**
 * `undefined` where there is nothing to draw: no target had been published, or only after its due month.
 * `asAtDate`: the date as partial as it was asked for. Later publications change no month that is over.
 */
export function ribbonModel(
  metric: Metric,
  assessment: Assessment,
  asAtDate: PartialDate = assessment.asAt,
  includeIndicative = false,
): RibbonModel | undefined {
  const { target } = assessment
  if (target === undefined) return undefined
  const end = isStanding(target) ? assessment.asAt : target.dueDay
  const ends = monthEnds(target.publishedDay, lastDayOf(monthOf(end)))
  const last = ends.at(-1)
  if (last === undefined) return undefined
  const options = { targetId: target.id, includeIndicative }
  const moments = momentsUntil(last, metric, assessment, target, options)
  const months = monthsOf(ends, moments, metric, assessment.asAt)
  return { options, asAtDate, months, runs: ribbonRuns(metric, options, months, moments) }
}
