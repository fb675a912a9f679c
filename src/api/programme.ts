/** What the record is a record of: whose promises, since when, and who keeps these pages. */
import type { PartialDate } from '../progress/index.ts'

/** Where it stands, below the API's address. */
export const PROGRAMME_PATH = 'api/v1/programme.json'

/** Colours for the head of every page, by day and by night; white words on each can be read. */
export const COLOURS = { blue: '#12436d', green: '#0f5c3f', purple: '#4c2c92', grey: '#3b444b' } as const

type Link = { readonly title: string; readonly url: string }

export type Programme = {
  /** The name of the pages: "2020 targets tracker". */
  readonly title: string
  /** What the targets are, to stand in a sentence: "the UK government's 2020 digital targets". */
  readonly subject: string
  /** One sentence: who promised what, and when. */
  readonly description: string
  /** Who published the targets. */
  readonly publisher: string
  /** When. Before that day nothing is judged. */
  readonly publishedOn: PartialDate
  /** Where the figures come from, and what these pages are not. */
  readonly about: string
  /** Who keeps these pages. */
  readonly organisation?: { readonly name: string; readonly url?: string | undefined } | undefined
  readonly contact?: Link | undefined
  readonly licence: { readonly name: string; readonly words: string; readonly url?: string | undefined }
  /** Of the record: "en-GB", "en-CA". */
  readonly language: string
  /** The day of the record ends when it ends there. */
  readonly timeZone: string
  readonly links: readonly Link[]
  readonly colours: keyof typeof COLOURS
}
