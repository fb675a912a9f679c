/**
 * The date of the last meeting, from the address: any day before this one. What cannot be read is explained, and a week
 * is shown.
 */
import { addDays, elapsedDays, lastDayOf, parsePartialDate, type Day } from '../../../progress/index.ts'
import { enteredDate } from '../../as-at/entered-date.ts'
import { longDate } from '../../text/date.ts'
import { shortened } from '../../text/shortened.ts'

export const SINCE = 'since'

/** Unless a date is given, the last meeting was this long ago. */
const WEEK_DAYS = 7

export type Since = {
  readonly day: Day
  /** What the field shows. */
  readonly text: string
  readonly problem: string | undefined
}

export function readSince(text: string | null, asAt: Day): Since {
  const week = addDays(asAt, -WEEK_DAYS)
  const refused = (why: string, shownAs: string = text ?? ''): Since => ({
    day: week,
    text: shownAs,
    problem: `${why} The page compares with a week before.`,
  })
  if (text === null) return { day: week, text: longDate(week), problem: undefined }
  const asked = parsePartialDate(enteredDate(text.trim()))
  if (!asked.ok)
    return refused(
      `${text.trim() === '' ? 'No date was given for the last meeting.' : `“${shortened(text)}” is not a date.`} Enter a day, such as 26 February 2019.`,
    )
  const day = lastDayOf(asked.value)
  if (day >= asAt)
    return refused(
      `The last meeting, ${longDate(asked.value)}, must be before this one, ${longDate(asAt)}.`,
      longDate(asked.value),
    )
  return { day, text: longDate(asked.value), problem: undefined }
}

export type Meeting = { readonly asAt: Day; readonly since: Day }

/** The meeting before: the last one, as long after its own last one as this is after it. */
export const meetingBefore = ({ asAt, since }: Meeting): Meeting => ({
  asAt: since,
  since: addDays(since, -elapsedDays(since, asAt)),
})

/** The meeting after, as far on again; none that is still to come. */
export function meetingAfter({ asAt, since }: Meeting, today: Day): Meeting | undefined {
  const next = addDays(asAt, elapsedDays(since, asAt))
  return next > today ? undefined : { asAt: next, since: asAt }
}

export const meetingSearch = ({ asAt, since }: Meeting): string =>
  `?${new URLSearchParams({ 'as-at': asAt, [SINCE]: since }).toString()}`
