/** The drawing that fits the room an element has: the same choice that the style sheet makes. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import { sizeFor, WIDE, type ChartSize } from '../model/frame.ts'

export function useRoom(stage: RefObject<HTMLElement | null>): ChartSize {
  const [size, setSize] = useState(WIDE)
  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return undefined
    const measure = (): void => setSize(sizeFor(element.clientWidth))
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage])
  return size
}
