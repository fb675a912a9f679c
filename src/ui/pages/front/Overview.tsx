/** All targets at a glance: one sentence that sums them up, then each target. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { PageProps } from '../page-props.ts'
import type { Day, Metric, PartialDate } from '../../../progress/index.ts'
import { headlineOf, type Outcome } from '../../text/headline.ts'
import { QueryBoundary } from '../../components/QueryBoundary.tsx'
import { TargetCard } from '../../target-card/TargetCard.tsx'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { Lede } from '../Lede.tsx'

type Props = Pick<PageProps, 'queries' | 'asAt' | 'onChooseAsAt'>

function outcomeOf({ data, isError }: UseQueryResult<Metric>, asAt: Day): Outcome {
  if (data === undefined) return isError ? 'not-loaded' : 'loading'
  const { status } = memoizedAssess(data, asAt)
  return status.because.kind === 'no-target-yet' ? 'not-set' : status.kind
}

function headingOf(outcomes: readonly Outcome[], date: PartialDate): string {
  return outcomes.length > 0 && outcomes.every((one) => one === 'loading')
    ? 'Loading the targets'
    : headlineOf(outcomes, date)
}

export function Overview({ queries, asAt, onChooseAsAt }: Props) {
  const { day, date } = asAt
  return (
    <>
      <h1 className="govuk-heading-xl headline">
        {headingOf(
          queries.map(({ query }) => outcomeOf(query, day)),
          date,
        )}
      </h1>
      <Lede asAt={asAt} />
      {queries.length === 0 && (
        <p className="govuk-body">No target has been published here yet. The list came back empty.</p>
      )}
      {queries.map(({ entry, query }) => (
        <QueryBoundary key={entry.id} query={query} what={`the figures for ${entry.title}`}>
          {(metric) => (
            <TargetCard
              metric={metric}
              assessment={memoizedAssess(metric, day)}
              asAtDate={date}
              onChooseAsAt={onChooseAsAt}
            />
          )}
        </QueryBoundary>
      ))}
    </>
  )
}
