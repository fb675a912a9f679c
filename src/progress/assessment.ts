/** What `assess` answers: where one target stands on one day, and every fact behind it. */
import type { Day } from './calendar.ts'
import type { Reading, Target } from './metric.ts'
import type { PathKind, PathRefusal } from './required-path.ts'

export type LiveLevel = 'off-track' | 'at-risk' | 'on-track' | 'ahead'

export type CannotBecause =
  | { readonly kind: 'no-target' }
  | { readonly kind: 'no-target-yet'; readonly publishedDay: Day }
  | { readonly kind: 'no-readings' }
  | { readonly kind: 'too-few-readings'; readonly count: number }
  | { readonly kind: 'no-time-span' }
  | { readonly kind: 'no-variation' }

/** The status of a target, with the reason as data. Words are made elsewhere. */
export type Status =
  /** The due date has come, and the last figure dated by then had reached the target. */
  | { readonly kind: 'met'; readonly because: { readonly kind: 'reached-by-due'; readonly reading: Reading } }
  /** Before the due date, the latest figure has reached it. Unless the count is cumulative, it can still fall back. */
  | { readonly kind: 'met'; readonly because: { readonly kind: 'reached-early'; readonly reading: Reading; readonly firstReached: Reading; readonly canFall: boolean } }
  /** A figure near enough to the due date falls short; or a cumulative count is short even later. */
  | { readonly kind: 'missed'; readonly because: { readonly kind: 'short-at-due' | 'short-even-later'; readonly reading: Reading; readonly shortfall: number } }
  | { readonly kind: 'awaiting'; readonly because: { readonly kind: 'no-final-figure'; readonly latest: Reading; readonly until: Day; readonly lastLive: LiveStatus | undefined } }
  | { readonly kind: 'out-of-date'; readonly because: { readonly kind: 'no-recent-figure' | 'final-figure-never-came'; readonly latest: Reading; readonly ageDays: number; readonly usualGapDays: number | undefined; readonly lastLive: LiveStatus | undefined } }
  | { readonly kind: 'cannot-be-judged'; readonly because: CannotBecause }
  | LiveStatus

export type LiveStatus = {
  readonly kind: LiveLevel
  /** `chance` of meeting the target by its due date, 0 to 1. With three figures confidence is low. */
  readonly because: { readonly kind: 'chance'; readonly chance: number; readonly isLowConfidence: boolean }
}

export type StatusKind = Status['kind']

/** Where a figure stands against the required path on the figure's own day. */
export type Gap = {
  readonly required: number
  /** Reading less required value: negative is behind for a rising target. */
  readonly difference: number
  /** Positive when ahead, negative when behind, whichever way the target runs. */
  readonly ahead: number
  /** `difference` as a share of the required value; absent when that is too near zero. */
  readonly relative: number | undefined
}

/** Change per day, in the metric's unit. Multiply by `DAYS_A_YEAR` for a yearly pace. */
export type Pace = {
  /** From the latest reading to the target by the due day; 0 once reached; absent when no day is left. */
  readonly neededPerDay: number | undefined
  readonly held: HeldPace | undefined
  /** Needed over held; absent when the held pace is zero or goes the wrong way. */
  readonly ratio: number | undefined
}
export type HeldPace = {
  readonly perDay: number
  /** `median-slope`: Theil-Sen over all figures since the baseline. `last-change`: between the last two. */
  readonly method: 'median-slope' | 'last-change'
  readonly from: Day
  readonly to: Day
}

export type Interval80And95 = {
  readonly median: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

export type Forecast = {
  /** Where the figure is heading on the due day. */
  readonly atDue: Interval80And95
  /** The way there, from the latest reading to the due day. */
  readonly path: readonly (Interval80And95 & { readonly day: Day })[]
  /** Chance that the target is met by the due day, 0 to 1. */
  readonly chance: number
  /** True when the due day lies more than eight usual gaps ahead: further than the method was tested. */
  readonly isFurtherThanTested: boolean
}

export type RequiredPath = {
  readonly kind: PathKind | 'yearly-rate'
  /** Straight between points: enough of them to draw the path. */
  readonly points: readonly { readonly day: Day; readonly value: number }[]
  readonly onAsAt: number
}

export type Freshness = {
  readonly ageDays: number
  /** The day by which the next figure should have been published; absent when none is expected. */
  readonly nextDueDay: Day | undefined
  /** Days past that day; 0 when not yet due. */
  readonly overdueDays: number
}

export type Assessment = {
  readonly metricId: string
  readonly asAt: Day
  readonly status: Status
  /** The target in force, once published. */
  readonly target: Target | undefined
  /** The level that must be reached by the due day. For a yearly rate, the total that the rate requires. */
  readonly targetLevel: number | undefined
  /** Every judged reading visible at the as-at day, one per date, in order of date. */
  readonly judged: readonly Reading[]
  /** Indicative readings visible at the as-at day that were not judged. */
  readonly setAside: readonly Reading[]
  readonly latest: Reading | undefined
  /** The first judged figure dated after the due day that had reached the target: too late to count, worth showing. */
  readonly reachedLater: Reading | undefined
  readonly baseline: Reading | undefined
  readonly requiredPath: RequiredPath | undefined
  readonly pathRefusal: PathRefusal | undefined
  readonly gap: Gap | undefined
  readonly pace: Pace | undefined
  /** Only while the target is live: before its due day, from figures that are not out of date. */
  readonly forecast: Forecast | undefined
  readonly freshness: Freshness | undefined
}

export type AssessOptions = {
  /** Which target, when a metric has several; otherwise the primary one. */
  readonly targetId?: string
  readonly path?: PathKind
  /** Judge indicative figures too. Off unless the reader asks. */
  readonly includeIndicative?: boolean
}
