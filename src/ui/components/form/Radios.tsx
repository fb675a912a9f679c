/** One of a few, all to be seen at once. */
import { Fragment, type ReactNode } from 'react'
import { describedBy, FormGroup, HintAndError, type FieldWords } from './field-parts.tsx'
import { Fieldset, type LegendSize } from './Fieldset.tsx'

export type RadioOption = {
  readonly value: string
  readonly label: string
  readonly hint?: ReactNode
  /** What is asked besides, once this one is chosen. */
  readonly more?: ReactNode
}

type Props = FieldWords & {
  /** The id of the first of them, to which an error leads. */
  readonly name: string
  readonly legend: string
  readonly options: readonly RadioOption[]
  /** None is chosen while it is none of theirs. */
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly isSmall?: boolean
  readonly legendSize?: LegendSize
}

export function Radios(props: Props) {
  const { name, legend, hint, error, options, value, onChange, isSmall = false, legendSize } = props
  return (
    <FormGroup error={error}>
      <Fieldset legend={legend} legendSize={legendSize} describedBy={describedBy(name, { hint, error })}>
        <HintAndError id={name} hint={hint} error={error} />
        <div className={isSmall ? 'govuk-radios govuk-radios--small' : 'govuk-radios'}>
          {options.map((option, place) => (
            <Fragment key={option.value}>
              <Item
                id={place === 0 ? name : `${name}-${place + 1}`}
                name={name}
                option={option}
                isChosen={option.value === value}
                onChoose={() => onChange(option.value)}
              />
              {option.value === value && option.more !== undefined && (
                <div className="govuk-radios__conditional">{option.more}</div>
              )}
            </Fragment>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}

type ItemProps = {
  readonly id: string
  readonly name: string
  readonly option: RadioOption
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Item({ id, name, option: { value, label, hint }, isChosen, onChoose }: ItemProps) {
  return (
    <div className="govuk-radios__item">
      <input
        className="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={value}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={hint === undefined ? undefined : `${id}-item-hint`}
      />
      <label className="govuk-label govuk-radios__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="govuk-hint govuk-radios__hint" id={`${id}-item-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
