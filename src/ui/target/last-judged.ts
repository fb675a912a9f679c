/** The day of the last judgement by chance: that of the last publication which was enough to judge by. */
import { assess, isLive, primarySeries, type Day, type Metric } from '../../progress/index.ts'

/** `undefined` when no publication up to the day was enough. */
export function lastJudgedOn(metric: Metric, asAt: Day): Day | undefined {
  const judged = (primarySeries(metric)?.readings ?? []).filter(({ basis, publishedDay }) => basis === 'official' && publishedDay <= asAt)
  return [...new Set(judged.map(({ publishedDay }) => publishedDay))].sort().findLast((day) => isLive(assess(metric, day).status))
}
