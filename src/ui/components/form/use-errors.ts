/** What was wrong with the last try, and how many there were: each is told anew, the same errors too. */
import { useState } from 'react'
import type { FieldError } from './ErrorSummary.tsx'

export type Errors = {
  readonly errors: readonly FieldError[]
  readonly tries: number
  readonly tell: (errors: readonly FieldError[]) => void
}

export function useErrors(first: () => readonly FieldError[] = () => []): Errors {
  const [held, setHeld] = useState(() => ({ errors: first(), tries: 0 }))
  return { ...held, tell: (errors) => setHeld(({ tries }) => ({ errors, tries: tries + 1 })) }
}
