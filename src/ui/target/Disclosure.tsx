/** Something that is one control away. */
import type { ReactNode } from 'react'

export function Disclosure({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="govuk-details disclosure">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text disclosure__body">{children}</div>
    </details>
  )
}
