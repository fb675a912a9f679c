/** What is published, and where: every file of the build is made from these two. */
import type { Day, Metric } from '../progress/index.ts'

/** The record, checked, as it stands on the day of the build. */
export type PublishedRecord = { readonly updatedOn: Day; readonly metrics: readonly Metric[] }

export type Site = {
  /** Absolute, ending in a slash: `https://targets.example/`. */
  readonly address: string
  readonly builtOn: Day
}

export const SITE_NAME = '2020 targets tracker'
