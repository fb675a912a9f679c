/** Names of sheets that every spreadsheet program takes. */

const MOST_LETTERS = 31
// oxlint-disable-next-line no-control-regex
const REFUSED = /[[\]:*?/\\\0-\x1f\ufffe\uffff]+/g
/** Excel keeps this one for itself. */
const KEPT = /^history$/i

/** Cut at a whole letter, never within one that takes two places. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** An apostrophe may stand within a name, and not at its ends. */
const trimmed = (text: string): string => text.replaceAll(/^['\s]+|['\s]+$/g, '')

/** A name as near to the one wished for as may be, and like none of those that are taken, whatever their case. */
export function sheetName(wished: string, taken: readonly string[] = []): string {
  const plain = trimmed(cut(trimmed(wished.replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ')), MOST_LETTERS))
  const name = plain === '' || KEPT.test(plain) ? `Sheet ${plain}`.trim() : plain
  const isTaken = (one: string): boolean => taken.some((other) => other.toLowerCase() === one.toLowerCase())
  if (!isTaken(name)) return name
  let number = 2
  const numbered = (): string => `${trimmed(cut(name, MOST_LETTERS - 1 - String(number).length))} ${number}`
  while (isTaken(numbered())) number += 1
  return numbered()
}
