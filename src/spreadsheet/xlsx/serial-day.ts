/** Days as spreadsheets count them. */
import { type Day, dayFromNumber } from '../../progress/index.ts'

/** Days from the start of the count to 1 January 1970. */
const TO_1970 = 25_569
/** The count of 1904 starts that many days later. */
const FROM_1900_TO_1904 = 1_462
/** Excel counts 29 February 1900, a day that never was, as Lotus 1-2-3 did. */
const FALSE_LEAP_DAY = 60
const LAST_DAY = 2_958_465
const MILLISECONDS = 86_400_000

export type SerialDay = { readonly day: Day; readonly isTimed: boolean }

/**
 * The day of a count, and whether there is a time of day with it; `undefined` where no calendar has such a day.
 * Fractions are rounded to the millisecond first, so that 43920.9999999999 is the day that spreadsheets show.
 */
export function dayOfSerial(serial: number, isFrom1904: boolean): SerialDay | undefined {
  const milliseconds = Math.round(serial * MILLISECONDS)
  const whole = Math.floor(milliseconds / MILLISECONDS)
  const days = isFrom1904 ? whole + FROM_1900_TO_1904 : whole
  if (days > LAST_DAY || whole < (isFrom1904 ? 0 : 1) || days === FALSE_LEAP_DAY) return undefined
  return {
    day: dayFromNumber(days - TO_1970 + (days < FALSE_LEAP_DAY ? 1 : 0)),
    isTimed: milliseconds % MILLISECONDS !== 0,
  }
}
