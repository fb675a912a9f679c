/** What each key does while the briefing is presented. PageUp and PageDown are what a clicker sends. */
export type DeckStep = 'next' | 'back' | 'first' | 'last' | 'keys'

const STEPS: ReadonlyMap<string, DeckStep> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['?', 'keys'],
])

export const KEY_WORDS: readonly (readonly [keys: string, words: string])[] = [
  ['→ ↓ Page Down', 'the next slide'],
  ['← ↑ Page Up', 'the slide before'],
  ['Home', 'the first slide'],
  ['End', 'the last slide'],
  ['?', 'these keys, or away with them'],
  ['Esc', 'back to the page'],
]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Keys pressed with others are the browser's own. */
export const stepOf = ({ key, ctrlKey, metaKey, altKey }: Pressed): DeckStep | undefined =>
  ctrlKey || metaKey || altKey ? undefined : STEPS.get(key)

/** The slide that a step leads to: it stays at either end. */
export function slideAfter(step: Exclude<DeckStep, 'keys'>, from: number, count: number): number {
  switch (step) {
    case 'next':
      return Math.min(from + 1, count - 1)
    case 'back':
      return Math.max(from - 1, 0)
    case 'first':
      return 0
    case 'last':
      return count - 1
  }
}
