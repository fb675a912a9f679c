/** One query in words: waiting, offline, failed, out of date, or there. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { failureOf } from '../../api/index.ts'
import { failureWords } from '../format/failure-words.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { Waiting } from './Waiting.tsx'

type Props<Data> = { readonly query: UseQueryResult<Data>; readonly what: string; readonly children: (data: Data) => ReactNode }

export function Loadable<Data>({ query, what, children }: Props<Data>) {
  const retry = (): void => void query.refetch()
  const isTrying = query.isFetching
  if (query.data === undefined && query.error !== null) {
    return <FailureNotice words={failureWords(failureOf(query.error), what)} isTrying={isTrying} onRetry={retry} />
  }
  if (query.data === undefined) return <Waiting what={what} isOffline={query.fetchStatus === 'paused'} />
  return (
    <>
      {query.isError && <StaleNotice since={query.dataUpdatedAt} isTrying={isTrying} onRetry={retry} />}
      {children(query.data)}
    </>
  )
}
