/** The parameters of the address that mean nothing here. */
import { useSyncExternalStore } from 'react'
import { subscribeAddress } from './address.ts'
import { unknownParams } from './params.ts'

export function useUnknownParams(): readonly string[] {
  const search = useSyncExternalStore(
    subscribeAddress,
    () => window.location.search,
    () => '',
  )
  return unknownParams(search)
}
