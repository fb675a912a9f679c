/** Verdicts that more than one rule comes to: cannot be judged, missed, and what nothing mends any more. */
import type { CannotBecause, ForecastLevel, ForecastStatus, Status } from './status-kinds.ts'
import type { Day } from '../calendar.ts'
import type { Reading } from '../record/metric.ts'
import { openSpan, passedEnd, reaches, type JudgingContext } from './judging-context.ts'
import { signOf } from './reached.ts'
import { fallenOut, isRisingTotal, passing } from './settled.ts'

export type Verdict =
  | Exclude<Status, ForecastStatus>
  | {
      readonly kind: 'live'
      readonly chance: number
      readonly isLowConfidence: boolean
      /** Where the target was reached to begin with: to keep is never more than to be on track. */
      readonly atMost?: ForecastLevel
    }

export const cannot = (because: CannotBecause): Verdict => ({ kind: 'cannot-be-judged', because })

/** Plus nought: a figure of "more than 0" falls short of 0 by 0, not by minus nought. */
function shortfall(context: JudgingContext, reading: Reading): number {
  const { level, metric } = context
  const end = passedEnd(context, reading)
  return (end === undefined ? level - reading.value : reading.value - end) * signOf(metric.direction) + 0
}

export const missed = (
  kind: Extract<Verdict, { readonly kind: 'missed' }>['because']['kind'],
  context: JudgingContext,
  reading: Reading,
): Verdict => ({ kind: 'missed', because: { kind, reading, shortfall: shortfall(context, reading) } })

/** What cannot be mended: a limit on a running total is passed, or what was to be kept throughout was not. */
export function brokenFor(context: JudgingContext): Verdict | undefined {
  const passed = passing(context)
  if (passed !== undefined) return missed('limit-passed', context, passed)
  const out = fallenOut(context)
  return out === undefined ? undefined : missed('not-kept', context, out)
}

/** What nothing could mend, and what a running total had reached, stays settled. */
export function withdrawn(withdrawnDay: Day, context: JudgingContext | undefined): Verdict {
  if (context === undefined) return cannot({ kind: 'target-withdrawn', withdrawnDay })
  const before = (readings: readonly Reading[]): readonly Reading[] =>
    readings.filter(({ publishedDay }) => publishedDay < withdrawnDay)
  const known = { ...context, everInTime: before(context.everInTime), inTime: before(context.inTime) }
  const broken = brokenFor(known)
  if (broken !== undefined) return broken
  const arrived = known.everInTime.find((reading) => reaches(context, reading))
  return arrived !== undefined && isRisingTotal(context)
    ? { kind: 'met', because: { kind: 'reached-early', reading: arrived, firstReached: arrived } }
    : cannot({ kind: 'target-withdrawn', withdrawnDay })
}

/** A yearly rate that began between two figures, and a figure that may be enough for it or not. */
export function openFor(context: JudgingContext, reading: Reading): Verdict | undefined {
  const span = openSpan(context, reading)
  return span === undefined ? undefined : cannot({ kind: 'start-between-figures', reading, ...span })
}
