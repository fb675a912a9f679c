/**
 * Whether anyone is there: false on the server and at first, true for the whole page after the first sign of a person.
 */
import { useSyncExternalStore } from 'react'
import { hasInteracted, onInteraction } from './user-activity.ts'

const subscribe = (notify: () => void): (() => void) => (hasInteracted() ? () => {} : onInteraction(notify))

export const useUserActivity = (): boolean => useSyncExternalStore(subscribe, hasInteracted, () => false)

const never = (): (() => void) => () => {}

/** False on the server and while its markup is taken over, true from then on: keys and pointers are answered. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
