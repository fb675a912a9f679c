/** The headline: one sentence that sums up every target. No average, no overall score: counts by status. */
import type { NamesEvery, PartialDate, StatusKind } from '../../progress/index.ts'
import { byDate } from './date.ts'
import { capitalised, countWord } from './figure.ts'

/**
 * What the page knows of one target: its status, that it had not been published yet, or that its figures could not be
 * had.
 */
export type Outcome = StatusKind | 'not-set' | 'not-loaded' | 'loading'

/** Worst first, so that the sentence leads with what matters. What cannot be judged is one group. */
const WORST_FIRST = [
  [['missed'], 'was missed', 'were missed'],
  [['off-track'], 'is off track', 'are off track'],
  [['at-risk'], 'is at risk', 'are at risk'],
  [['on-track'], 'is on track', 'are on track'],
  [['ahead'], 'is ahead', 'are ahead'],
  [['met'], 'has been met', 'have been met'],
  [['awaiting'], 'came due without a final figure', 'came due without a final figure'],
  [['out-of-date', 'cannot-be-judged'], 'cannot be judged', 'cannot be judged'],
  [['not-loaded'], 'could not be loaded', 'could not be loaded'],
  [['loading'], 'is still loading', 'are still loading'],
] as const
// Of a target that was not set yet nothing is counted.
true satisfies NamesEvery<Outcome, (typeof WORST_FIRST)[number][0][number] | 'not-set'>
const GROUPS: readonly (readonly [readonly Outcome[], one: string, more: string])[] = WORST_FIRST

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/**
 * On the date `asAt`: "One target was missed and two cannot be judged." "All three targets came due without a final
 * figure."
 */
export function headlineOf(outcomes: readonly Outcome[], asAt: PartialDate): string {
  const found = GROUPS.map(([kinds, one, more]) => ({
    count: outcomes.filter((outcome) => kinds.includes(outcome)).length,
    one,
    more,
  })).filter(({ count }) => count > 0)
  const [only] = found
  if (only === undefined)
    return outcomes.length === 0 ? 'There are no targets to show.' : `No target had been published ${byDate(asAt)}.`
  if (found.length === 1 && only.count > 1) {
    if (only.more === 'cannot be judged') return `None of the ${countWord(only.count)} targets can be judged.`
    return `${only.count === 2 ? 'Both' : `All ${countWord(only.count)}`} targets ${only.more}.`
  }
  const parts = found.map(
    ({ count, one, more }, i) =>
      `${countWord(count)}${i === 0 ? (count === 1 ? ' target' : ' targets') : ''} ${count === 1 ? one : more}`,
  )
  return `${capitalised(joined(parts))}.`
}
