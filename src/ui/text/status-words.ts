/** The word of a status. */
import type { Status, StatusKind } from '../../progress/index.ts'
import { STATUS_CATALOGUE } from './status-catalogue.ts'

/** The word of a kind of status, whatever its reason. */
export const wordOf = (kind: StatusKind): string => STATUS_CATALOGUE[kind].word

/** The word a reader meets: "Off track". */
export const statusWord = ({ kind }: Status): string => wordOf(kind)
