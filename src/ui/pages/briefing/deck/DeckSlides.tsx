/** The slides over everything else: by keys, by clicker, or by the buttons at their foot. */
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { KEY_WORDS, slideAfter, stepOf, type DeckStep } from './deck-keys.ts'
import { OneTargetSlide, SummarySlide } from './Slide.tsx'
import type { Deck } from './slides.ts'
import { useFit } from './use-fit.ts'

function Keys() {
  return (
    <dl className="deck__keys">
      {KEY_WORDS.map(([keys, words]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Keys work wherever the focus is. */
function useDeckKeys(onStep: (step: DeckStep) => void): void {
  const handleStep = useEffectEvent(onStep)
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      const step = stepOf(event)
      if (step === undefined) return
      event.preventDefault()
      handleStep(step)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])
}

/** Esc may leave the full screen without a word to the page. */
function useFullScreenLeft(onLeave: () => void): void {
  const handleLeave = useEffectEvent(onLeave)
  useEffect(() => {
    const handleChange = (): void => {
      if (document.fullscreenElement === null) handleLeave()
    }
    document.addEventListener('fullscreenchange', handleChange)
    return () => document.removeEventListener('fullscreenchange', handleChange)
  }, [])
}

/** A reader of the screen hears each slide from its headline on. */
function Fitted({ children }: { readonly children: ReactNode }) {
  const slide = useRef<HTMLDivElement>(null)
  useFit(slide)
  useEffect(() => slide.current?.querySelector('h2')?.focus(), [])
  return (
    <div className="slide" ref={slide}>
      {children}
    </div>
  )
}

type Props = { readonly deck: Deck; readonly onEnd: () => void }

export function DeckSlides({ deck, onEnd }: Props) {
  const [at, setAt] = useState(0)
  const [hasKeys, setHasKeys] = useState(false)
  const count = deck.targets.length + 1
  const take = (step: DeckStep): void => {
    if (step === 'keys') setHasKeys(!hasKeys)
    else setAt(slideAfter(step, at, count))
  }
  useFullScreenLeft(onEnd)
  useDeckKeys(take)
  const target = deck.targets[at - 1]
  return (
    <>
      <Fitted key={at}>
        {target === undefined ? (
          <SummarySlide summary={deck.summary} />
        ) : (
          <OneTargetSlide slide={target} sinceLast={deck.summary.sinceLast} />
        )}
      </Fitted>
      {hasKeys && <Keys />}
      <div className="deck__foot">
        <p>{deck.foot}</p>
        <div className="deck__steps">
          <button type="button" className="button" aria-disabled={at === 0 || undefined} onClick={() => take('back')}>
            Back
          </button>
          <span>
            {at + 1} of {count}
          </span>
          <button
            type="button"
            className="button"
            aria-disabled={at === count - 1 || undefined}
            onClick={() => take('next')}
          >
            Next
          </button>
          <button type="button" className="button" aria-expanded={hasKeys} onClick={() => take('keys')}>
            Keys
          </button>
          <button type="button" className="button" onClick={onEnd}>
            End
          </button>
        </div>
      </div>
    </>
  )
}
