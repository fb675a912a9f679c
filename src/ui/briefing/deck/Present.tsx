/** Shows the briefing to the room: one target a slide, over the whole screen. */
import { useRef, useState } from 'react'
import { DeckDialog } from './DeckDialog.tsx'
import type { Deck } from './slides.ts'

export function Present({ deck }: { readonly deck: () => Deck }) {
  const [shown, setShown] = useState<Deck>()
  const button = useRef<HTMLButtonElement>(null)
  const handleEnd = (): void => {
    setShown(undefined)
    button.current?.focus()
  }
  return (
    <>
      <button type="button" className="button" ref={button} onClick={() => setShown(deck())}>
        Present
      </button>
      {shown !== undefined && <DeckDialog deck={shown} onEnd={handleEnd} />}
    </>
  )
}
