/** Numbers into words: figures, precision, differences, chances. */
import type { Qualifier, Unit } from '../../progress/index.ts'
import { fixed } from './fixed.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const rounded = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
const smallWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 })

const THOUSAND = 1e3
const MILLION = 1e6
const BILLION = 1e9
/** No published figure has more decimals of a million, or of a per cent. */
const MOST_DECIMALS = 12
const DECIMALS_OF_A_TARGET = 4
/** Decimals such as 0.57 and 1 - 0.43 differ by less than this, as a share of the larger. */
const BINARY_DUST = 1e-12

const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= BINARY_DUST * Math.max(Math.abs(one), Math.abs(other))

/** The number that is written: of a share in per cent, of what is recorded in thousands in full. */
const written = (value: number, { kind, multiplier = 1 }: Unit): number => value * (kind === 'share' ? 100 : multiplier)

/** With the symbols of its unit. A minus stands before them. */
function dressed(text: string, { kind, before = '', after = '' }: Unit): string {
  if (kind === 'share') return `${text}%`
  const sign = text.startsWith('-') ? '-' : ''
  return `${sign}${before}${text.slice(sign.length)}${after}`
}

/** A figure with at most so many decimals: of a million, of a per cent, or its own. */
function atMost(value: number, unit: Unit, most: number): string {
  const size = written(value, unit)
  if (unit.kind === 'share' || Math.abs(size) < MILLION) return dressed(fixed(size, most), unit)
  const isBillions = Math.abs(size) >= BILLION
  return dressed(`${fixed(size / (isBillions ? BILLION : MILLION), most)} ${isBillions ? 'billion' : 'million'}`, unit)
}

/** A target as it was promised. */
const promised = (level: number, unit: Unit): string => atMost(level, unit, DECIMALS_OF_A_TARGET)

const decimalsIn = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0

const levelTexts = new WeakMap<Unit, ReadonlySet<string>>()

/** A first wording, or with as many more decimals as it takes not to read like a target that it is not. */
function toldApart(value: number, unit: Unit, first: string): string {
  if (unit.levels === undefined) return first
  if (unit.levels.some((level) => isSame(level, value))) return promised(value, unit)
  const texts = levelTexts.get(unit) ?? new Set(unit.levels.map((level) => promised(level, unit)))
  levelTexts.set(unit, texts)
  let text = first
  for (let most = decimalsIn(first); texts.has(text) && most <= MOST_DECIMALS; most += 1)
    text = atMost(value, unit, most)
  return text
}

/** One decimal of a million or of a per cent; a count whole, below a thousand to a decimal, below ten to three digits. */
function plain(value: number, unit: Unit): string {
  const shown = written(value, unit)
  const size = Math.abs(shown)
  if (unit.decimals !== undefined && size < MILLION) return atMost(value, unit, unit.decimals)
  if (unit.kind === 'share' || size >= MILLION) return atMost(value, unit, 1)
  if (size >= THOUSAND) return dressed(whole.format(shown), unit)
  return dressed((size >= 10 ? decimals : rounded).format(shown), unit)
}

/**
 * A figure in its unit, as a reader says it: 3.6 million, 10,000, 21.2%, 10.4.
 * Counts of a million or more keep one decimal of a million, shares one decimal of a per cent; more where without them a
 * figure would read like a target that it is not.
 */
export const figure = (value: number, unit: Unit): string => toldApart(value, unit, plain(value, unit))

/** A worked-out figure, rounded to about three digits: 1.3 million, 13,600, 2,960. */
export function roundedFigure(value: number, unit: Unit): string {
  const shown = written(value, unit)
  const size = Math.abs(shown)
  if (unit.kind === 'share') return toldApart(value, unit, atMost(value, unit, Math.min(1, unit.decimals ?? 1)))
  if (size >= MILLION || size < 10 || unit.decimals !== undefined) return figure(value, unit)
  const text = whole.format(size < 100 ? shown : Number(shown.toPrecision(3)))
  return toldApart(value, unit, dressed(text, unit))
}

/** A figure short enough for an axis: 25m, 5,000, 75%. */
export function axisFigure(value: number, unit: Unit): string {
  const shown = written(value, unit)
  if (unit.kind === 'share' || Math.abs(shown) < MILLION) return figure(value, unit)
  const isBillions = Math.abs(shown) >= BILLION
  return dressed(`${decimals.format(shown / (isBillions ? BILLION : MILLION))}${isBillions ? 'bn' : 'm'}`, unit)
}

