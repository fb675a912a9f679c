/** STUB */
import type { Day, MetricInput } from '../../../../progress/index.ts'
export const NewMetricForm = (_: {
  readonly knownIds: readonly string[]
  readonly today: Day
  readonly onMade: (record: MetricInput) => void
}) => null
