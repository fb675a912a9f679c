/** Reads a file of the record as it is served, and writes it back to a service that takes writes. */
import { isRecordElsewhere } from './api-address.ts'
import { ApiFailure } from './failure.ts'
import { fetchAnswer, isHtml, type Answer } from './fetch-answer.ts'
import { fetchJsonFile } from './fetch-json.ts'
import { problemIn } from './problem.ts'
import type { RecordFile, WriteCondition, Written } from './written.ts'

/** Whether writes may be offered: files beside the app take none. */
export const takesWrites = (): boolean => isRecordElsewhere()

/**
 * The file that stands there now, past what the browser has kept.
 *
 * @throws ApiFailure: unreachable, refused, or unreadable. When `signal` aborts, its own reason.
 */
export async function readRecordFile(href: string, signal: AbortSignal): Promise<RecordFile> {
  const { text, data, headers } = await fetchJsonFile(href, signal, { cache: 'no-store' })
  return { text, data, etag: headers.get('etag') ?? undefined }
}

/** `undefined` where it cannot be read. */
async function readAgain(href: string, signal: AbortSignal): Promise<RecordFile | undefined> {
  try {
    return await readRecordFile(href, signal)
  } catch (error) {
    if (error instanceof ApiFailure) return undefined
    throw error
  }
}

const inOrder = (_: string, held: unknown): unknown =>
  typeof held === 'object' && held !== null && !Array.isArray(held)
    ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => Number(one > other) - Number(one < other)))
    : held

/** The same data in the same order of fields; nothing where it is no JSON. */
function laidOut(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), inOrder)
  } catch {
    return undefined
  }
}

/** Whether two texts hold the same data, however each is laid out. */
export const isSameFile = (one: string, other: string): boolean => one === other || laidOut(one) === laidOut(other)

const has = (file: RecordFile | undefined, sent: string): file is RecordFile =>
  file !== undefined && isSameFile(file.text, sent)

type Sent = { readonly href: string; readonly text: string; readonly signal: AbortSignal }

/** A host of files may answer a write with the file, and a page of another kind with 200: both wrote nothing. */
async function taken(answer: Answer, { href, text, signal }: Sent): Promise<Written> {
  if (isHtml(answer)) return { kind: 'failed', because: { kind: 'html' } }
  const etag = answer.response.headers.get('etag') ?? undefined
  if (answer.response.status !== 200 && etag !== undefined) return { kind: 'written', etag }
  const now = await readAgain(href, signal)
  if (now === undefined) return { kind: 'written', etag }
  return has(now, text) ? { kind: 'written', etag: now.etag } : { kind: 'failed', because: { kind: 'not-kept' } }
}

/** Where the answer to an earlier write was lost, the service has the very file that it now refuses. */
async function changed({ href, text, signal }: Sent): Promise<Written> {
  const theirs = await readAgain(href, signal)
  return has(theirs, text) ? { kind: 'written', etag: theirs.etag } : { kind: 'changed-meanwhile', theirs }
}

/** A browser does not tell an answer that it keeps from the page from none: whether a read is answered does. */
async function unanswered(because: 'network' | 'time-out', { href, text, signal }: Sent): Promise<Written> {
  const now = because === 'network' ? await readAgain(href, signal) : undefined
  if (now === undefined) return { kind: 'failed', because: { kind: 'unreachable', because } }
  return has(now, text) ? { kind: 'written', etag: now.etag } : { kind: 'failed', because: { kind: 'blocked' } }
}

function refused({ response, body }: Answer): Written {
  const { status, headers } = response
  const { detail, faults } = problemIn(body)
  const isTold = /^application\/problem\+json\b/i.test(headers.get('content-type') ?? '')
  if (status === 405 || status === 501 || (status === 404 && !isTold)) return { kind: 'not-taken' }
  if (status === 401 || status === 403) return { kind: 'not-allowed' }
  if (status === 413) return { kind: 'too-large', detail }
  if (status === 422 && faults.length > 0) return { kind: 'faults', faults }
  return { kind: 'failed', because: { kind: 'refused', status, detail } }
}

const headersOf = (condition: WriteCondition): Readonly<Record<string, string>> =>
  'ifNoneMatch' in condition ? { 'if-none-match': '*' } : { 'if-match': condition.ifMatch ?? '' }

/**
 * Writes a file whole, in place of the one that was read or where there is none. To send the same again does no harm:
 * what stands there already is told as written.
 *
 * @returns whatever came of it; nothing that a server may answer is thrown.
 * @throws When `signal` aborts, its own reason.
 */
export async function writeRecordFile(
  href: string,
  text: string,
  condition: WriteCondition,
  signal: AbortSignal,
): Promise<Written> {
  if ('ifMatch' in condition && condition.ifMatch === undefined) return { kind: 'no-etag', because: 'not-shown' }
  if ('ifMatch' in condition && condition.ifMatch?.startsWith('W/') === true)
    return { kind: 'no-etag', because: 'weak' }
  const sent: Sent = { href, text, signal }
  try {
    const headers = { 'content-type': 'application/json', ...headersOf(condition) }
    const answer = await fetchAnswer(href, signal, { method: 'PUT', cache: 'no-store', headers, body: text })
    if (answer.response.ok) return await taken(answer, sent)
    return answer.response.status === 412 ? await changed(sent) : refused(answer)
  } catch (error) {
    if (error instanceof ApiFailure && error.failure.kind === 'unreachable')
      return unanswered(error.failure.because, sent)
    throw error
  }
}
