/** A rule of the record that figures would break, in the words of whoever keeps a table. */
import type { Fault, MetricInput, Problem } from '../progress/index.ts'
import { said, type Words } from './figure-words.ts'

type FieldWords = { readonly field: string; readonly problem: string }
type Rule = readonly [problem: string, remedy: string]

const DATE: Rule = ['This is no date.', 'Put the date or period of the figure, such as 2019-02-28 or March 2019.']
const LARGE: Rule = ['It is more than can be counted here.', 'Check the unit: thousands, millions.']

/** Those that an upload can break. */
const RULES: Partial<Record<Problem, Rule>> = {
  'not-a-date': DATE,
  'no-such-day': DATE,
  'not-a-whole-day': ['This is no whole day.', 'Put a day, such as 28 February 2019.'],
  empty: ['It is empty.', 'Put words in it.'],
  'two-values': [
    'Another figure of the same date was published on the same day, so nobody can say which is the later word.',
    'Keep one of them, or give this one its own day of publication.',
  ],
  'corrects-no-total': [
    'Only a running total can be marked as corrected, and this metric is none.',
    'Take the mark out; a figure that was revised needs none.',
  ],
  'no-period': [
    'This metric is counted over a time, and here is one day alone.',
    'Put the month, quarter or year, or its first and last day.',
  ],
  'ends-before-it-starts': ['The period ends before it starts.', 'Check both days.'],
  'published-before-it-happened': [
    'The figure would be published before the time that it is for is over.',
    'Check the date of the figure and its day of publication.',
  ],
  'withdrawn-before-published': [
    'It would be withdrawn before it was published.',
    'Check the day of publication of this file: it is earlier than that of the figures on the record.',
  ],
  'not-finite': LARGE,
  'too-large': LARGE,
  negative: ['It is below zero, and a count cannot be.', 'Check the sign, and what is counted.'],
  'not-above-zero': ['It should be above zero.', 'Check the whole that the part is of.'],
  'share-out-of-range': [
    'A share runs from 0% to 100%.',
    'Check whether it is in per cent, and whether it is a share.',
  ],
  'numerator-above-denominator': ['The part is larger than the whole.', 'Check which column is which.'],
  'share-unlike-its-fraction': [
    'The share differs from the part divided by the whole by more than 0.05 percentage points.',
    'Correct one of the three.',
  ],
  falls: [
    'A running total never falls, and this figure is lower than one for an earlier date.',
    'If the earlier one was revised, put its revision in the table too. If the total was put right, and the earlier ones were not, mark this one as corrected.',
  ],
  'unknown-source': ['The record has no such source.', 'Choose one that it has, or add it as a new one.'],
  'not-a-web-address': ['This is no web address.', 'Put one that begins with https://, or leave it empty.'],
}

const OTHER: Rule = [
  'With it the record would break a rule of its own.',
  'Leave the figure out, and tell whoever looks after the record.',
]

const FIELDS: readonly (readonly [field: RegExp, words: string])[] = [
  [/^(?:value|missing|precision|status)$/, 'the figure'],
  [/^(?:on|period)/, 'the date'],
  [/^publishedOn$/, 'the day of publication'],
  [/^numerator$/, 'the part'],
  [/^denominator$/, 'the whole'],
  [/^note$/, 'the note'],
  [/^sources?\b/, 'the source'],
]

const wordsOf = (field: string): string => FIELDS.find(([pattern]) => pattern.test(field))?.[1] ?? 'the record'

const READING = /^series\[(\d+)\]\.readings\[(\d+)\]\.?/

/** Which figure a fault is of, counted within its series; `undefined` for none. */
export function figureAt(field: string): { readonly series: number; readonly place: number } | undefined {
  const found = READING.exec(field)
  return found === null ? undefined : { series: Number(found[1]), place: Number(found[2]) }
}

/** "the figure for 2019-02, of the record", for what stands in no cell of the table. */
function ofRecord({ series }: MetricInput, field: string): string {
  const at = figureAt(field)
  const reading = at === undefined ? undefined : series[at.series]?.readings[at.place]
  if (reading === undefined) return wordsOf(field)
  const { on, period } = reading
  return `the figure for ${period === undefined ? on : `${period.start} to ${period.end}`}, of the record`
}

function inTable({ unit }: MetricInput, { field, found }: Pick<Fault, 'field' | 'found'>): string {
  const name = field.replace(READING, '')
  const shown = typeof found === 'number' && name === 'value' ? said(found, unit) : found
  return `${wordsOf(name)}${shown === undefined || shown === '' ? '' : ` ${shown}`}`
}

/** `isInTable`: whether it stands in a cell. */
const foundIn = (record: MetricInput, fault: Pick<Fault, 'field' | 'found'>, isInTable: boolean): string =>
  isInTable ? inTable(record, fault) : ofRecord(record, fault.field)

export function ruleWords(record: MetricInput, fault: Fault, isInTable: boolean): Words {
  const [problem, remedy] = RULES[fault.problem] ?? OTHER
  return { found: foundIn(record, fault, isInTable), problem, remedy }
}

/** Of what no record can hold, such as a text that is too long. */
export const shapeWords = (record: MetricInput, { field, problem }: FieldWords, isInTable: boolean): Words => ({
  found: foundIn(record, { field }, isInTable),
  problem,
  remedy: 'Mend it in the table, and take the file again.',
})
