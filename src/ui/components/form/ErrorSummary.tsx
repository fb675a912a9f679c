/** Everything that is wrong with what was entered, each with a link to its field. It takes the focus at each try. */
import { useEffect, useId, useRef, type MouseEvent } from 'react'

export type FieldError = {
  /** Of the field that the link leads to. */
  readonly id: string
  readonly message: string
}

type Props = {
  readonly title?: string
  readonly errors: readonly FieldError[]
  /** How often it was tried. */
  readonly tries: number
}

/** The label comes into sight with its field, and the address stays as it is. */
function leadTo(event: MouseEvent, id: string): void {
  event.preventDefault()
  const field = document.getElementById(id)
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field?.closest('fieldset')
  label?.scrollIntoView()
  field?.focus({ preventScroll: label !== null && label !== undefined })
}

export function ErrorSummary({ title = 'There is a problem', errors, tries }: Props) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const told = useRef<number>(undefined)
  useEffect(() => {
    if (told.current === tries) return
    told.current = tries
    place.current?.focus()
  }, [tries])
  if (errors.length === 0) return null
  return (
    <div className="govuk-error-summary" ref={place} tabIndex={-1} aria-labelledby={id} role="group">
      <div role="alert">
        <h2 className="govuk-error-summary__title" id={id}>
          {title}
        </h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={`${error.id} ${error.message}`}>
                <a href={`#${error.id}`} onClick={(event) => leadTo(event, error.id)}>
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
