/** What cells may mean in two ways: each is asked where it arises, and stays to be changed once it is answered. */
import type { Choices, Finding } from '../../../../intake/index.ts'
import { Radios } from '../../../components/form/Radios.tsx'

type Props = {
  readonly id: string
  readonly choices: Choices
  readonly findings: readonly Finding[]
  readonly onChoose: (more: Partial<Choices>) => void
}

type Way = {
  /** Of the findings that ask it. */
  readonly code: string
  readonly legend: string
  readonly hint?: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly choice: Partial<Choices> }[]
}

/** Days on which financial years begin, most of the world's. */
const BEGINNINGS = [
  ['04-01', '1 April'],
  ['04-06', '6 April'],
  ['07-01', '1 July'],
  ['09-01', '1 September'],
  ['10-01', '1 October'],
] as const

const waysOf = ({ dates }: Choices): readonly Way[] => [
  {
    code: 'year-pair',
    legend: 'What does a date such as 2018/19 stand for?',
    options: [
      ...BEGINNINGS.map(([value, words]) => ({
        value,
        label: `A year that begins on ${words}`,
        choice: { dates: { ...dates, yearPair: value } },
      })),
      {
        value: 'two-years',
        label: 'Two calendar years together',
        choice: { dates: { ...dates, yearPair: 'two-years' } },
      },
    ],
  },
  {
    code: 'number-after-year',
    legend: 'What is the number after the year?',
    options: [
      { value: 'month', label: 'A month', choice: { dates: { ...dates, numberAfterYear: 'month' } } },
      { value: 'quarter', label: 'A quarter', choice: { dates: { ...dates, numberAfterYear: 'quarter' } } },
    ],
  },
  {
    code: 'day-order',
    legend: 'Which comes first in a date such as 04/05/2026?',
    options: [
      { value: 'day-first', label: 'The day: it is 4 May', choice: { dates: { ...dates, dayOrder: 'day-first' } } },
      {
        value: 'month-first',
        label: 'The month: it is 5 April',
        choice: { dates: { ...dates, dayOrder: 'month-first' } },
      },
    ],
  },
  {
    code: 'decimal-sign',
    legend: 'What does a comma in a number part off?',
    options: [
      { value: '.', label: 'Thousands: 1,234 is one thousand and more', choice: { numbers: { decimalSign: '.' } } },
      { value: ',', label: 'Decimals: 1,234 is one and a bit', choice: { numbers: { decimalSign: ',' } } },
    ],
  },
  {
    code: 'multiplier',
    legend: 'What does a number in the column of figures count?',
    options: [
      { value: '1', label: 'Itself: 1,234 is 1,234', choice: { multiplier: 1 } },
      { value: '1000', label: 'Thousands: 1,234 is 1,234,000', choice: { multiplier: 1_000 } },
      { value: '1000000', label: 'Millions: 1,234 is 1,234,000,000', choice: { multiplier: 1_000_000 } },
    ],
  },
  {
    code: 'hidden-sheet',
    legend: 'Does the hidden sheet count?',
    options: [{ value: 'count', label: 'Yes, its figures are the ones to publish', choice: { hiddenSheet: 'count' } }],
  },
  {
    code: 'share-as',
    legend: 'How are shares written?',
    options: [
      { value: 'per-cent', label: 'In per cent: 90 is 90%', choice: { shareAs: 'per-cent' } },
      { value: 'part', label: 'As parts of 1: 0.9 is 90%', choice: { shareAs: 'part' } },
    ],
  },
  {
    code: 'mixed-periods',
    legend: 'Which figures belong to this metric?',
    options: [
      { value: 'year', label: 'Those for years', choice: { period: 'year' } },
      { value: 'quarter', label: 'Those for quarters', choice: { period: 'quarter' } },
      { value: 'month', label: 'Those for months', choice: { period: 'month' } },
    ],
  },
  {
    code: 'hidden',
    legend: 'Do hidden rows and columns count?',
    options: [
      { value: 'leave-out', label: 'No, leave them out', choice: { hidden: 'leave-out' } },
      { value: 'count', label: 'Yes, they count', choice: { hidden: 'count' } },
    ],
  },
]

/** What was said of a way; `''` for nothing yet. */
function saidOf({ dates, numbers, multiplier, hiddenSheet, shareAs, period, hidden }: Choices, code: string): string {
  const said: Readonly<Record<string, string | undefined>> = {
    'year-pair': dates.yearPair,
    'number-after-year': dates.numberAfterYear,
    'day-order': dates.dayOrder,
    'decimal-sign': numbers.decimalSign,
    multiplier: multiplier === undefined ? undefined : String(multiplier),
    'hidden-sheet': hiddenSheet,
    'share-as': shareAs,
    'mixed-periods': period,
    hidden,
  }
  return said[code] ?? ''
}

export function WaysToRead({ id, choices, findings, onChoose }: Props) {
  const codes = new Set(findings.map(({ code }) => code))
  return waysOf(choices)
    .filter(({ code }) => codes.has(code) || saidOf(choices, code) !== '')
    .map(({ code, legend, options }) => (
      <Radios
        key={code}
        name={`${id}-${code}`}
        legend={legend}
        isSmall
        options={options.map(({ value, label }) => ({ value, label }))}
        value={saidOf(choices, code)}
        onChange={(value) => onChoose(options.find((one) => one.value === value)?.choice ?? {})}
      />
    ))
}
