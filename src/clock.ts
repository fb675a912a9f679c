/** The only reader of the clock: today, where the programme's day ends. */
import { parseDay, type Day } from './progress/index.ts'

/** The calendar day in a time zone at an instant, which is now unless given. */
export function todayIn(timeZone: string, now: Date = new Date()): Day {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = parseDay(`${parts['year']}-${parts['month']}-${parts['day']}`)
  if (!day.ok) throw new RangeError(`The clock shows no day: ${day.fault}`)
  return day.value
}
