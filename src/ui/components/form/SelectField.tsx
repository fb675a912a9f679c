/** One of a list, chosen from what opens. */
import { fieldProps, FormGroup, HintAndError, type FieldWords } from './field-parts.tsx'

type Props = FieldWords & {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SelectField({ id, label, hint, error, options, value, onChange }: Props) {
  return (
    <FormGroup error={error}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <select
        {...fieldProps(id, 'govuk-select', { hint, error })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
