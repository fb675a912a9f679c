/** The slides as a PowerPoint file. What makes it is large, so it comes when it is asked for. */
import { useState } from 'react'
import { saveFile } from '../../../components/save.ts'
import type { Deck } from './slides.ts'

type Making = 'not-yet' | 'making' | 'made' | 'failed'

const WORDS: Readonly<Record<Making, string>> = {
  'not-yet': '',
  making: 'Making the slides.',
  made: 'The slides have been saved.',
  failed: 'The slides could not be made. Check the connection and try again; “Copy for minutes” has the same words.',
}

async function save(deck: Deck): Promise<void> {
  const { powerpointOf } = await import('./powerpoint.tsx')
  saveFile(`briefing-${deck.asAt}-since-${deck.since}.pptx`, await powerpointOf(deck))
}

export function SavePowerPoint({ deck }: { readonly deck: () => Deck }) {
  const [making, setMaking] = useState<Making>('not-yet')
  const handleSave = (): void => {
    if (making === 'making') return
    setMaking('making')
    save(deck()).then(
      () => setMaking('made'),
      () => setMaking('failed'),
    )
  }
  return (
    <div className="briefing__copy">
      <button type="button" className="button" aria-disabled={making === 'making' || undefined} onClick={handleSave}>
        PowerPoint
      </button>
      <p role="status" className="copy-box__said">
        {WORDS[making]}
      </p>
    </div>
  )
}
