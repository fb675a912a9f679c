/**
 * What works with a script alone: it keeps its room until one is there, so that nothing moves, and has none where none
 * will come.
 */
import type { ReactNode } from 'react'
import { useIsHydrated } from './use-user-activity.ts'

export function NeedsScript({ children }: { readonly children: ReactNode }) {
  const isHydrated = useIsHydrated()
  return <div className={isHydrated ? 'needs-script' : 'needs-script needs-script--waiting'}>{children}</div>
}
