/** Lines of text to enter. */
import { describedBy, LabelledGroup, type FieldProps } from './parts.tsx'

type Props = FieldProps & {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number
}

export const TextArea = ({ id, label, hint, error, value, onChange, rows = 3 }: Props) => (
  <LabelledGroup id={id} label={label} hint={hint} error={error}>
    <textarea
      className={error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
      id={id}
      rows={rows}
      value={value}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={describedBy({ id, hint, error })}
      onChange={(event) => onChange(event.target.value)}
    />
  </LabelledGroup>
)
