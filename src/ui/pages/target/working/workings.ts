/** The working of every number that the page of one target shows. */
import type { AssessOptions, Assessment, Metric } from '../../../../progress/index.ts'
import { changeWorkings, shortfallWorkings } from './change-workings.ts'
import { forecastWorkings } from './forecast-workings.ts'
import { foundWorkings } from './found-workings.ts'
import { freshnessWorkings } from './freshness-workings.ts'
import { levelWorkings } from './level-working.ts'
import { paceWorkings } from './pace-workings.ts'
import { quotaWorkings } from './quota-workings.ts'
import { requiredWorkings } from './required-workings.ts'
import { sameSeasonWorkings } from './same-season-workings.ts'
import type { Working } from './working.ts'

/** In the order in which one rests on another: each calculation uses only inputs and results that stand before it. */
export function workingOf(metric: Metric, assessment: Assessment, options: AssessOptions = {}): readonly Working[] {
  const judged = { metric, assessment }
  const isQuota = assessment.quota !== undefined
  return [
    ...(isQuota
      ? quotaWorkings(judged)
      : [
          ...levelWorkings(judged),
          ...requiredWorkings(judged),
          ...paceWorkings(judged),
          ...forecastWorkings(judged),
          ...sameSeasonWorkings(judged),
          ...foundWorkings(judged, options),
          ...shortfallWorkings(judged),
        ]),
    ...changeWorkings(judged),
    ...freshnessWorkings(judged),
  ]
}
