/** What went wrong with a request, and what to do about it, in plain English. */
import type { Failure } from '../../api/index.ts'

export type FailureWords = { readonly title: string; readonly advice: string; readonly details: readonly string[] }

function refusedWords(status: number, what: string): FailureWords {
  if (status === 404)
    return {
      title: `${what} could not be found`,
      advice: 'The address may have changed. Try again later, or tell whoever runs this page.',
      details: ['The server answered 404, not found.'],
    }
  return {
    title: `The server could not give ${what}`,
    advice:
      status >= 500
        ? 'The fault is at the server. Wait a minute and try again.'
        : 'The server refused the request. Tell whoever runs this page.',
    details: [`The server answered ${status}.`],
  }
}

/** `what`: the thing asked for, as it stands in a sentence: "the list of targets". */
export function failureWords(failure: Failure, what: string): FailureWords {
  switch (failure.kind) {
    case 'unreachable':
      return failure.because === 'time-out'
        ? {
            title: `${what} took too long to arrive`,
            advice: 'The server is slow or busy. Wait a minute and try again.',
            details: [],
          }
        : { title: `${what} could not be reached`, advice: 'Check your connection and try again.', details: [] }
    case 'refused':
      return refusedWords(failure.status, what)
    case 'unreadable':
      return {
        title: `${what} could not be read`,
        advice: 'Nothing is shown rather than something wrong. Tell whoever keeps the figures.',
        details:
          failure.because.kind === 'faults'
            ? failure.because.faults.map(({ field, problem }) => `${field}: ${problem}`)
            : [
                failure.because.kind === 'html'
                  ? 'A web page came back in place of figures. A sign-in page may be in the way.'
                  : 'The answer is not JSON.',
              ],
      }
  }
}
