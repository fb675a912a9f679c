/** The meetings that the tests of the briefing look at. */
import { weeklyIds, weeklyMetric } from '../../../../mocks/weekly.ts'
import { addDays, briefing, type Metric } from '../../../../src/progress/index.ts'
import type { MetricInput } from '../../../../src/progress/record/validation/metric-input.ts'
import { day } from '../../../progress/a-metric.ts'
import { made, METRIC_IDS, recorded } from '../../../fixtures/record.ts'

export const published: readonly Metric[] = METRIC_IDS.map(recorded)
export const weekly: readonly Metric[] = weeklyIds.map((id) => made(weeklyMetric(id) as MetricInput))

/** Against the meeting a week before, where no other is given. */
export const meeting = (metrics: readonly Metric[], asAt: string, since: string = addDays(day(asAt), -7)) =>
  briefing(metrics, day(since), day(asAt))
