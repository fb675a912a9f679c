/** What came of a write, and what to do about it, in plain English. */
import type { WriteFailure, Written } from '../../api/index.ts'
import type { FailureWords } from './failure-words.ts'

export type WriteWords = FailureWords

/** None of these has changed the record. */
const LEFT = 'The published record is as it was, and your figures are still here.'
const BY_HAND = 'Save the files instead, and give them to whoever keeps the published record.'

const words = (title: string, advice: string, details: readonly string[] = []): WriteWords => ({
  title,
  advice,
  details,
})

function failedWords(because: WriteFailure, what: string): WriteWords {
  switch (because.kind) {
    case 'unreachable':
      return words(
        because.because === 'time-out'
          ? `The service did not answer in time when ${what} was sent`
          : `The service could not be reached with ${what}`,
        'It is not known whether it was published. Check your connection and publish again: nothing is written twice.',
      )
    case 'blocked':
      return words(
        `The service does not let this page publish ${what}`,
        `${LEFT} If your connection broke for a moment, publish again. If not, tell whoever runs the service what is said below.`,
        [
          'The service can be read from here, and the browser let no answer to the write through. It must answer OPTIONS, and allow PUT with If-Match and Content-Type from the address of this page (CORS). “npm run check-api” tests that.',
        ],
      )
    case 'refused':
      return words(
        `The service did not take ${what}`,
        because.status >= 500 || because.status === 429
          ? 'The fault is at the service, or it is busy. Wait a minute and publish again: nothing is written twice.'
          : `${LEFT} Tell whoever runs the service what it answered.`,
        [`The service answered ${because.status}.`, ...(because.detail === undefined ? [] : [because.detail])],
      )
    case 'html':
      return words(
        `A web page came back when ${what} was sent`,
        'A sign-in page may be in the way, and it is not known whether anything was published. Sign in to the service in another tab, then publish again: nothing is written twice.',
      )
    case 'not-kept':
      return words(
        `The service said yes to ${what}, and now serves something else`,
        'Somebody else may have changed it since, or nothing was kept. Open the published record again and compare before you publish again. Your figures are still here.',
      )
  }
}

/** `what`: the thing written, as it stands within a sentence: "the record of Trees planted". */
export function writeWords(written: Written, what: string): WriteWords {
  switch (written.kind) {
    case 'written':
      return words(`You have published ${what}`, 'The service has kept it. Pages show it when they are next opened.')
    case 'changed-meanwhile':
      return words(
        `Somebody else has changed ${what} since you opened it`,
        'Nothing was written over. Compare theirs with yours, choose figure by figure, and publish again.',
      )
    case 'not-taken':
      return words(`The service takes no changes to ${what}`, `${LEFT} It serves files alone. ${BY_HAND}`)
    case 'faults':
      return words(
        `The service found faults in ${what}`,
        `${LEFT} Mend each fault and publish again.`,
        written.faults.map(({ field, problem }) => `${field}: ${problem}`),
      )
    case 'too-large':
      return words(
        `The service takes nothing as large as ${what}`,
        `${LEFT} Split it in two, or ask whoever runs the service to take more.`,
        written.detail === undefined ? [] : [written.detail],
      )
    case 'not-allowed':
      return words(
        `You are not allowed to change ${what}`,
        `${LEFT} Ask whoever runs the service to let you. ${BY_HAND}`,
      )
    case 'no-etag':
      return words(
        `It cannot be told whether somebody else has changed ${what}`,
        `${LEFT} Nothing was sent, because it could have written over the figures of somebody else. Tell whoever runs the service what is said below. ${BY_HAND}`,
        [
          written.because === 'weak'
            ? 'The service gives a weak ETag (it begins with W/), which If-Match never takes. It must give a strong one, also with a compressed answer.'
            : 'The service shows this page no ETag. It must send one, and where this page is on another origin name it in Access-Control-Expose-Headers.',
        ],
      )
    case 'failed':
      return failedWords(written.because, what)
  }
}
