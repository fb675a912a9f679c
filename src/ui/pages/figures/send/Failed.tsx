/** Why nothing was published or saved, and what to do. */
import { capitalised } from '../../../text/figure.ts'
import type { FailureWords } from '../../../text/failure-words.ts'

export const Failed = ({ words: { title, advice, details } }: { readonly words: FailureWords }) => (
  <div className="notice notice--failure">
    <h3 className="govuk-heading-s">{capitalised(title)}</h3>
    <p className="govuk-body">{advice}</p>
    <ul className="govuk-list govuk-list--bullet">
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  </div>
)
