/** One of a list, chosen from what opens. */
import { fieldProps, LabelledField, type LabelledWords } from './field-parts.tsx'

type Props = LabelledWords & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SelectField({ id, label, hint, error, options, value, onChange }: Props) {
  return (
    <LabelledField {...{ id, label, hint, error }}>
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
    </LabelledField>
  )
}
