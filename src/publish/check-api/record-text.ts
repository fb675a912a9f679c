/** The text of a record, changed or compared. */
import { isDeepStrictEqual } from 'node:util'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** `undefined` where it is no JSON. */
function recordIn(text: string): unknown {
  try {
    const record: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return record
  } catch {
    return undefined
  }
}

/** The same record with some fields in place of its own. */
export function withFields(text: string, fields: Readonly<Record<string, unknown>>): object {
  const record = recordIn(text)
  return { ...(isObject(record) ? record : {}), ...fields }
}

/** The same fields and figures, however they are laid out. */
export function isSameRecord(one: string, other: string): boolean {
  if (one === other) return true
  const record = recordIn(one)
  return record !== undefined && isDeepStrictEqual(record, recordIn(other))
}
