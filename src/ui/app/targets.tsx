/** What a page shows of the targets on the list: of one, or of those that could be had. */
import type { ReactNode } from 'react'
import type { MetricEntry } from '../../api/index.ts'
import type { Metric } from '../../progress/index.ts'
import type { MetricQuery } from '../data/use-record.ts'
import type { Outcome } from '../text/headline.ts'
import { NotFound } from '../pages/not-found/NotFound.tsx'
import { QueryBoundary } from '../components/QueryBoundary.tsx'

export const HeadingWhile = ({ children }: { readonly children: string }) => (
  <h1 className="govuk-heading-xl headline">{children}</h1>
)

type One = {
  readonly metrics: readonly MetricQuery[]
  /** All that are on the list. */
  readonly entries: readonly MetricEntry[]
  readonly id: string
  readonly children: (metric: Metric) => ReactNode
}

/** One target: the page of an id that is not on the list says so. */
export function OneTarget({ metrics, entries, id, children }: One) {
  const found = metrics.find(({ entry }) => entry.id === id)
  if (found === undefined) return <NotFound target={id} entries={entries} />
  return (
    <QueryBoundary query={found.query} what={`the figures for ${found.entry.title}`}>
      {children}
    </QueryBoundary>
  )
}

/** The targets that have come. */
export const knownOf = (metrics: readonly MetricQuery[]): readonly Metric[] =>
  metrics.flatMap(({ query: { data } }) => (data === undefined ? [] : [data]))

/** Says which targets are on their way, or cannot be had. */
export const LackingTargets = ({ metrics }: { readonly metrics: readonly MetricQuery[] }) =>
  metrics.map(({ entry, query }) => (
    <QueryBoundary key={entry.id} query={query} what={`the figures for ${entry.title}`}>
      {() => null}
    </QueryBoundary>
  ))

type Known = {
  readonly metrics: readonly MetricQuery[]
  readonly children: (known: readonly Metric[], others: readonly Outcome[]) => ReactNode
}

/** What cannot be had says so; the rest is told without it. */
export function KnownTargets({ metrics, children }: Known) {
  const known = knownOf(metrics)
  const others = metrics.flatMap(({ query: { data, isError } }): readonly Outcome[] =>
    data === undefined ? [isError ? 'not-loaded' : 'loading'] : [],
  )
  const isNothingKnown = known.length === 0 && others.length > 0
  return (
    <>
      {isNothingKnown && (
        <HeadingWhile>
          {others.includes('not-loaded') ? 'The figures could not be loaded' : 'Loading the targets'}
        </HeadingWhile>
      )}
      <LackingTargets metrics={metrics} />
      {!isNothingKnown && children(known, others)}
    </>
  )
}
