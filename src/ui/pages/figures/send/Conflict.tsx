/** The way through a conflict: what they published since, and what is to be published, figure by figure. */
import { useId, useMemo, useState, type FormEvent } from 'react'
import type { RecordFile } from '../../../../api/index.ts'
import {
  checkMerged,
  conflictOf,
  readRecordText,
  type Conflict as Differences,
  type MergeChoice,
} from '../../../../intake/index.ts'
import type { Metric } from '../../../../progress/index.ts'
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx'
import { Radios } from '../../../components/form/Radios.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import { choiceOptions, dateWords, figureSaid, isOpen, settledWords } from './conflict-words.ts'
import { Title } from './Title.tsx'
import { mergedWork, type ReadyWork } from './ready-work.ts'

type Props = {
  readonly work: ReadyWork
  readonly theirs: RecordFile
  readonly onMerged: (work: ReadyWork) => Promise<void>
}

type Read = { readonly differences: Differences; readonly metric: Metric }

function readConflict({ base, after }: ReadyWork, theirs: RecordFile): Read | undefined {
  const [mine, published] = [readRecordText(after.text), readRecordText(theirs.text)]
  if (!mine.ok || !published.ok) return undefined
  const began = base === undefined ? undefined : readRecordText(base.text)
  const start = began?.ok === true ? began.value.record : undefined
  return {
    differences: conflictOf(start, mine.value.record, published.value.record),
    metric: published.value.metric,
  }
}

const choiceIn = (value: string): MergeChoice => (value === 'mine' || value === 'both' ? value : 'theirs')

/** What both changed beside figures: theirs stands, and nobody is to learn that only later. */
const NotTaken = ({ fields }: Pick<Differences, 'fields'>) =>
  fields.length === 0 ? null : (
    <>
      <p className="govuk-body">You both changed these too. Theirs stand, and yours are not taken:</p>
      <ul className="govuk-list govuk-list--bullet">
        {fields.map(({ field, before, after }) => (
          <li key={field}>
            {field}: theirs {before ?? 'none'}, yours {after ?? 'none'}
          </li>
        ))}
      </ul>
    </>
  )

function Choices({ work, theirs, onMerged, read }: Props & { readonly read: Read }) {
  const id = useId()
  const { errors, attempt, tell } = useErrors()
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map())
  const { differences, metric } = read
  const open = differences.figures.filter(isOpen)
  const fieldOf = (key: string): string => `${id}-${differences.figures.findIndex((one) => one.key === key)}`
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const unsaid = open.filter(({ key }) => !choices.has(key))
    if (unsaid.length > 0) {
      tell(unsaid.map((one) => ({ id: fieldOf(one.key), message: `Choose the figure for ${dateWords(one, metric)}` })))
      return
    }
    const merged = checkMerged(differences, choices)
    if (merged.ok) {
      void onMerged(mergedWork(work, theirs, merged.value))
      return
    }
    tell(
      merged.fault.map(({ field, problem, key }) => ({
        id: key === undefined ? `${id}-go` : fieldOf(key),
        message: `${field}: ${problem}`,
      })),
    )
  }
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Title id={`${id}-title`} takesFocus>
        Somebody else has published {work.title} since you began
      </Title>
      <p className="govuk-body">
        Nothing was written over. {settledWords(differences.figures)}{' '}
        {open.length === 0 ? 'No figure is in both with another value.' : 'Choose what is to stand:'}
      </p>
      <NotTaken fields={differences.fields} />
      <form onSubmit={handleSubmit} noValidate aria-labelledby={`${id}-title`}>
        {open.map((one) => (
          <Radios
            key={one.key}
            name={fieldOf(one.key)}
            legend={`For ${dateWords(one, metric)}`}
            legendSize="s"
            hint={one.base === undefined ? undefined : `When you began it was ${figureSaid(one.base, metric.unit)}.`}
            error={errors.find((error) => error.id === fieldOf(one.key))?.message}
            options={choiceOptions(one, metric.unit)}
            value={choices.get(one.key)}
            onChange={(value) => setChoices(new Map([...choices, [one.key, choiceIn(value)]]))}
          />
        ))}
        <button type="submit" className="govuk-button" id={`${id}-go`}>
          Put them together
        </button>
      </form>
    </>
  )
}

export function Conflict(props: Props) {
  const { work, theirs } = props
  const read = useMemo(() => readConflict(work, theirs), [work, theirs])
  if (read !== undefined) return <Choices {...props} read={read} />
  return (
    <p className="govuk-body">
      Somebody else has published this metric since you began, and their file cannot be read. Your figures are still
      here. Tell whoever runs the service.
    </p>
  )
}
