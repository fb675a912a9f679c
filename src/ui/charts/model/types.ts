/** What one chart shows, as plain data: described once, drawn as a static picture and for exploring. */
import type { MetricEvent, Reading, ReadingDate, Unit } from '../../../progress/index.ts'

/** A place on the chart: days since 1 January 1970, and a value in the metric's unit. */
export type ChartPoint = { readonly day: number; readonly value: number }

/** Official readings are filled, indicative ones hollow. */
export type PointKind = Reading['basis']

export type ChartReading = ChartPoint & {
  readonly kind: PointKind
  readonly when: ReadingDate
  readonly precision: Reading['precision']
  /** What the required path asked for on that day; absent before the path begins or after the due day. */
  readonly required: number | undefined
  /** Who published it. */
  readonly source: string
}

export type Domain = { readonly from: number; readonly to: number }
export type XTick = {
  readonly day: number
  readonly label: string
  /** Whether it is kept where the chart is narrow. */
  readonly isOnNarrow: boolean
}
export type YTick = { readonly value: number; readonly label: string }

export type ChartTarget = ChartPoint & {
  readonly label: readonly [what: string, figure: string]
  /** The other end of a range. */
  readonly otherEnd?: number
}
/** `number`: its place in the list of events. */
export type ChartEvent = {
  readonly day: number
  readonly on: MetricEvent['on']
  readonly title: string
  readonly number: number
}

/** One day of a forecast. `low` and `high`: the 80% range. A fan has the 50 and the 95% range too. */
export type ChartForecastPoint = {
  readonly day: number
  readonly median: number
  readonly low: number
  readonly high: number
  readonly fan?: { readonly low50: number; readonly high50: number; readonly low95: number; readonly high95: number }
}

export type ChartForecast = {
  readonly path: readonly ChartForecastPoint[]
  readonly label: { readonly lead: string; readonly figure: string; readonly range: string; readonly span: string }
}

/** What somebody else expected. */
export type ChartOutside = ChartPoint & {
  readonly title: string
  readonly label: readonly [who: string, figure: string]
}
/** What was planned, as it was published. A plan of one point is a mark, not a line. */
export type ChartPlan = { readonly title: string; readonly points: readonly ChartPoint[] }

/** A reader's own line, labelled as such. */
export type ChartScenario = {
  readonly points: readonly ChartPoint[]
  readonly label: readonly [what: string, figure: string]
}

export type ChartModel = {
  /** The finding. */
  readonly title: string
  /** What is measured, in a few words. */
  readonly subtitle: string
  /** The picture in words, for those who do not see it. */
  readonly summary: string
  readonly unit: Unit
  readonly x: Domain
  readonly y: Domain
  readonly xTicks: readonly XTick[]
  readonly yTicks: readonly YTick[]
  /** Whether the values are drawn on a logarithmic scale. */
  readonly isLog: boolean
  /** Every reading, in order of day. */
  readonly readings: readonly ChartReading[]
  /** The readings drawn as dots: all of them, or only the lone ones where there are too many. */
  readonly dots: readonly ChartReading[]
  /** Unbroken lines between official readings, thinned for drawing. A gap parts one from the next. */
  readonly lines: readonly (readonly ChartPoint[])[]
  readonly requiredPath: readonly ChartPoint[]
  readonly target: ChartTarget | undefined
  /** `by`: "by 5 March 2019", or "by the end of 2019" for a date that was asked for in part. */
  readonly asAt: { readonly day: number; readonly label: string; readonly by: string }
  readonly events: readonly ChartEvent[]
  readonly forecast: ChartForecast | undefined
  readonly outside: readonly ChartOutside[]
  readonly plans: readonly ChartPlan[]
  /** What the same season was a year before, where figures swing with it; empty elsewhere. */
  readonly yearBefore: readonly ChartPoint[]
  /** Where a pace chosen by the reader leads. */
  readonly scenario: ChartScenario | undefined
  readonly latest: (ChartPoint & { readonly label: readonly [figure: string, date: string] }) | undefined
  /** Words in place of readings, when there are none. */
  readonly nothing: string | undefined
}
