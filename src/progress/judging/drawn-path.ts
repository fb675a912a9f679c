/** The required path of one target as points to draw, and the value that they require on a day. */
import { at } from '../at.ts'
import type { AssessOptions, RequiredPath } from './assessment.ts'
import { pathStart } from './baseline.ts'
import { dayFromNumber, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import type { Metric, Plan } from '../record/metric.ts'
import { requiredPath, type Path, type PathEnds, type PathRefusal, type PathShape } from './required-path.ts'
import { bad, good, type Result } from '../result.ts'
import type { JudgingContext } from './judging-context.ts'

/** Enough pieces to draw a curved path as straight lines. */
const CURVE_PIECES = 24

/** The plan asked for, or the latest of those published by a day. */
function planOn({ plans }: Metric, asAt: Day, id: string | undefined): Plan | undefined {
  const known = plans.filter((plan) => plan.publishedDay <= asAt && (id === undefined || plan.id === id))
  return known.reduce<Plan | undefined>(
    (last, plan) => (last === undefined || plan.publishedDay >= last.publishedDay ? plan : last),
    undefined,
  )
}

function shapeFor(
  { metric, target, asAt }: JudgingContext,
  { path = 'straight', ceiling, planId }: AssessOptions,
): Result<PathShape, PathRefusal> {
  if (target.kind === 'yearly-rate') return good({ kind: 'straight' })
  switch (path) {
    case 'logistic': {
      const top = ceiling ?? (metric.unit.kind === 'share' ? 1 : undefined)
      return top === undefined ? bad('logistic-needs-a-ceiling') : good({ kind: path, ceiling: top })
    }
    case 'milestones': {
      const plan = planOn(metric, asAt, planId)
      return plan === undefined
        ? bad('no-plan')
        : good({ kind: path, points: plan.points.map(({ day, value }) => ({ time: dayNumber(day), value })) })
    }
    default:
      return good({ kind: path })
  }
}

function daysOf(shape: PathShape, { fromTime, toTime }: PathEnds): readonly number[] {
  if (shape.kind === 'straight') return [fromTime, toTime]
  if (shape.kind !== 'milestones')
    return Array.from({ length: CURVE_PIECES + 1 }, (_, i) =>
      Math.round(fromTime + ((toTime - fromTime) * i) / CURVE_PIECES),
    )
  const inner = shape.points.map(({ time }) => time).filter((time) => time > fromTime && time < toTime)
  return [fromTime, ...inner.sort((a, b) => a - b), toTime]
}

export type DrawnPath = { readonly drawn: RequiredPath; readonly path: Path }

/** The path that a target requires, straight unless another shape is asked for; a yearly rate is always straight. */
export function pathFor(standing: JudgingContext, options: AssessOptions): Result<DrawnPath, PathRefusal> {
  const { target, baseline, level, asAt } = standing
  const shape = shapeFor(standing, options)
  if (!shape.ok) return shape
  const ends = {
    fromTime: dayNumber(pathStart(target, baseline)),
    fromValue: baseline.value,
    toTime: dayNumber(target.dueDay),
    toValue: level,
  }
  const path = requiredPath(shape.value, ends)
  if (!path.ok) return path
  const points = [...new Set(daysOf(shape.value, ends))].map((day) => ({
    day: dayFromNumber(day),
    value: path.value(day),
  }))
  const kind = target.kind === 'yearly-rate' ? target.kind : shape.value.kind
  return good({ path: path.value, drawn: { kind, points, onAsAt: path.value(dayNumber(asAt)) } })
}

/**
 * The required value on a day of a drawn path: exact on a straight one, within the drawing on a curved one.
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
