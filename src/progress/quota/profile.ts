/** How much of a year is usually done by each point in it, from earlier years: what the rest of this year may bring. */
import { at } from '../at.ts'
import { studentTCdfAnyDf, studentTQuantileAnyDf } from '../stats/t-distribution.ts'

/** Running totals at the same points of each of some full years, the last point being the year's end. */
export type Years = readonly (readonly number[])[]

export type Profile = {
  /** The usual share done by each point, 0 to 1. */
  readonly shares: readonly number[]
  /** How many years it rests on. */
  readonly count: number
  /** How far years stray from it; absent for a single year, which strays from nothing. */
  readonly dispersion: number | undefined
}

const total = (year: readonly number[]): number => at(year, year.length - 1)

/** Sums before shares: a large year counts for more than a small one. */
function sharesOf(years: Years): readonly number[] {
  const whole = years.reduce((sum, year) => sum + total(year), 0)
  return at(years, 0).map((_, point) => years.reduce((sum, year) => sum + at(year, point), 0) / whole)
}

/** How far each year's total lay from what the other years would have made of its points, pooled. */
function dispersionOf(years: Years): number {
  const strays = years.flatMap((year, i) =>
    sharesOf(years.filter((_, other) => other !== i))
      .slice(0, -1)
      .map((share, point) => (Math.log(total(year)) - Math.log(at(year, point) / share)) ** 2 * (share / (1 - share))),
  )
  return strays.reduce((sum, stray) => sum + stray, 0) / strays.length
}

/** The profile of one or more full years. Points at which a year had nothing yet say nothing of how years stray. */
export function profileOf(years: Years): Profile {
  const dispersion = years.length < 2 ? NaN : dispersionOf(years)
  return {
    shares: sharesOf(years),
    count: years.length,
    dispersion: dispersion > 0 && Number.isFinite(dispersion) ? dispersion : undefined,
  }
}

export type Estimate = {
  /** The year's total as it is heading. */
  readonly estimate: number
  /** Spread of its logarithm. */
  readonly spread: number
  readonly degrees: number
  /** What is counted already: the total cannot be less. */
  readonly done: number
}

/**
 * The year's total from what is done by a point: done over the usual share.
 *
 * Source: ratio of sums over earlier years, a t interval on the logarithm. `undefined` without a dispersion, before
 * anything is done, or once the year is over.
 */
export function estimateFrom(
  { shares, count, dispersion }: Profile,
  point: number,
  done: number,
): Estimate | undefined {
  const share = at(shares, point)
  if (dispersion === undefined || !(done > 0) || !(share > 0 && share < 1)) return undefined
  return {
    estimate: done / share,
    spread: Math.sqrt(dispersion * ((1 - share) / share) * (1 + 1 / count)),
    degrees: count + 1,
    done,
  }
}

/** The total that the year stays below with a given chance. */
export const estimateQuantile = ({ estimate, spread, degrees }: Estimate, chance: number): number =>
  estimate * Math.exp(spread * studentTQuantileAnyDf(chance, degrees))

/** The chance that the year's total comes to a quota or more; 1 once it has. */
export const chanceOfQuota = ({ estimate, spread, degrees, done }: Estimate, quota: number): number =>
  done >= quota ? 1 : studentTCdfAnyDf(Math.log(estimate / quota) / spread, degrees)
