/** How to fill in a template, in a few plain sentences: a sheet beside it. */
import type { SheetRows } from '../spreadsheet/index.ts'

const MOST_SOURCES = 20

const sourceWords = (sources: readonly string[]): string => {
  const named = sources.slice(0, MOST_SOURCES).join(', ')
  const more = sources.length > MOST_SOURCES ? ' and others' : ''
  return `You may leave it empty: the source chosen on the page counts. Else one of the names that the record has: ${named}${more}.`
}

/** By the first word of the heading. */
const helpOf = (heading: string, sources: readonly string[]): string => {
  const date =
    'When the figure was true. Write 31/03/2019, 31 March 2019, March 2019, 2019 Q1, 2019, or April 2018 to March 2019. A year such as 2018/19 is asked about, because it can mean two things.'
  const known: Readonly<Record<string, string>> = {
    Date: date,
    Period: date,
    Value: heading.includes('per cent')
      ? 'The figure in per cent: 90%. In a text file the sign % must stand with it.'
      : 'The figure in full, and nothing else: 1234.5. Leave it empty while there is none.',
    Numerator: 'You may leave it empty. The number that was counted: 180 of 200.',
    Denominator: 'You may leave it empty. The number that it is a part of: 200 where 180 of 200 were counted.',
    Status:
      'You may leave it empty. Write provisional where the figure may still change, partial where it covers only a part of its time, break where it is counted in a new way, corrected where a running total was put right.',
    Note: 'You may leave it empty. It is kept with the figure.',
    Published: 'You may leave it empty: the day given on the page counts. Else the day on which the figure came out.',
    Source: sourceWords(sources),
  }
  return known[heading.split(' ')[0] ?? ''] ?? ''
}

const MARKS = [
  [
    'No figure',
    'Write a mark in its place: [c] for suppressed, [z] for not applicable, [x] for not available. Nought is 0.',
  ],
  [
    'A mark beside a figure',
    'Write it after the figure: [p] for provisional, [r] for corrected, [b] for a break. As in 1234.5 [p].',
  ],
] as const

export const howToFillIn = (header: readonly string[], sources: readonly string[]): SheetRows => ({
  header: ['About', 'What to do'],
  rows: [
    [
      'The rows',
      'The first rows are the last figures of the record, to show how it is done. Leave them as they are. The rows under them wait for the next figures: fill in those that you have. The others are passed over.',
    ],
    ...header.map((heading) => [`Column “${heading}”`, helpOf(heading, sources)]),
    ...MARKS,
    ['When it is done', 'Save the file and choose it on the page. You see what it changes before it counts.'],
    ['Where it goes', 'The page reads the file in your browser. Nothing leaves your computer until you publish it.'],
  ],
})
