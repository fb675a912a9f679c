/** Whether anyone is there: false on the server and at first, true for the whole page after the first sign of a person. */
import { useSyncExternalStore } from 'react'

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const

let isPresent = false
const waiting = new Set<() => void>()

function handleSign(): void {
  isPresent = true
  for (const sign of SIGNS) window.removeEventListener(sign, handleSign)
  for (const notify of waiting) notify()
}

function subscribe(notify: () => void): () => void {
  waiting.add(notify)
  if (!isPresent) for (const sign of SIGNS) window.addEventListener(sign, handleSign, { passive: true })
  return () => {
    waiting.delete(notify)
    if (waiting.size === 0) for (const sign of SIGNS) window.removeEventListener(sign, handleSign)
  }
}

export const useUserPresent = (): boolean => useSyncExternalStore(subscribe, () => isPresent, () => false)

const never = (): (() => void) => () => {}

/** False on the server and while its markup is taken over, true from then on: keys and pointers are answered. */
export const useIsLive = (): boolean => useSyncExternalStore(never, () => true, () => false)
