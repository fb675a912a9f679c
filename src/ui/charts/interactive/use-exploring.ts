/** Which reading a person is looking at, by key or by pointer, and whether its details are shown. */
import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { frameOf, type ChartSize } from '../model/frame.ts'
import type { ChartModel, ChartReading } from '../model/types.ts'
import { indexAfterKey, nearestIndex } from './explore-keys.ts'
import { useDismissal } from './use-dismissal.ts'

export const hasModifier = (event: KeyboardEvent): boolean => event.altKey || event.ctrlKey || event.metaKey

export type Exploring = {
  /** Where the reader stands, shown or not: at first the latest reading. */
  readonly index: number
  readonly shown: ChartReading | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerLeave: (event: PointerEvent) => void
}

export function useExploring(model: ChartModel, size: ChartSize, stage: RefObject<HTMLElement | null>): Exploring {
  const [chosen, setChosen] = useState<number>()
  const [isShown, setIsShown] = useState(false)
  const count = model.readings.length
  const index = Math.min(chosen ?? count - 1, count - 1)
  const handleShow = (next: number): void => {
    setChosen(next)
    setIsShown(true)
  }
  const handleHide = (): void => setIsShown(false)
  useDismissal(isShown, stage, handleHide)
  return {
    index,
    shown: isShown ? model.readings[index] : undefined,
    onKeyDown: (event) => {
      const next = hasModifier(event) ? undefined : indexAfterKey(event.key, index, count)
      if (next === undefined) return
      event.preventDefault()
      handleShow(next)
    },
    onFocus: () => handleShow(index),
    onBlur: handleHide,
    onPointerMove: (event) => {
      const box = stage.current?.getBoundingClientRect()
      if (box === undefined || box.width === 0 || count === 0) return
      const px = ((event.clientX - box.left) / box.width) * size.width
      handleShow(nearestIndex(model.readings, frameOf(model, size).dayAt(px)))
    },
    // After a touch the browser reports at once that the pointer left; the details stay until the next touch.
    onPointerLeave: (event) => {
      if (event.pointerType !== 'touch') handleHide()
    },
  }
}
