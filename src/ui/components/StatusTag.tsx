/** A status by word, shape and colour, so that none of the three is needed alone. */
import type { Status, StatusKind } from '../../progress/index.ts'
import { statusWord } from '../text/status-words.ts'

/** Each shape is drawn in a box of 16 by 16. */
const SHAPES: Readonly<Record<StatusKind, string>> = {
  met: 'M2 8.5 6.2 13 14 3.5 12 2 6 9.5 3.8 7z',
  missed: 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8 14 12.6 12.6 14 8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z',
  ahead: 'M8 1 14 7H2zM8 8l6 6H2z',
  'on-track': 'M8 2l7 12H1z',
  'at-risk': 'M8 1l7 7-7 7-7-7z',
  'off-track': 'M8 14 1 2h14z',
  awaiting: 'M3 1h10v2L9.5 8l3.5 5v2H3v-2l3.5-5L3 3z',
  'out-of-date': 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM7 4h2v4.5h3v2H7z',
  'cannot-be-judged':
    'M4.5 5.5C4.5 3 6 2 8 2s3.5 1 3.5 3.200C11.5 7.5 9 7.8 9 10H7c0-3 2.4-3.1 2.4-4.700C9.400 4.300 8.900 3.800 8 3.800s-1.500.5-1.500 1.700zM7 11.5h2v2.5H7z',
}

/** `colour`: where the shape stands alone, and takes none from around it. */
export const StatusShape = ({ kind, colour }: { readonly kind: StatusKind; readonly colour?: string }) => (
  <svg
    className="status__shape"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    color={colour}
    aria-hidden="true"
    focusable="false"
  >
    <path d={SHAPES[kind]} fill="currentColor" />
  </svg>
)

/** A kind of status with the word it has where it stands. */
export function StatusMark({ kind, word }: { readonly kind: StatusKind; readonly word: string }) {
  return (
    <strong className={`status status--${kind}`}>
      <StatusShape kind={kind} />
      {word}
    </strong>
  )
}

export const StatusTag = ({ status }: { readonly status: Status }) => (
  <StatusMark kind={status.kind} word={statusWord(status)} />
)
