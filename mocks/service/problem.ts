/** An answer that says what went wrong and how to mend it: `application/problem+json` (RFC 9457). */
import type { LocatedFault } from '../../src/api/parsers.ts'

const TITLES = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
} as const

type More = { readonly headers?: Readonly<Record<string, string>>; readonly faults?: readonly LocatedFault[] }

export function problem(status: keyof typeof TITLES, detail: string, { headers, faults }: More = {}): Response {
  const told = { type: 'about:blank', title: TITLES[status], status, detail, ...(faults && { faults }) }
  return new Response(`${JSON.stringify(told, null, 2)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}
