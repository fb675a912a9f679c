/** Asks for the portfolio, as it is published or as it is worked out from every target. */
import type { QueryClient } from '@tanstack/react-query'
import { failureOf, portfolioQuery, readPortfolio, type Portfolio } from '../../api/index.ts'
import type { Day } from '../../progress/index.ts'

const isNotThere = (error: unknown): boolean => {
  const failure = failureOf(error)
  return failure.kind === 'refused' && failure.status === 404
}

/** The published file; where there is none, the same from every target. */
export const anyPortfolioQuery = (client: QueryClient, today: Day) => ({
  ...portfolioQuery(),
  queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<Portfolio> =>
    readPortfolio(signal).catch(async (error: unknown) => {
      if (!isNotThere(error)) throw error
      const { portfolioFromMetrics } = await import('./portfolio-from-metrics.ts')
      return portfolioFromMetrics(client, today)
    }),
})
