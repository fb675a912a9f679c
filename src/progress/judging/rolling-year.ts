/** The share over a rolling year: four quarters in a row, or the quarters that are missing. */
import { addMonths, type Day } from '../calendar.ts'

/** A quarter, known by its first day. A part that was not published is left out or null; it is never 0. */
export type Quarter = { readonly start: Day; readonly numerator?: number | null; readonly denominator?: number | null }

export type YearShare = {
  readonly kind: 'share'
  /** First days of the first and the last of the four quarters. */
  readonly from: Day
  readonly to: Day
  readonly numerator: number
  readonly denominator: number
  /** Numerator over denominator. */
  readonly value: number
}

export type RollingYear =
  | YearShare
  /** `lastKnown`: the latest earlier year that is whole. Out of date; to be labelled so. */
  | {
      readonly kind: 'not-available'
      readonly because:
        | { readonly kind: 'quarters-missing'; readonly missing: readonly Day[] }
        | { readonly kind: 'nothing-to-divide-by' }
      readonly lastKnown?: YearShare
    }

type Whole = { readonly start: Day; readonly numerator: number; readonly denominator: number }

const isPublished = (part: number | null | undefined): part is number =>
  typeof part === 'number' && Number.isFinite(part)

function whole({ start, numerator, denominator }: Quarter): readonly Whole[] {
  return isPublished(numerator) && isPublished(denominator) ? [{ start, numerator, denominator }] : []
}

function yearTo(quarters: ReadonlyMap<Day, Whole>, to: Day): RollingYear {
  const starts = [9, 6, 3, 0].map((months) => addMonths(to, -months))
  const year = starts.flatMap((start) => quarters.get(start) ?? [])
  const missing = starts.filter((start) => !quarters.has(start))
  if (missing.length > 0) return { kind: 'not-available', because: { kind: 'quarters-missing', missing } }
  const numerator = year.reduce((sum, quarter) => sum + quarter.numerator, 0)
  const denominator = year.reduce((sum, quarter) => sum + quarter.denominator, 0)
  const value = numerator / denominator
  if (denominator <= 0 || ![denominator, value].every(Number.isFinite))
    return { kind: 'not-available', because: { kind: 'nothing-to-divide-by' } }
  return { kind: 'share', from: addMonths(to, -9), to, numerator, denominator, value }
}

/**
 * The share over the four quarters up to and including one: the sum of numerators over the sum of denominators,
 * never a mean of shares. As soon as one quarter is missing there is no answer. A published 0 counts as 0: a
 * source that writes 0 for "not reported" must be read as missing before it comes here. Of two
 * figures for one quarter the last given counts.
 *
 * @param to the first day of the last quarter.
 * @returns the share, or the first days of the missing quarters, with the last year that was whole.
 * @example rollingYearShare([{ start: '2015-01-01', numerator: 1, denominator: 2 }], '2015-01-01') // => { "kind": "not-available", "because": { "kind": "quarters-missing", "missing": ["2014-04-01", "2014-07-01", "2014-10-01"] } }
 */
export function rollingYearShare(quarters: readonly Quarter[], to: Day): RollingYear {
  const lastGiven = new Map(quarters.map((quarter) => [quarter.start, quarter] as const))
  const known = new Map([...lastGiven.values()].flatMap(whole).map((quarter) => [quarter.start, quarter] as const))
  const asked = yearTo(known, to)
  if (asked.kind === 'share') return asked
  const earlier = [...known.keys()].filter((start) => start < to).sort()
  const lastKnown = earlier.map((start) => yearTo(known, start)).findLast((year) => year.kind === 'share')
  return lastKnown === undefined ? asked : { ...asked, lastKnown }
}
