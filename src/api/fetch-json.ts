/** Fetches one JSON file of the record, and tells apart the ways that can fail. */
import { addressOf } from './api-address.ts'
import { ApiFailure, type Failure } from './failure.ts'
import { TIME_LIMIT_MS, withinTime } from './within-time.ts'

const isHtml = (contentType: string | null, body: string): boolean =>
  /\bhtml\b/i.test(contentType ?? '') || /^\s*<(?:!|html|head|body)/i.test(body)

/**
 * What a server answers at a path below the API's address, as yet unchecked.
 *
 * @throws ApiFailure: unreachable, refused, or unreadable. When `signal` aborts, its own reason.
 */
export async function fetchJson(
  path: string,
  signal: AbortSignal,
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<unknown> {
  const started = performance.now()
  const failed = (failure: Failure): ApiFailure => new ApiFailure(failure, performance.now() - started)
  const { response, body } = await withinTime(signal, timeLimitMs, async (limited) => {
    try {
      const answer = await fetch(addressOf(path), { signal: limited, headers: { accept: 'application/json' } })
      return { response: answer, body: await answer.text() }
    } catch {
      throw failed({ kind: 'unreachable', because: 'network' })
    }
  })
  if (!response.ok) throw failed({ kind: 'refused', status: response.status })
  if (isHtml(response.headers.get('content-type'), body))
    throw failed({ kind: 'unreadable', because: { kind: 'html' } })
  try {
    return JSON.parse(body)
  } catch {
    throw failed({ kind: 'unreadable', because: { kind: 'not-json' } })
  }
}
