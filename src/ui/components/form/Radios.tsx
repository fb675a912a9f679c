/** One of a few, all in sight. */
import type { ReactNode } from 'react'
import { describedBy, HintAndError, type FieldProps } from './parts.tsx'

type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Shown below the option while it is chosen. */
  readonly more?: ReactNode
}

type Props = FieldProps & {
  readonly name: string
  readonly legend: string
  readonly legendSize?: 's' | 'm'
  readonly isSmall?: boolean
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A link from a summary of errors leads to the first of them. */
const idOf = (id: string, place: number): string => (place === 0 ? id : `${id}-${place + 1}`)

export function Radios({
  id,
  name,
  legend,
  legendSize = 's',
  isSmall = false,
  hint,
  error,
  options,
  value,
  onChange,
}: Props) {
  return (
    <div className={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${legendSize}`}>{legend}</legend>
        <HintAndError id={id} hint={hint} error={error} />
        <div className={isSmall ? 'govuk-radios govuk-radios--small' : 'govuk-radios'}>
          {options.map((option, i) => {
            const own = idOf(id, i)
            return (
              <div key={option.value}>
                <div className="govuk-radios__item">
                  <input
                    className="govuk-radios__input"
                    id={own}
                    name={name}
                    type="radio"
                    value={option.value}
                    checked={option.value === value}
                    aria-describedby={option.hint === undefined ? undefined : `${own}-item-hint`}
                    onChange={() => onChange(option.value)}
                  />
                  <label className="govuk-label govuk-radios__label" htmlFor={own}>
                    {option.label}
                  </label>
                  {option.hint !== undefined && (
                    <div className="govuk-hint govuk-radios__hint" id={`${own}-item-hint`}>
                      {option.hint}
                    </div>
                  )}
                </div>
                {option.more !== undefined && option.value === value && (
                  <div className="govuk-radios__conditional">{option.more}</div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
