/** The required path of one target as points to draw, and the value that they require on a day. */
import { at } from '../at.ts'
import type { RequiredPath } from './assessment.ts'
import { isGrown } from './baseline.ts'
import { dayFromNumber, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import { requiredPath, type Path } from './required-path.ts'
import type { JudgingContext } from './judging-context.ts'
import { stagesOn } from './in-force.ts'
import { signOf } from './reached.ts'
import { isStanding } from './standing.ts'
import type { LevelTarget, Metric, Reading, Target } from '../record/metric.ts'

export type DrawnPath = { readonly drawn: RequiredPath; readonly path: Path }

/** The stages of the promise that come after the path has begun, before the target's day and short of it. */
function stagesBefore({ targets, direction }: Metric, target: Target, start: Day, asAt: Day): readonly LevelTarget[] {
  if (targets.length < 2 || target.kind !== 'level') return []
  const sooner = targets.filter(
    ({ dueDay, value }) => dueDay > start && dueDay < target.dueDay && signOf(direction) * (target.value - value) > 0,
  )
  return stagesOn({ targets: sooner, direction }, asAt)
}

/** Pieces in which a curve is drawn: told apart from it by no eye. */
const CURVE_PIECES = 40

/** As much growth in every day: the baseline times (level / baseline) to the power of the share of time gone. */
function grownPath(baseline: Reading, end: RequiredPath['points'][number], asAt: Day): DrawnPath {
  const [from, to] = [dayNumber(baseline.day), dayNumber(end.day)]
  const path: Path = (time) => {
    const gone = Math.min(1, Math.max(0, (time - from) / (to - from)))
    return gone === 1 ? end.value : baseline.value * (end.value / baseline.value) ** gone
  }
  const pieces = Math.min(CURVE_PIECES, to - from)
  const points = Array.from({ length: pieces + 1 }, (_, i) => {
    const day = Math.round(from + ((to - from) * i) / pieces)
    return { day: dayFromNumber(day), value: path(day) }
  })
  return { path, drawn: { kind: 'growth', points, onAsAt: path(dayNumber(asAt)) } }
}

/** The first day of a level that does not change on the way. */
function levelFrom(target: Target): Day | undefined {
  if (target.kind !== 'level') return undefined
  return target.keptFromDay ?? target.averagedFromDay ?? (isStanding(target) ? target.publishedDay : undefined)
}

/** The path that a target requires; `undefined` where no day lies between its baseline and its due day. */
export function pathFor({ metric, target, baseline, start: from, level, asAt }: JudgingContext): DrawnPath | undefined {
  const keptFrom = levelFrom(target)
  if (keptFrom !== undefined && keptFrom < target.dueDay)
    return {
      path: () => level,
      drawn: {
        kind: 'kept',
        points: [keptFrom, target.dueDay].map((day) => ({ day, value: level })),
        onAsAt: level,
      },
    }
  const { day: start } = from
  if (start >= target.dueDay) return undefined
  const stages = stagesBefore(metric, target, start, asAt)
  const points = [
    { day: start, value: from.value },
    ...stages.map(({ dueDay, value }) => ({ day: dueDay, value })),
    { day: target.dueDay, value: level },
  ]
  if (stages.length === 0 && isGrown(target, baseline))
    return grownPath(baseline, { day: target.dueDay, value: level }, asAt)
  const path = requiredPath(points.map(({ day, value }) => ({ time: dayNumber(day), value })))
  const kind = target.kind === 'yearly-rate' ? target.kind : stages.length > 0 ? 'stages' : 'straight'
  return { path, drawn: { kind, points, onAsAt: path(dayNumber(asAt)) } }
}

/**
 * The required value on a day of a drawn path: exact on a straight one, within the drawing on one of many pieces.
 * It holds the last value after the due day. `undefined` before the path begins, or for no points.
 */
export function requiredOn(points: RequiredPath['points'], day: Day): number | undefined {
  const after = points.findIndex((point) => point.day >= day)
  if (after === -1) return points.at(-1)?.value
  const next = at(points, after)
  if (next.day === day) return next.value
  if (after === 0) return undefined
  const last = at(points, after - 1)
  return last.value + ((next.value - last.value) * elapsedDays(last.day, day)) / elapsedDays(last.day, next.day)
}
