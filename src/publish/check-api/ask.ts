/** Asks a service for something below its address, and has the answer whole. */
import { bad, good, type Result } from '../../progress/index.ts'

export type Answer = {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly text: string
}

type Asked = {
  readonly method?: 'GET' | 'PUT' | 'OPTIONS'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer, or in words why none came. */
export type Ask = (path: string, asked?: Asked) => Promise<Result<Answer, string>>

const TIME_LIMIT_MS = 15_000

/** Without a compressed form, so that its ETag is that of the file itself. */
const PLAIN = { accept: 'application/json', 'accept-encoding': 'identity' } as const

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${TIME_LIMIT_MS / 1000} seconds`
  const { cause } = error
  return `no answer (${cause instanceof Error && cause.message !== '' ? cause.message : error.message})`
}

/** A mark at the beginning of the text is kept: what is written back must be what was read. */
const textOf = (bytes: ArrayBuffer): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** `own`: headers of every request, such as who asks; but for OPTIONS, with which a browser sends none. */
export const asker =
  (base: URL, own: Readonly<Record<string, string>>): Ask =>
  async (path, { method = 'GET', headers, body } = {}) => {
    try {
      const answer = await fetch(new URL(path, base), {
        method,
        headers: { ...PLAIN, ...(method !== 'OPTIONS' && own), ...headers },
        ...(body !== undefined && { body }),
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      })
      const text = textOf(await answer.arrayBuffer())
      return good({ status: answer.status, header: (name) => answer.headers.get(name) ?? undefined, text })
    } catch (error) {
      return bad(reasonOf(error))
    }
  }
