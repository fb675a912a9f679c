/** Step 1: which metric the figures are of, or work to go on with. */
import { useId, useState, type FormEvent } from 'react'
import type { MetricEntry } from '../../../../api/index.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx'
import { Radios } from '../../../components/form/Radios.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import { StepFrame } from '../steps/StepFrame.tsx'
import { goToStep } from '../steps/use-place.ts'
import type { Works } from '../use-works.ts'
import { WorksInProgress } from './WorksInProgress.tsx'

/** More are found by a word of their title. */
const MOST_LISTED = 12
/** No id of a metric begins with a sign. */
const NEW = '+new'
const FILE = '+file'

function matching(entries: readonly MetricEntry[], sought: string): readonly MetricEntry[] {
  const words = sought.trim().toLowerCase().split(/\s+/)
  return entries.filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)))
}

export function ChooseStep({ entries, works }: { readonly entries: readonly MetricEntry[]; readonly works: Works }) {
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [sought, setSought] = useState('')
  const { errors, attempt, tell } = useErrors()
  const found = matching(entries, sought)
  const shown = found.slice(0, MOST_LISTED)
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (chosen === NEW) goToStep({ step: 'new' })
    else if (chosen === FILE) goToStep({ step: 'file' })
    else if (shown.some((entry) => entry.id === chosen)) goToStep({ step: 'upload', id: chosen })
    else tell([{ id: `${id}-metric`, message: 'Choose a metric, or one of the last two ways' }])
  }
  const more = found.length - shown.length
  return (
    <StepFrame step="choose" hasError={errors.length > 0}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className="govuk-body">
        Put this month’s figures into the record from the spreadsheet that you have. You see every problem by its cell,
        and what would change, before anybody else does. The file is read in this browser and is sent nowhere.
      </p>
      <WorksInProgress works={works} />
      <form onSubmit={handleSubmit} noValidate>
        {entries.length > MOST_LISTED && (
          <TextField
            id={`${id}-sought`}
            label="Find a metric"
            hint={`A word of its title. There are ${entries.length}.`}
            value={sought}
            onChange={setSought}
            width={20}
          />
        )}
        <Radios
          name={`${id}-metric`}
          legend="What are the figures of?"
          legendSize="m"
          error={errors[0]?.message}
          options={[
            ...shown.map((entry) => ({ value: entry.id, label: capitalised(entry.title) })),
            { value: NEW, label: 'A new metric', hint: 'You say what was promised, and upload its first figures.' },
            {
              value: FILE,
              label: 'A whole file of the record, or a saved draft',
              hint: 'A .json file of one metric, or work that you took away from here.',
            },
          ]}
          value={chosen}
          onChange={setChosen}
        />
        <p className="govuk-body-s" role="status">
          {more > 0 &&
            `${capitalised(plural(more, 'more metric'))} ${more === 1 ? 'matches' : 'match'}: write more of the title.`}
          {entries.length > MOST_LISTED && found.length === 0 && 'No metric has these words in its title.'}
        </p>
        <button type="submit" className="govuk-button">
          Continue
        </button>
      </form>
    </StepFrame>
  )
}
