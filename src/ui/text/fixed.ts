/** Numbers with at most so many decimals. */
import { remembered } from './remembered.ts'

function formatWith(most: number): (value: number) => string {
  const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: most })
  return remembered((value) => format.format(value))
}

const withDecimals: ((value: number) => string)[] = []

/** A number with at most so many decimals. */
export const fixed = (value: number, most: number): string => (withDecimals[most] ??= formatWith(most))(value)
