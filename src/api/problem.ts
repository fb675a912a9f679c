/** What a service says when it refuses a record: `application/problem+json` (RFC 9457), with the faults beside. */
import type { FieldFault } from './failure.ts'
import { WHOLE } from './wire/step.ts'

export type Problem = { readonly detail: string | undefined; readonly faults: readonly FieldFault[] }

const fieldOf = (held: unknown, name: string): unknown =>
  typeof held === 'object' && held !== null ? Reflect.get(held, name) : undefined

function textOf(held: unknown, name: string): string | undefined {
  const text = fieldOf(held, name)
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

/** A fault without words says nothing; one without a place is of the whole. */
function faultIn(held: unknown): readonly FieldFault[] {
  const problem = textOf(held, 'problem')
  const field = textOf(held, 'field') ?? textOf(held, 'pointer') ?? WHOLE
  return problem === undefined ? [] : [{ field, problem }]
}

/** Of any text: what is no problem has no words and no faults. */
export function problemIn(body: string): Problem {
  try {
    const told: unknown = JSON.parse(body)
    const faults = fieldOf(told, 'faults')
    return { detail: textOf(told, 'detail'), faults: Array.isArray(faults) ? faults.flatMap(faultIn) : [] }
  } catch {
    return { detail: undefined, faults: [] }
  }
}
