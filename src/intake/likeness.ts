/** How much a column is like a metric, by its name: the one whose name says most of the metric's own is the better guess. */
import type { Unit } from '../progress/index.ts'

const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'per', 'the', 'to', 'with'])

/** Words without their endings: "users" and "user", "applications" and "application". */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !SMALL.has(word))
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)),
  )

/** Twice the words that two have in common, by those of both: 0 for none, 1 for the same. Source: Dice, 1945. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common === 0 ? 0 : (2 * common) / (one.size + other.size)
}

export const likeness = (name: string, titles: readonly string[]): number =>
  Math.max(0, ...titles.map((title) => dice(wordsOf(name), wordsOf(title))))

/** Whether a name says that its figures are shares, or numbers, where the metric has the other. */
export const isOtherKind = (name: string, { kind }: Unit): boolean =>
  kind === 'share'
    ? !/share|proportion|percentage|per ?cent|%/i.test(name)
    : /share|proportion|percentage|%/i.test(name)
