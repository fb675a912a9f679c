/** The steps from a spreadsheet to the record, as the address names them. */

export const METRIC_PARAM = 'metric'
export const STEP_PARAM = 'step'

export const STEPS = ['choose', 'upload', 'check', 'compare', 'publish'] as const
export type Step = (typeof STEPS)[number]

/** Ways that begin elsewhere, each a page of its own. */
export const BEGINNINGS = ['new', 'file'] as const
export type Beginning = (typeof BEGINNINGS)[number]

export const STEP_NAMES: Readonly<Record<Step, string>> = {
  choose: 'Choose a metric',
  upload: 'Upload the figures',
  check: 'Check the figures',
  compare: 'Compare before and after',
  publish: 'Publish',
}

export type StepPlace =
  | { readonly step: 'choose' | 'publish' | Beginning }
  | { readonly step: 'upload' | 'check' | 'compare'; readonly id: string }

const isOneOf = <Word extends string>(words: readonly Word[], word: string | null): word is Word =>
  words.some((one) => one === word)

const OF_METRIC = ['upload', 'check', 'compare'] as const

/** What the address asks for; the choice of a metric where it asks for nothing that there is. */
export function placeOf(search: string): StepPlace {
  const params = new URLSearchParams(search)
  const [step, id] = [params.get(STEP_PARAM), params.get(METRIC_PARAM)]
  if (step === 'publish' || isOneOf(BEGINNINGS, step)) return { step }
  if (id === null) return { step: 'choose' }
  return { step: isOneOf(OF_METRIC, step) ? step : 'upload', id }
}

export function searchOf(place: StepPlace): string {
  if (place.step === 'choose') return ''
  const params = new URLSearchParams('id' in place ? { [METRIC_PARAM]: place.id } : {})
  params.set(STEP_PARAM, place.step)
  return `?${params.toString()}`
}
