/** The chance of what a target asks for: to be there on its day, within a range, or all the way to it. */
import { dayNumber } from '../calendar.ts'
import { chanceAt, type Trend } from '../forecast/trend.ts'
import type { JudgingContext } from './judging-context.ts'
import { daysToCome } from './waiting.ts'

/** The chance that the figure at a time lies beyond the end of a range. Nothing lies beyond a bound. */
function chanceBeyond(trend: Trend, end: number, time: number): number {
  const { direction, limits } = trend
  const isBound = direction === 'increase' ? end >= limits.high : end <= limits.low
  return isBound ? 0 : chanceAt(trend, end, time)
}

/** The chance that the figure at a time is where the target asks it to be. */
function chanceThere({ target, threshold }: JudgingContext, trend: Trend, time: number): number {
  const end = target.kind === 'level' ? target.otherEnd : undefined
  const reached = chanceAt(trend, threshold, time)
  return end === undefined ? reached : Math.max(0, reached - chanceBeyond(trend, end, time))
}

/** The times of the figures that are still to come by the due day, which is the last of them. */
const timesToCome = ({ target: { dueDay }, latest, known }: JudgingContext): readonly number[] =>
  [...daysToCome(known, latest.day, dueDay), dueDay].map(dayNumber)

/**
 * The chance that a target is met, 0 to 1. What is to be kept throughout is kept at least so often as no figure to come
 * falls out: one less the chances of each, whatever they have to do with one another (Boole's inequality).
 */
export function chanceOf(context: JudgingContext, trend: Trend): number {
  const { target } = context
  if (target.kind !== 'level' || target.keptFromDay === undefined)
    return chanceThere(context, trend, dayNumber(target.dueDay))
  const falls = timesToCome(context).reduce((sum, time) => sum + 1 - chanceThere(context, trend, time), 0)
  return Math.max(0, 1 - falls)
}
