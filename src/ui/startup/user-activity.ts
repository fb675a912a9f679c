/** Signs of a person: a pointer, a key, a scroll. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const

let isSeen = false

/** Whether any sign has been seen since the page was opened, by whoever asked for one. */
export const hasInteracted = (): boolean => isSeen

/** Calls back at the next sign, once. Gives what calls it off. */
export function onInteraction(notify: () => void): () => void {
  const stop = (): void => {
    for (const sign of SIGNS) window.removeEventListener(sign, handleSign)
  }
  const handleSign = (): void => {
    isSeen = true
    stop()
    notify()
  }
  for (const sign of SIGNS) window.addEventListener(sign, handleSign, { passive: true })
  return stop
}
