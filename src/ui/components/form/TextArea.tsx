/** Several lines to type in. */
import { fieldProps, LabelledField, type LabelledWords } from './field-parts.tsx'

type Props = LabelledWords & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number
}

export function TextArea({ id, label, hint, error, value, onChange, rows = 5 }: Props) {
  return (
    <LabelledField {...{ id, label, hint, error }}>
      <textarea
        {...fieldProps(id, 'govuk-textarea', { hint, error })}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </LabelledField>
  )
}
