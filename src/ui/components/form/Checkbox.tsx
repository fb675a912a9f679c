/** Something to say yes to. */
import { describedBy, HintAndError, type FieldProps } from './parts.tsx'

type Props = FieldProps & {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

export const Checkbox = ({ id, label, hint, error, isChecked, onChange }: Props) => (
  <div className={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
    <HintAndError id={id} hint={hint} error={error} />
    <div className="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          checked={isChecked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy({ id, hint, error })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  </div>
)
