/** Courses worked out here: of the draft that is looked at, and of all targets where a service publishes no portfolio. */
import type { QueryClient } from '@tanstack/react-query'
import {
  failureOf,
  inSlices,
  metricListQuery,
  metricQuery,
  type Portfolio,
  type UnreadCourse,
} from '../../api/index.ts'
import { addDays, courseOf, type Course, type Day, type Metric, type Steps } from '../../progress/index.ts'
import { failureWords } from '../text/failure-words.ts'

/** Time alone goes on for a year. */
const throughOf = (today: Day): Day => addDays(today, 366)

export const coursesOf = (metrics: readonly Metric[], today: Day): Promise<readonly Course[]> =>
  inSlices(courseSteps(metrics, today))

/** One target in a step: a few milliseconds, or tens where its series is long. */
function* courseSteps(metrics: readonly Metric[], today: Day): Steps<readonly Course[]> {
  const courses: Course[] = []
  for (const metric of metrics) {
    courses.push(courseOf(metric, throughOf(today)))
    yield
  }
  return courses
}

export async function portfolioFromMetrics(client: QueryClient, today: Day): Promise<Portfolio> {
  const { metrics: entries, updatedOn } = await client.fetchQuery(metricListQuery())
  const answers = await Promise.allSettled(entries.map((entry) => client.fetchQuery(metricQuery(entry))))
  const metrics = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  const unread = answers.flatMap((answer, i): readonly UnreadCourse[] => {
    const title = entries[i]?.title ?? ''
    return answer.status === 'fulfilled' ? [] : [{ title, problems: problemsOf(answer.reason) }]
  })
  return { updatedOn, through: throughOf(today), courses: await coursesOf(metrics, today), unread }
}

function problemsOf(error: unknown): readonly string[] {
  const { title, details } = failureWords(failureOf(error), 'it')
  return details.length === 0 ? [title] : details
}
