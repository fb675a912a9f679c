/** One of a list, in a box that opens. */
import { describedBy, LabelledGroup, type FieldProps } from './parts.tsx'

type Props = FieldProps & {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

export const SelectField = ({ id, label, hint, error, options, value, onChange }: Props) => (
  <LabelledGroup id={id} label={label} hint={hint} error={error}>
    <select
      className={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
      id={id}
      value={value}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={describedBy({ id, hint, error })}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </LabelledGroup>
)
