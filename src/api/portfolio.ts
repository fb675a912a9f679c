/** Every target in the few facts of its row, for any day: one file, where there are many. */
import { queryOptions } from '@tanstack/react-query'
import type { Course, Day } from '../progress/index.ts'
import { inSlices } from './in-slices.ts'
import { PORTFOLIO_PATH } from './portfolio-path.ts'
import { queryDefaults } from './query-defaults.ts'
import { readResource, type Parse } from './read-resource.ts'

/** A target of which the file says something that cannot be read. */
export type UnreadCourse = {
  readonly title: string
  /** What is wrong, with the field where there is one. */
  readonly problems: readonly string[]
}

export type Portfolio = {
  /** The day on which the record was last changed. */
  readonly updatedOn: Day
  /** The last day of which anything is told: later ones are as this one. */
  readonly through: Day
  readonly courses: readonly Course[]
  readonly unread: readonly UnreadCourse[]
}

async function loadParse(): Promise<Parse<Portfolio>> {
  const { portfolioSteps } = await import('./wire/portfolio.ts')
  return (answer) => inSlices(portfolioSteps(answer))
}

export const readPortfolio = (signal: AbortSignal): Promise<Portfolio> =>
  readResource(PORTFOLIO_PATH, signal, loadParse)

export const portfolioQuery = () =>
  queryOptions({
    ...queryDefaults,
    queryKey: ['portfolio'],
    queryFn: ({ signal }) => readPortfolio(signal),
  })
