/**
 * When a chart is to be drawn for exploring: at once where it is pointed at or focused, else when the browser is idle
 * and somebody is there.
 */
import { useEffect, useState } from 'react'
import { useUserActivity } from './use-user-activity.ts'

/** A busy machine may never be idle. */
const LONGEST_MS = 2_000

/** Safari has no idle callback. */
const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: LONGEST_MS })
  return () => cancelIdleCallback(handle)
}

export function useIdleOrHover(): readonly [isWanted: boolean, onInterest: () => void] {
  const [isWanted, setIsWanted] = useState(false)
  const isPresent = useUserActivity()
  useEffect(() => (isPresent && !isWanted ? whenIdle(() => setIsWanted(true)) : undefined), [isPresent, isWanted])
  return [isWanted, () => setIsWanted(true)]
}
