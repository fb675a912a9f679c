/** A new metric: what was promised, in a form; its first figures come from a file, as any others do. */
import type { MetricEntry } from '../../../../api/index.ts'
import { metricFile, NO_ANSWERS } from '../../../../intake/index.ts'
import type { Day, MetricInput } from '../../../../progress/index.ts'
import { NewMetricForm } from '../new-metric/NewMetricForm.tsx'
import { StepFrame } from '../steps/StepFrame.tsx'
import { goToStep } from '../steps/use-place.ts'
import type { Works } from '../use-works.ts'

type Props = { readonly entries: readonly MetricEntry[]; readonly works: Works; readonly today: Day }

export function NewMetricStep({ entries, works, today }: Props) {
  const handleMade = async (record: MetricInput): Promise<void> => {
    const { id, title } = record
    await works.keep({
      version: 1,
      id,
      title,
      start: metricFile(record),
      table: 0,
      answers: NO_ANSWERS,
      isConfirmed: false,
    })
    goToStep({ step: 'upload', id })
  }
  const knownIds = [...entries.map(({ id }) => id), ...(works.all ?? []).map(({ id }) => id)]
  return (
    <StepFrame step="choose" heading="A new metric" back={{ step: 'choose' }}>
      <NewMetricForm knownIds={knownIds} today={today} onMade={(record) => void handleMade(record)} />
    </StepFrame>
  )
}
