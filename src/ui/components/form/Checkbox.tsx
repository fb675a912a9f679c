/** One thing that is so, or is not. */
import { describedBy, FormGroup, HintAndError, type FieldWords } from './field-parts.tsx'

type Props = FieldWords & {
  readonly id: string
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

export function Checkbox({ id, label, hint, error, isChecked, onChange }: Props) {
  return (
    <FormGroup error={error}>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={id}
            name={id}
            type="checkbox"
            checked={isChecked}
            onChange={(event) => onChange(event.target.checked)}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={describedBy(id, { hint, error })}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
        </div>
      </div>
    </FormGroup>
  )
}
