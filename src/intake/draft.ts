/** Work in progress as it is kept: figures on their way into the record. Kept data is `unknown` until it is parsed. */
import * as z from 'zod/mini'
import { bad, good, type Result } from '../progress/index.ts'
import { NO_FIELDS, type NewMetricFields } from './new-metric-fields.ts'

const decimalSign = z.enum(['.', ','])
const dates = z.strictObject({
  yearPair: z.exactOptional(z.union([z.literal('two-years'), z.templateLiteral([z.number(), '-', z.number()])])),
  numberAfterYear: z.exactOptional(z.enum(['month', 'quarter'])),
  dayOrder: z.exactOptional(z.enum(['day-first', 'month-first'])),
})
const choices = z.strictObject({
  dates,
  numbers: z.strictObject({ decimalSign: z.exactOptional(decimalSign) }),
  valueColumn: z.exactOptional(z.string()),
  dateColumn: z.exactOptional(z.string()),
  only: z.exactOptional(z.record(z.string(), z.string())),
  shareAs: z.exactOptional(z.enum(['per-cent', 'part'])),
  multiplier: z.exactOptional(z.number().check(z.positive())),
  hiddenSheet: z.exactOptional(z.literal('count')),
  period: z.exactOptional(z.enum(['year', 'quarter', 'month'])),
  hidden: z.exactOptional(z.enum(['count', 'leave-out'])),
})
const place = z.int().check(z.positive())
const answers = z.strictObject({
  choices,
  corrections: z.readonly(z.array(z.strictObject({ sheet: z.string(), row: place, column: place, text: z.string() }))),
  seriesId: z.exactOptional(z.string()),
  publishedOn: z.exactOptional(z.string()),
  source: z.exactOptional(z.string()),
  newSource: z.exactOptional(
    z.strictObject({
      title: z.string(),
      publisher: z.string(),
      publishedOn: z.optional(z.string()),
      url: z.optional(z.string()),
    }),
  ),
  reason: z.exactOptional(z.string()),
  withdrawGone: z.exactOptional(z.boolean()),
})

const count = z.int().check(z.nonnegative())

const work = z.strictObject({
  version: z.literal(1),
  /** Of the metric. */
  id: z.string(),
  title: z.string(),
  /** The file that it began with, as it was served, and the tag that came with it; absent for a new metric. */
  base: z.exactOptional(z.strictObject({ text: z.string(), etag: z.exactOptional(z.string()) })),
  /** A new metric without its figures: the text of its file. */
  start: z.exactOptional(z.string()),
  /** What the file, or what was pasted, is called. */
  inputName: z.exactOptional(z.string()),
  /** Which table of the file. */
  table: count,
  answers,
  /** Whether its questions were answered: the figures are right as they are. */
  isConfirmed: z.boolean(),
  /** The file as it would be, once what changes has been looked at. */
  after: z.exactOptional(
    z.strictObject({
      text: z.string(),
      publishedOn: z.string(),
      added: count,
      revised: count,
      withdrawn: count,
      /** Whether something of it is still to be answered: it can be looked at, and not published. */
      isOpen: z.exactOptional(z.boolean()),
      /** Of a whole file that was opened: what else of it differs. */
      others: z.exactOptional(z.readonly(z.array(z.string()))),
    }),
  ),
})

export type Work = Readonly<z.infer<typeof work>>

/** What was uploaded: bytes as they came. */
export type Input =
  | { readonly kind: 'files'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'pasted'; readonly text: string }

const bytes = z.custom<Uint8Array<ArrayBuffer>>((data) => data instanceof Uint8Array)
const input = z.union([
  z.strictObject({
    kind: z.literal('files'),
    files: z.array(z.strictObject({ name: z.string(), bytes })),
  }),
  z.strictObject({ kind: z.literal('pasted'), text: z.string() }),
])

const UNREADABLE =
  'The work that is kept in this browser cannot be read: it may be of another version of these pages. Throw it away, and begin again.'

/** @returns the work, or in a sentence that it is not to be read. */
export function readWork(data: unknown): Result<Work, string> {
  const read = work.safeParse(data)
  return read.success ? good(read.data) : bad(UNREADABLE)
}

export function readInput(data: unknown): Result<Input, string> {
  const read = input.safeParse(data)
  return read.success ? good(read.data) : bad(UNREADABLE)
}

const fields = z.record(z.string(), z.string())

/** What was typed into the form for a new metric; nothing where that cannot be read. */
export function readFields(data: unknown): NewMetricFields {
  const read = fields.safeParse(data)
  const known = read.success ? Object.entries(read.data).filter(([field]) => Object.hasOwn(NO_FIELDS, field)) : []
  return { ...NO_FIELDS, ...Object.fromEntries(known) }
}

/** Work in a file, to go on with elsewhere. */
export type KeptDraft = { readonly work: Work; readonly input: Input | undefined }

const base64 = z.base64()
const encoded = z.strictObject({
  work,
  input: z.optional(
    z.union([
      z.strictObject({
        kind: z.literal('files'),
        files: z.array(z.strictObject({ name: z.string(), base64 })),
      }),
      z.strictObject({ kind: z.literal('pasted'), text: z.string() }),
    ]),
  ),
})
const draftFile = z.strictObject({
  format: z.literal('figures-draft'),
  version: z.literal(1),
  drafts: z.array(encoded),
})

const toBase64 = (all: Uint8Array): string => {
  let text = ''
  for (const byte of all) text += String.fromCharCode(byte)
  return btoa(text)
}
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** The text of a file with all of the work. */
export const draftText = (drafts: readonly KeptDraft[]): string =>
  JSON.stringify({
    format: 'figures-draft',
    version: 1,
    drafts: drafts.map((one) => ({
      work: one.work,
      ...(one.input !== undefined && {
        input:
          one.input.kind === 'pasted'
            ? one.input
            : {
                kind: 'files',
                files: one.input.files.map((file) => ({ name: file.name, base64: toBase64(file.bytes) })),
              },
      }),
    })),
  })

/** Whether a text may be a file of work, without reading it whole. */
export const isDraftText = (text: string): boolean => text.startsWith('{"format":"figures-draft"')

export function readDraftText(text: string): Result<readonly KeptDraft[], string> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return bad('This is not a file of work in progress: it is not whole. Save it again where it was made.')
  }
  const read = draftFile.safeParse(data)
  if (!read.success)
    return bad('This is not a file of work in progress of this version. Save it again where it was made.')
  return good(
    read.data.drafts.map((one) => ({
      work: one.work,
      input:
        one.input?.kind === 'files'
          ? {
              kind: 'files' as const,
              files: one.input.files.map((file) => ({ name: file.name, bytes: fromBase64(file.base64) })),
            }
          : one.input,
    })),
  )
}
