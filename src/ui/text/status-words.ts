/** The one list of status words. */
import type { Status, StatusKind } from '../../progress/index.ts'

const WORDS: Readonly<Record<StatusKind, string>> = {
  met: 'Met',
  missed: 'Missed',
  ahead: 'Ahead',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  awaiting: 'Awaiting final figure',
  'out-of-date': 'Out of date',
  'cannot-be-judged': 'Cannot be judged',
}

/** The word of a kind of status, whatever its reason. */
export const wordOf = (kind: StatusKind): string => WORDS[kind]

/**
 * The word a reader meets: "Off track". A target reached before its day, where the figure can still fall: "Met so far".
 */
export function statusWord(status: Status): string {
  return status.because.kind === 'reached-early' && status.because.canFall ? 'Met so far' : WORDS[status.kind]
}
