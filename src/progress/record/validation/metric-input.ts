/** The record as it travels: the shape of one metric in the API, with dates still text. */
import type { AbsenceReason, Direction, Figure, Measure, Qualifier, Unit } from '../metric.ts'

export type ReadingInput = Omit<Figure, 'value' | 'precision'> & {
  /** Absent where `missing` says why there is none. */
  readonly value?: number | undefined
  readonly precision?: Qualifier | undefined
  readonly missing?: AbsenceReason | undefined
  /** One of `on` and `period`, never both. */
  readonly on?: string | undefined
  readonly period?: { readonly start: string; readonly end: string } | undefined
  readonly publishedOn: string
  /** From this day the figure no longer counts. */
  readonly withdrawnOn?: string | undefined
}

export type SeriesInput = {
  readonly id: string
  readonly title: string
  readonly definition: string
  readonly primary: boolean
  /** `P7D`, `P1W`, `P3M`, `P1Y` and the like; `null` or absent when no figure is expected. */
  readonly expectedEvery?: string | null | undefined
  /** Absent means that the record does not say: it is learned from the figures. */
  readonly publicationLagDays?: number | undefined
  readonly readings: readonly ReadingInput[]
}

export type TargetInput = {
  readonly id: string
  readonly kind: 'level' | 'yearly-rate'
  readonly value: number
  /** `about` for a level that was promised in round terms; absent means exactly as it stands. */
  readonly precision?: 'about' | undefined
  /** For a level that is not enough by itself: it must be `below` or `above` it. */
  readonly strictly?: 'below' | 'above' | undefined
  /** The date of the figure that it counts from, and how many times that figure the level is, or its growth a year. */
  readonly base?:
    { readonly on: string; readonly times?: number | undefined; readonly yearlyGrowth?: number | undefined } | undefined
  /** For a range: the end that is not to be passed, beyond `value` in the direction of the target. */
  readonly otherEnd?: number | undefined
  /** True for a level at which every figure must be, from `from` to the due day. */
  readonly throughout?: boolean | undefined
  /** True for a level that the average of all figures from `from` to the due day must come to. */
  readonly average?: boolean | undefined
  /** True for a level that stands without an end, so that each figure is judged by itself. */
  readonly standing?: boolean | undefined
  /** A yearly rate must say from which day it counts; so must a level to be kept throughout, and one for an average. */
  readonly from?: string | undefined
  /** Left out of a standing level alone. */
  readonly due?: string | undefined
  readonly publishedOn: string
  readonly source: string
  readonly wording: string
  readonly note?: string | undefined
  /** From this day it no longer holds: it was withdrawn, or another took its place. */
  readonly withdrawnOn?: string | undefined
  /** May be left out where there is only one target. */
  readonly primary?: boolean | undefined
}

export type PlanInput = {
  readonly id: string
  readonly title: string
  readonly publishedOn: string
  readonly source: string
  readonly points: readonly { readonly on: string; readonly value: number }[]
}

export type OutsideForecastInput = {
  readonly title: string
  readonly on: string
  readonly value: number
  readonly precision: Qualifier
  readonly publishedOn: string
  readonly source: string
}

export type OutsideVerdictInput = {
  readonly by: string
  readonly word: string
  readonly from: string
  /** From this day they no longer say so. */
  readonly until?: string | undefined
  readonly rule?: 'open-sdg' | undefined
  readonly baseline?: { readonly on: string; readonly value: number } | undefined
  readonly source: string
}

export type EventInput = { readonly on: string; readonly title: string; readonly source: string }

export type ActionInput = {
  readonly raisedOn: string
  readonly ask: string
  readonly owner: string
  readonly due: string
  readonly doneOn?: string | undefined
  readonly outcome?: string | undefined
}

export type SourceInput = {
  readonly title: string
  readonly publisher: string
  /** Absent where its publisher does not say. */
  readonly publishedOn?: string | undefined
  readonly url?: string | undefined
}

export type MetricInput = {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly owner: string
  /** What it is listed under among many: a department, a goal. Absent means under none. */
  readonly group?: string | undefined
  /** Other words to find it by. Absent means none. */
  readonly tags?: readonly string[] | undefined
  readonly unit: Omit<Unit, 'levels'>
  readonly measure: Measure
  readonly direction: Direction
  readonly targets: readonly TargetInput[]
  readonly plans: readonly PlanInput[]
  readonly outsideForecasts: readonly OutsideForecastInput[]
  /** Absent means that none is recorded. */
  readonly outsideVerdicts?: readonly OutsideVerdictInput[] | undefined
  readonly series: readonly SeriesInput[]
  readonly events: readonly EventInput[]
  /** Absent means that none is recorded. */
  readonly actions?: readonly ActionInput[] | undefined
  readonly sources: Readonly<Record<string, SourceInput>>
  /** `true` when the figures are invented; absent means they are not. */
  readonly illustrative?: boolean | undefined
}
