/** What the files beside the pages are made from, and where they will stand. */
import type { Day, Metric } from '../progress/index.ts'

/** The metrics, checked, in order, and the day on which the record was last changed. */
export type DatedRecord = { readonly updatedOn: Day; readonly metrics: readonly Metric[] }

export type Site = {
  /** Absolute, ending in a slash: `https://targets.example/`. */
  readonly address: string
  readonly builtOn: Day
}
