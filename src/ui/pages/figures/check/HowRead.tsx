/** How the file was read: the best guess, each part of it to be corrected. */
import type { ReactNode } from 'react'
import type { Answers, Choices, Work } from '../../../../intake/index.ts'
import { plural } from '../../../text/figure.ts'
import { SelectField } from '../../../components/form/SelectField.tsx'
import type { ReviewShown } from '../reader/review-shown.ts'
import type { Opened } from '../reader/session.ts'
import { WaysToRead } from './WaysToRead.tsx'

type Props = {
  readonly id: string
  readonly work: Work
  readonly opened: Opened
  readonly shown: ReviewShown
  readonly onWork: (more: Partial<Work>) => void
  readonly onAnswers: (more: Partial<Answers>) => void
}

const WHOLE = ''
const GUESS = '+guess'
const NONE = '(none)'

const option = (value: string) => ({ value, label: value === '' ? NONE : value })

export function HowRead({ id, work, opened, shown, onWork, onAnswers }: Props) {
  const { answers } = work
  const { choices } = answers
  const table = opened.tables[work.table]
  const { series } = shown
  const chosenSeries = series.find(({ id: one, isPrimary }) =>
    answers.seriesId === undefined ? isPrimary : one === answers.seriesId,
  )
  const choose = (more: Partial<Choices>): void => onAnswers({ choices: { ...choices, ...more } })
  const names = (table?.columns ?? []).filter((name) => name !== '')
  const column = (part: 'dateColumn' | 'valueColumn', guessed: string | undefined, label: string): ReactNode => (
    <SelectField
      id={`${id}-${part}`}
      label={label}
      options={[...(guessed === undefined ? [{ value: GUESS, label: 'Choose a column' }] : []), ...names.map(option)]}
      value={choices[part] ?? guessed ?? GUESS}
      onChange={(value) => {
        if (value !== GUESS) choose({ [part]: value })
      }}
    />
  )
  const handleRows = (name: string, value: string): void => {
    const { [name]: _before, ...others } = choices.only ?? {}
    choose({ only: value === GUESS ? others : { ...others, [name]: value } })
  }
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">How the file was read</legend>
      {opened.tables.length > 1 && (
        <SelectField
          id={`${id}-table`}
          label="Sheet"
          options={opened.tables.map(({ sheet, rows, isHidden }, i) => ({
            value: String(i),
            label: `${sheet} (${plural(rows, 'row')}${isHidden ? ', hidden' : ''})`,
          }))}
          value={String(work.table)}
          onChange={(value) =>
            onWork({
              table: Number(value),
              answers: { ...answers, corrections: [], choices: { dates: choices.dates, numbers: choices.numbers } },
            })
          }
        />
      )}
      {opened.leftOut.length > 0 && (
        <p className="govuk-body">No figures and no metadata, so left out: {opened.leftOut.join(', ')}.</p>
      )}
      {column('dateColumn', shown.columns?.date, 'Dates are in')}
      {column('valueColumn', shown.columns?.value, 'Figures are in')}
      {shown.rowChoices.map(({ column: name, values }) => (
        <SelectField
          key={name}
          id={`${id}-rows-${name}`}
          label={`Rows by “${name}”`}
          options={[
            { value: GUESS, label: 'Those of the whole' },
            ...values.filter((value) => value !== WHOLE).map(option),
          ]}
          value={choices.only?.[name] ?? GUESS}
          onChange={(value) => handleRows(name, value)}
        />
      ))}
      {(series.length > 1 || chosenSeries === undefined) && (
        <SelectField
          id={`${id}-series`}
          label="They belong to the series"
          options={[
            ...(chosenSeries === undefined ? [{ value: GUESS, label: 'Choose one' }] : []),
            ...series.map(({ id: value, title }) => ({ value, label: title })),
          ]}
          value={chosenSeries?.id ?? GUESS}
          onChange={(seriesId) => {
            if (seriesId !== GUESS) onAnswers({ seriesId })
          }}
        />
      )}
      <WaysToRead id={id} choices={choices} findings={shown.findings} onChoose={choose} />
    </fieldset>
  )
}
