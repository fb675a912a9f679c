/** Days chosen on a chart by dragging across it with a mouse or a pen. A finger scrolls the page. */
import { useState, type PointerEvent, type RefObject } from 'react'
import { frameOf, type ChartSize } from '../model/frame.ts'
import type { ChartModel } from '../model/types.ts'

/** A drag shorter than this was a press. */
const LEAST_PX = 8

/** In pixels of the drawing. */
export type Selection = { readonly from: number; readonly to: number }

export type Selecting = {
  readonly selection: Selection | undefined
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

export function useSelecting(
  model: ChartModel,
  size: ChartSize,
  stage: RefObject<HTMLElement | null>,
  onSelect: ((from: number, to: number) => void) | undefined,
): Selecting {
  const [selection, setSelection] = useState<Selection>()
  const { plot, dayAt } = frameOf(model, size)
  const placeOf = ({ clientX }: PointerEvent): number | undefined => {
    const box = stage.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return undefined
    return Math.min(plot.right, Math.max(plot.left, ((clientX - box.left) / box.width) * size.width))
  }
  const isWide = selection !== undefined && Math.abs(selection.to - selection.from) >= LEAST_PX
  return {
    selection: isWide ? selection : undefined,
    onPointerDown: (event) => {
      if (onSelect === undefined || event.pointerType === 'touch' || event.button !== 0) return
      const place = placeOf(event)
      if (place === undefined) return
      // The drag is followed beyond the chart too, and marks no words on its way.
      event.preventDefault()
      if (event.currentTarget.setPointerCapture !== undefined) event.currentTarget.setPointerCapture(event.pointerId)
      setSelection({ from: place, to: place })
    },
    onPointerMove: (event) => {
      const place = placeOf(event)
      if (selection !== undefined && place !== undefined) setSelection({ ...selection, to: place })
    },
    onPointerUp: () => {
      if (selection !== undefined && isWide) onSelect?.(dayAt(selection.from), dayAt(selection.to))
      setSelection(undefined)
    },
    onPointerCancel: () => setSelection(undefined),
  }
}
