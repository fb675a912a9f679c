/** Trying again: the failure stays in sight meanwhile, and the focus goes on to what arrives. */
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'

export type Retry = {
  /** Around what is loaded. */
  readonly place: RefObject<HTMLDivElement | null>
  /** What went wrong: now, or in the try before this one while that one lasts. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** The heading of what arrived; where there is none to focus, the main part of the page. */
const landing = (place: Element | null): HTMLElement | null | undefined =>
  place?.querySelector<HTMLElement>('[tabindex="-1"]') ?? place?.closest('main')

export function useRetry<Data>(query: UseQueryResult<Data>): Retry {
  const place = useRef<HTMLDivElement>(null)
  const isRetried = useRef(false)
  const [tried, setTried] = useState<Error | null>(null)
  const error = query.error ?? (query.data === undefined ? tried : null)
  useEffect(() => {
    if (error !== null || !isRetried.current) return
    isRetried.current = false
    // The button that had the focus is gone. A reader who has moved on meanwhile is left alone.
    if (document.activeElement === document.body) landing(place.current)?.focus()
  }, [error])
  const handleRetry = (): void => {
    isRetried.current = true
    setTried(query.error)
    void query.refetch()
  }
  return { place, error, onRetry: handleRetry }
}
