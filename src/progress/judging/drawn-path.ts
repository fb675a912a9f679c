/** The required path of one target as points to draw, and the value that they require on a day. */
import { at } from '../at.ts'
import type { RequiredPath } from './assessment.ts'
import { pathStart } from './baseline.ts'
import { dayFromNumber, dayNumber, elapsedDays, type Day } from '../calendar.ts'
import { requiredPath, type Path } from './required-path.ts'
import type { JudgingContext } from './judging-context.ts'

export type DrawnPath = { readonly drawn: RequiredPath; readonly path: Path }

/** The path that a target requires; `undefined` where no day lies between its baseline and its due day. */
export function pathFor({ target, baseline, level, asAt }: JudgingContext): DrawnPath | undefined {
  const [fromTime, toTime] = [dayNumber(pathStart(target, baseline)), dayNumber(target.dueDay)]
  const path = requiredPath({ fromTime, fromValue: baseline.value, toTime, toValue: level })
  if (path === undefined) return undefined
  const points = [fromTime, toTime].map((time) => ({ day: dayFromNumber(time), value: path(time) }))
  const kind = target.kind === 'yearly-rate' ? target.kind : 'straight'
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
