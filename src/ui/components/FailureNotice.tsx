/** Something that could not be loaded: what, why, and a button to try again. */
import { capitalised } from '../text/figure.ts'
import type { FailureWords } from '../text/failure-words.ts'

type Props = { readonly words: FailureWords; readonly isTrying: boolean; readonly onRetry: () => void }

const MOST_DETAILS = 5

export function FailureNotice({ words, isTrying, onRetry }: Props) {
  const more = words.details.length - MOST_DETAILS
  return (
    <div className="notice notice--failure" role="alert">
      <h2 className="govuk-heading-m">{capitalised(words.title)}</h2>
      <p className="govuk-body">{words.advice}</p>
      {words.details.length > 0 && (
        <ul className="govuk-list govuk-list--bullet notice__details">
          {words.details.slice(0, MOST_DETAILS).map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
      <button type="button" className="button" aria-disabled={isTrying} onClick={isTrying ? undefined : onRetry}>
        {isTrying ? 'Trying again…' : 'Try again'}
      </button>
    </div>
  )
}
