/** The wire shape of what the record is a record of, and its parser. Only the build reads it; the app holds the result. */
import * as z from 'zod/mini'
import { bad, good, parsePartialDate, type Result } from '../../progress/index.ts'
import { todayIn } from '../../clock.ts'
import type { FieldFault } from '../failure.ts'
import { COLOURS, type Programme } from '../programme.ts'
import { listOf, longText, readShape, shortText } from './schema.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
const COLOUR_NAMES = Object.keys(COLOURS) as readonly (keyof typeof COLOURS)[]

const link = z.strictObject({ title: shortText, url: longText })

const licence = z.strictObject({ name: shortText, words: longText, url: z.optional(longText) })

const organisation = z.strictObject({ name: shortText, url: z.optional(longText) })

const programme = z.strictObject({
  title: shortText,
  subject: shortText,
  description: longText,
  publisher: shortText,
  publishedOn: shortText,
  about: longText,
  organisation: z.optional(organisation),
  contact: z.optional(link),
  licence,
  language: shortText,
  timeZone: shortText,
  links: listOf(link),
  colours: z.enum(COLOUR_NAMES),
})

/** By the names that the contract gives them. */
export const PROGRAMME_SHAPES = {
  Programme: programme,
  Licence: licence,
  Organisation: organisation,
  ProgrammeLink: link,
}

/** The words of the pages are English; of which country is the programme's to say. */
const ENGLISH = /^en(?:-[A-Z]{2})?$/

function isTimeZone(name: string): boolean {
  try {
    todayIn(name)
    return true
  } catch {
    return false
  }
}

const isAddress = (url: string): boolean => URL.canParse(url) && /^(?:https?|mailto):/i.test(url)

type Faults = readonly FieldFault[]

const emptyText = (field: string, text: string): Faults =>
  text.trim() === '' ? [{ field, problem: 'It is empty. Say it in words.' }] : []

const badAddress = (field: string, url: string | undefined): Faults =>
  url === undefined || isAddress(url)
    ? []
    : [{ field, problem: 'It should be a whole address that begins with https:, http: or mailto:.' }]

/** What its shape cannot say. */
function faultsOf(read: z.output<typeof programme>): Faults {
  const { title, subject, description, publisher, about, licence: terms, links, contact, organisation: keeper } = read
  const words = { title, subject, description, publisher, about, 'licence.name': terms.name }
  return [
    ...Object.entries(words).flatMap(([field, text]) => emptyText(field, text)),
    ...(parsePartialDate(read.publishedOn).ok
      ? []
      : [{ field: 'publishedOn', problem: 'It should be a date that exists, such as "2019-03-05" or "2019".' }]),
    ...(ENGLISH.test(read.language)
      ? []
      : [
          {
            field: 'language',
            problem: 'The pages are written in English: give "en", or "en-GB", "en-CA" and the like.',
          },
        ]),
    ...(isTimeZone(read.timeZone)
      ? []
      : [{ field: 'timeZone', problem: 'It should be the name of a time zone, such as "Europe/London".' }]),
    ...badAddress('licence.url', terms.url),
    ...badAddress('contact.url', contact?.url),
    ...badAddress('organisation.url', keeper?.url),
    ...links.flatMap(({ title: name, url }, i) => [
      ...emptyText(`links[${i}].title`, name),
      ...badAddress(`links[${i}].url`, url),
    ]),
  ]
}

export function parseProgramme(answer: unknown): Result<Programme, readonly FieldFault[]> {
  const shape = readShape(programme, answer)
  if (!shape.ok) return bad(shape.fault.faults)
  const faults = faultsOf(shape.value)
  const published = parsePartialDate(shape.value.publishedOn)
  return faults.length === 0 && published.ok ? good({ ...shape.value, publishedOn: published.value }) : bad(faults)
}
