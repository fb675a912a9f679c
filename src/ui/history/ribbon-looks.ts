/** How each run of the history looks without its colour, which is that of its tag. */
import { BAND, STATUS_CATALOGUE, toneClass, type Look } from '../text/status-catalogue.ts'
import type { RunKind } from './ribbon-runs.ts'

export const lookOf = (kind: RunKind): Look => (kind === 'not-yet' ? { height: BAND } : STATUS_CATALOGUE[kind].look)

/** Drawn as an outline: what nobody could judge, or cannot know yet. */
export const isHollow = (kind: RunKind): boolean => kind === 'not-yet' || STATUS_CATALOGUE[kind].tone === 'quiet'

/** The class that colours its tag too. What nobody could judge has the colour of quiet words. */
export const colourOf = (kind: RunKind): string | undefined =>
  kind === 'not-yet' ? 'status--not-yet' : toneClass(kind)
