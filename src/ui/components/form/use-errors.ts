/** What was wrong at the last attempt: each is told anew, the same errors too. */
import { useState } from 'react'
import type { FieldError } from './ErrorSummary.tsx'

export type Errors = {
  readonly errors: readonly FieldError[]
  readonly attempt: number
  readonly tell: (errors: readonly FieldError[]) => void
}

export function useErrors(first: () => readonly FieldError[] = () => []): Errors {
  const [held, setHeld] = useState(() => ({ errors: first(), attempt: 0 }))
  return { ...held, tell: (errors) => setHeld(({ attempt }) => ({ errors, attempt: attempt + 1 })) }
}
