/** A line to type in. */
import { fieldProps, LabelledField, type LabelledWords } from './field-parts.tsx'

type Props = LabelledWords & {
  readonly value: string
  readonly onChange: (text: string) => void
  /** In letters, about: a field is as wide as what belongs in it. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  /** Whole numbers: a phone shows its digits. */
  readonly isNumeric?: boolean
  /** Seen beside the field, and not read out: the label has to say it too. */
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly autoComplete?: string
}

type InputProps = Omit<Props, 'label'>

/** The line alone: its prefix, what is typed and its suffix. */
function Line({
  id,
  hint,
  error,
  value,
  onChange,
  width,
  isNumeric = false,
  prefix,
  suffix,
  autoComplete,
}: InputProps) {
  const { className, ...props } = fieldProps(id, 'govuk-input', { hint, error })
  const input = (
    <input
      {...props}
      className={width === undefined ? className : `${className} govuk-input--width-${width}`}
      type="text"
      inputMode={isNumeric ? 'numeric' : undefined}
      spellCheck={isNumeric ? false : undefined}
      autoComplete={autoComplete}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
  if (prefix === undefined && suffix === undefined) return input
  return (
    <div className="govuk-input__wrapper">
      {prefix !== undefined && (
        <div className="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {input}
      {suffix !== undefined && (
        <div className="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  )
}

export function TextField({ label, ...line }: Props) {
  const { id, hint, error } = line
  return (
    <LabelledField {...{ id, label, hint, error }}>
      <Line {...line} />
    </LabelledField>
  )
}
