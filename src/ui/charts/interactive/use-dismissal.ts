/** Hides the details of a drawing on Escape, wherever the focus is, and on a press outside it. */
import { useEffect, type RefObject } from 'react'

export function useDismissal(isShown: boolean, stage: RefObject<HTMLElement | null>, onDismiss: () => void): void {
  useEffect(() => {
    if (!isShown) return undefined
    const handleKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') onDismiss()
    }
    const handlePress = (event: globalThis.PointerEvent): void => {
      if (event.target instanceof Node && stage.current?.contains(event.target) === false) onDismiss()
    }
    document.addEventListener('keydown', handleKey)
    document.addEventListener('pointerdown', handlePress)
    return () => {
      document.removeEventListener('keydown', handleKey)
      document.removeEventListener('pointerdown', handlePress)
    }
  })
}
