/** A new metric: what was promised, in a form; its first figures come from a file, as any others do. */
import { useEffect, useState } from 'react'
import type { MetricEntry } from '../../../../api/index.ts'
import { metricFile, NO_ANSWERS, type Input, type NewMetricFields, type Work } from '../../../../intake/index.ts'
import type { Day, MetricInput } from '../../../../progress/index.ts'
import { dropFields, keepFields, keptFields } from '../../../data/drafts.ts'
import { NewMetricForm } from '../new-metric/NewMetricForm.tsx'
import { StepFrame } from '../steps/StepFrame.tsx'
import { goToStep } from '../steps/use-place.ts'
import type { Works } from '../use-works.ts'
import { StartFromFiles } from './StartFromFiles.tsx'

type Props = { readonly entries: readonly MetricEntry[]; readonly works: Works; readonly today: Day }

/** What the form begins with; another number stands for a form begun anew. */
type Start = { readonly number: number; readonly fields: NewMetricFields; readonly input?: Input }

export function NewMetricStep({ entries, works, today }: Props) {
  const [start, setStart] = useState<Start>()
  useEffect(() => void keptFields().then((fields) => setStart({ number: 0, fields })), [])
  const handleMade = async (record: MetricInput): Promise<void> => {
    const { id, title } = record
    const work: Work = {
      version: 1,
      id,
      title,
      start: metricFile(record),
      table: 0,
      answers: NO_ANSWERS,
      isConfirmed: false,
    }
    const input = start?.input
    await (input === undefined ? works.keep(work) : works.keepOn(work, input))
    await dropFields()
    goToStep({ step: input === undefined ? 'upload' : 'check', id })
  }
  const handleStart = async (fields: NewMetricFields, input: Input): Promise<void> => {
    await keepFields(fields)
    setStart((before) => ({ number: (before?.number ?? 0) + 1, fields, input }))
  }
  const knownIds = [...entries.map(({ id }) => id), ...(works.all ?? []).map(({ id }) => id)]
  return (
    <StepFrame step="choose" heading="A new metric" back={{ step: 'choose' }}>
      <StartFromFiles onStart={(fields, input) => void handleStart(fields, input)} />
      {start !== undefined && (
        <NewMetricForm
          key={start.number}
          knownIds={knownIds}
          today={today}
          start={start.fields}
          onFields={(fields) => void keepFields(fields)}
          onMade={(record) => void handleMade(record)}
        />
      )}
    </StepFrame>
  )
}
