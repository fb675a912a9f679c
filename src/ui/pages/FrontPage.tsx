/** The front page: one sentence for all targets, then each target. */
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { metricListQuery, metricQuery } from '../../api/index.ts'
import { assess, type Day, type Metric } from '../../progress/index.ts'
import { AsAtControl } from '../as-at/AsAtControl.tsx'
import { readAsAt } from '../as-at/read-as-at.ts'
import { longDate } from '../format/date.ts'
import { headlineOf, type Outcome } from '../format/headline.ts'
import { Loadable } from '../states/Loadable.tsx'
import { TargetCard } from '../target/TargetCard.tsx'
import { useSearchParam } from '../url/use-search-param.ts'
import { Page } from './Page.tsx'

function outcomeOf({ data, isError }: UseQueryResult<Metric>, asAt: Day): Outcome {
  if (data !== undefined) return assess(data, asAt).status.kind
  return isError ? 'not-loaded' : 'loading'
}

function headingOf(list: UseQueryResult<readonly unknown[]>, outcomes: readonly Outcome[]): string {
  if (list.data !== undefined) return outcomes.length > 0 && outcomes.every((one) => one === 'loading') ? 'Loading the 2020 targets' : headlineOf(outcomes)
  return list.isError ? 'The targets could not be loaded' : 'Loading the 2020 targets'
}

export function FrontPage({ today }: { readonly today: Day }) {
  const [text, setText] = useSearchParam('as-at')
  const asAt = readAsAt(text, today)
  const list = useQuery(metricListQuery())
  const entries = list.data ?? []
  const metrics = useQueries({ queries: entries.map((entry) => metricQuery(entry)) })
  const isIllustrative = metrics.some(({ data }) => data?.illustrative === true)
  return (
    <Page isIllustrative={isIllustrative} control={<AsAtControl asAt={asAt} today={today} onChoose={setText} />}>
      <h1 className="govuk-heading-xl headline">{headingOf(list, metrics.map((metric) => outcomeOf(metric, asAt.day)))}</h1>
      <p className="govuk-body-l lede">
        In February 2017 the UK government set itself digital targets for 2020. This is where each stood on what had been published by the end of{' '}
        {asAt.isToday ? `today, ${longDate(asAt.day)}` : longDate(asAt.day)}.
      </p>
      <Loadable query={list} what="the list of targets">
        {(loaded) => (loaded.length === 0 ? <p className="govuk-body">No target has been published here yet. The list came back empty.</p> : null)}
      </Loadable>
      {entries.map((entry, i) => {
        const query = metrics[i]
        return (
          query !== undefined && (
            <Loadable key={entry.id} query={query} what={`the figures for ${entry.title}`}>
              {(metric) => <TargetCard metric={metric} assessment={assess(metric, asAt.day)} />}
            </Loadable>
          )
        )
      })}
    </Page>
  )
}
