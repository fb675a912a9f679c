/** The frame of a chart at a size: where the plot lies, and which pixel a day and a value fall on. */
import type { Box } from './geometry.ts'
import type { ChartModel } from './types.ts'
import { textWidth } from './text-width.ts'

export type ChartSize = { readonly width: number; readonly height: number }

/** Beside the facts of a target, and on a phone. Both scale with the room they get. */
export const WIDE: ChartSize = { width: 640, height: 324 }
export const NARROW: ChartSize = { width: 340, height: 324 }

/** Room in pixels below which the narrow drawing is shown; _chart.scss says the same. */
const NARROW_BELOW = 520

export const isNarrow = ({ width }: ChartSize): boolean => width < NARROW_BELOW
export const sizeFor = (room: number): ChartSize => (room > 0 && room < NARROW_BELOW ? NARROW : WIDE)

/** Sizes of text: at least 12 px as shown, also where the narrow drawing is squeezed into a screen of 320 px. */
export type TextSizes = { readonly axis: number; readonly label: number; readonly small: number }
export const textSizes = (size: ChartSize): TextSizes =>
  isNarrow(size) ? { axis: 14.5, label: 15.5, small: 14.5 } : { axis: 13, label: 14.5, small: 13 }

export type Frame = {
  readonly plot: Box
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  /** The day at a pixel: the way back from `x`. */
  readonly dayAt: (x: number) => number
}

/** Room below the plot for the marks of the time axis, and for the numbers of events below those. */
const BELOW = 54
const EDGE = 16
const BESIDE_TARGET = 16

function rightMargin({ target, forecast, scenario, x }: ChartModel, size: ChartSize, left: number): number {
  if (isNarrow(size) || target === undefined) return EDGE
  const { label, small } = textSizes(size)
  const words = [
    textWidth(target.label[1], label),
    ...(scenario?.label ?? []).map((text) => textWidth(text, label, true)),
    forecast === undefined
      ? 0
      : Math.max(textWidth(forecast.label.span, small), textWidth(forecast.label.figure, label, true)),
  ]
  const wanted = Math.max(...words) + BESIDE_TARGET
  const beside = ((x.to - target.day) / (x.to - x.from)) * (size.width - left - EDGE)
  return Math.max(EDGE, beside >= wanted ? EDGE : wanted)
}

/**
 * The frame leaves room for axis labels, for the as-at date above, and for labels beside a target at the right edge.
 */
export function frameOf(model: ChartModel, size: ChartSize): Frame {
  const left = Math.ceil(Math.max(...model.yTicks.map(({ label }) => textWidth(label, textSizes(size).axis)))) + 12
  const plot = {
    left,
    top: isNarrow(size) ? 44 : 28,
    right: Math.floor(size.width - rightMargin(model, size, left)),
    bottom: size.height - BELOW,
  }
  const { x, y, isLog } = model
  const scaled = isLog ? Math.log10 : (value: number): number => value
  const [low, high] = [scaled(y.from), scaled(y.to)]
  return {
    plot,
    x: (day) => plot.left + ((day - x.from) / (x.to - x.from)) * (plot.right - plot.left),
    y: (value) => plot.bottom - ((scaled(value) - low) / (high - low)) * (plot.bottom - plot.top),
    dayAt: (px) => x.from + ((px - plot.left) / (plot.right - plot.left)) * (x.to - x.from),
  }
}
