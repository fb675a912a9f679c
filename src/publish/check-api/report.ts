/** Outcomes as lines for people, or as JSON for programs. */
import type { Options } from './options.ts'
import type { Outcome } from './outcome.ts'

const WIDTH = 'skipped: '.length
const led = (kind: Outcome['kind'], words: string): string => `${`${kind}:`.padEnd(WIDTH)} ${words}`

function lineOf(outcome: Outcome): string {
  const { kind, check, where } = outcome
  switch (kind) {
    case 'passed':
      return led(kind, `${check} (${where})`)
    case 'failed':
    case 'warning':
      return led(kind, `${check} (${where}). Expected ${outcome.expected}; found ${outcome.found}. ${outcome.mend}.`)
    case 'skipped':
      return led(kind, `${check} (${where}): ${outcome.because}`)
  }
}

type Counts = Readonly<Record<Outcome['kind'], number>>

function countsOf(outcomes: readonly Outcome[]): Counts {
  const count = (kind: Outcome['kind']): number => outcomes.filter((one) => one.kind === kind).length
  return { passed: count('passed'), failed: count('failed'), warning: count('warning'), skipped: count('skipped') }
}

const closing = ({ passed, failed, warning, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${skipped} skipped`

const WROTE =
  'Written were white space at the end of a record, then the record as it was found; records that do not fit were offered, to be refused.'

export const hasFailed = (outcomes: readonly Outcome[]): boolean => outcomes.some(({ kind }) => kind === 'failed')

export function reportOf({ base, isWriting, isJson }: Options, outcomes: readonly Outcome[]): string {
  const counts = countsOf(outcomes)
  if (isJson) return `${JSON.stringify({ address: base.href, isWriting, counts, outcomes }, null, 2)}\n`
  const hasWritten = outcomes.some(({ kind, where }) => kind !== 'skipped' && where.startsWith('PUT'))
  const wrote = hasWritten ? `${WROTE}\n` : ''
  return `${outcomes.map(lineOf).join('\n')}\n\n${wrote}${closing(counts)}\n`
}
