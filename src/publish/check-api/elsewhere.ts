/** Checks of what a browser asks of a service before a page of another origin may read and write there (CORS). */
import type { Answer } from './ask.ts'
import { statusMisfit } from './desk.ts'
import type { Misfit } from './outcome.ts'
import { noAnswer } from './read-as.ts'
import type { Attempt } from './refusals.ts'

/** Any other than that of the service. */
export const ELSEWHERE = 'https://pages.example'

const isOpen = ({ header }: Answer): boolean => {
  const allowed = header('access-control-allow-origin')
  return allowed === '*' || allowed === ELSEWHERE
}

/** Whether a header lists a name, or all of them. */
const names = ({ header }: Answer, list: string, name: string): boolean =>
  (header(list) ?? '').split(',').some((one) => [name, '*'].includes(one.trim().toLowerCase()))

const foundIn = ({ header }: Answer, name: string): string => header(name) ?? 'none'

export const closedMisfit = (answer: Answer, mend: string): Misfit | undefined =>
  isOpen(answer)
    ? undefined
    : { expected: 'Access-Control-Allow-Origin: *', found: foundIn(answer, 'access-control-allow-origin'), mend }

const SENT = ['content-type', 'if-match', 'if-none-match'] as const
const METHODS = 'access-control-allow-methods'
const HEADERS = 'access-control-allow-headers'

/** A browser asks this with OPTIONS before the first write, and says nothing of who is there. */
export const mayWrite: Attempt = async ({ preflight }) => {
  const answer = await preflight({
    origin: ELSEWHERE,
    'access-control-request-method': 'PUT',
    'access-control-request-headers': SENT.join(','),
  })
  const misfit = statusMisfit(
    answer,
    [200, 204],
    'Answer OPTIONS to everybody: a browser does not say with it who is there',
  )
  if (misfit !== undefined || !answer.ok) return misfit
  const { value } = answer
  if (names(value, METHODS, 'put') && SENT.every((name) => names(value, HEADERS, name)))
    return closedMisfit(value, 'Send it with the answer to OPTIONS too: a browser refuses the write without it')
  return {
    expected: 'methods with PUT, and headers Content-Type, If-Match, If-None-Match, to be allowed',
    found: `${foundIn(value, METHODS)}, and ${foundIn(value, HEADERS)}`,
    mend: 'Name them in Access-Control-Allow-Methods and Access-Control-Allow-Headers: a browser refuses the write without',
  }
}

const hiddenMisfit = (answer: Answer): Misfit | undefined =>
  names(answer, 'access-control-expose-headers', 'etag')
    ? undefined
    : {
        expected: 'Access-Control-Expose-Headers: ETag',
        found: foundIn(answer, 'access-control-expose-headers'),
        mend: 'Send it if the pages are served from another origin: they cannot say what they have seen without the ETag, and so write nothing',
      }

export const seesTag: Attempt = async ({ read }) => {
  const answer = await read({ origin: ELSEWHERE })
  return answer.ok ? hiddenMisfit(answer.value) : noAnswer(answer.fault)
}

/** Whether a write is refused or taken: else the page can say only that no answer came. */
export const seesAnswers: Attempt = async ({ put, text }, tag) => {
  for (const condition of ['"stale"', tag]) {
    const answer = await put(text, { origin: ELSEWHERE, 'if-match': condition })
    if (!answer.ok) return noAnswer(answer.fault)
    const misfit =
      closedMisfit(answer.value, `Send it with every answer to a PUT, such as this ${answer.value.status}`) ??
      hiddenMisfit(answer.value)
    if (misfit !== undefined) return misfit
  }
  return undefined
}
