/** The as-at day from the address: any day up to today. What cannot be read is explained, and today is shown. */
import { lastDayOf, parsePartialDate, type Day } from '../../progress/index.ts'
import { longDate } from '../format/date.ts'

export type AsAt = { readonly day: Day; readonly isToday: boolean; readonly problem: string | undefined }

/** A partial date is taken as the last day of its period, or as today when that day is still to come. */
function dayOf(text: string, today: Day): Day | undefined {
  const date = parsePartialDate(text)
  if (!date.ok) return undefined
  const last = lastDayOf(date.value)
  return last > today && date.value === today.slice(0, date.value.length) ? today : last
}

/** Long or odd text from the address is cut before it is shown again. */
const shown = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

export function readAsAt(text: string | null, today: Day): AsAt {
  const fallBack = { day: today, isToday: true }
  if (text === null) return { ...fallBack, problem: undefined }
  if (text.trim() === '') return { ...fallBack, problem: 'Enter a day such as 2019-03-05. The page shows today.' }
  const day = dayOf(text.trim(), today)
  if (day === undefined) return { ...fallBack, problem: `“${shown(text)}” is not a date. Enter a day such as 2019-03-05. The page shows today.` }
  if (day > today) return { ...fallBack, problem: `${longDate(day)} is in the future. Enter a day up to today, ${longDate(today)}. The page shows today.` }
  return { day, isToday: day === today, problem: undefined }
}
