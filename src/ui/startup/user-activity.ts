/** Signs of a person: a pointer, a key, a scroll. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const

/** A mouse that rests where a page appears is reported too, at times where there is no mouse at all. */
const isAtRest = (event: Event): boolean =>
  event.type === 'pointermove' && event instanceof MouseEvent && event.movementX === 0 && event.movementY === 0

let isSeen = false

/** Whether any sign has been seen since the page was opened, by whoever asked for one. */
export const hasInteracted = (): boolean => isSeen

/** Calls back at the next sign, once. Gives what calls it off. */
export function onInteraction(notify: () => void): () => void {
  const stop = (): void => {
    for (const sign of SIGNS) window.removeEventListener(sign, handleSign)
  }
  const handleSign = (event: Event): void => {
    if (isAtRest(event)) return
    isSeen = true
    stop()
    notify()
  }
  for (const sign of SIGNS) window.addEventListener(sign, handleSign, { passive: true })
  return stop
}
