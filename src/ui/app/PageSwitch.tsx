/** What stands on the record, page by page. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { MetricEntry } from '../../api/index.ts'
import type { Metric } from '../../progress/index.ts'
import type { Outcome } from '../text/headline.ts'
import { HeadingWhile, knownOf, KnownTargets, LackingTargets, OneTarget } from './targets.tsx'
import { rowOf, type Route } from '../routing/routes.ts'
import { QueryBoundary } from '../components/QueryBoundary.tsx'
import { IllustrativeBanner } from './IllustrativeBanner.tsx'
import type { PageFile } from './page-files.ts'
import { pageWords } from './page-words.ts'
import type { PageSwitchProps } from './parts.ts'
import { PreviewBanner } from './PreviewBanner.tsx'
import { useHead } from './use-head.ts'
import { readAsAt } from '../as-at/read-as-at.ts'
import { dayInPreview, type Preview } from '../data/use-preview.ts'
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
function usePageKind({ kind }: Route): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['page'] = kind
  }, [kind])
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

/** The page, once what it needs of the record is there. */
function PageOnRecord({ queries, ...props }: PageSwitchProps & { readonly queries: readonly MetricQuery[] }) {
  const { route, latePage, asAt, today, onChooseAsAt } = props
  const Page = latePage(route.kind) ?? files[`../pages/${route.kind}/page.tsx`]?.Page
  if (Page === undefined) return null
  const page = (metrics: readonly Metric[], others: readonly Outcome[] = []) => (
    <Page metrics={metrics} others={others} queries={queries} asAt={asAt} today={today} onChooseAsAt={onChooseAsAt} />
  )
  switch (rowOf(route.kind).needs) {
    case 'its-target':
      return (
        <OneTarget metrics={queries} id={'id' in route ? route.id : ''}>
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

export function PageSwitch(asked: PageSwitchProps) {
  const record = useRecord()
  const { list, metrics, preview } = record
  const props = onDayOf(asked, preview)
  useWords(props, record)
  useArrival(props.route)
  usePageKind(props.route)
  const { onLive } = props
  useEffect(onLive, [onLive])
  const { needs } = rowOf(props.route.kind)
  if (preview.kind === 'loading') return <HeadingWhile>Loading the preview</HeadingWhile>
  const isShownAtOnce = needs === 'nothing' || needs === 'what-there-is'
  return (
    <>
      <PreviewBanner preview={preview} today={asked.today} />
      {metrics.some(({ query }) => query.data?.illustrative === true) && <IllustrativeBanner />}
      {isShownAtOnce ? (
        <PageOnRecord {...props} queries={metrics} />
      ) : (
        list.data === undefined && <HeadingWhile>{wordsWhile(list)}</HeadingWhile>
      )}
      {needs !== 'nothing' && (
        <QueryBoundary query={list} what="the list of targets">
          {() => (isShownAtOnce ? <LackingTargets metrics={metrics} /> : <PageOnRecord {...props} queries={metrics} />)}
        </QueryBoundary>
      )}
    </>
  )
}
