/** What figures are of, and how they are written. */

/**
 * What figures are of. `count`: an amount that is never below nought, of people, pounds or days. `share`: a part of a whole,
 * 0 to 1, shown as a per cent. `number`: anything that may lie below nought, such as a balance or a rate of growth.
 */
export type Unit = {
  readonly kind: 'count' | 'share' | 'number'
  /** What stands after a figure: "people", "of applications", "deaths per 100,000 people". */
  readonly noun: string
  /** Symbols written close to a figure: "£" before it, "%" or " kg" after it. */
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** As many decimals as are shown at most, 0 to 6; without it a few, by the size of the figure. */
  readonly decimals?: number | undefined
  /** What one more of it is called, where that is not its noun: "percentage point", "index point". */
  readonly one?: string | undefined
  /** A figure of 1 is so many: 1,000,000 where the record counts in millions. */
  readonly multiplier?: number | undefined
  /** The values of the metric's targets: a figure is written with enough digits to be told from them. */
  readonly levels?: readonly number[]
}
