/** What lets pages of another origin read and write: their browser shows them only what is named, and asks before a write. */

const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' } as const

const MAY_WRITE = {
  'access-control-allow-methods': 'GET, HEAD, PUT',
  'access-control-allow-headers': 'Content-Type, If-Match, If-None-Match',
  'access-control-max-age': '600',
} as const

const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.has('access-control-request-method')

/** A refusal too: a page that may not see it can only say that nothing came. */
export async function openToPagesElsewhere(
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const answered = isPreflight(request)
    ? new Response(null, { status: 204, headers: MAY_WRITE })
    : await answer(request)
  for (const [name, value] of Object.entries(OPEN)) answered.headers.set(name, value)
  return answered
}
