/** Yearly growth between two dated values: what the methods that compare growth rest on. */

/** A value and when it was true, in years. Whole years, or decimal ones such as 2017.5. */
export type Dated = { readonly year: number; readonly value: number }

/** The shortest time that growth is worked out over: one year, less the day or so by which years differ in length. */
export const LEAST_YEARS = 0.99

/**
 * Compound growth per year, as a share: 0.1 is 10% a year. Meaningful for values of one sign that are not zero.
 *
 * @example growthPerYear({ year: 2015, value: 100 }, { year: 2017, value: 121 }).toFixed(6) // => "0.100000"
 */
export const growthPerYear = (from: Dated, to: Dated): number =>
  (to.value / from.value) ** (1 / (to.year - from.year)) - 1
