/** A calculation as data: written with the cells of a spreadsheet, or with the numbers themselves. */
import type { Day } from '../../../../progress/index.ts'

/** A number that a calculation uses: from the record, fixed by a rule, or worked out on the way. */
export type Input = {
  /** The same id is the same number wherever it is used. */
  readonly id: string
  readonly label: string
  readonly value: number | Day
  /** As the page says it: "about 3.6 million". */
  readonly words: string
  /** As it stands in a calculation: "3,600,000". */
  readonly full: string
  /** Key into the metric's sources, for a published figure. */
  readonly source: string | undefined
  /** How it is worked out from inputs before it; absent for a bare number. */
  readonly formula: Formula | undefined
}

/** Text between the numbers of a calculation, and the numbers. */
export type Formula = readonly (string | Input)[]

/** A calculation with its numbers in place: formula`${level} - ${latest}`. One calculation may hold another. */
export const formula = (texts: TemplateStringsArray, ...numbers: readonly (Input | Formula)[]): Formula =>
  texts.flatMap((text, i) => {
    const number = numbers[i]
    if (number === undefined) return [text]
    return 'id' in number ? [text, number] : [text, ...number]
  })

/** Several calculations added up. */
export const sumOf = (terms: readonly Formula[]): Formula =>
  terms.flatMap((term, i) => (i === 0 ? term : [' + ', ...term]))

/** For a spreadsheet. What the code above writes, and nothing from the record, comes after the sign. */
export const written = (calculation: Formula, cellOf: (id: string) => string): string =>
  `=${calculation.map((piece) => (typeof piece === 'string' ? piece : cellOf(piece.id))).join('')}`

const SIGNS: readonly (readonly [string, string])[] = [
  [' * ', ' × '],
  [' / ', ' ÷ '],
  [' - ', ' − '],
]

const forReading = (text: string): string => SIGNS.reduce((words, [sign, word]) => words.replaceAll(sign, word), text)

/** For a reader: "1,100,000 + (25,000,000 − 1,100,000) × 730 ÷ 1,402". A number below zero stands in brackets. */
export const substituted = (calculation: Formula): string =>
  calculation
    .map((piece) =>
      typeof piece === 'string' ? forReading(piece) : piece.full.startsWith('−') ? `(${piece.full})` : piece.full,
    )
    .join('')
