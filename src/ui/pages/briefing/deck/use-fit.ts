/** Type as large as the room allows: a slide never scrolls, and nothing on it is cut off. */
import { useLayoutEffect, type RefObject } from 'react'

/** As large as this where there are few words. */
const LARGEST = 1.9
const STEP = 0.95
const SMALLEST = 0.3

function fit(slide: HTMLElement): void {
  for (let size = LARGEST; size >= SMALLEST; size *= STEP) {
    slide.style.setProperty('--fit', String(size))
    const isWhole = [slide, ...slide.querySelectorAll<HTMLElement>('.slide__words')].every(
      (one) => one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1,
    )
    if (isWhole) return
  }
}

/** Fits a slide when it is shown, and anew for each size of the screen. */
export function useFit(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    fit(element)
    const observer = new ResizeObserver(() => fit(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
}
