/** The numbers that a chance is worked out from, so that a reader can work it out again. */
import { at } from '../at.ts'
import { isForecastBased } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { dayNumber } from '../calendar.ts'
import { componentsAt, type Component } from '../forecast/mixture.ts'
import type { Transform } from '../forecast/transform.ts'
import type { Limits, Trend } from '../forecast/trend.ts'
import type { Metric } from '../record/metric.ts'
import { trendOf } from './trend-of.ts'

export type ForecastParts = {
  /**
   * `arcsine`: the arcsine of the square root of a share. `square-root`: of figures above zero. `unchanged`: as
   * published, and every running total.
   */
  readonly scale: Transform['kind']
  /** Of Student's t distribution, the same for all settings: one less than the count of figures, two less for a running total, 5 at the
   * most. */
  readonly degrees: number
  /**
   * For each of the eight settings, on the due day: its weight (together 1), and its mean and scale on the forecasting
   * scale, the season in them.
   */
  readonly components: readonly Component[]
  /** The least that counts as reached, on the forecasting scale; a level beyond the scale's end is put at that end. */
  readonly scaledLevel: number
  /**
   * In the metric's unit: no figure lies outside. The lowest is the latest figure of a running total, nought for the
   * rest, and `-Infinity` where a figure has been below nought; the highest is 1 for a share, `Infinity` for the rest.
   */
  readonly limits: Limits
  /**
   * Where figures by the quarter or month, or what was added to a running total, were looked at for a season: what it adds
   * to each mean on the due day.
   */
  readonly season: SeasonParts | undefined
}

/** On the forecasting scale; variances are those of a step between neighbours. */
export type SeasonParts = {
  /** The mean step into each season, that of the latest figure first, and how much it counts on the due day. */
  readonly steps: readonly { readonly mean: number; readonly weight: number }[]
  readonly betweenSeasons: number
  readonly withinSeasons: number
  /** One less the second over the first, and nothing below it. */
  readonly belief: number
  /** What is believed, times the sum of the mean steps by their weights. */
  readonly effect: number
}

function seasonPartsAt({ mixture: { season, shiftAt, stepWeightsAt } }: Trend, time: number): SeasonParts | undefined {
  if (season === undefined) return undefined
  const weights = stepWeightsAt(time)
  return {
    steps: season.steps.map((mean, i) => ({ mean, weight: at(weights, i) })),
    betweenSeasons: season.signal,
    withinSeasons: season.stepVariance,
    belief: season.belief,
    effect: shiftAt(time).effect,
  }
}

/**
 * What the chance of meeting a target is made of. The figure is below a value z of the forecasting scale with the
 * chance `sum of weight * T((z - mean) / scale)`, T being Student's t; the target is met, if it rises, with one less
 * that chance at `scaledLevel`, and for certain, or not at all, where every figure within `limits` says so. `undefined`
 * unless the target is live, and for a quota counted within years, which is forecast otherwise.
 *
 * Source: as for the forecast itself, README.md under "What is likely".
 * @example forecastParts({ unit: { kind: 'count' }, measure: 'level' }, { status: { because: { kind: 'chance' } }, target: { dueDay: '2020-12-31' }, threshold: 100, judged: [{ day: '2017-12-31', value: 9 }, { day: '2018-12-31', value: 16 }, { day: '2019-12-31', value: 20 }] }).scaledLevel // => 10
 */
export function forecastParts(
  metric: Metric,
  { status, target, threshold, judged, quota, average }: Assessment,
): ForecastParts | undefined {
  const trend = isForecastBased(status) && quota === undefined ? trendOf(metric, judged, average) : undefined
  if (trend === undefined || target === undefined || threshold === undefined) return undefined
  const { mixture, scale, limits } = trend
  return {
    scale: scale.kind,
    degrees: mixture.degrees,
    components: componentsAt(mixture, dayNumber(target.dueDay)),
    scaledLevel: scale.to(threshold),
    limits,
    season: seasonPartsAt(trend, dayNumber(target.dueDay)),
  }
}
