/** How asking for the record can fail: unreachable, refused, or unreadable. */
export type FieldFault = {
  /** Path of the field, such as `series[0].readings[3].value`. */
  readonly field: string
  /** What is wrong and how to mend it: a sentence or two of plain English. */
  readonly problem: string
}

export type Failure =
  /** No answer came: no connection, or not within the time limit. */
  | { readonly kind: 'unreachable'; readonly because: 'network' | 'time-out' }
  /** The server answered, and said no: 404 not found, 500 a fault of its own, and so on. */
  | { readonly kind: 'refused'; readonly status: number }
  /** An answer came that is not the record. */
  | { readonly kind: 'unreadable'; readonly because: Unreadable }

export type Unreadable =
  /** A web page, such as a sign-in page, in place of figures. */
  | { readonly kind: 'html' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }

/** The one error that this room throws. An abort asked for by the caller stays an abort. */
export class ApiFailure extends Error {
  readonly failure: Failure
  /** Milliseconds from asking to failing. */
  readonly afterMs: number

  constructor(failure: Failure, afterMs: number) {
    super(`The record is ${failure.kind}`)
    this.name = 'ApiFailure'
    this.failure = failure
    this.afterMs = afterMs
  }
}

/** The failure behind whatever a query threw. Anything unforeseen is told as unreadable, with its own message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiFailure) return error.failure
  const message = error instanceof Error ? error.message : String(error)
  return {
    kind: 'unreadable',
    because: {
      kind: 'faults',
      faults: [{ field: 'the whole answer', problem: `This page could not make sense of it (${message}).` }],
    },
  }
}
