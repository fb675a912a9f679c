/** Something that is one control away. */
import type { ReactNode } from 'react'

type Props = {
  readonly summary: string
  /** Whether paper shows it, opened or not. */
  readonly isPrinted?: boolean
  readonly children: ReactNode
}

export function Disclosure({ summary, isPrinted = false, children }: Props) {
  return (
    <details className={isPrinted ? 'disclosure disclosure--printed' : 'disclosure'}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
