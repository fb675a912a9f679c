/** A day of the calendar, in three parts. */
import { describedBy, FormGroup, HintAndError, type FieldWords } from './field-parts.tsx'
import { Fieldset, type LegendSize } from './Fieldset.tsx'

/** As typed. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

type Props = FieldWords & {
  readonly id: string
  readonly legend: string
  readonly value: DateParts
  readonly onChange: (value: DateParts) => void
  readonly legendSize?: LegendSize
}

const PARTS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const

export function DateField({ id, legend, hint, error, value, onChange, legendSize }: Props) {
  const invalid = error === undefined ? '' : ' govuk-input--error'
  return (
    <FormGroup error={error}>
      <Fieldset legend={legend} legendSize={legendSize} describedBy={describedBy(id, { hint, error })}>
        <HintAndError id={id} hint={hint} error={error} />
        <div className="govuk-date-input" id={id}>
          {PARTS.map(([part, label, width]) => (
            <div className="govuk-date-input__item" key={part}>
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-${part}`}>
                  {label}
                </label>
                <input
                  className={`govuk-input govuk-date-input__input govuk-input--width-${width}${invalid}`}
                  id={`${id}-${part}`}
                  name={`${id}-${part}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-invalid={error === undefined ? undefined : true}
                  value={value[part]}
                  onChange={(event) => onChange({ ...value, [part]: event.target.value })}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
