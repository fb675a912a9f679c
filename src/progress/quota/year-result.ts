/** What is known of a year of a yearly quota once it is over. */
import type { Day } from '../calendar.ts'
import type { Reading } from '../record/metric.ts'

/** How one year of a yearly quota ended. */
export type YearResult = {
  readonly from: Day
  readonly to: Day
  readonly quota: number
  /** The year's whole count; absent while a part of it is missing. */
  readonly total: Reading | undefined
  readonly isReached: boolean | undefined
}
