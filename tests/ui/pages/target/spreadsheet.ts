/** A spreadsheet in small, written for the tests alone: opens a CSV file and works out its formulas. */
import { csvParseRows } from 'd3-dsv'

type Value = number | boolean | readonly number[]

const MS_A_DAY = 86_400_000
/** 1 January 1970 in the days of a spreadsheet. */
const EPOCH = 25_569
export const serialOf = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / MS_A_DAY + EPOCH
const serial = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / MS_A_DAY + EPOCH
const dateOf = (day: number) => new Date((day - EPOCH) * MS_A_DAY)

function laterMonth(day: number, months: number): number {
  const date = dateOf(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months]
  return Math.min(serial(year, month, date.getUTCDate()), serial(year, month + 1, 0))
}

function endOfMonth(day: number, months: number): number {
  const date = dateOf(day)
  return serial(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 0)
}

const PIECES = 4000
/** Simpson's rule. With x = sqrt(degrees) tan(angle), the density of t is a power of the cosine. */
function integral(power: number, from: number, to: number): number {
  const width = (to - from) / PIECES
  let sum = 0
  for (let i = 0; i <= PIECES; i += 1)
    sum += Math.cos(from + i * width) ** power * (i === 0 || i === PIECES ? 1 : i % 2 === 1 ? 4 : 2)
  return (sum * width) / 3
}
export const studentTCdfAnyDf = (x: number, degrees: number): number =>
  integral(degrees - 1, -Math.PI / 2, Math.atan(x / Math.sqrt(degrees))) /
  integral(degrees - 1, -Math.PI / 2, Math.PI / 2)

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

/** Only what Excel, LibreOffice Calc and Google Sheets share. */
const FUNCTIONS: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  DATE: ([year, month, date]) => serial(Number(year), Number(month), Number(date)),
  EDATE: ([day, months]) => laterMonth(Number(day), Number(months)),
  EOMONTH: ([day, months]) => endOfMonth(Number(day), Number(months)),
  IF: ([condition, yes, no]) => (condition === true ? yes! : no!),
  MIN: (args) => Math.min(...args.flat().map(Number)),
  MAX: (args) => Math.max(...args.flat().map(Number)),
  MEDIAN: (args) => median(args.flat().map(Number)),
  ABS: ([x]) => Math.abs(Number(x)),
  SQRT: ([x]) => Math.sqrt(Number(x)),
  ASIN: ([x]) => Math.asin(Number(x)),
  SIN: ([x]) => Math.sin(Number(x)),
  PI: () => Math.PI,
  POWER: ([x, power]) => Number(x) ** Number(power),
  'T.DIST': ([x, degrees, isCumulative]) =>
    isCumulative === true ? studentTCdfAnyDf(Number(x), Number(degrees)) : NaN,
}

const TOKEN = /\s*(<=|>=|[-+*/(),:<>=]|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[A-Z]+\d+(?![\w.(])|[A-Z][A-Z.]*)/y

function tokensOf(formula: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula)
    if (found === null) throw new Error(`cannot read ${formula}`)
    tokens.push(found[1]!)
  }
  return tokens
}

export type Sheet = {
  readonly rows: readonly (readonly string[])[]
  /** The value of the cell in a row of the file, the header being row 1. */
  readonly valueOf: (row: number) => number | string
}

/** `changed`: what somebody has typed over a cell, by row. */
export function openSheet(csv: string, changed: Readonly<Record<number, string>> = {}): Sheet {
  const rows = csvParseRows(csv)
  const known = new Map<number, number | string>()
  const valueOf = (row: number): number | string => {
    const before = known.get(row)
    if (before !== undefined) return before
    const text = changed[row] ?? rows[row - 1]![2]!
    const value = text.startsWith('=')
      ? worked(text.slice(1))
      : text !== '' && Number.isFinite(Number(text))
        ? Number(text)
        : text
    known.set(row, value)
    return value
  }
  const cell = (address: string): number => {
    if (!address.startsWith('C')) throw new Error(`${address} is not among the values`)
    return Number(valueOf(Number(address.slice(1))))
  }
  function worked(formula: string): number {
    const tokens = tokensOf(formula)
    let place = 0
    const take = (wanted: string): boolean => {
      if (tokens[place] !== wanted) return false
      place += 1
      return true
    }
    const need = (wanted: string): void => {
      if (!take(wanted)) throw new Error(`${formula}: ${wanted} is missing at ${tokens[place]}`)
    }
    const primary = (): Value => {
      const token = tokens[place]!
      place += 1
      if (token === '(') {
        const inner = comparison()
        need(')')
        return inner
      }
      if (token === '-') return -Number(primary())
      if (token === 'TRUE') return true
      if (/^\d/.test(token)) return Number(token)
      if (/^[A-Z]+\d+$/.test(token)) {
        if (!take(':')) return cell(token)
        const [from, to] = [Number(token.slice(1)), Number(tokens[place]!.slice(1))]
        place += 1
        return Array.from({ length: to - from + 1 }, (_, i) => cell(`C${from + i}`))
      }
      const work = FUNCTIONS[token]
      if (work === undefined) throw new Error(`${formula}: no function ${token}`)
      need('(')
      if (take(')')) return work([])
      const args = [comparison()]
      while (take(',')) args.push(comparison())
      need(')')
      return work(args)
    }
    const product = (): Value => {
      let left = primary()
      for (;;) {
        if (take('*')) left = Number(left) * Number(primary())
        else if (take('/')) left = Number(left) / Number(primary())
        else return left
      }
    }
    const sum = (): Value => {
      let left = product()
      for (;;) {
        if (take('+')) left = Number(left) + Number(product())
        else if (take('-')) left = Number(left) - Number(product())
        else return left
      }
    }
    const comparison = (): Value => {
      const left = sum()
      if (take('<=')) return Number(left) <= Number(sum())
      if (take('>=')) return Number(left) >= Number(sum())
      if (take('<')) return Number(left) < Number(sum())
      if (take('>')) return Number(left) > Number(sum())
      return left
    }
    const value = comparison()
    if (place !== tokens.length) throw new Error(`${formula}: not read from ${tokens[place]} on`)
    return Number(value)
  }
  return { rows, valueOf }
}
