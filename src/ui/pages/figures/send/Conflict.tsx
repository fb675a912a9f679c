/** The way through a conflict: what they published since, and what is to be published, figure by figure. */
import { useId, useMemo, useState, type FormEvent } from 'react'
import type { RecordFile } from '../../../../api/index.ts'
import {
  checkMerged,
  conflictOf,
  metricFile,
  readRecordText,
  type Conflict as Differences,
  type FigureConflict,
  type MergeChoice,
} from '../../../../intake/index.ts'
import type { MetricInput } from '../../../../progress/index.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx'
import { Radios } from '../../../components/form/Radios.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import type { ReadyWork } from './PublishStep.tsx'
import { choiceOptions, dateWords, figureSaid } from './conflict-words.ts'

type Props = {
  readonly work: ReadyWork
  readonly theirs: RecordFile
  readonly onMerged: (work: ReadyWork) => Promise<void>
}

const recordIn = (text: string): MetricInput | undefined => {
  const read = readRecordText(text)
  return read.ok ? read.value.record : undefined
}

function differencesOf({ base, after }: ReadyWork, theirs: RecordFile): Differences | undefined {
  const [mine, published] = [recordIn(after.text), recordIn(theirs.text)]
  return mine === undefined || published === undefined
    ? undefined
    : conflictOf(base === undefined ? undefined : recordIn(base.text), mine, published)
}

const isOpen = ({ kind, mustChoose }: FigureConflict): boolean => mustChoose || kind === 'differ'

/** Everything that nobody has to choose about, counted. */
function counted(figures: readonly FigureConflict[]): string {
  const of = (kind: FigureConflict['kind']): number => figures.filter((one) => one.kind === kind && !isOpen(one)).length
  const [mine, theirs, both] = [of('only-mine'), of('only-theirs'), of('both-same')]
  return [
    ...(theirs === 0 ? [] : [`${capitalised(plural(theirs, 'figure'))} of theirs stay.`]),
    ...(mine === 0 ? [] : [`${capitalised(plural(mine, 'figure'))} of yours are added to them.`]),
    ...(both === 0 ? [] : [`${capitalised(plural(both, 'figure'))} are the same in both.`]),
  ].join(' ')
}

export function Conflict({ work, theirs, onMerged }: Props) {
  const id = useId()
  const { errors, attempt, tell } = useErrors()
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map())
  const differences = useMemo(() => differencesOf(work, theirs), [work, theirs])
  if (differences === undefined)
    return (
      <p className="govuk-body">
        Somebody else has published this metric since you began, and their file cannot be read. Your figures are still
        here. Tell whoever runs the service.
      </p>
    )
  const open = differences.figures.filter(isOpen)
  const fieldOf = (key: string): string => `${id}-${differences.figures.findIndex((one) => one.key === key)}`
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const unsaid = open.filter(({ key }) => !choices.has(key))
    if (unsaid.length > 0) {
      tell(unsaid.map((one) => ({ id: fieldOf(one.key), message: `Choose the figure for ${dateWords(one)}` })))
      return
    }
    const merged = checkMerged(differences, choices)
    if (!merged.ok) {
      tell(
        merged.fault.map(({ field, problem, key }) => ({
          id: key === undefined ? `${id}-go` : fieldOf(key),
          message: `${field}: ${problem}`,
        })),
      )
      return
    }
    const { text, etag } = theirs
    void onMerged({
      ...work,
      base: { text, ...(etag !== undefined && { etag }) },
      after: { ...work.after, text: metricFile(merged.value.record) },
    })
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        Somebody else has published {work.title} since you began
      </h2>
      <p className="govuk-body">
        Nothing was written over. {counted(differences.figures)}{' '}
        {open.length === 0 ? 'No figure is in both with another value.' : 'Choose what is to stand:'}
      </p>
      <form onSubmit={handleSubmit} noValidate>
        {open.map((one) => (
          <Radios
            key={one.key}
            name={fieldOf(one.key)}
            legend={`For ${dateWords(one)}: theirs ${figureSaid(one.theirs)}, yours ${figureSaid(one.mine)}`}
            hint={one.base === undefined ? undefined : `When you began it was ${figureSaid(one.base)}.`}
            error={errors.find((error) => error.id === fieldOf(one.key))?.message}
            options={choiceOptions(one)}
            value={choices.get(one.key)}
            onChange={(value) =>
              setChoices(new Map([...choices, [one.key, value === 'mine' || value === 'both' ? value : 'theirs']]))
            }
          />
        ))}
        <button type="submit" className="govuk-button" id={`${id}-go`}>
          Put them together
        </button>
      </form>
    </section>
  )
}
