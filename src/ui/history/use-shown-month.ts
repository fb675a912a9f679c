/** Which month a person is looking at, and whether it is read out. */
import { useState, type RefObject } from 'react'
import type { PartialDate } from '../../progress/index.ts'
import { useDismissal } from '../charts/interactive/use-dismissal.ts'
import type { RibbonModel } from './ribbon-model.ts'

export type ShownMonth = {
  /** Where the reader stands, shown or not. */
  readonly index: number
  readonly isShown: boolean
  readonly onShow: (index: number) => void
  readonly onHide: () => void
}

/** The as-at month, or the last when that is not on the ribbon. */
function firstIndex({ months }: RibbonModel): number {
  const asAt = months.findIndex(({ isAsAt }) => isAsAt)
  return asAt < 0 ? months.length - 1 : asAt
}

export function useShownMonth(model: RibbonModel, whole: RefObject<HTMLElement | null>): ShownMonth {
  const [at, setAt] = useState<{ readonly index: number; readonly over: PartialDate }>()
  const [isShown, setIsShown] = useState(false)
  const last = model.months.length - 1
  const handleHide = (): void => setIsShown(false)
  useDismissal(isShown, whole, handleHide)
  return {
    // Another as-at date begins anew, at its own month.
    index: at?.over === model.asAtDate ? Math.min(at.index, last) : firstIndex(model),
    isShown,
    onShow: (index) => {
      setAt({ index: Math.max(0, Math.min(last, index)), over: model.asAtDate })
      setIsShown(true)
    },
    onHide: handleHide,
  }
}
