/** The record: one metric with its targets and every reading ever published of it. */
import type { Day, PartialDate } from '../calendar.ts'
import type { Action, MetricEvent, OutsideForecast, OutsideVerdict, Plan, Source } from './annotations.ts'
import type { Unit } from './unit.ts'

export type * from './annotations.ts'
export type { Unit } from './unit.ts'

/** How certain the published figure is: `about` 3.6 million, `more-than` 10,000, `almost` 10 million. */
export type Qualifier = 'exact' | 'about' | 'more-than' | 'almost'

/** Official figures are judged. Indicative ones (press, suppliers) only when the reader asks. */
export type Basis = 'official' | 'indicative'

export type Direction = 'increase' | 'decrease'

/**
 * How the figure behaves. `cumulative`: a running total that never falls. `share`: a part of a whole, 0 to 1.
 * `flow`: a count over a period, which starts from nothing in the next. `level`: anything else that can rise and fall.
 */
export type Measure = 'cumulative' | 'share' | 'flow' | 'level'

/** When a reading was true: on a date, as partial as it was published, or over a period of whole days. */
export type ReadingDate =
  | { readonly kind: 'on'; readonly date: PartialDate }
  | { readonly kind: 'period'; readonly start: Day; readonly end: Day }

/**
 * What its publisher says of a figure. `provisional`: it may still change, and is judged like any other. `partial`: it
 * covers only a part of its period, and is not judged. `break`: the definition changed, so that the figures before it
 * are not judged with it. `corrected`: a running total was corrected downward, so that higher ones before it no longer
 * count.
 */
export type FigureStatus = 'provisional' | 'partial' | 'break' | 'corrected'

/** Why there is no figure where one was expected. */
export type AbsenceReason = 'suppressed' | 'not-collected' | 'not-applicable' | 'paused'

/** A statement that there is no figure for a date or a period, and why. */
export type Absence = {
  readonly reason: AbsenceReason
  readonly when: ReadingDate
  /** The last day of its date or period. */
  readonly day: Day
  readonly publishedOn: PartialDate
  readonly publishedDay: Day
  readonly source: string
  readonly note?: string
}

/** What a figure has as it travels, and once it is read. Its dates are read: see `ReadingInput` and `Reading`. */
export type Figure = {
  /** In the metric's unit. A share is 0 to 1. */
  readonly value: number
  readonly precision: Qualifier
  readonly basis: Basis
  /** Key into `Metric.sources`. */
  readonly source: string
  readonly status?: FigureStatus | undefined
  readonly numerator?: number | undefined
  readonly denominator?: number | undefined
  readonly note?: string | undefined
}

export type Reading = Figure & {
  readonly when: ReadingDate
  /** The day the figure counts from: the last day of its date or period. */
  readonly day: Day
  readonly publishedOn: PartialDate
  /** The day of publication; the last day of a partial date. */
  readonly publishedDay: Day
  /** From this day the figure no longer counts. */
  readonly withdrawnDay?: Day
}

/** How often a figure is expected: `P7D`, `P1M`, `P3M` or `P1Y` and the like, as days or months. */
export type Interval = { readonly days: number } | { readonly months: number }

export type Series = {
  readonly id: string
  readonly title: string
  readonly definition: string
  /** The primary series is judged. Series have different definitions and are never joined. */
  readonly primary: boolean
  readonly expectedEvery?: Interval
  /** Days from the end of a period to the publication of its figure; absent where the record does not say. */
  readonly publicationLagDays?: number
  readonly readings: readonly Reading[]
  /** Where there is no figure, and why. Absent where none is stated. */
  readonly absences?: readonly Absence[]
}

type TargetBase = {
  readonly id: string
  /** Of a standard without an end the day of the figure that is judged; before one is, that of its publication. */
  readonly due: PartialDate
  /** The last day on which the target could still be met. */
  readonly dueDay: Day
  readonly publishedOn: PartialDate
  readonly publishedDay: Day
  readonly source: string
  /** The target in its published words. */
  readonly wording: string
  readonly note?: string
  /** The one that is judged while it is in force, unless another is asked for. No two are in force on one day. */
  readonly primary: boolean
  /** From this day it no longer holds: it was withdrawn, or another took its place. */
  readonly withdrawnDay?: Day
}

/**
 * The figure that a target counts from: "half of 2015". `times`: the level is so many times that figure, as it is known on
 * the day, so that a later revision of it moves the level. `yearlyGrowth`: the level is what that figure comes to with so
 * much growth each year, 0.3 for "30% more every year", -0.05 for 5% less. Without either the level stands as it was
 * promised, and is counted from that figure.
 */
export type TargetBaseFigure = {
  readonly on: PartialDate
  readonly day: Day
  readonly times?: number
  readonly yearlyGrowth?: number
}

/** Reach a level by a day: 25 million users by the end of 2020. */
export type LevelTarget = TargetBase & {
  readonly kind: 'level'
  readonly value: number
  /** Promised in round terms, "about 25 million": half a step of its last digit, or of its second, short of it is there. */
  readonly precision?: 'about'
  /** "Under 5%": the level itself is not enough. */
  readonly strictly?: 'below' | 'above'
  readonly base?: TargetBaseFigure
  /** A range, "40% to 45%": `value` is the end that is come to first, this the one that is not to be passed. */
  readonly otherEnd?: number
  /** From this day every figure up to the due day must be there: "keep at least 95% until 2025". */
  readonly keptFromDay?: Day
  /** The average of all from this day to the due day must be there: "95% over 2019 to 2020". */
  readonly averagedFromDay?: Day
  /** It stands without an end, and each figure is judged by itself: "95% within four hours". */
  readonly standing?: true
}
/** Keep up a yearly rate from one day to another: 3,000 a year. */
export type YearlyRateTarget = TargetBase & {
  readonly kind: 'yearly-rate'
  readonly value: number
  readonly fromDay: Day
}
export type Target = LevelTarget | YearlyRateTarget

/** One metric, whole and checked. Only `makeMetric` makes one. */
export type Metric = {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly owner: string
  /** What it is listed under among many; absent where the record names none. */
  readonly group?: string
  /** Other words to find it by; absent where the record has none. */
  readonly tags?: readonly string[]
  readonly unit: Unit
  readonly measure: Measure
  readonly direction: Direction
  readonly targets: readonly Target[]
  readonly plans: readonly Plan[]
  readonly outsideForecasts: readonly OutsideForecast[]
  /** Absent where none is recorded. */
  readonly outsideVerdicts?: readonly OutsideVerdict[]
  /** At least one, exactly one of them primary. */
  readonly series: readonly Series[]
  readonly events: readonly MetricEvent[]
  /** In the order in which they were listed. */
  readonly actions: readonly Action[]
  readonly sources: Readonly<Record<string, Source>>
  /** True when the figures are invented, to show how the page works. */
  readonly illustrative: boolean
}
