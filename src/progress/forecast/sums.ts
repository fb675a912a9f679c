/** The forecast of what adds up: running totals, and the average of a time. */
import { at } from '../at.ts'
import type { Unit } from '../record/metric.ts'
import { movedOn, type Moments } from './local-trend.ts'
import { fitMixture, type Mixture } from './mixture.ts'
import { roundingOf } from './rounding.ts'
import { seasonOf, withoutSeason } from './season.ts'
import { howOften, mayHaveSeason, ofSums, type Series } from './series.ts'
import { settingsFor } from './settings.ts'
import { pacesOf, sumAfter } from './total.ts'
import { UNCHANGED, type Transform } from './transform.ts'

type Fit = { readonly scale: Transform; readonly mixture: Mixture }

/** How many times as wide the range of a running total is than the settings make it. */
const SPREAD_OF_TOTALS = 1.01

/** The same for an average. */
const SPREAD_OF_AVERAGES = 1.2

/** What the sum of paces makes of a forecast: so many usual gaps after the latest figure. */
type Finish = (sum: Moments, gaps: number) => Moments

/** Fits the forecast to what is added between three or more times. */
function fitSums(
  { times, aYear }: Pick<Series, 'times' | 'aYear'>,
  hasDays: boolean,
  paceUpTo: (place: number, gaps: number) => number,
  spread: number,
  least: () => number,
  finish: Finish,
): Fit {
  const added = pacesOf(times, paceUpTo)
  const ends = times.slice(1)
  const often = howOften({ times, aYear })
  const season = hasDays && mayHaveSeason(often) ? seasonOf(ends, [...added.values]) : undefined
  const paces = { ...added, values: Float64Array.from(withoutSeason(season, ends, [...added.values])) }
  const lastTime = at(times, times.length - 1)
  const meanOf = (mean: number, time: number): number =>
    finish({ mean, variance: 0 }, (time - lastTime) / added.spacing).mean
  const mixture = fitMixture(paces, settingsFor(often, true), least, {
    lastTime,
    season,
    ...ofSums(season, (time) => meanOf(1, time) - meanOf(0, time)),
    spread,
    after: (fit, gaps) => finish(sumAfter(fit, gaps), gaps),
  })
  // From the middle of the time before the latest figure to the figure itself.
  const fits = mixture.fits.map((fit) => movedOn(fit, added.lead))
  return { scale: UNCHANGED, mixture: { ...mixture, fits } }
}

/** Fits the forecast to three or more running totals, by what was added from one to the next. */
export function fitTotals(kind: Unit['kind'], series: Series, hasDays: boolean): Fit {
  const { values } = series
  const latest = at(values, values.length - 1)
  const paceUpTo = (i: number, gaps: number): number => (at(values, i) - at(values, i - 1)) / gaps
  const least = (): number => Math.SQRT2 * roundingOf(kind, values, UNCHANGED)
  return fitSums(series, hasDays, paceUpTo, SPREAD_OF_TOTALS, least, ({ mean, variance }) => ({
    mean: latest + mean,
    variance,
  }))
}

/** The average of a time so far, and how many days it is of. */
export type SoFar = { readonly value: number; readonly days: number }

/**
 * Fits the forecast of an average to figures that each are for some days up to theirs: those of its time, and those before.
 * What the rest of the time adds is forecast as what is added to a running total. `start`: the day before the first.
 */
export function fitAverage(
  kind: Unit['kind'],
  { times, values, aYear }: Series,
  start: number,
  { value, days }: SoFar,
): Fit {
  const spacing = (at(times, times.length - 1) - start) / times.length
  const done = days / spacing
  const sums = { times: [start, ...times], aYear }
  const least = (): number => roundingOf(kind, values, UNCHANGED)
  return fitSums(
    sums,
    true,
    (i) => at(values, i - 1),
    SPREAD_OF_AVERAGES,
    least,
    ({ mean, variance }, gaps) => ({
      mean: (value * done + mean) / (done + gaps),
      variance: variance / (done + gaps) ** 2,
    }),
  )
}
