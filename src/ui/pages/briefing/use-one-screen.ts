/**
 * Keeps a briefing on one screen: where its words need more room than there is, they yield step by step, as little as
 * will do. Where no step is enough, none is taken, and the page scrolls: so it is on every screen too narrow for columns,
 * where the steps change nothing.
 */
import { useLayoutEffect, type RefObject } from 'react'

/** Smaller type; then fewer lines, first of what is asked, then of the forecast, last of the reason: _one-screen.scss. */
const STEPS = ['none', 'tight', 'fewer', 'few', 'fewest']

function yieldTo({ dataset }: HTMLElement, isWhole: boolean): void {
  const fits = STEPS.some((step) => {
    dataset['yields'] = step
    return isWhole || document.documentElement.scrollHeight <= window.innerHeight
  })
  if (!fits) dataset['yields'] = 'none'
}

/** Looks anew whenever the page is drawn and whenever the window changes, but not when a reader unfolds a part. */
export function useOneScreen(ref: RefObject<HTMLElement | null>, isWhole: boolean): void {
  useLayoutEffect(() => {
    const look = (): void => {
      if (ref.current !== null) yieldTo(ref.current, isWhole)
    }
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  })
}
