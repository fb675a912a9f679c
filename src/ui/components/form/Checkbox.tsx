/** One thing that is so, or is not. */
import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

export function Checkbox({ id, label, hint, isChecked, onChange }: Props) {
  return (
    <div className="govuk-form-group">
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={id}
            name={id}
            type="checkbox"
            checked={isChecked}
            onChange={(event) => onChange(event.target.checked)}
            aria-describedby={hint === undefined ? undefined : `${id}-item-hint`}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {hint !== undefined && (
            <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-item-hint`}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
