/** Everything that changed for a target between two meetings, each change told once, under its cause. */
import { assess } from '../judging/assess.ts'
import type { Assessment, AssessOptions } from '../judging/assessment.ts'
import { addDays, compareDays, type Day } from '../calendar.ts'
import { changesBetween, undone, type StatusChange } from '../history/changes.ts'
import type { Cause } from '../history/walk.ts'
import type { Metric, OutsideForecast, Plan, Reading, Target } from '../record/metric.ts'
import { noiseGuard, type NoiseGuard } from '../noise/guard.ts'
import { recordLog, type LogCause } from '../record/record-log.ts'
import { primarySeries } from '../record/visible.ts'
import { isFinal } from './concern.ts'

export type ReportedCause =
  | LogCause
  /** The reader judges by other rules than before. */
  | Extract<Cause, { readonly kind: 'method' | 'absence' }>
  /** Time alone: the due day came, or figures grew too old. */
  | { readonly kind: 'time-alone' }
  /** Time alone: the next figure was due by `due` and had not come. */
  | { readonly kind: 'fell-due'; readonly due: Day }

export type ReportedChange = {
  readonly on: Day
  readonly cause: ReportedCause
  /** What it did to the status; absent for what is not judged by. */
  readonly effect: StatusChange | undefined
  /** Of the newest figure that is judged: whether its change is within normal variation. */
  readonly noise: NoiseGuard | undefined
}

/** The piece of the record that a change is about; undefined where nothing was published. */
export const pieceOf = (cause: ReportedCause): Reading | Target | Plan | OutsideForecast | undefined =>
  'reading' in cause
    ? cause.reading
    : 'target' in cause
      ? cause.target
      : 'plan' in cause
        ? cause.plan
        : 'forecast' in cause
          ? cause.forecast
          : undefined

const isWithdrawal = ({ kind }: ReportedCause): boolean => kind === 'withdrawal' || kind === 'target-withdrawn'

/** A withdrawal is of the same figure, or target, as its publication. */
const isSamePiece = (one: ReportedCause, other: ReportedCause): boolean =>
  pieceOf(one) === pieceOf(other) && isWithdrawal(one) === isWithdrawal(other)

type JudgedOn = (day: Day) => Assessment

/** A day is judged once, however often it is asked for. */
function judgedOnce(metric: Metric, options: AssessOptions): JudgedOn {
  const known = new Map<Day, Assessment>()
  return (day) => {
    const assessment = known.get(day) ?? assess(metric, day, options)
    known.set(day, assessment)
    return assessment
  }
}

function noiseOf(metric: Metric, { on, cause }: StatusChange, judgedOn: JudgedOn): NoiseGuard | undefined {
  if (cause.kind !== 'new-figure') return undefined
  const upTo = judgedOn(on).judged.filter(({ day }: Reading) => day <= cause.reading.day)
  return upTo.at(-1) === cause.reading ? noiseGuard(metric, upTo) : undefined
}

function reportedOf(metric: Metric, effect: StatusChange, judgedOn: JudgedOn): ReportedChange {
  const { on, cause } = effect
  const { id, title, primary } = primarySeries(metric)
  return {
    on,
    cause: 'reading' in cause ? { ...cause, series: { id, title, primary } } : cause,
    effect,
    noise: noiseOf(metric, effect, judgedOn),
  }
}

/** The days on which a figure had been due the day before, and was not there. */
function fellDue(judgedOn: JudgedOn, from: Day, to: Day, news: readonly Day[]): readonly ReportedChange[] {
  const days = [from, ...news].flatMap((day) => {
    const due = judgedOn(day).freshness?.nextDueDay
    return due === undefined ? [] : [addDays(due, 1)]
  })
  return [...new Set(days)].flatMap((on) => {
    if (on <= from || on > to) return []
    const { freshness, status } = judgedOn(on)
    if (freshness?.overdueDays !== 1 || freshness.nextDueDay === undefined || isFinal(status)) return []
    return [{ on, cause: { kind: 'fell-due', due: freshness.nextDueDay }, effect: undefined, noise: undefined }]
  })
}

const reportedBack = (told: ReportedChange): ReportedChange => ({
  ...told,
  effect: told.effect === undefined ? undefined : undone(told.effect),
})

const byDay = (one: ReportedChange, other: ReportedChange): number => compareDays(one.on, other.on)

/**
 * What changed after one day and up to another, in order: every piece of the record that was published or withdrawn,
 * every
 * move of the status that time alone brought, and every figure that fell due and had not come. Each once, and only what
 * was
 * known by then. A span tells what its parts tell. From a later day to an earlier one it is the same, last first, with
 * each
 * effect undone.
 */
export function reportedChanges(
  metric: Metric,
  from: Day,
  to: Day,
  options: AssessOptions = {},
): readonly ReportedChange[] {
  if (to < from) return reportedChanges(metric, to, from, options).map(reportedBack).toReversed()
  const log = recordLog(metric, to).filter(({ on }) => on > from)
  const judgedOn = judgedOnce(metric, options)
  const judged = changesBetween(metric, from, to, options).map((change) => reportedOf(metric, change, judgedOn))
  const beside = log.filter(({ on, cause }) => !judged.some((told) => told.on === on && isSamePiece(told.cause, cause)))
  return [
    ...judged,
    ...beside.toReversed().map(({ on, cause }) => ({ on, cause, effect: undefined, noise: undefined })),
    ...fellDue(judgedOn, from, to, [...new Set(log.map(({ on }) => on))]),
  ].sort(byDay)
}
