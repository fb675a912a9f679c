/** What `assess` answers: where one target stands on one day, and every fact behind it. */
import type { Day } from '../calendar.ts'
import type { Qualifier, Reading, Target } from '../record/metric.ts'
import type { Bounds } from '../quota/years.ts'
import type { YearResult } from '../quota/year-result.ts'
import type { AverageSoFar } from './averaged.ts'
import type { Origin } from './cadence.ts'
import type { LeftOut } from './judgeable.ts'
import type { Status } from './status-kinds.ts'

/** Where a figure stands against the required path on the figure's own day. */
export type Gap = {
  readonly required: number
  /** Reading less required value: negative is behind for a rising target. */
  readonly difference: number
  /** Positive when ahead, negative when behind, whichever way the target runs. */
  readonly ahead: number
  /** How `difference` is to be read: a figure of "more than" leaves a gap of "more than". */
  readonly precision: Qualifier
  /** `difference` as a share of the required value; absent when that is too near zero. */
  readonly relative: number | undefined
}

/** How far the figure has come since the baseline. */
export type Change = {
  readonly from: Reading
  readonly to: Reading
  readonly difference: number
  readonly precision: Qualifier
  /** As a share of the baseline; absent when that is zero, or too near it. */
  readonly relative: number | undefined
}

/** Change per day, in the metric's unit. Multiply by `DAYS_A_YEAR` for a yearly pace. */
export type Pace = {
  /** From the latest reading to the target by the due day; 0 once reached; absent when no day is left. */
  readonly neededPerDay: number | undefined
  readonly neededPrecision: Qualifier
  readonly held: HeldPace | undefined
  /** Needed over held; absent when the held pace is zero or goes the wrong way. */
  readonly ratio: number | undefined
}
export type HeldPace = {
  readonly perDay: number
  /** 95% confidence limits of a median slope; absent for fewer than five figures, or when ties leave no spread. */
  readonly limits95: { readonly low: number; readonly high: number } | undefined
  /** `about` unless every figure used is exact. */
  readonly precision: Qualifier
  /** `median-slope`: Theil-Sen, over the figures since the baseline or over all. `last-change`: between the only two. */
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
  /** Chance that the target is met by the due day, 0 to 1. */
  readonly chance: number
  /** True when the due day lies more than eight usual gaps ahead: further than the method was tested. */
  readonly isFurtherThanTested: boolean
}

/** A day by whose end something has come to pass, or the last day looked at, before which it has not. */
export type ExpectedDay = { readonly kind: 'by' | 'not-before'; readonly day: Day }

/** When the figure is first likely to be at or beyond the target: chances of 10, 50 and 90 in 100. */
export type ExpectedReach = {
  readonly earliest: ExpectedDay
  readonly central: ExpectedDay
  readonly latest: ExpectedDay
}

/** A figure that had reached the target, and the one before it: it was reached between the two. */
export type Reached = { readonly on: Reading; readonly after: Reading | undefined }

/** The first of an unbroken run of figures, up to the latest, that are where the target asks them to be. */
export type Holding = { readonly since: Reading; readonly isFromFirst: boolean }

/** A figure of a longer period, and the sum of the shorter ones that it covers; absent where they do not join up. */
export type Total = { readonly reading: Reading; readonly parts: number | undefined }

/** How often a standard without an end was kept: so many figures of those since it was published. */
export type Standard = { readonly kept: number; readonly of: number }

/** On the first day of a yearly rate, between two figures of a running total. */
export type RateStart = { readonly value: number; readonly after: Reading }

export type RequiredPath = {
  readonly kind: 'straight' | 'stages' | 'growth' | 'kept' | 'yearly-rate' | 'within-year'
  /** Straight between points: enough of them to draw the path. */
  readonly points: readonly { readonly day: Day; readonly value: number }[]
  readonly onAsAt: number
}

