/** The only reader of the clock: today in London. */
import { parseDay, type Day } from './progress/index.ts'

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in London at an instant, which is now unless given. */
export function todayInLondon(now: Date = new Date()): Day {
  const parts = Object.fromEntries(LONDON.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = parseDay(`${parts['year']}-${parts['month']}-${parts['day']}`)
  if (!day.ok) throw new RangeError(`The clock shows no day: ${day.fault}`)
  return day.value
}
