/** What a running total settles for good: it never comes back. */
import { at } from '../at.ts'
import type { Reading } from '../record/metric.ts'
import { startOf } from '../quota/years.ts'
import { reaches, type JudgingContext } from './judging-context.ts'

/** A count that only rises, towards a level that it must reach. */
export const isRisingTotal = ({ metric }: JudgingContext): boolean =>
  metric.measure === 'cumulative' && metric.direction === 'increase'

/** A count that only rises, under a limit that it must not pass. */
export const isUnderLimit = ({ metric }: JudgingContext): boolean =>
  metric.measure === 'cumulative' && metric.direction === 'decrease'

/** The figure by which a limit was passed. What has only risen never comes back under it. */
export const passing = (context: JudgingContext): Reading | undefined =>
  isUnderLimit(context) ? context.everInTime.find((reading) => !reaches(context, reading)) : undefined

/** The first figure that was not there, of a level that is to be kept throughout: nothing brings it back. */
export function fallenOut(context: JudgingContext): Reading | undefined {
  const { target, inTime } = context
  if (target.kind !== 'level' || target.keptFromDay === undefined) return undefined
  const { keptFromDay } = target
  return inTime.find((reading) => startOf(reading) >= keptFromDay && !reaches(context, reading))
}

/** The last figure by which a total that only rises had reached its level. Within one definition the last one tells. */
export function arriving(context: JudgingContext): Reading | undefined {
  if (!isRisingTotal(context)) return undefined
  const { inTime, everInTime } = context
  const last = inTime.at(-1)
  if (last !== undefined && reaches(context, last)) return last
  return inTime === everInTime ? undefined : everInTime.findLast((reading) => reaches(context, reading))
}

/** The figure by which it had first reached its level. */
export const firstReached = (context: JudgingContext): Reading =>
  at(
    context.everInTime,
    context.everInTime.findIndex((reading) => reaches(context, reading)),
  )
