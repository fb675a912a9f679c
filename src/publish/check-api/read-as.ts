/** A file of the record from an answer, read as the app would, or why it cannot be. */
import { bad, good, type Result } from '../../progress/index.ts'
import type { FieldFault } from '../../api/index.ts'
import type { Answer } from './ask.ts'
import type { Misfit } from './outcome.ts'

export type Parse<Value> = (answer: unknown) => Result<Value, readonly FieldFault[]>

const SHOWN = 3

export const noAnswer = (found: string): Misfit => ({
  expected: 'an answer',
  found,
  mend: 'Check the address, and that the service runs and can be reached from here',
})

const notJson = (found: string): Misfit => ({
  expected: 'JSON, as application/json',
  found,
  mend: 'Send the file of the record itself, not a page about it, with Content-Type: application/json',
})

function inWords(faults: readonly FieldFault[]): string {
  const shown = faults.slice(0, SHOWN).map(({ field, problem }) => `${field}: ${problem}`)
  const rest = faults.length - shown.length
  return `${shown.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`
}

function jsonIn({ status, header, text }: Answer): Result<unknown, Misfit> {
  if (status !== 200)
    return bad({ expected: '200', found: String(status), mend: 'Serve the file at this path, as openapi.json says' })
  const type = header('content-type') ?? 'no content type'
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return bad(notJson(type))
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return good(json)
  } catch {
    return bad(notJson(`what is not JSON, beginning with ${JSON.stringify(text.slice(0, 40))}`))
  }
}

export function readAs<Value>(answer: Result<Answer, string>, parse: Parse<Value>): Result<Value, Misfit> {
  if (!answer.ok) return bad(noAnswer(answer.fault))
  const json = jsonIn(answer.value)
  if (!json.ok) return json
  const read = parse(json.value)
  return read.ok
    ? read
    : bad({
        expected: 'a record that fits openapi.json',
        found: inWords(read.fault),
        mend: 'Mend each field named here',
      })
}
