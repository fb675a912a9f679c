/** One target that the meeting has to look at. */
import { PageLink } from '../../routing/PageLink.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import type { ExceptionWords } from './words/exception-words.ts'

export function Exception({
  words: { id, title, status, isIllustrative, headline, why, forecast, standing, asked },
}: {
  readonly words: ExceptionWords
}) {
  return (
    <li className="exception">
      <h3 className="exception__headline">
        <StatusTag status={status} />{' '}
        <PageLink className="govuk-link link-to-target" to={{ kind: 'target', id }}>
          {title}
        </PageLink>
        {isIllustrative && ' (illustrative)'} <span className="exception__standing">{standing}</span>{' '}
        <span className="exception__finding">{headline}</span>
      </h3>
      <p>{why}</p>
      <p>
        <strong>Forecast:</strong> {forecast}
      </p>
      {asked.map((ask) => (
        <p key={ask}>
          <strong>Asked:</strong> {ask}
        </p>
      ))}
    </li>
  )
}
