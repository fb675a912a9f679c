/** What every wire schema shares: bounded text, and what a misfit says in plain English. */
import * as z from 'zod/mini'
import { bad, good, type Result } from '../../progress/index.ts'
import type { FieldFault } from '../failure.ts'
import { recoverPartial } from './recover-partial.ts'
import { LONGEST_STEP, WHOLE } from './step.ts'

// Without this zod tries `new Function`, which a strict content security policy reports.
z.config({ jitless: true })

const SHORT = 300
const LONG = 5_000
const MOST = 10_000

/**
 * What nobody sees and what changes how all around it is read: control characters but tabs and new lines, halves of a
 * character, and marks that turn the direction of writing.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Bidi_Control}/u

function isSeen({ value, issues }: z.core.ParsePayload<string>): void {
  if (UNSEEN.test(value)) issues.push({ code: 'custom', input: value })
}

/** A name, id, date or address. */
export const shortText = z.string().check(z.maxLength(SHORT), isSeen)
/** A wording, definition, note or address of a page. */
export const longText = z.string().check(z.maxLength(LONG), isSeen)
export const listOf = <Item extends z.core.SomeType>(item: Item) => z.array(item).check(z.maxLength(MOST))

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not a finite number'
  const kind = Array.isArray(value) ? 'array' : typeof value
  return NAMES[kind] ?? kind
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `"${value.slice(0, 60)}"` : String(value))

/** As Unicode numbers it: U+202E. */
function unseenIn(text: unknown): string {
  const [mark = ''] = UNSEEN.exec(String(text)) ?? []
  // All of them are single units of sixteen bits.
  return `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function misfit(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = NAMES[issue.expected] ?? issue.expected
      return issue.input === undefined
        ? `It is missing. It should be ${expected}.`
        : `It should be ${expected}, and is ${kindOf(issue.input)}.`
    }
    case 'invalid_value': {
      const choices = issue.values.map(quoted).join(', ')
      const expected = issue.values.length === 1 ? choices : `one of ${choices}`
      if (issue.input === undefined) return `It is missing. It should be ${expected}.`
      return `It should be ${expected}, and is ${typeof issue.input === 'string' ? quoted(issue.input) : kindOf(issue.input)}.`
    }
    case 'too_big':
      return issue.origin === 'string'
        ? `It is too long: ${issue.maximum} characters at most.`
        : `It holds too many: ${issue.maximum} at most.`
    case 'custom':
      return `It holds a mark that nobody sees, ${unseenIn(issue.input)}. Take it out.`
    default:
      return 'It does not have the form that it should.'
  }
}

const shortened = (key: string): string => (key.length > LONGEST_STEP ? `${key.slice(0, LONGEST_STEP)}…` : key)

/** `series[0].readings[3].value`, as a person would write it. */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step === '' ? '""' : shortened(String(step))}`))
    .join('')
  return text === '' ? WHOLE : text.replace(/^\./, '')
}

/** Fields that nobody knows are named one by one. */
const faultsOf = (issue: z.core.$ZodIssue): readonly FieldFault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ field: pathOf([...issue.path, key]), problem: NOT_KNOWN }))
    : [{ field: pathOf(issue.path), problem: misfit(issue) }]

const NOT_KNOWN = 'No field of this name is known here. Check its spelling, or leave it out.'

/** Every field of the wrong shape, and the answer with those filled in, so that the rest of it can be judged. */
export type Misshapen<Shape> = { readonly faults: readonly FieldFault[]; readonly rest: Shape | undefined }

/**
 * What a schema makes of an answer, or where it has the wrong shape.
 *
 * No JSON can hold a getter or a proxy that throws when it is looked at, but `unknown` can: it is refused like the
 * rest.
 */
export function readShape<Schema extends z.core.$ZodType>(
  schema: Schema,
  answer: unknown,
): Result<z.core.output<Schema>, Misshapen<z.core.output<Schema>>> {
  try {
    const shape = z.safeParse(schema, answer, { reportInput: true })
    if (shape.success) return good(shape.data)
    const { issues } = shape.error
    return bad({
      faults: issues.flatMap(faultsOf),
      rest: recoverPartial(schema, answer, issues),
    })
  } catch {
    return bad({
      faults: [{ field: WHOLE, problem: 'It cannot be looked at: a part of it throws an error when it is read.' }],
      rest: undefined,
    })
  }
}
