/** The tournament: real public series cut short, forecast, and scored against what happened. */
import { chanceAt, fitFigures, rangeAt, type Trend } from '../../src/progress/forecast/trend.ts'
import type { Direction } from '../../src/progress/record/metric.ts'

export type Window = {
  readonly id: string
  readonly kind: 'share' | 'count' | 'level'
  readonly t: readonly number[]
  readonly y: readonly number[]
  readonly deadline: number
  readonly target: number
  readonly direction: Direction
  readonly outcome: { readonly valueAtDeadline: number; readonly met: boolean }
  readonly scale: number
}
export type Scores = {
  readonly brier: number
  readonly coverage80: number
  readonly coverage95: number
  readonly meanScaledError: number
  readonly intervalScore80: number
  readonly intervalScore95: number
}
export type Tournament = {
  readonly windows: readonly Window[]
  readonly scoresOfBaselines: Readonly<Record<string, Partial<Scores>>>
  readonly gate: {
    readonly brierMax: number
    readonly coverage80: readonly [number, number]
    readonly coverage95: readonly [number, number]
    readonly intervalScore80Max: number
    readonly intervalScore95Max: number
    readonly meanScaledErrorMax: number
  }
}

/** Fits one window of outside evidence, whose shares run from 0 to 100. `size` takes a value back to its own scale. */
export function fitWindow({ kind, t, y, direction }: Pick<Window, 'kind' | 't' | 'y' | 'direction'>): {
  readonly trend: Trend
  readonly size: number
} {
  const size = kind === 'share' ? 100 : 1
  const values = y.map((value) => value / size)
  // The times are years.
  const { scale, mixture } = fitFigures(kind === 'share' ? 'share' : 'count', { times: t, values, aYear: 1 }, false)
  const limits = { low: scale.kind === 'unchanged' ? -Infinity : 0, high: scale.kind === 'arcsine' ? 1 : Infinity }
  return { trend: { mixture, scale, direction, limits }, size }
}

export type Scored = {
  readonly window: Window
  readonly chance: number
  readonly brier: number
  readonly in80: number
  readonly in95: number
  readonly error: number
  readonly score80: number
  readonly score95: number
}

/** An interval score: its width, and a fine for each side that the outcome lies beyond. Source: Winkler (1972). */
const intervalScore = (low: number, high: number, actual: number, alpha: number, scale: number): number =>
  Math.min(400, (high - low + (2 / alpha) * (Math.max(0, low - actual) + Math.max(0, actual - high))) / scale)

export function score(window: Window): Scored {
  const { trend, size } = fitWindow(window)
  const { median, low80, high80, low95, high95 } = rangeAt(trend, window.deadline)
  const chance = chanceAt(trend, window.target / size, window.deadline)
  const actual = window.outcome.valueAtDeadline / size
  const scale = window.scale / size
  return {
    window,
    chance,
    brier: (chance - Number(window.outcome.met)) ** 2,
    in80: Number(actual >= low80 && actual <= high80),
    in95: Number(actual >= low95 && actual <= high95),
    error: Math.min(50, Math.abs(median - actual) / scale),
    score80: intervalScore(low80, high80, actual, 0.2, scale),
    score95: intervalScore(low95, high95, actual, 0.05, scale),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const totalOf = (scored: readonly Scored[]): Scores => ({
  brier: mean(scored.map((one) => one.brier)),
  coverage80: mean(scored.map((one) => one.in80)),
  coverage95: mean(scored.map((one) => one.in95)),
  meanScaledError: mean(scored.map((one) => one.error)),
  intervalScore80: mean(scored.map((one) => one.score80)),
  intervalScore95: mean(scored.map((one) => one.score95)),
})