/** A yearly quota counted within years: this year so far, and how the years before it ended. */
export type Quota = {
  readonly from: Day
  readonly to: Day
  /** What the year must come to. A last year that is cut short by the due day needs its share by days. */
  readonly quota: number
  /** This year's counts added up, as far as they join up from its first day. */
  readonly toDate: Reading | undefined
  /** What the year's count lies between, where periods straddle an end of the year. */
  readonly bounds: Bounds | undefined
  /** Where the definition changed within the year, so that its counts cannot be added up: the day of the change. */
  readonly changedOn: Day | undefined
  /** The count of the year by which its limit was passed. */
  readonly passed: Reading | undefined
  /** The usual share of a year done by then, 0 to 1. */
  readonly shareDone: number
  /** `profile`: two to five earlier years. `last-year`: only one, so no range. `evenly`: none, so by days. */
  readonly basis: 'profile' | 'last-year' | 'evenly'
  readonly yearsUsed: number
  /** What the year is heading to; absent while nothing is counted. */
  readonly heading: number | undefined
  /** Absent but for `profile`. */
  readonly range: Interval80And95 | undefined
  readonly chance: number | undefined
  /** The years of the target that are over, in order. */
  readonly years: readonly YearResult[]
}

export type Freshness = {
  readonly ageDays: number
  /** The day by which the next figure should have been published; absent when none is expected. */
  readonly nextDueDay: Day | undefined
  /** Days past that day; 0 when not yet due. */
  readonly overdueDays: number
  /** Days that a figure takes to come out: stated by the record, or learned from those before. */
  readonly lag: { readonly origin: Origin; readonly days: number }
}

export type Assessment = {
  readonly metricId: string
  readonly asAt: Day
  /** The version of the rules. It changes when the same record could be judged differently. */
  readonly method: string
  readonly status: Status
  /** The target in force, once published. */
  readonly target: Target | undefined
  /** The level that must be reached by the due day. For a yearly rate, the total that the rate requires. */
  readonly targetLevel: number | undefined
  readonly targetLevelPrecision: Qualifier | undefined
  /** The least that counts as having reached it: short of the level only where that was promised in round terms. */
  readonly threshold: number | undefined
  /** Every judged reading visible at the as-at day, one per date, in order of date. */
  readonly judged: readonly Reading[]
  /** Indicative readings visible at the as-at day that were not judged. */
  readonly setAside: readonly Reading[]
  /** Official ones that were not judged, each with the reason. */
  readonly leftOut: readonly LeftOut[]
  /** Figures of longer periods that end with a judged one: the year that ends with its last quarter. */
  readonly totals: readonly Total[]
  readonly latest: Reading | undefined
  /** The first judged figure dated after the due day that had reached the target: too late to count, worth showing. */
  readonly reachedLater: Reading | undefined
  readonly baseline: Reading | undefined
  /** Only of a yearly rate that begins between two figures. */
  readonly rateStart: RateStart | undefined
  /** Since the baseline. */
  readonly change: Change | undefined
  readonly requiredPath: RequiredPath | undefined
  readonly gap: Gap | undefined
  /** Only of a target for an average, before its due day: what the days still to come must average. */
  readonly restMustAverage: number | undefined
  /** Only of a target for an average: what its figures so far weigh in it, and those to come. */
  readonly average: AverageSoFar | undefined
  /** Only of a standard without an end. */
  readonly standard: Standard | undefined
  /** Not of a target for an average, nor of a standard without an end: it would tell nothing. */
  readonly pace: Pace | undefined
  /** Only while the target is live: before its due day, from figures that are not out of date. */
  readonly forecast: Forecast | undefined
  /** Only while the target is live. */
  readonly expectedReach: ExpectedReach | undefined
  /** The first figure that had reached the target in time, however it went on. */
  readonly reached: Reached | undefined
  /** Before the due day, for a measure that can fall back and is where the target asks it to be. */
  readonly holding: Holding | undefined
  readonly freshness: Freshness | undefined
  /** Only for a yearly rate that is counted within years. */
  readonly quota: Quota | undefined
}

export type AssessOptions = {
  /** Which target, when a metric has several; otherwise the primary one. */
  readonly targetId?: string
  /** Judge indicative figures too. Off unless the reader asks. */
  readonly includeIndicative?: boolean
}
