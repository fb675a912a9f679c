/** What stands on the record, page by page. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { MetricEntry, Portfolio } from '../../api/index.ts'
import type { Metric } from '../../progress/index.ts'
import type { Outcome } from '../text/headline.ts'
import { HeadingWhile, knownOf, KnownTargets, LackingTargets, OneTarget } from './targets.tsx'
import { rowOf, viewOf, type Route, type View } from '../routing/routes.ts'
import { QueryBoundary } from '../components/QueryBoundary.tsx'
import { IllustrativeBanner } from './IllustrativeBanner.tsx'
import type { PageFile } from './page-files.ts'
import { pageWords } from './page-words.ts'
import type { PageSwitchProps } from './parts.ts'
import { PreviewBanner } from './PreviewBanner.tsx'
import { useHead } from './use-head.ts'
import { readAsAt } from '../as-at/read-as-at.ts'
import { dayInPreview, type Preview } from '../data/use-preview.ts'
import { usePortfolio } from '../data/use-portfolio.ts'
import type { PageProps } from '../pages/page-props.ts'
import { useRecord, type MetricQuery, type RecordQueries } from '../data/use-record.ts'

/** A page that a link of the site leads to is read from its top: the focus goes to its main part. */
function useArrival(route: Route): void {
  const from = useRef(route)
  useEffect(() => {
    if (from.current === route) return
    from.current = route
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [route])
}

/** Which page it is stands at its very beginning, so that its frame has its size before its content has come. */
function usePageKind(view: View): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['page'] = view
  }, [view])
}

const wordsWhile = (list: UseQueryResult<readonly MetricEntry[]>): string =>
  list.isError ? 'The targets could not be loaded' : 'Loading the targets'

function useWords(props: PageSwitchProps, { entries }: RecordQueries): void {
  useHead(pageWords(props.route, props.asAt, entries))
}

/** A preview shows what is still to be published as on its day. */
function onDayOf(props: PageSwitchProps, preview: Preview): PageSwitchProps {
  const today = dayInPreview(preview, props.today)
  if (today === props.today) return props
  return { ...props, today, asAt: props.asAt.isToday ? readAsAt(null, today) : props.asAt }
}

const files = import.meta.glob<PageFile>('../pages/*/page.tsx', { eager: true })

type OnRecord = PageSwitchProps &
  Pick<PageProps, 'queries' | 'portfolio'> &
  Pick<RecordQueries, 'entries'> & { readonly view: View }

/** The page, once what it needs of the record is there. */
function PageOnRecord({ queries, entries, portfolio, view, ...props }: OnRecord) {
  const { route, latePage, asAt, today, onChooseAsAt } = props
  const Page = latePage(view) ?? files[`../pages/${route.kind}/page.tsx`]?.Page
  if (Page === undefined) return null
  const page = (metrics: readonly Metric[], others: readonly Outcome[] = []) => (
    <Page
      metrics={metrics}
      others={others}
      queries={queries}
      portfolio={portfolio}
      asAt={asAt}
      today={today}
      onChooseAsAt={onChooseAsAt}
    />
  )
  switch (rowOf(route.kind).needs) {
    case 'its-target':
      return (
        <OneTarget metrics={queries} entries={entries} id={'id' in route ? route.id : ''}>
          {(metric) => page([metric])}
        </OneTarget>
      )
    case 'known-targets':
      return <KnownTargets metrics={queries}>{page}</KnownTargets>
    case 'what-there-is':
      return page(knownOf(queries))
    default:
      return page([])
  }
}

const hasInvented = (metrics: readonly MetricQuery[], portfolio: Portfolio | undefined): boolean =>
  metrics.some(({ query }) => query.data?.illustrative === true) ||
  portfolio?.courses.some(({ illustrative }) => illustrative) === true

export function PageSwitch(asked: PageSwitchProps) {
  const record = useRecord()
  const { list, entries, metrics, preview } = record
  const props = onDayOf(asked, preview)
  const view = viewOf(props.route, entries)
  const portfolio = usePortfolio(view === 'portfolio', preview, props.today)
  useWords(props, record)
  useArrival(props.route)
  usePageKind(list.data === undefined ? props.route.kind : view)
  const { onLive } = props
  useEffect(onLive, [onLive])
  const { needs } = rowOf(props.route.kind)
  if (preview.kind === 'loading') return <HeadingWhile>Loading the preview</HeadingWhile>
  const isShownAtOnce = needs === 'nothing' || needs === 'what-there-is'
  const page = <PageOnRecord {...props} queries={metrics} entries={entries} portfolio={portfolio} view={view} />
  return (
    <>
      <PreviewBanner preview={preview} today={asked.today} asAt={props.asAt} />
      {hasInvented(metrics, portfolio.data) && <IllustrativeBanner />}
      {isShownAtOnce ? page : list.data === undefined && <HeadingWhile>{wordsWhile(list)}</HeadingWhile>}
      {needs !== 'nothing' && (
        <QueryBoundary query={list} what="the list of targets">
          {() => (isShownAtOnce ? <LackingTargets metrics={metrics} /> : page)}
        </QueryBoundary>
      )}
    </>
  )
}
