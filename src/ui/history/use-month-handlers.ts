/** What keys and pointers do on the ribbon: read out a month, or choose the one that is read out. */
import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import type { PartialDate } from '../../progress/index.ts'
import { indexAfterKey } from '../charts/interactive/explore-keys.ts'
import { hasModifier } from '../charts/interactive/use-exploring.ts'
import type { RibbonModel } from './ribbon-model.ts'
import type { ShownMonth } from './use-shown-month.ts'

const A_YEAR = 12
/** As near as a finger comes to the month it means. */
const NEAR_PX = 16

export type MonthHandlers = {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent) => void
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onClick: (event: MouseEvent) => void
}

/** The month a key leads to; `undefined` for keys that mean nothing here. */
function monthAfterKey(key: string, index: number, count: number): number | undefined {
  if (key === 'PageUp') return Math.min(count - 1, index + A_YEAR)
  return key === 'PageDown' ? Math.max(0, index - A_YEAR) : indexAfterKey(key, index, count)
}

/** The month beneath a pointer, and how far the middle of another is from it. */
function pointedAt(
  { clientX }: PointerEvent,
  whole: HTMLElement | null,
  count: number,
): { readonly index: number; readonly pxFrom: (index: number) => number } | undefined {
  const { left, width } = whole?.getBoundingClientRect() ?? { left: 0, width: 0 }
  if (width === 0) return undefined
  const along = ((clientX - left) / width) * count
  return { index: Math.floor(along), pxFrom: (index) => (Math.abs(along - index - 0.5) * width) / count }
}

/** `undefined` where no month can be chosen. */
export type OnChoose = ((month: PartialDate) => void) | undefined

type Given = {
  readonly model: RibbonModel
  readonly shown: ShownMonth
  readonly whole: RefObject<HTMLElement | null>
  readonly onChoose: OnChoose
}

export function useMonthHandlers({ model, shown, whole, onChoose }: Given): MonthHandlers {
  const isPressed = useRef(false)
  const { index, isShown, onShow, onHide } = shown
  const count = model.months.length
  const handleChoose = (): void => {
    const month = model.months[index]?.month
    if (month !== undefined && month !== model.asAtDate) onChoose?.(month)
  }
  return {
    onKeyDown: (event) => {
      const isChoice = onChoose !== undefined && (event.key === 'Enter' || event.key === ' ')
      const next = monthAfterKey(event.key, index, count)
      if (hasModifier(event) || (!isChoice && next === undefined)) return
      event.preventDefault()
      if (next === undefined) handleChoose()
      else onShow(next)
    },
    onFocus: () => onShow(index),
    onBlur: onHide,
    // A finger chooses by pressing the month that is read out; any other press of it reads. A mouse has read it on its
    // way.
    onPointerDown: (event) => {
      const found = pointedAt(event, whole.current, count)
      const isNear = isShown && found !== undefined && found.pxFrom(index) <= NEAR_PX
      isPressed.current = isNear || (found !== undefined && event.pointerType === 'mouse')
      if (!isNear && found !== undefined) onShow(found.index)
    },
    onPointerMove: (event) => {
      const found = pointedAt(event, whole.current, count)
      // While a button is held the month stays, so that the press chooses what was read out.
      if (found !== undefined && (event.buttons === 0 || event.pointerType === 'touch')) onShow(found.index)
    },
    // A press by an assistive tool has no place of its own.
    onClick: ({ detail }) => {
      if (isPressed.current || detail === 0) handleChoose()
    },
  }
}
