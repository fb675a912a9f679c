/** Shows the briefing to the room: one target a slide, over the whole screen. */
import { useRef, useState } from 'react'
import { DeckSlides } from './DeckSlides.tsx'
import type { Deck } from './slides.ts'

/** While one part has the whole screen, a browser gives the focus to nothing outside it. */
const leaveFullScreen = (): Promise<void> =>
  document.fullscreenElement === null ? Promise.resolve() : document.exitFullscreen().catch(() => undefined)

export function Present({ deck }: { readonly deck: () => Deck }) {
  const [shown, setShown] = useState<Deck>()
  const button = useRef<HTMLButtonElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const handlePresent = (): void => {
    setShown(deck())
    dialog.current?.showModal()
    // A browser may have no full screen, or refuse it: the slides then fill the window.
    if (document.fullscreenEnabled) void frame.current?.requestFullscreen().catch(() => undefined)
  }
  const handleClose = async (): Promise<void> => {
    await leaveFullScreen()
    setShown(undefined)
    button.current?.focus()
  }
  return (
    <>
      <button type="button" className="button" ref={button} onClick={handlePresent}>
        Present
      </button>
      <dialog className="deck" ref={dialog} aria-label="The briefing, presented" onClose={() => void handleClose()}>
        <div className="deck__frame" ref={frame}>
          {shown !== undefined && <DeckSlides deck={shown} onEnd={() => dialog.current?.close()} />}
        </div>
      </dialog>
    </>
  )
}
