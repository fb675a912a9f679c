/** The word of a status. */
import type { Status, StatusKind } from '../../progress/index.ts'
import { STATUS_CATALOGUE } from './status-catalogue.ts'

/** The word of a kind of status, whatever its reason. */
export const wordOf = (kind: StatusKind): string => STATUS_CATALOGUE[kind].word

/**
 * The word a reader meets: "Off track". A target reached before its day, where the figure can still fall: "Met so far".
 */
export function statusWord(status: Status): string {
  return status.because.kind === 'reached-early' && status.because.canFall ? 'Met so far' : wordOf(status.kind)
}
