/**
 * The texts of a scenario, at once on the page and a moment later in the address: a slider would fill the history else.
 */
import { useEffect, useRef, useState } from 'react'
import { replaceAddress } from '../../../routing/address.ts'
import { searchWith, textsIn, type ScenarioTexts } from './scenario-texts.ts'
import { useAddress } from '../../../routing/use-address.ts'

const WRITTEN_AFTER_MS = 250

/** `search`: what the address said when these were set. Once it says something else, that counts. */
type Draft = { readonly search: string; readonly texts: ScenarioTexts }

export function useScenarioTexts(): readonly [ScenarioTexts, (texts: ScenarioTexts) => void] {
  const search = useAddress((address) => address.search, '')
  const [draft, setDraft] = useState<Draft>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const texts = draft?.search === search ? draft.texts : textsIn(search)
  const write = (next: ScenarioTexts): void => {
    setDraft({ search, texts: next })
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => replaceAddress(window.location.pathname + searchWith(window.location.search, next) + window.location.hash),
      WRITTEN_AFTER_MS,
    )
  }
  return [texts, write]
}
