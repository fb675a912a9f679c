/** What can come of writing a file of the record. */
import type { FieldFault } from './failure.ts'

export type RecordFile = {
  /** As it is served. */
  readonly text: string
  /** As yet unchecked. */
  readonly data: unknown
  /** Names this content of the file. Absent where the service gives none, or does not show it to this page. */
  readonly etag: string | undefined
}

/** Only the file that was read is written over, and only where there is none is one made. */
export type WriteCondition = { readonly ifMatch: string | undefined } | { readonly ifNoneMatch: '*' }

export type Written =
  | { readonly kind: 'written'; readonly etag: string | undefined }
  /** Somebody else wrote since it was read; `theirs` is what now stands there, where that could be read. */
  | { readonly kind: 'changed-meanwhile'; readonly theirs: RecordFile | undefined }
  /** There is nobody who takes writes: static files. */
  | { readonly kind: 'not-taken' }
  /** It does not fit, by the check of the service. */
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'too-large'; readonly detail: string | undefined }
  | { readonly kind: 'not-allowed' }
  /** Nothing was sent: there is no ETag to say which file it is to take the place of, or a weak one, which cannot. */
  | { readonly kind: 'no-etag'; readonly because: 'not-shown' | 'weak' }
  | { readonly kind: 'failed'; readonly because: WriteFailure }

export type WriteFailure =
  /** Whether it was written is not known. To send it again does no harm. */
  | { readonly kind: 'unreachable'; readonly because: 'network' | 'time-out' }
  /** The service answers reads, and a browser lets no answer through to this write. */
  | { readonly kind: 'blocked' }
  /** `detail`: in the words of the service. */
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string | undefined }
  /** A web page, such as a sign-in page, in place of an answer. */
  | { readonly kind: 'html' }
  /** It said yes, and serves another record than was sent. */
  | { readonly kind: 'not-kept' }
