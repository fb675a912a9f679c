/** What stands on the record, page by page. */
import { useEffect, useRef, type ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { MetricEntry } from '../../api/index.ts'
import type { Metric } from '../../progress/index.ts'
import type { Outcome } from '../text/headline.ts'
import { Overview } from '../pages/front/Overview.tsx'
import { NotFound } from '../pages/not-found/NotFound.tsx'
import type { Route } from '../routing/route.ts'
import { QueryBoundary } from '../components/QueryBoundary.tsx'
import { EmbedPage } from '../pages/embed/EmbedPage.tsx'
import { IllustrativeBanner } from './IllustrativeBanner.tsx'
import { pageWords } from './page-words.ts'
import type { PageSwitchProps } from '../pages/page-props.ts'
import { useHead } from './use-head.ts'
import { useRecord, type MetricQuery, type RecordQueries } from '../data/use-record.ts'

const headingWhile = (words: string) => <h1 className="govuk-heading-xl headline">{words}</h1>

type WithRecord = PageSwitchProps & { readonly metrics: readonly MetricQuery[] }

/** One target: the page of an id that is not on the list says so. */
function OneTarget({
  metrics,
  id,
  children,
}: {
  readonly metrics: readonly MetricQuery[]
  readonly id: string
  readonly children: (metric: Metric) => ReactNode
}) {
  const found = metrics.find(({ entry }) => entry.id === id)
  if (found === undefined) return <NotFound target={id} entries={metrics.map(({ entry }) => entry)} />
  return (
    <QueryBoundary query={found.query} what={`the figures for ${found.entry.title}`}>
      {children}
    </QueryBoundary>
  )
}

/** What needs every target says which one is on its way, or cannot be had. */
function AllTargets({
  metrics,
  children,
}: {
  readonly metrics: readonly MetricQuery[]
  readonly children: (metrics: readonly Metric[]) => ReactNode
}) {
  const absent = metrics.find(({ query }) => query.data === undefined)
  if (absent === undefined)
    return children(metrics.flatMap(({ query: { data } }) => (data === undefined ? [] : [data])))
  return (
    <>
      {headingWhile(absent.query.isError ? 'The figures could not be loaded' : 'Loading the 2020 targets')}
      <QueryBoundary query={absent.query} what={`the figures for ${absent.entry.title}`}>
        {() => null}
      </QueryBoundary>
    </>
  )
}

/** What cannot be had says so; the rest is told without it. */
function KnownTargets({
  metrics,
  children,
}: {
  readonly metrics: readonly MetricQuery[]
  readonly children: (known: readonly Metric[], others: readonly Outcome[]) => ReactNode
}) {
  const known = metrics.flatMap(({ query: { data } }) => (data === undefined ? [] : [data]))
  const others = metrics.flatMap(({ query: { data, isError } }): readonly Outcome[] =>
    data === undefined ? [isError ? 'not-loaded' : 'loading'] : [],
  )
  const isNothingKnown = known.length === 0 && others.length > 0
  return (
    <>
      {isNothingKnown &&
        headingWhile(others.includes('not-loaded') ? 'The figures could not be loaded' : 'Loading the 2020 targets')}
      {metrics.map(({ entry, query }) => (
        <QueryBoundary key={entry.id} query={query} what={`the figures for ${entry.title}`}>
          {() => null}
        </QueryBoundary>
      ))}
      {!isNothingKnown && children(known, others)}
    </>
  )
}

function Standing({ route, asAt, today, metrics, onChooseAsAt, pages }: WithRecord) {
  switch (route.kind) {
    case 'front':
      return <Overview metrics={metrics} asAt={asAt} onChooseAsAt={onChooseAsAt} />
    case 'target':
      return (
        <OneTarget metrics={metrics} id={route.id}>
          {(metric) => <pages.Target metric={metric} asAt={asAt} onChooseAsAt={onChooseAsAt} />}
        </OneTarget>
      )
    case 'embed':
      return (
        <OneTarget metrics={metrics} id={route.id}>
          {(metric) => <EmbedPage metric={metric} asAt={asAt} />}
        </OneTarget>
      )
    case 'briefing':
      return (
        <KnownTargets metrics={metrics}>
          {(known, others) => <pages.Briefing metrics={known} others={others} asAt={asAt} today={today} />}
        </KnownTargets>
      )
    case 'method':
      return <AllTargets metrics={metrics}>{(all) => <pages.Method metrics={all} asAt={asAt} />}</AllTargets>
    case 'accessibility':
      return <pages.Accessibility />
    case 'not-found':
      return <NotFound target={undefined} entries={metrics.map(({ entry }) => entry)} />
  }
}

/** A page that a link of the site leads to is read from its top: the focus goes to its main part. */
function useArrival(route: Route): void {
  const from = useRef(route)
  useEffect(() => {
    if (from.current === route) return
    from.current = route
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [route])
}

/** Whoever watches the page from outside is told too. */
function useLive(onLive: () => void): void {
  useEffect(() => {
    document.documentElement.dataset['live'] = ''
    onLive()
  }, [onLive])
}

const wordsWhile = (list: UseQueryResult<readonly MetricEntry[]>): string =>
  list.isError ? 'The targets could not be loaded' : 'Loading the 2020 targets'

function useWords(props: PageSwitchProps, { list }: RecordQueries): void {
  useHead(pageWords(props.route, props.asAt, list.data ?? []))
}

export function PageSwitch(props: PageSwitchProps) {
  const record = useRecord()
  const { list, metrics } = record
  useWords(props, record)
  useArrival(props.route)
  useLive(props.onLive)
  return (
    <>
      {metrics.some(({ query }) => query.data?.illustrative === true) && <IllustrativeBanner />}
      {list.data === undefined && headingWhile(wordsWhile(list))}
      <QueryBoundary query={list} what="the list of targets">
        {() => <Standing {...props} metrics={metrics} />}
      </QueryBoundary>
    </>
  )
}
