/** Every target as a row is drawn from it, where there are too many for a card each. */
import { useCallback } from 'react'
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { Portfolio } from '../../api/index.ts'
import type { Course, Day } from '../../progress/index.ts'
import { anyPortfolioQuery } from './portfolio-query.ts'
import { PREVIEW_KEY, type Preview } from './use-preview.ts'

/** The courses of the draft that is looked at; `undefined` where none is, or while they are worked out. */
function useDrafted(preview: Preview, today: Day): readonly Course[] | undefined {
  const isShown = preview.kind === 'shown'
  const { data } = useQuery({
    queryKey: [...PREVIEW_KEY, 'courses', isShown ? preview.readAt : 0],
    queryFn: async () => {
      const { coursesOf } = await import('./portfolio-from-metrics.ts')
      return coursesOf(isShown ? preview.metrics : [], today)
    },
    enabled: isShown,
    networkMode: 'always',
  })
  return data
}

/** Those of a draft take the place of those published; new ones stand at the end. */
function withDrafted(portfolio: Portfolio, drafted: readonly Course[] | undefined): Portfolio {
  if (drafted === undefined) return portfolio
  const isThere = (draft: Course): boolean => portfolio.courses.some(({ id }) => id === draft.id)
  return {
    ...portfolio,
    courses: [
      ...portfolio.courses.map((course) => drafted.find(({ id }) => id === course.id) ?? course),
      ...drafted.filter((draft) => !isThere(draft)),
    ],
  }
}

export function usePortfolio(isWanted: boolean, preview: Preview, today: Day): UseQueryResult<Portfolio> {
  const client = useQueryClient()
  const drafted = useDrafted(preview, today)
  const select = useCallback((portfolio: Portfolio) => withDrafted(portfolio, drafted), [drafted])
  return useQuery({ ...anyPortfolioQuery(client, today), enabled: isWanted, select })
}
