/** Fetches one JSON file of the record, and tells apart the ways that can fail. */
import { ApiFailure, type Failure } from './failure.ts'
import { fetchAnswer, isHtml, type Asked } from './fetch-answer.ts'
import { TIME_LIMIT_MS } from './within-time.ts'

export type JsonFile = {
  readonly text: string
  /** As yet unchecked. */
  readonly data: unknown
  readonly headers: Headers
}

/**
 * A file as a server answers with it at a path below the API's address.
 *
 * @throws ApiFailure: unreachable, refused, or unreadable. When `signal` aborts, its own reason.
 */
export async function fetchJsonFile(
  path: string,
  signal: AbortSignal,
  asked: Asked = {},
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<JsonFile> {
  const started = performance.now()
  const failed = (failure: Failure): ApiFailure => new ApiFailure(failure, performance.now() - started)
  const answer = await fetchAnswer(path, signal, asked, timeLimitMs)
  const { response, body } = answer
  if (!response.ok) throw failed({ kind: 'refused', status: response.status })
  if (isHtml(answer)) throw failed({ kind: 'unreadable', because: { kind: 'html' } })
  try {
    return { text: body, data: JSON.parse(body), headers: response.headers }
  } catch {
    throw failed({ kind: 'unreadable', because: { kind: 'not-json' } })
  }
}

/** What it holds alone. */
export const fetchJson = async (path: string, signal: AbortSignal, timeLimitMs?: number): Promise<unknown> =>
  (await fetchJsonFile(path, signal, {}, timeLimitMs)).data
