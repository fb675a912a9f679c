/** What the required path asked for on the day of a reading: the same in the chart and in its table. */
import { requiredOn, type Assessment, type Reading } from '../../../progress/index.ts'

/** `undefined` before the path begins, and after the due day: then nothing is asked for any more. */
export function neededOn(reading: Reading, { requiredPath, target }: Assessment): number | undefined {
  if (requiredPath === undefined || target === undefined || reading.day > target.dueDay) return undefined
  return requiredOn(requiredPath.points, reading.day)
}
