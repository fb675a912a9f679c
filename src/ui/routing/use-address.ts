/** Something of the page's address, kept in step with it. */
import { useSyncExternalStore } from 'react'
import { subscribeAddress } from './address.ts'

/** `whileBuilt` stands for it where there is no address yet: while the page is being built. */
export const useAddress = <Read>(read: (location: Location) => Read, whileBuilt: Read): Read =>
  useSyncExternalStore(
    subscribeAddress,
    () => read(window.location),
    () => whileBuilt,
  )
