/** A status by word, shape and colour, so that none of the three is needed alone. */
import type { Status, StatusKind } from '../../progress/index.ts'
import { STATUS_CATALOGUE, toneClass } from '../text/status-catalogue.ts'
import { statusWord } from '../text/status-words.ts'

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
    <path d={STATUS_CATALOGUE[kind].shape} fill="currentColor" />
  </svg>
)

/** A kind of status with the word it has where it stands. */
export function StatusMark({ kind, word }: { readonly kind: StatusKind; readonly word: string }) {
  return (
    <strong className={['status', toneClass(kind)].join(' ').trim()}>
      <StatusShape kind={kind} />
      {word}
    </strong>
  )
}

export const StatusTag = ({ status }: { readonly status: Status }) => (
  <StatusMark kind={status.kind} word={statusWord(status)} />
)
