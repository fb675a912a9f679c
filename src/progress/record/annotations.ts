/** What a record holds beside targets and figures: plans, what others forecast and concluded, events, actions, sources. */
import type { Day, PartialDate } from '../calendar.ts'
import type { Qualifier } from './metric.ts'

export type Plan = {
  readonly id: string
  readonly title: string
  readonly publishedOn: PartialDate
  readonly publishedDay: Day
  readonly source: string
  readonly points: readonly { readonly on: PartialDate; readonly day: Day; readonly value: number }[]
}

export type OutsideForecast = {
  readonly title: string
  readonly on: PartialDate
  readonly day: Day
  readonly value: number
  readonly precision: Qualifier
  readonly publishedOn: PartialDate
  readonly publishedDay: Day
  readonly source: string
}

/** What somebody else concluded of the targets, in their own word. Nothing here is worked out from it. */
export type OutsideVerdict = {
  /** Who says so. */
  readonly by: string
  /** Their word for it: "substantial progress". */
  readonly word: string
  /** Since when they say so. */
  readonly from: PartialDate
  readonly fromDay: Day
  /** From this day they no longer do. */
  readonly untilDay?: Day
  /** The published rule that they went by, and the figure that they count from; absent where they do not say. */
  readonly rule?: 'open-sdg'
  readonly baseline?: { readonly on: PartialDate; readonly day: Day; readonly value: number }
  readonly source: string
}

export type MetricEvent = {
  readonly on: PartialDate
  readonly day: Day
  readonly title: string
  readonly source: string
  /** The day by which it was public: the later of when it happened and when its source came out. */
  readonly publishedDay: Day
}

/** What somebody was asked to do about a target. */
export type Action = {
  readonly raisedDay: Day
  readonly ask: string
  /** Who was asked. */
  readonly owner: string
  readonly dueDay: Day
  /** Until this day nobody knows that it will be done, nor what comes of it. */
  readonly doneDay?: Day
  readonly outcome?: string
}

export type Source = {
  readonly title: string
  readonly publisher: string
  /** Absent where its publisher does not say. */
  readonly publishedOn?: PartialDate
  readonly url?: string
}
