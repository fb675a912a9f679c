/** The meetings that the tests of the briefing look at. */
import { weeklyIds, weeklyMetric } from '../../../mocks/weekly.ts'
import { addDays, briefing, makeMetric, type Metric, type MetricParts } from '../../../src/progress/index.ts'
import { day } from '../../progress/a-metric.ts'
import { recorded } from '../../progress/the-record.ts'

export const published: readonly Metric[] = [
  recorded('verify-users'),
  recorded('online-passport-share'),
  recorded('academy-graduates'),
]

function invented(id: string): Metric {
  const made = makeMetric(weeklyMetric(id) as MetricParts)
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  return made.value
}
export const weekly: readonly Metric[] = weeklyIds.map(invented)

/** Against the meeting a week before, where no other is given. */
export const meeting = (metrics: readonly Metric[], asAt: string, since: string = addDays(day(asAt), -7)) =>
  briefing(metrics, day(since), day(asAt))
