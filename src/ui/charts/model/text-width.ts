/**
 * How wide a text will be, without a browser: never less than in the widest of the fonts that may stand in for ours.
 */

const THIN = new Set("ijl.,:;'|! I")
const SLIM = new Set('tfr-()[]/')
const SLENDER = new Set('scz')
const WIDE = new Set('mwMW%@')
const UPPER = /[A-Z£&]/
/** Bold letters of that font, against its regular ones. */
const BOLDER = 1.12

function ems(letter: string): number {
  if (THIN.has(letter)) return 0.33
  if (SLIM.has(letter)) return 0.41
  if (SLENDER.has(letter)) return 0.55
  if (WIDE.has(letter)) return 0.97
  return UPPER.test(letter) ? 0.73 : 0.63
}

/** Width in pixels of one line of text of a given size. */
export function textWidth(text: string, size: number, isBold: boolean = false): number {
  return Array.from(text).reduce((sum, letter) => sum + ems(letter), 0) * size * (isBold ? BOLDER : 1)
}
