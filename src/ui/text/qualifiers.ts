/** Carries "about", "more than" and "almost" from a published figure into what is worked out from it. */
import type { Qualifier, Reading, Target } from '../../progress/index.ts'

const SHORT_OF: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about ',
  'more-than': 'at most ',
  almost: 'more than ',
}

/** For a distance up from the figure: of "almost 10 million" to 25 million is "more than 15 million". */
export const upFrom = (reading: Reading): string => SHORT_OF[reading.precision]

const DOWN_TO: Readonly<Record<Qualifier, string>> = { ...SHORT_OF, 'more-than': 'more than ', almost: 'at most ' }

/** For the distance of a level from the figure, above it or below: from "more than 12,000" down to 10,000 is more than 2,000. */
export const apart = (reading: Reading, level: number): string =>
  level < reading.value ? DOWN_TO[reading.precision] : upFrom(reading)

/**
 * For what a target still needs. A yearly rate counts from a baseline with a precision of its own, so it is "about".
 */
export const stillNeeded = (reading: Reading, target: Target): string =>
  target.kind === 'yearly-rate' ? 'about ' : apart(reading, target.value)
