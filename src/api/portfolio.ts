/** Every target in the few facts of its row, for any day: one file, where there are many. */
import { queryOptions } from '@tanstack/react-query'
import type { Course, Day } from '../progress/index.ts'
import type { FieldFault } from './failure.ts'
import { inSlices } from './in-slices.ts'
import { queryDefaults } from './query-defaults.ts'
import { readResource, type Parse } from './read-resource.ts'

/** A target of which the file says something that cannot be read. */
export type UnreadCourse = { readonly title: string; readonly faults: readonly FieldFault[] }

export type Portfolio = {
  /** The day on which the record was last changed. */
  readonly updatedOn: Day
  readonly courses: readonly Course[]
  readonly unread: readonly UnreadCourse[]
}

/** Below the folder that the site stands in. It is made from the record, and published beside it. */
export const PORTFOLIO_PATH = 'api/v1/portfolio.json'

async function loadParse(): Promise<Parse<Portfolio>> {
  const { portfolioSteps } = await import('./wire/portfolio.ts')
  return (answer) => inSlices(portfolioSteps(answer))
}

export const portfolioQuery = () =>
  queryOptions({
    ...queryDefaults,
    queryKey: ['portfolio'],
    queryFn: ({ signal }): Promise<Portfolio> => readResource(PORTFOLIO_PATH, signal, loadParse),
  })
