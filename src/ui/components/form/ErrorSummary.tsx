/** All that is wrong with a form, at its head, with the way to each field. */
import { useEffect, useRef, type MouseEvent } from 'react'
import { goToField } from './go-to-field.ts'

export type FieldError = {
  /** Of the field that the link leads to: its own, or that of the group that holds it. */
  readonly id: string
  readonly message: string
}

type Props = {
  readonly title?: string
  readonly errors: readonly FieldError[]
  /** How often the form was submitted: counted up, the focus comes here again though the same errors stand. */
  readonly attempt?: number
}

/**
 * Takes the focus when it appears and at each further attempt; not when one of its errors goes, for its reader is
 * elsewhere then. Nothing where none is wrong.
 */
export const ErrorSummary = ({ title = 'There is a problem', errors, attempt = 0 }: Props) =>
  // Made anew, it takes the focus and is read out anew.
  errors.length === 0 ? null : <Summary key={attempt} title={title} errors={errors} />

function Summary({ title, errors }: { readonly title: string; readonly errors: readonly FieldError[] }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  const handleClick = (event: MouseEvent, id: string): void => {
    // The address stays what it was: it says what is shown.
    event.preventDefault()
    goToField(id)
  }
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      {/* Apart from what takes the focus, or some screen readers would leave words out. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ id, message }) => (
              <li key={`${id} ${message}`}>
                <a href={`#${id}`} onClick={(event) => handleClick(event, id)}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
