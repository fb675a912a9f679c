/** What is known of a year of a yearly quota once it is over. */
import type { Day } from '../calendar.ts'
import type { Bounds } from './years.ts'
import type { Reading } from '../record/metric.ts'

/** How one year of a yearly quota ended. */
export type YearResult = {
  readonly from: Day
  readonly to: Day
  readonly quota: number
  /** The year's whole count; absent while a part of it is missing. A bound of it where that settles the matter. */
  readonly total: Reading | undefined
  /** What has been counted of it, whole or not. */
  readonly toDate: Reading | undefined
  /** What the count lies between, where periods straddle an end of the year and neither bound settles the matter. */
  readonly bounds: Bounds | undefined
  /** Where the definition changed within it, so that its counts cannot be added up: the day of the change. */
  readonly changedOn: Day | undefined
  readonly isReached: boolean | undefined
}
