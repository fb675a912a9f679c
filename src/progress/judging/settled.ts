/** What figures settle: a running total for good, for it never comes back; others by those on either side of a day. */
import { at } from '../at.ts'
import type { Reading } from '../record/metric.ts'
import { startOf } from '../quota/years.ts'
import { openSpan, passedEnd, reaches, type JudgingContext } from './judging-context.ts'
import { elapsedDays } from '../calendar.ts'
import { usualGapDays } from './cadence.ts'

/** A count that only rises, towards a level that it must reach. */
export const isRisingTotal = ({ metric }: JudgingContext): boolean =>
  metric.measure === 'cumulative' && metric.direction === 'increase'

/** A count that only rises, under a limit that it must not pass. */
export const isUnderLimit = ({ metric }: JudgingContext): boolean =>
  metric.measure === 'cumulative' && metric.direction === 'decrease'

/** The figure by which a limit was passed. What has only risen never comes back under it. */
export const passing = (context: JudgingContext): Reading | undefined =>
  isUnderLimit(context)
    ? context.everInTime.find((reading) => !reaches(context, reading) && openSpan(context, reading) === undefined)
    : undefined

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
  const isThere = (reading: Reading): boolean => reaches(context, reading) && openSpan(context, reading) === undefined
  if (last !== undefined && isThere(last)) return last
  return inTime === everInTime ? undefined : everInTime.findLast(isThere)
}

/** The figure by which it had first reached its level. */
export const firstReached = (context: JudgingContext): Reading =>
  at(
    context.everInTime,
    context.everInTime.findIndex((reading) => reaches(context, reading)),
  )

/** The first figure of after the due day. */
export const firstLaterOf = ({ judged, inTime }: JudgingContext): Reading | undefined => judged[inTime.length]

/** The figures next to the due day on either side, where none between them was to be expected. */
const GAPS_BETWEEN_NEIGHBOURS = 1.5

/** A measure that is short before the due day, and short again in the next figure after it. */
export function isShortOnBothSides(context: JudgingContext, last: Reading): boolean {
  const later = firstLaterOf(context)
  const gap = usualGapDays(context.inTime)
  if (context.metric.measure === 'cumulative' || later === undefined || gap === undefined) return false
  const isShort = (reading: Reading): boolean => !reaches(context, reading) && passedEnd(context, reading) === undefined
  const areNeighbours = elapsedDays(last.day, later.day) <= GAPS_BETWEEN_NEIGHBOURS * gap
  return areNeighbours && isShort(last) && isShort(later)
}
