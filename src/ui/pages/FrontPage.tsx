/**
 * The front page. It asks for the record at once; what judges and draws the record comes in a file of its own, which is
 * fetched meanwhile.
 */
import { useQueries, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { metricListQuery, metricQuery, type MetricEntry } from '../../api/index.ts'
import type { Day } from '../../progress/index.ts'
import { AsAtControl } from '../as-at/AsAtControl.tsx'
import { readAsAt } from '../as-at/read-as-at.ts'
import type { MetricQuery } from '../overview/Overview.tsx'
import { Loadable } from '../states/Loadable.tsx'
import { PartBoundary } from '../states/PartBoundary.tsx'
import { Waiting } from '../states/Waiting.tsx'
import { useSearchParam } from '../url/use-search-param.ts'
import { Page } from './Page.tsx'
import { useTitle } from './use-title.ts'

const overviewFile = import('../overview/Overview.tsx')
const Overview = lazy(async () => ({ default: (await overviewFile).Overview }))

const headingWhile = (words: string) => <h1 className="govuk-heading-xl headline">{words}</h1>
const LOADING = 'Loading the 2020 targets'

function useMetrics(entries: readonly MetricEntry[]): readonly MetricQuery[] {
  const queries = useQueries({ queries: entries.map((entry) => metricQuery(entry)) })
  return entries.flatMap((entry, i) => {
    const query = queries[i]
    return query === undefined ? [] : [{ entry, query }]
  })
}

export function FrontPage({ today }: { readonly today: Day }) {
  const [text, setText] = useSearchParam('as-at')
  const asAt = readAsAt(text, today)
  useTitle(asAt)
  const list = useQuery(metricListQuery())
  const metrics = useMetrics(list.data ?? [])
  const isIllustrative = metrics.some(({ query }) => query.data?.illustrative === true)
  const isThere = list.data !== undefined
  return (
    <Page isIllustrative={isIllustrative} control={<AsAtControl asAt={asAt} today={today} onChoose={setText} />}>
      {!isThere && headingWhile(list.isError ? 'The targets could not be loaded' : LOADING)}
      <Loadable query={list} what="the list of targets">
        {() => (
          <PartBoundary>
            <Suspense
              fallback={
                <>
                  {headingWhile(LOADING)}
                  <Waiting what="the targets" isOffline={false} />
                </>
              }
            >
              <Overview metrics={metrics} asAt={asAt} />
            </Suspense>
          </PartBoundary>
        )}
      </Loadable>
    </Page>
  )
}
