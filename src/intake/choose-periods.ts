/** Figures for years beside figures for quarters or months: which of them belong to the series. */
import { elapsedDays } from '../progress/index.ts'
import type { When } from './date-words.ts'
import type { CellRef, Finding } from './finding.ts'
import type { Choices, Proposed } from './proposal.ts'

export type PeriodLength = 'year' | 'quarter' | 'month'

const LENGTHS: readonly (readonly [PeriodLength, from: number, to: number])[] = [
  ['year', 350, 380],
  ['quarter', 85, 95],
  ['month', 27, 32],
]
const LETTERS_OF: Readonly<Record<number, PeriodLength>> = { 4: 'year', 7: 'month' }

/** How long a time a figure is for; `undefined` for a day, and for times of other lengths. */
export function lengthOf(when: When): PeriodLength | undefined {
  if (when.kind === 'on') return LETTERS_OF[when.on.length]
  const days = elapsedDays(when.start, when.end) + 1
  return LENGTHS.find(([, from, to]) => days >= from && days <= to)?.[0]
}

/** A figure of the file, of which something else may be wrong. */
type Dated = { readonly when: When; readonly cell: CellRef }

/**
 * The figures of one length, or what has to be said first. Days stand beside months, and years of others alone. `all`:
 * those that are wrong too, so that as many are named as the file has.
 */
export function choosePeriods(
  proposed: readonly Proposed[],
  all: readonly Dated[],
  { period }: Choices,
): { readonly proposed: readonly Proposed[]; readonly finding: Finding | undefined } {
  const lengths = new Map<PeriodLength, readonly Dated[]>()
  for (const one of all) {
    const length = lengthOf(one.when)
    if (length !== undefined) lengths.set(length, [...(lengths.get(length) ?? []), one])
  }
  if (period !== undefined)
    return { proposed: proposed.filter((one) => [period, undefined].includes(lengthOf(one.when))), finding: undefined }
  if (lengths.size < 2) return { proposed, finding: undefined }
  const counts = [...lengths].map(([length, ofLength]) => `${ofLength.length} by the ${length}`)
  const [fewest] = [...lengths.values()].sort((a, b) => a.length - b.length)
  return {
    proposed: [],
    finding: {
      kind: 'problem',
      code: 'mixed-periods',
      where: (fewest ?? []).map(({ cell }) => cell),
      found: counts.join(' and '),
      problem: 'Figures for times of different lengths stand in one column: one is a part or a sum of the other.',
      remedy: 'Say which belong to this metric.',
      example: [...lengths].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'quarter',
    },
  }
}
