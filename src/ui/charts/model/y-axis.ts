/** The value axis: from zero to a round number; a share whose target is above half runs from 0% to 100%. */
import { nice, ticks } from 'd3-array'
import type { Unit } from '../../../progress/index.ts'
import { axisFigure } from '../../text/figure.ts'
import type { Domain, YTick } from './types.ts'

const ABOUT = 5
const QUARTERS = [0, 0.25, 0.5, 0.75, 1]

export type YAxis = { readonly y: Domain; readonly yTicks: readonly YTick[] }

const withWords = (values: readonly number[], unit: Unit): readonly YTick[] =>
  values.map((value) => ({ value, label: axisFigure(value, unit) }))

/** Two or three labels to a power of ten, fewer where there are many powers. */
const STEPS = [[1, 2, 5], [1, 3], [1]] as const

/** The logarithmic axis that holds every value shown, all of them above zero. */
export function logAxis(values: readonly number[], unit: Unit): YAxis {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))]
  const powers = Array.from({ length: Math.max(1, high - low) + 1 }, (_, i) => low + i)
  const steps = STEPS[powers.length <= 3 ? 0 : powers.length <= 4 ? 1 : 2]
  const from = 10 ** low
  const to = 10 ** (low + powers.length - 1)
  const marks = powers.flatMap((power) => steps.map((step) => step * 10 ** power)).filter((value) => value <= to)
  return { y: { from, to }, yTicks: withWords(marks, unit) }
}

/** The axis that holds every value shown. Zero is always on it. */
export function yAxis(values: readonly number[], unit: Unit, targetLevel: number | undefined): YAxis {
  const low = values.reduce((held, value) => Math.min(held, value), 0)
  const high = values.reduce((held, value) => Math.max(held, value), 0)
  if (unit.kind === 'share' && low === 0 && high <= 1 && targetLevel !== undefined && targetLevel > 0.5) {
    return { y: { from: 0, to: 1 }, yTicks: withWords(QUARTERS, unit) }
  }
  const [from, to] = low === high ? [0, 1] : nice(low, high, ABOUT)
  return { y: { from, to }, yTicks: withWords(ticks(from, to, ABOUT), unit) }
}
