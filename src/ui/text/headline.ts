/** The headline: one sentence that sums up every target. No average, no overall score: counts by status. */
import type { PartialDate, StatusKind } from '../../progress/index.ts'
import { byDate } from './date.ts'
import { allWord } from './counts.ts'
import { capitalised, countWord } from './figure.ts'
import { STATUS_CATALOGUE } from './status-catalogue.ts'

/**
 * What the page knows of one target: its status, that it had not been published yet, or that its figures could not be
 * had.
 */
export type Outcome = StatusKind | 'not-set' | 'not-loaded' | 'loading'

type Forms = readonly [one: string, more: string]

const NOT_KNOWN: Readonly<Record<Exclude<Outcome, StatusKind | 'not-set'>, Forms>> = {
  'not-loaded': ['could not be loaded', 'could not be loaded'],
  loading: ['is still loading', 'are still loading'],
}

/** Of a target that was not set yet nothing is said. */
function formsOf(outcome: Outcome): Forms | undefined {
  if (outcome === 'not-set') return undefined
  return outcome === 'not-loaded' || outcome === 'loading' ? NOT_KNOWN[outcome] : STATUS_CATALOGUE[outcome].headline
}

/** Worst first, each once. */
const FORMS: ReadonlyMap<string, Forms> = new Map(
  [...Object.values(STATUS_CATALOGUE).map(({ headline }) => headline), ...Object.values(NOT_KNOWN)].map((forms) => [
    forms[1],
    forms,
  ]),
)

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/**
 * On the date `asAtDate`: "One target was missed and two cannot be judged." "All three targets came due without a final
 * figure."
 */
export function headlineOf(outcomes: readonly Outcome[], asAtDate: PartialDate): string {
  const found = [...FORMS.values()]
    .map(([one, more]) => ({ count: outcomes.filter((outcome) => formsOf(outcome)?.[1] === more).length, one, more }))
    .filter(({ count }) => count > 0)
  const [only] = found
  if (only === undefined)
    return outcomes.length === 0 ? 'There are no targets to show.' : `No target had been published ${byDate(asAtDate)}.`
  if (found.length === 1 && only.count > 1) {
    if (only.more === 'cannot be judged') return `None of the ${countWord(only.count)} targets can be judged.`
    return `${capitalised(allWord(only.count))} targets ${only.more}.`
  }
  const parts = found.map(
    ({ count, one, more }, i) =>
      `${countWord(count)}${i === 0 ? (count === 1 ? ' target' : ' targets') : ''} ${count === 1 ? one : more}`,
  )
  return `${capitalised(joined(parts))}.`
}
