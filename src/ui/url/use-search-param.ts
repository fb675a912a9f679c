/** One parameter of the address, kept in step with Back and Forward. Nothing else in the address is touched. */
import { useSyncExternalStore } from 'react'

const CHANGED = 'addresschange'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('popstate', onChange)
    window.removeEventListener(CHANGED, onChange)
  }
}

/** The address with one parameter set, or taken out when `undefined`. */
export function addressWith(href: string, name: string, value: string | undefined): string {
  const url = new URL(href)
  if (value === undefined) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}

export function useSearchParam(name: string): readonly [string | null, (value: string | undefined) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get(name),
    () => null,
  )
  const write = (next: string | undefined): void => {
    window.history.pushState(null, '', addressWith(window.location.href, name, next))
    window.dispatchEvent(new Event(CHANGED))
  }
  return [value, write]
}
