/** Numbers into words: figures, precision, differences, chances. */
import type { Qualifier, Unit } from '../../progress/index.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const rounded = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 })
const smallWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const MILLION = 1e6

/**
 * A figure in its unit, as a reader says it: 3.6 million, 10,000, 21.2%.
 * Counts of a million or more keep one decimal of a million; shares one decimal of a per cent.
 */
export function figure(value: number, unit: Unit): string {
  if (unit.kind === 'share') return percent.format(value)
  if (Math.abs(value) >= MILLION) return `${decimals.format(value / MILLION)} million`
  return Number.isInteger(value) || Math.abs(value) >= 10 ? whole.format(value) : rounded.format(value)
}

/** A worked-out figure, rounded to about three digits: 1.3 million, 13,600, 2,960. */
export function roundedFigure(value: number, unit: Unit): string {
  if (unit.kind === 'share') return percent.format(value)
  const size = Math.abs(value)
  return figure(size < 100 || size >= MILLION ? value : Number(value.toPrecision(3)), unit)
}

/** A figure short enough for an axis: 25m, 5,000, 75%. */
export function axisFigure(value: number, unit: Unit): string {
  if (unit.kind === 'count' && Math.abs(value) >= MILLION) return `${decimals.format(value / MILLION)}m`
  return figure(value, unit)
}

const PRECISION_WORDS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about ',
  'more-than': 'more than ',
  almost: 'almost ',
}

/** "about ", "more than ", "almost ", or nothing. */
export const precisionWord = (precision: Qualifier): string => PRECISION_WORDS[precision]

/** A published figure with its precision: "about 3.6 million", "more than 10,000", "almost 10 million". */
export const publishedFigure = (
  reading: { readonly value: number; readonly precision: Qualifier },
  unit: Unit,
): string => precisionWord(reading.precision) + figure(reading.value, unit)

/** A difference between two figures, without sign: "9.9 million", or "47 percentage points" for shares. */
export function difference(value: number, unit: Unit): string {
  if (unit.kind !== 'share') return roundedFigure(Math.abs(value), unit)
  const points = decimals.format(Math.abs(value) * 100)
  return `${points} percentage point${points === '1' ? '' : 's'}`
}

/** A chance between 1% and 99%: before the day nothing is certain. */
export function chanceWords(chance: number): string {
  if (chance < 0.01) return 'less than 1%'
  return chance > 0.99 ? 'more than 99%' : percent.format(Math.round(chance * 100) / 100)
}

/** A count in words up to ten: "two", "11". */
export const countWord = (count: number): string => smallWords[count] ?? whole.format(count)

/** "one figure", "two figures". */
export const plural = (count: number, one: string, many: string = `${one}s`): string =>
  `${countWord(count)} ${count === 1 ? one : many}`

/** How many times: "8.1 times", "twice". */
export function times(ratio: number): string {
  const shown = ratio >= 10 ? whole.format(ratio) : decimals.format(ratio)
  return shown === '2' ? 'twice' : `${shown} times`
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** For the middle of a sentence. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
