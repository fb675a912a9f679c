/** One month of a target's history. */
import { parsePartialDate, type Day, type PartialDate, type Status } from '../../progress/index.ts'
import type { NumberedEvent } from '../charts/model/known-events.ts'
import { statusWord } from '../text/status-words.ts'

export type RibbonMonth = {
  readonly month: PartialDate
  /** At the month's end, or on the as-at day within it; absent after that day, when nobody knows yet. */
  readonly status: Status | undefined
  readonly isAsAt: boolean
  /** Those known by the as-at day, with the numbers they have on the chart. */
  readonly events: readonly NumberedEvent[]
}

export function monthOf(day: Day): PartialDate {
  const month = parsePartialDate(day.slice(0, 7))
  return month.ok ? month.value : day
}

export const knownWord = (status: Status | undefined): string =>
  status === undefined ? 'Not known yet' : statusWord(status)
