/**
 * Keeps a briefing on one screen: where its words need more room than there is, they yield step by step, as little as
 * will do. Where no step is enough, none is taken, and the page scrolls.
 */
import { useLayoutEffect, type RefObject } from 'react'

/** Smaller type, then the reason in two lines and the rest in one, then all in one: _one-screen.scss. */
const STEPS = ['none', 'tight', 'short', 'one-line'] as const

/** Below this the parts stand one below the other, and a page that scrolls is what a reader expects. */
const HAS_COLUMNS = '(min-width: 62rem)'

const isTooTall = (): boolean => document.documentElement.scrollHeight > window.innerHeight

function yieldTo(element: HTMLElement, isWhole: boolean): void {
  const take = (step: (typeof STEPS)[number]): void => void (element.dataset['yields'] = step)
  take('none')
  if (isWhole || !window.matchMedia(HAS_COLUMNS).matches) return
  for (const step of STEPS) {
    take(step)
    if (!isTooTall()) return
  }
  take('none')
}

/** Looks anew whenever the page is drawn and whenever the window changes, but not when a reader unfolds a part. */
export function useOneScreen(ref: RefObject<HTMLElement | null>, isWhole: boolean): void {
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null || typeof window.matchMedia !== 'function') return undefined
    const handleResize = (): void => yieldTo(element, isWhole)
    handleResize()
    window.addEventListener('resize', handleResize)
    return () => window.removeEventListener('resize', handleResize)
  })
}
