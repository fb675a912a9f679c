/** Numbers in full, as they stand in a calculation: 13,544,365.2 rather than 13.5 million. */
import { isDay, type Day, type Unit } from '../../../../progress/index.ts'

const MILLION = 1e6
const TINY = 1e-6
const DIGITS = 7

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
const trimmed = (decimals: string): string => decimals.replace(/0+$/, '')

/** Not in powers of ten: whoever checks a calculation by hand writes digits. */
function digitsOf(size: number): string {
  if (Number.isInteger(size) || size >= MILLION) return size.toFixed(Number.isInteger(size) ? 0 : 1)
  return size < TINY ? size.toFixed(12) : size.toFixed(Math.max(1, DIGITS - 1 - Math.floor(Math.log10(size))))
}

/** Whole numbers as they are; others to seven digits, or to one decimal from a million. "−1,402", "0.2119340". */
export function fullNumber(value: number): string {
  const [whole = '', decimals = ''] = digitsOf(Math.abs(value)).split('.')
  const rest = trimmed(decimals)
  return `${value < 0 ? '−' : ''}${grouped(whole)}${rest === '' ? '' : `.${rest}`}`
}

/** A number in full in its unit; a share as a per cent. */
export const fullFigure = (value: number, unit: Unit): string =>
  unit.kind === 'share'
    ? `${fullNumber(value * 100)}%`
    : `${fullNumber(value * (unit.multiplier ?? 1))}${unit.after ?? ''}`.replace(
        /\d/,
        (first) => (unit.before ?? '') + first,
      )

/** A day is told from a number by what it is, not by how it looks. */
export const isADay = (value: number | Day | undefined): value is Day => typeof value === 'string' && isDay(value)
