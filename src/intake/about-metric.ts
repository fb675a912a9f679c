/** What the metadata of an Open SDG indicator says of a metric. It is offered, and nothing of it is used unasked. */
import { bad, good, parseDay, type Day, type Result } from '../progress/index.ts'
import { readDateWords } from './date-words.ts'
import { metadataFields, type Fields } from './metadata-file.ts'
import { plainText } from './plain-text.ts'
import { aboutTargets, type AboutTarget } from './about-targets.ts'

export type AboutSource = {
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly publishedOn?: Day
}

/** All text is plain. What the file does not say is absent. */
export type AboutMetric = {
  readonly file: string
  /** "11.1.1". */
  readonly indicator?: string
  readonly title?: string
  readonly description?: string
  /** As it is written: "Percentage". */
  readonly unit?: string
  /** The promise in words: "By 2028, reduce chronic homelessness by 50%". */
  readonly targetWords?: string
  readonly sources: readonly AboutSource[]
  readonly targets: readonly AboutTarget[]
}

/** "global_indicators.8-8-1-title" stands for words that are kept elsewhere. */
const TRANSLATED = /^\w+(?:\.[\w-]+)+$/

function wordsOf(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = fields.text(name)
    const words = text === undefined || TRANSLATED.test(text) ? '' : plainText(text)
    if (words !== '') return words
  }
  return undefined
}

function dayOf(text: string | undefined): Day | undefined {
  const read = text === undefined ? undefined : readDateWords(text, { dayOrder: 'day-first' })
  if (read?.kind !== 'when' || read.when.kind !== 'on') return undefined
  const day = parseDay(read.when.on)
  return day.ok ? day.value : undefined
}

/** Only an address of the web: a page may make a link of it. */
const WEB = /^https?:\/\/[^\s"'<>]+$/i

function sourceOf(fields: Fields, number: string): AboutSource | undefined {
  if (fields.text(`source_active_${number}`) === 'false') return undefined
  const title = wordsOf(fields, `source_url_text_${number}`)
  const publisher = wordsOf(fields, `source_organisation_${number}`)
  const address = fields.text(`source_url_${number}`) ?? ''
  const publishedOn = dayOf(fields.text(`source_release_date_${number}`))
  if (title === undefined && publisher === undefined) return undefined
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(WEB.test(address) && { url: address }),
    ...(publishedOn !== undefined && { publishedOn }),
  }
}

const SOURCE = /^source_(?:organisation|url_text)_(\d+)$/

function sourcesOf(fields: Fields): readonly AboutSource[] {
  const numbers = new Set(fields.names.flatMap((name) => SOURCE.exec(name)?.[1] ?? []))
  return [...numbers].sort((a, b) => Number(a) - Number(b)).flatMap((number) => sourceOf(fields, number) ?? [])
}

/** `file`: its name, for what is said of it. */
export function aboutMetric(file: string, text: string): Result<AboutMetric, string> {
  const fields = metadataFields(file, text)
  if (!fields.ok) return fields
  const targets = aboutTargets(fields.value)
  if (!targets.ok) return bad(`“${file}”: ${targets.fault}`)
  const of = fields.value
  const indicator = of.text('indicator_number') ?? of.text('indicator')
  const title = wordsOf(of, 'indicator_name', 'national_indicator_available', 'indicator_available', 'graph_title')
  const description = wordsOf(of, 'national_indicator_description', 'indicator_definition')
  const unit = wordsOf(of, 'computation_units')
  const targetWords = wordsOf(of, 'target_name')
  return good({
    file,
    ...(indicator !== undefined && { indicator: plainText(indicator) }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(unit !== undefined && { unit }),
    ...(targetWords !== undefined && { targetWords }),
    sources: sourcesOf(of),
    targets: targets.value,
  })
}
