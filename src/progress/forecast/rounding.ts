/** What a figure loses by its last published digit. */
import { at } from '../at.ts'
import type { Unit } from '../record/metric.ts'
import type { Transform } from './transform.ts'

/** More decimals than this are binary dust. */
const MOST_DECIMALS = 6

/** How many decimals a number is written with. */
function decimalsOf(value: number): number {
  let decimals = 0
  while (decimals < MOST_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals += 1
  return decimals
}

/** Shares are published in per cent. */
const withoutDust = (value: number): number => Number(value.toPrecision(12))

/**
 * The standard deviation of that, on the forecasting scale: a value lies anywhere within half its last digit, and the
 * last digit is the finest that any of them has, in per cent for a share. One at the least: noughts at the end are digits.
 */
export function roundingOf(kind: Unit['kind'], values: readonly number[], scale: Transform): number {
  const size = kind === 'share' ? 100 : 1
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(withoutDust(value * size))), 0)
  const half = 10 ** -decimals / 2 / size
  const latest = at(values, values.length - 1)
  const digit = (scale.to(latest + half) - scale.to(latest - half)) / Math.sqrt(12)
  // Beside a number this large its digit would be lost.
  return Math.max(digit, Number.EPSILON * Math.max(1, Math.abs(scale.to(latest))))
}
