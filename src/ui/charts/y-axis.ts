/** The value axis: from zero to a round number; a share whose target is above half runs from 0% to 100%. */
import { nice, ticks } from 'd3-array'
import type { Unit } from '../../progress/index.ts'
import { axisFigure } from '../format/figure.ts'
import type { Domain, YTick } from './model.ts'

const ABOUT = 5
const QUARTERS = [0, 0.25, 0.5, 0.75, 1]

export type YAxis = { readonly y: Domain; readonly yTicks: readonly YTick[] }

const withWords = (values: readonly number[], unit: Unit): readonly YTick[] => values.map((value) => ({ value, label: axisFigure(value, unit) }))

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