const PRECISION_WORDS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about ',
  'more-than': 'more than ',
  almost: 'almost ',
}

/** "about ", "more than ", "almost ", or nothing. */
export const precisionWord = (precision: Qualifier): string => PRECISION_WORDS[precision]

type Published = { readonly value: number; readonly precision: Qualifier }

/** A published figure with its precision: "about 3.6 million", "more than 10,000", "almost 10 million". */
export const publishedFigure = (reading: Published, unit: Unit): string =>
  precisionWord(reading.precision) + figure(reading.value, unit)

/** Digits of a decimal number without what its binary form adds, and the most decimals that every browser gives. */
const [DIGITS, ALL_DECIMALS] = [15, 20]

/** A published figure with all of its digits, for who is to see a change of a single one: "about 3,612,345", "41.753%". */
export const publishedInFull = ({ value, precision }: Published, unit: Unit): string =>
  precisionWord(precision) + dressed(fixed(Number(written(value, unit).toPrecision(DIGITS)), ALL_DECIMALS), unit)

/** A published figure beside another of the same date, with as many decimals as it takes to tell the two apart. */
export function publishedApart(reading: Published, other: Published, unit: Unit): string {
  const text = figure(reading.value, unit)
  if (text !== figure(other.value, unit) || isSame(reading.value, other.value)) return publishedFigure(reading, unit)
  let most = decimalsIn(text)
  while (most < MOST_DECIMALS && atMost(reading.value, unit, most) === atMost(other.value, unit, most)) most += 1
  return precisionWord(reading.precision) + atMost(reading.value, unit, most)
}

/** Rounded, with as many decimals as it takes to say that there is some. */
function someFigure(size: number, unit: Unit): string {
  const first = roundedFigure(size, unit)
  let text = first
  for (let most = decimalsIn(first) + 1; !/[1-9]/.test(text) && most <= MOST_DECIMALS; most += 1)
    text = atMost(size, unit, most)
  return size > 0 ? text : first
}

/** A difference, told from no target. Where one more has a name of its own, that stands in place of the symbols. */
function differenceOf(size: number, { kind, levels: _levels, one, ...unit }: Unit): string {
  if (one === undefined) return someFigure(size, { kind, ...unit })
  const bare = someFigure(size, { kind, ...unit, before: undefined, after: undefined })
  return `${bare} ${bare === '1' ? one : `${one}s`}`
}

/** A difference between two figures, without sign: "9.9 million", or "47 percentage points" for shares. Never "0" for some. */
export function difference(value: number, unit: Unit): string {
  const size = Math.abs(value)
  if (unit.kind !== 'share') return differenceOf(size, unit)
  const points =
    size > 0 && size < 0.0005
      ? rounded.format(Number((size * 100).toPrecision(2)))
      : fixed(size * 100, unit.decimals ?? 1)
  return `${points} percentage point${points === '1' ? '' : 's'}`
}

/**
 * A difference over a time, without sign. Nobody publishes it, so below ten it has a decimal, whatever figures have, and
 * below a tenth two digits: 1.5 percentage points a year and 0.7, where whole per cents are published.
 */
export function differenceOverTime(value: number, unit: Unit): string {
  if (unit.decimals === undefined) return difference(value, unit)
  const size = Math.abs(written(value, unit))
  const enough = size === 0 || size >= 10 ? 0 : size >= 0.1 ? 1 : 1 - Math.floor(Math.log10(size))
  return difference(value, { ...unit, decimals: Math.min(MOST_DECIMALS, Math.max(unit.decimals, enough)) })
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

/** "none" for a count of nought; a balance of nought is not nothing. */
export const noneOr = (shown: string, { kind }: Unit): string => (shown === '0' && kind === 'count' ? 'none' : shown)

/** Where a figure is heading: "about 6.8 million", or "none". */
export function headingFigure(value: number, unit: Unit): string {
  const shown = roundedFigure(value, unit)
  return noneOr(shown, unit) === 'none' ? 'none' : `about ${shown}`
}

/** How many times: "8.1 times", "twice"; never "1 times", which hides whether it is more or less. */
export function times(ratio: number): string {
  const shown = ratio >= 10 ? whole.format(ratio) : decimals.format(ratio)
  if (shown === '1') return `${ratio.toFixed(2)} times`
  return shown === '2' ? 'twice' : `${shown} times`
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** For the middle of a sentence. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
