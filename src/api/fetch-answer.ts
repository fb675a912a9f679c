/** Asks the server for something below the API's address, within the time limit, and has its answer whole. */
import { addressOf } from './api-address.ts'
import { ApiFailure } from './failure.ts'
import { TIME_LIMIT_MS, withinTime } from './within-time.ts'

/** What is said beside the path. */
export type Asked = {
  readonly method?: 'PUT'
  readonly cache?: 'no-store'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Answer = { readonly response: Response; readonly body: string }

/**
 * Whatever the server says, good or bad.
 *
 * @throws ApiFailure: unreachable. When `signal` aborts, its own reason.
 */
export async function fetchAnswer(
  path: string,
  signal: AbortSignal,
  asked: Asked = {},
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<Answer> {
  const started = performance.now()
  return withinTime(signal, timeLimitMs, async (limited) => {
    try {
      const response = await fetch(addressOf(path), {
        ...asked,
        signal: limited,
        headers: { accept: 'application/json', ...asked.headers },
      })
      return { response, body: await response.text() }
    } catch {
      throw new ApiFailure({ kind: 'unreachable', because: 'network' }, performance.now() - started)
    }
  })
}

/** A web page, such as a sign-in page, by its type or by how it begins. */
export const isHtml = ({ response, body }: Answer): boolean =>
  /\bhtml\b/i.test(response.headers.get('content-type') ?? '') || /^\s*<(?:!|html|head|body)/i.test(body)
