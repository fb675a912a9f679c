/** The whole screen for as long as a part is there, where the browser gives it. */
import { useEffect, useEffectEvent, type RefObject } from 'react'

/** While one part has the whole screen, a browser gives the focus to nothing outside it. */
export const leaveFullScreen = (): Promise<void> => (document.fullscreenElement === null ? Promise.resolve() : document.exitFullscreen().catch(() => undefined))

/** `onLeave`: the reader left the full screen, with Esc or otherwise. Where none was given, nothing is left. */
export function useFullScreen(part: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const handleLeave = useEffectEvent(onLeave)
  useEffect(() => {
    const handleChange = (): void => {
      if (document.fullscreenElement === null) handleLeave()
    }
    // A browser may have none, or refuse it: the slides then fill the window.
    if (document.fullscreenEnabled) void part.current?.requestFullscreen().catch(() => undefined)
    document.addEventListener('fullscreenchange', handleChange)
    return () => {
      document.removeEventListener('fullscreenchange', handleChange)
      void leaveFullScreen()
    }
  }, [part])
}
