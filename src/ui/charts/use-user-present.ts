/**
 * Whether anyone is there: false on the server and at first, true for the whole page after the first sign of a person.
 */
import { useSyncExternalStore } from 'react'
import { isSomeoneThere, onSign } from '../place/signs.ts'

const subscribe = (notify: () => void): (() => void) => (isSomeoneThere() ? () => {} : onSign(notify))

export const useUserPresent = (): boolean => useSyncExternalStore(subscribe, isSomeoneThere, () => false)

const never = (): (() => void) => () => {}

/** False on the server and while its markup is taken over, true from then on: keys and pointers are answered. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
