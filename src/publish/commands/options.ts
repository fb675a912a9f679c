/** What was asked for on the command line. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { bad, good, type Result } from '../../progress/index.ts'
import type { Choices } from '../../intake/index.ts'

const OPTIONS = {
  write: { type: 'boolean' },
  json: { type: 'boolean' },
  accept: { type: 'boolean' },
  'withdraw-gone': { type: 'boolean' },
  hidden: { type: 'boolean' },
  published: { type: 'string' },
  source: { type: 'string' },
  series: { type: 'string' },
  reason: { type: 'string' },
  sheet: { type: 'string' },
  column: { type: 'string' },
  'date-column': { type: 'string' },
  rows: { type: 'string', multiple: true },
  'year-pair': { type: 'string' },
  'number-after-year': { type: 'string' },
  'day-order': { type: 'string' },
  'decimal-sign': { type: 'string' },
  multiplier: { type: 'string' },
  'share-as': { type: 'string' },
  period: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

export type Asked = {
  readonly places: readonly string[]
  readonly choices: Choices
  readonly isWriting: boolean
  readonly isJson: boolean
  /** Whether every question is answered: the figures are right as they are. */
  readonly isAccepted: boolean
  readonly withdrawGone: boolean
  readonly publishedOn: string | undefined
  readonly source: string | undefined
  readonly seriesId: string | undefined
  readonly reason: string | undefined
  readonly sheet: string | undefined
}

const isOneOf = <Word extends string>(words: readonly Word[], word: string | undefined): word is Word | undefined =>
  word === undefined || words.some((one) => one === word)

const isDayOfYear = (text: string): text is `${number}-${number}` => /^\d{2}-\d{2}$/.test(text)

/** "Series=House of Commons". */
function pairOf(text: string): readonly [string, string] {
  const place = text.indexOf('=')
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}

/** What is wrong is said in a sentence. */
export function readOptions(words: readonly string[]): Result<Asked, string> {
  let read
  try {
    read = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = read
  const [pair, after, order, sign, share] = [
    values['year-pair'],
    values['number-after-year'],
    values['day-order'],
    values['decimal-sign'],
    values['share-as'],
  ]
  if (pair !== undefined && pair !== 'two-years' && !isDayOfYear(pair))
    return bad('--year-pair is the day on which the financial year begins, such as 04-01, or two-years.')
  if (!isOneOf(['month', 'quarter'], after)) return bad('--number-after-year is month or quarter.')
  if (!isOneOf(['day-first', 'month-first'], order)) return bad('--day-order is day-first or month-first.')
  if (!isOneOf(['.', ','], sign)) return bad('--decimal-sign is . or a comma.')
  if (!isOneOf(['per-cent', 'part'], share)) return bad('--share-as is per-cent or part.')
  const { period, multiplier } = values
  if (!isOneOf(['1', '1000', '1000000'], multiplier)) return bad('--multiplier is 1, 1000 or 1000000.')
  if (!isOneOf(['year', 'quarter', 'month'], period)) return bad('--period is year, quarter or month.')
  return good({
    places: positionals,
    choices: {
      dates: {
        ...(pair !== undefined && { yearPair: pair }),
        ...(after !== undefined && { numberAfterYear: after }),
        ...(order !== undefined && { dayOrder: order }),
      },
      numbers: { ...(sign !== undefined && { decimalSign: sign }) },
      ...(values.column !== undefined && { valueColumn: values.column }),
      ...(values['date-column'] !== undefined && { dateColumn: values['date-column'] }),
      ...(values.rows !== undefined && { only: Object.fromEntries(values.rows.map(pairOf)) }),
      ...(share !== undefined && { shareAs: share }),
      ...(period !== undefined && { period }),
      ...(multiplier !== undefined && { multiplier: Number(multiplier) }),
      hidden: values.hidden === true ? 'count' : 'leave-out',
      ...(values.hidden === true && { hiddenSheet: 'count' as const }),
    },
    isWriting: values.write === true,
    isJson: values.json === true,
    isAccepted: values.accept === true,
    withdrawGone: values['withdraw-gone'] === true,
    publishedOn: values.published,
    source: values.source,
    seriesId: values.series,
    reason: values.reason,
    sheet: values.sheet,
  })
}
