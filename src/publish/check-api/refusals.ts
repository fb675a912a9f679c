/** Checks of what a service must not take. All but the faulty records are the record as it stands. */
import { locate } from '../../api/parsers.ts'
import { statusMisfit, type Desk } from './desk.ts'
import type { Misfit } from './outcome.ts'
import type { Parse } from './read-as.ts'
import { withFields } from './record-text.ts'

export type Attempt = (desk: Desk, tag: string) => Promise<Misfit | undefined>

export const withoutCondition: Attempt = async ({ put, text }) =>
  statusMisfit(await put(text, {}), [428], 'Refuse a PUT that has neither If-Match nor If-None-Match')

/** The ETag of the latest must come with it, so that the writer can see that it is another. */
export const withStaleTag: Attempt = async ({ put, text }, tag) => {
  const answer = await put(text, { 'if-match': '"stale"' })
  const misfit = statusMisfit(
    answer,
    [412],
    'Compare If-Match with the ETag of what stands there, before anything is written',
  )
  if (misfit !== undefined || !answer.ok || answer.value.header('etag') === tag) return misfit
  return {
    expected: `412 with the ETag of the latest, ${tag}`,
    found: answer.value.header('etag') ?? 'no ETag',
    mend: 'Send the current ETag with the 412',
  }
}

export const whereThereIsOne: Attempt = async ({ put, text }) =>
  statusMisfit(
    await put(text, { 'if-none-match': '*' }),
    [412],
    'With If-None-Match: * only make what is not there yet',
  )

export const asText: Attempt = async ({ put, text }, tag) =>
  statusMisfit(
    await put(text, { 'if-match': tag, 'content-type': 'text/plain' }),
    [415],
    'Take application/json and no other type',
  )

type Told = { readonly pointers: readonly string[]; readonly type: string }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const fieldOf = (held: unknown, name: string): unknown => (isObject(held) ? Reflect.get(held, name) : undefined)

/** Pointers of those faults that say where and what. */
function toldIn(text: string, type = 'no content type'): Told {
  try {
    const faults = fieldOf(JSON.parse(text), 'faults')
    const whole = Array.isArray(faults) ? faults.filter((one) => typeof fieldOf(one, 'problem') === 'string') : []
    const pointers = whole.map((one) => fieldOf(one, 'pointer')).filter((one) => typeof one === 'string')
    return { type, pointers }
  } catch {
    return { type, pointers: [] }
  }
}

const listed = (pointers: readonly string[]): string => pointers.map((one) => `"${one}"`).join(', ')

/** Refused with 422, and every one of these fields named. */
async function refusedWith(
  desk: Desk,
  tag: string,
  body: string,
  wanted: readonly string[],
): Promise<Misfit | undefined> {
  const answer = await desk.put(body, { 'if-match': tag })
  const misfit = statusMisfit(answer, [422], 'Check a record as openapi.json says before it takes the place of another')
  if (misfit !== undefined || !answer.ok) return misfit
  const { pointers, type } = toldIn(answer.value.text, answer.value.header('content-type'))
  if (!/^application\/problem\+json\b/i.test(type))
    return { expected: '422 as application/problem+json', found: type, mend: 'Say what is wrong as RFC 9457 has it' }
  if (wanted.every((one) => pointers.includes(one))) return undefined
  return {
    expected: `faults with a problem at the pointers ${listed(wanted)}`,
    found: pointers.length === 0 ? 'no faults' : listed(pointers),
    mend: 'Name every fault in "faults": its JSON Pointer and what to do, as openapi.json has them',
  }
}

export const halfOfIt: Attempt = (desk, tag) => refusedWith(desk, tag, desk.text.slice(0, desk.text.length / 2), [''])

/** With one field of the wrong shape and one that nobody knows. Where its faults lie, readers of the record say. */
export const unfit =
  (parse: Parse<unknown>): Attempt =>
  (desk, tag) => {
    const sent = withFields(desk.text, { title: 5, checkedByCheckApi: true })
    const read = parse(sent)
    const wanted = read.ok ? [] : read.fault.map((fault) => locate(sent, fault).pointer)
    return refusedWith(desk, tag, JSON.stringify(sent), wanted)
  }
