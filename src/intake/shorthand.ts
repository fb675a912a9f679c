/** Marks that publishers put in place of a figure, or beside one. */
import type { AbsenceReason, FigureStatus } from '../progress/index.ts'

export type Mark =
  /** There is no figure, and why. */
  | { readonly kind: 'missing'; readonly because: AbsenceReason | undefined }
  /** What the publisher says of the figure. */
  | { readonly kind: 'status'; readonly status: FigureStatus }
  /** Says nothing that the record keeps. */
  | { readonly kind: 'remark' }

/**
 * The marks of the Government Analysis Function and of Eurostat. Source: "Using symbols and shorthand in tables",
 * Analysis Function, 2022; the codes of Eurostat's data browser.
 */
const MARKS: Readonly<Record<string, Mark>> = {
  '[c]': { kind: 'missing', because: 'suppressed' },
  c: { kind: 'missing', because: 'suppressed' },
  '[x]': { kind: 'missing', because: undefined },
  x: { kind: 'missing', because: undefined },
  '[z]': { kind: 'missing', because: 'not-applicable' },
  z: { kind: 'missing', because: 'not-applicable' },
  '..': { kind: 'missing', because: undefined },
  '...': { kind: 'missing', because: undefined },
  ':': { kind: 'missing', because: undefined },
  '-': { kind: 'missing', because: undefined },
  '–': { kind: 'missing', because: undefined },
  '~': { kind: 'missing', because: 'suppressed' },
  '*': { kind: 'missing', because: 'suppressed' },
  'n/a': { kind: 'missing', because: 'not-applicable' },
  na: { kind: 'missing', because: undefined },
  '[w]': { kind: 'missing', because: undefined },
  '[u]': { kind: 'remark' },
  '[p]': { kind: 'status', status: 'provisional' },
  '(p)': { kind: 'status', status: 'provisional' },
  p: { kind: 'status', status: 'provisional' },
  '[r]': { kind: 'status', status: 'corrected' },
  '(r)': { kind: 'status', status: 'corrected' },
  r: { kind: 'status', status: 'corrected' },
  '[b]': { kind: 'status', status: 'break' },
  b: { kind: 'status', status: 'break' },
  '[e]': { kind: 'remark' },
  '[low]': { kind: 'remark' },
}

/** What a cell says that is a mark and nothing else; `undefined` for any other text, in other brackets too. */
export function markOf(text: string): Mark | undefined {
  const lower = text.trim().toLowerCase()
  return MARKS[lower] ?? (/^\[note \w+\]$/.test(lower) ? { kind: 'remark' } : undefined)
}

const STATUS_WORDS: readonly (readonly [RegExp, FigureStatus])[] = [
  [/provisional/i, 'provisional'],
  [/partial/i, 'partial'],
  [/break/i, 'break'],
  [/corrected/i, 'corrected'],
]

/** What a column of statuses says, as a word or as a mark. */
export function statusOf(words: string): FigureStatus | undefined {
  const mark = markOf(words)
  return mark?.kind === 'status' ? mark.status : STATUS_WORDS.find(([pattern]) => pattern.test(words))?.[1]
}

const AFTER = /^(.*?)\s*((?:\[[^\]]*\]|\([a-z]\)|(?<=\d)[pr]))\s*$/i

/** A figure with a mark after it: "12.5 [p]"; the text alone where no known mark ends it. */
export function withoutMark(text: string): { readonly text: string; readonly mark: Mark | undefined } {
  const parts = AFTER.exec(text.trim())
  const mark = parts === null ? undefined : markOf(parts[2] ?? '')
  return parts === null || mark === undefined ? { text, mark: undefined } : { text: parts[1] ?? '', mark }
}
