/** A line of text to enter. */
import { describedBy, LabelledGroup, type FieldProps } from './parts.tsx'

type Props = FieldProps & {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** In letters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly isNumeric?: boolean
  readonly prefix?: string
  readonly suffix?: string
}

export function TextField({ id, label, hint, error, value, onChange, width, isNumeric, prefix, suffix }: Props) {
  const classes = [
    'govuk-input',
    ...(width === undefined ? [] : [`govuk-input--width-${width}`]),
    ...(error === undefined ? [] : ['govuk-input--error']),
  ]
  const input = (
    <input
      className={classes.join(' ')}
      id={id}
      type="text"
      inputMode={isNumeric === true ? 'numeric' : undefined}
      autoComplete="off"
      spellCheck={isNumeric === true ? false : undefined}
      value={value}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={describedBy({ id, hint, error })}
      onChange={(event) => onChange(event.target.value)}
    />
  )
  return (
    <LabelledGroup id={id} label={label} hint={hint} error={error}>
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
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
      )}
    </LabelledGroup>
  )
}
