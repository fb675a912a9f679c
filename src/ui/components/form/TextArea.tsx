/** Several lines to type in. */
import { fieldProps, FormGroup, HintAndError, type FieldWords } from './field-parts.tsx'

type Props = FieldWords & {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number
}

export function TextArea({ id, label, hint, error, value, onChange, rows = 5 }: Props) {
  return (
    <FormGroup error={error}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <textarea
        {...fieldProps(id, 'govuk-textarea', { hint, error })}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormGroup>
  )
}
