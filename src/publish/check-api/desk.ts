/** One file that checks write to, and how it is put back as it was found. */
import { bad, good, type Result } from '../../progress/index.ts'
import type { Answer, Ask } from './ask.ts'
import type { Misfit } from './outcome.ts'
import { noAnswer } from './read-as.ts'
import { isSameRecord } from './record-text.ts'
import type { Held } from './reads.ts'

type Reply = Result<Answer, string>

export type Desk = {
  readonly path: string
  /** As it was found. */
  readonly text: string
  readonly read: (headers?: Readonly<Record<string, string>>) => Promise<Reply>
  /** What a browser asks before it lets a page of another origin write. */
  readonly preflight: (headers: Readonly<Record<string, string>>) => Promise<Reply>
  readonly put: (body: string, headers: Readonly<Record<string, string>>) => Promise<Reply>
  /** Whether this comes from a check, and not from somebody else who writes meanwhile. */
  readonly isOurs: (text: string) => boolean
}

const AS_JSON = { 'content-type': 'application/json' } as const

export function deskAt(ask: Ask, { path, answer }: Held): Desk {
  const sent = new Set<string>()
  return {
    path,
    text: answer.text,
    read: (headers = {}) => ask(path, { headers }),
    preflight: (headers) => ask(path, { method: 'OPTIONS', headers }),
    put: (body, headers) => {
      sent.add(body)
      return ask(path, { method: 'PUT', body, headers: { ...AS_JSON, ...headers } })
    },
    isOurs: (text) => [...sent].some((one) => isSameRecord(one, text)),
  }
}

export const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300

const CHANGED_MEANWHILE: Misfit = {
  expected: 'the record as it was found',
  found: 'what no check has sent, so somebody else writes, and it was left alone',
  mend: 'Check the service again while nobody writes to it',
}

const notPutBack = (found: string): Misfit => ({
  expected: 'the record as it was found',
  found,
  mend: 'Put the record back by hand from a copy of your own, and mend what failed above',
})

/** Puts the file back where a check has changed it. The ETag of what now stands there, which is as it was found. */
export async function settled({ text, read, put, isOurs }: Desk): Promise<Result<string, Misfit>> {
  const now = await read()
  if (!now.ok) return bad(noAnswer(now.fault))
  const tag = now.value.header('etag') ?? ''
  if (now.value.text === text) return good(tag)
  if (!isOurs(now.value.text)) return bad(CHANGED_MEANWHILE)
  const back = await put(text, { 'if-match': tag })
  const then = await read()
  if (then.ok && then.value.text === text) return good(then.value.header('etag') ?? '')
  return bad(notPutBack(`other content, and ${back.ok ? String(back.value.status) : back.fault} to putting it back`))
}

/** An answer with one of these statuses, or what came in its place. */
export function statusMisfit(answer: Reply, expected: readonly number[], mend: string): Misfit | undefined {
  if (!answer.ok) return noAnswer(answer.fault)
  const { status } = answer.value
  return expected.includes(status) ? undefined : { expected: expected.join(' or '), found: String(status), mend }
}
