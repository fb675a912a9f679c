/** Where everything on a chart lies at a given size, in pixels. The static picture draws exactly this. */
import { chartLabels, type ChartLabel } from '../labels/chart-labels.ts'
import { eventMarks, type EventMark } from '../model/event-marks.ts'
import { frameOf, isNarrow, textSizes, type ChartSize, type Frame, type TextSizes } from '../model/frame.ts'
import type { Spot } from '../model/geometry.ts'
import { textWidth } from '../model/text-width.ts'
import type { ChartForecastPoint, ChartModel, ChartPoint, ChartReading, XTick } from '../model/types.ts'

export type Layout = {
  readonly size: ChartSize
  readonly frame: Frame
  readonly text: TextSizes
  readonly xTicks: readonly (XTick & { readonly x: number })[]
  readonly yTicks: readonly { readonly y: number; readonly label: string }[]
  readonly dots: readonly (Spot & { readonly kind: ChartReading['kind'] })[]
  readonly lines: readonly (readonly Spot[])[]
  readonly requiredPath: readonly Spot[]
  readonly median: readonly Spot[]
  /** The ranges of the forecast, the widest first: the 80% range, or all three of a fan. */
  readonly bands: readonly (readonly Spot[])[]
  readonly outside: readonly (Spot & { readonly title: string })[]
  readonly plans: readonly { readonly title: string; readonly spots: readonly Spot[] }[]
  readonly yearBefore: readonly Spot[]
  readonly scenario: readonly Spot[]
  /** With where the other end of a range lies. */
  readonly target: (Spot & { readonly otherY?: number }) | undefined
  /** Absent where the day is not shown. */
  readonly asAtX: number | undefined
  readonly events: readonly EventMark[]
  readonly labels: readonly ChartLabel[]
}

/** The ticks shown at a size, those whose label is whole within it: the same for both drawings. */
export function ticksShown(model: ChartModel, size: ChartSize): readonly XTick[] {
  const { x } = frameOf(model, size)
  const { axis } = textSizes(size)
  return model.xTicks.filter(
    ({ day, label, isOnNarrow }) =>
      (isOnNarrow || !isNarrow(size)) && x(day) + textWidth(label, axis) / 2 <= size.width,
  )
}

export type Band = readonly { readonly day: number; readonly low: number; readonly high: number }[]

/** The ranges of a forecast, the widest first. */
export function bandsOf(path: readonly ChartForecastPoint[]): readonly Band[] {
  if (path.length === 0) return []
  const fans = path.flatMap(({ day, fan }) => (fan === undefined ? [] : [{ day, ...fan }]))
  if (fans.length === 0) return [path]
  return [
    fans.map(({ day, low95, high95 }) => ({ day, low: low95, high: high95 })),
    path,
    fans.map(({ day, low50, high50 }) => ({ day, low: low50, high: high50 })),
  ]
}

export const isShown = ({ x }: ChartModel, day: number): boolean => day >= x.from && day <= x.to

/** Pure: the same model and size give the same pixels. */
export function layout(model: ChartModel, size: ChartSize): Layout {
  const frame = frameOf(model, size)
  const spot = ({ day, value }: ChartPoint): Spot => ({ x: frame.x(day), y: frame.y(value) })
  const path = model.forecast?.path ?? []
  return {
    size,
    frame,
    text: textSizes(size),
    xTicks: ticksShown(model, size).map((tick) => ({ ...tick, x: frame.x(tick.day) })),
    yTicks: model.yTicks.map(({ value, label }) => ({ y: frame.y(value), label })),
    dots: model.dots.map((dot) => ({ ...spot(dot), kind: dot.kind })),
    lines: model.lines.map((line) => line.map(spot)),
    requiredPath: model.requiredPath.map(spot),
    median: path.map(({ day, median }) => spot({ day, value: median })),
    bands: bandsOf(path).map((band) => [
      ...band.map(({ day, high }) => spot({ day, value: high })),
      ...band.toReversed().map(({ day, low }) => spot({ day, value: low })),
    ]),
    outside: model.outside.map((outside) => ({ ...spot(outside), title: outside.title })),
    plans: model.plans.map(({ title, points }) => ({ title, spots: points.map(spot) })),
    yearBefore: model.yearBefore.map(spot),
    scenario: (model.scenario?.points ?? []).map(spot),
    target:
      model.target === undefined
        ? undefined
        : {
            ...spot(model.target),
            ...(model.target.otherEnd !== undefined && { otherY: frame.y(model.target.otherEnd) }),
          },
    asAtX: isShown(model, model.asAt.day) ? frame.x(model.asAt.day) : undefined,
    events: eventMarks(model.events, frame, size),
    labels: chartLabels(model, frame, size),
  }
}
