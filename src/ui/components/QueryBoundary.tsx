/** One query in words: waiting, offline, failed, out of date, or there. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { failureOf } from '../../api/index.ts'
import { failureWords } from '../text/failure-words.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { useRetry } from './use-retry.ts'
import { Waiting } from './Waiting.tsx'

type Props<Data> = {
  readonly query: UseQueryResult<Data>
  readonly what: string
  readonly children: (data: Data) => ReactNode
}

export function QueryBoundary<Data>({ query, what, children }: Props<Data>) {
  const { place, error, onRetry } = useRetry(query)
  const { data, isFetching: isTrying } = query
  const isOffline = query.fetchStatus === 'paused'
  return (
    <div ref={place}>
      {data === undefined && (error === null || isOffline) && <Waiting what={what} isOffline={isOffline} />}
      {data === undefined && error !== null && !isOffline && (
        <FailureNotice words={failureWords(failureOf(error), what)} isTrying={isTrying} onRetry={onRetry} />
      )}
      {data !== undefined && error !== null && (
        <StaleNotice since={query.dataUpdatedAt} isTrying={isTrying} onRetry={onRetry} />
      )}
      {data !== undefined && children(data)}
    </div>
  )
}
