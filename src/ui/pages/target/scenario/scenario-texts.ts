/** What a reader asks "what if" of, as the address holds it: three texts, each as it was written. */

const SCENARIO_FIELDS = ['pace', 'due', 'target'] as const
export type ScenarioField = (typeof SCENARIO_FIELDS)[number]
export type ScenarioTexts = Readonly<Partial<Record<ScenarioField, string>>>

export function textsIn(search: string): ScenarioTexts {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    SCENARIO_FIELDS.flatMap((field) => {
      const text = params.get(field)
      return text === null ? [] : [[field, text]]
    }),
  )
}

/** The rest of the address stays as it is. */
export function searchWith(search: string, texts: ScenarioTexts): string {
  const params = new URLSearchParams(search)
  for (const field of SCENARIO_FIELDS) {
    const text = texts[field]
    if (text === undefined) params.delete(field)
    else params.set(field, text)
  }
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

export const isAsked = (texts: ScenarioTexts): boolean => Object.keys(texts).length > 0
