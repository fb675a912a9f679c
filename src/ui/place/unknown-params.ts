/** Parameters of the address that mean nothing here: most likely a slip of the pen. */
import { useSyncExternalStore } from 'react'
import { subscribeAddress } from './address.ts'

const KNOWN = new Set(['as-at', 'scenario', 'reading', 'figures'])
/** Added to links by mailers and search engines, for their own counting. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/

export const unknownParams = (search: string): readonly string[] => [...new Set(new URLSearchParams(search).keys())].filter((name) => !KNOWN.has(name) && !FOREIGN.test(name))

export function useUnknownParams(): readonly string[] {
  const search = useSyncExternalStore(
    subscribeAddress,
    () => window.location.search,
    () => '',
  )
  return unknownParams(search)
}
