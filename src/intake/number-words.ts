/** Numbers as people write them in tables. */

export type NumberRead =
  | {
      readonly kind: 'number'
      /** As written: 90 of "90%", 1,100,000 of "1.1m". */
      readonly number: number
      readonly isPerCent: boolean
      /** Whether a word for its size stood with it, and is multiplied in: "1.1m". */
      readonly isSized: boolean
      /** What stood with it: a symbol of money, a unit. */
      readonly unit: string | undefined
    }
  /** "1.234" may be a thousand or one and a bit. */
  | { readonly kind: 'ask'; readonly about: 'decimal-sign' }
  | { readonly kind: 'no-number' }

export type NumberChoices = {
  /** What parts the decimals off. */
  readonly decimalSign?: '.' | ','
  /** Whether other cells of the table part them off by a comma: then "1.234" is asked about, which else is as usual here. */
  readonly mayBeComma?: boolean
}

const SIZES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
}

/** What one of a column of sizes multiplies by: "Thousands"; `undefined` for anything else. */
export const sizeOf = (word: string): number | undefined => {
  const lower = word.trim().toLowerCase()
  return lower === 'units' || lower === 'number' || lower === 'ones' ? 1 : SIZES[lower]
}

/** Sign, symbol, digits with their signs, size, per cent or unit. */
const WRITTEN =
  /^([-−–+]?)\s*([£$€]?)\s*([-−]?)((?:\d[\d.,'\s\u00a0\u2009\u202f]*|[.,]\d+))\s*(%|per cent|percent)?\s*([A-Za-z]*)\s*(.*)$/

/** A thousand and more, or one and a bit. Nobody writes "0.125" for a group of thousands. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/

/** The digits of a number with a point for its decimals; `undefined` where they make none. */
function plainDigits(
  digits: string,
  { decimalSign, mayBeComma }: NumberChoices,
): { readonly plain: string } | 'ask' | undefined {
  const text = digits.trim()
  if (mayBeComma === true && decimalSign === undefined && EITHER.test(text)) return 'ask'
  if (/^\d+$/.test(text)) return { plain: text }
  if (GROUPED_BY_SPACE.test(text)) return { plain: text.replaceAll(/[ '\u00a0\u2009\u202f]/g, '').replace(',', '.') }
  if (/^\d*\.\d+$/.test(text) || /^\d+\.$/.test(text)) {
    if (decimalSign === ',') return GROUPED_BY_POINT.test(text) ? { plain: text.replaceAll('.', '') } : undefined
    return { plain: text }
  }
  if (/^\d*,\d+$/.test(text)) {
    if (decimalSign === ',') return { plain: text.replace(',', '.') }
    if (GROUPED_BY_COMMA.test(text)) return { plain: text.replaceAll(',', '') }
    // "12,5" can be no thousands: whoever wrote it parts decimals off by a comma.
    return decimalSign === '.' ? undefined : 'ask'
  }
  if (GROUPED_BY_COMMA.test(text)) return decimalSign === ',' ? undefined : { plain: text.replaceAll(',', '') }
  if (GROUPED_BY_POINT.test(text)) return { plain: text.replaceAll('.', '').replace(',', '.') }
  return undefined
}

/** A number as it is written. Nothing is guessed: what could be two numbers is asked about. */
export function readNumberWords(text: string, choices: NumberChoices = {}): NumberRead {
  const parts = WRITTEN.exec(text.trim())
  if (parts === null) return { kind: 'no-number' }
  const [, sign = '', symbol = '', inner = '', digits = '', perCent, word = '', rest = ''] = parts
  const read = plainDigits(digits, choices)
  if (read === undefined) return { kind: 'no-number' }
  if (read === 'ask') return { kind: 'ask', about: 'decimal-sign' }
  const size = word === '' ? 1 : SIZES[word.toLowerCase()]
  const unit = [symbol, size === undefined ? word : '', rest.trim()].filter((part) => part !== '').join(' ')
  const isBelow = /[-−–]/.test(sign) || inner !== ''
  const number = Number((Number(read.plain) * (size ?? 1)).toPrecision(15))
  return {
    kind: 'number',
    number: isBelow ? -number : number,
    isPerCent: perCent !== undefined,
    isSized: size !== undefined && word !== '',
    unit: unit === '' ? undefined : unit,
  }
}

const DATE_WITH_POINTS = /^\d{1,2}\.\d{1,2}\.\d{4}$/

/** Whether a cell shows that its writer parts decimals off by a comma: "12,5", "1.234.567", and dates such as 31.01.2019. */
export function showsComma(text: string): boolean {
  if (!/[.,]/.test(text)) return false
  const trimmed = text.trim()
  if (DATE_WITH_POINTS.test(trimmed)) return true
  const digits = WRITTEN.exec(trimmed)?.[4]?.trim() ?? ''
  if (EITHER.test(digits)) return false
  return GROUPED_BY_POINT.test(digits) || (/^\d*,\d+$/.test(digits) && !GROUPED_BY_COMMA.test(digits))
}
