/** Whether figures by quarter or month swing with the season, and by how much. */
import { at } from '../at.ts'
import { monthsAt } from '../calendar.ts'

/** What figures by quarter or month show of the season, on the forecasting scale. */
export type Season = {
  /** Seasons a year: 4 or 12. */
  readonly count: number
  /** How far each lies from the mean of the year, as seen: first that of the latest figure, then those after it. */
  readonly seen: readonly number[]
  /** How much of that is believed, 0 to 1. */
  readonly belief: number
  /** The mean step into each, in the same order. */
  readonly steps: readonly number[]
  /** Between the seasons, of a step: the mean square that F sets over that within them. */
  readonly signal: number
  /** Of one step between neighbours, round the usual step into its season. */
  readonly stepVariance: number
  /** How many steps there were into a season, on average. */
  readonly years: number
  /** When the latest figure is for, in months since the year 0. */
  readonly latest: number
}

const MONTHS_A_YEAR = 12
/** A figure this far off the day of the month of the others does not come by the month. */
const MOST_OFF = 0.3

/** The place of a season in the year, for one before the first too. */
const placeOf = (season: number, count: number): number => ((season % count) + count) % count

/** How many months before the latest each figure is for, where all come by the month or the quarter. */
function monthsBefore(times: readonly number[]): readonly number[] | undefined {
  const latest = monthsAt(at(times, times.length - 1))
  const before: number[] = []
  for (const time of times) {
    const since = monthsAt(time) - latest
    const month = Math.round(since)
    if (Math.abs(since - month) > MOST_OFF || month === before.at(-1)) return undefined
    before.push(month)
  }
  return before
}

/** Whether figures come by the month or the quarter. */
export const isByMonth = (times: readonly number[]): boolean => monthsBefore(times) !== undefined

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length

type Step = { readonly season: number; readonly size: number }

/** The steps between neighbours of seasons next to each other, with the season that each leads into. */
function stepsInto(before: readonly number[], values: readonly number[], apart: number): readonly Step[] {
  const count = MONTHS_A_YEAR / apart
  const steps: Step[] = []
  for (let i = 1; i < values.length; i += 1)
    if (at(before, i) - at(before, i - 1) === apart)
      steps.push({ season: placeOf(at(before, i) / apart, count), size: at(values, i) - at(values, i - 1) })
  return steps
}

/** How many steps lead into each season, and their mean. */
function usualSteps(steps: readonly Step[], count: number): { numbers: readonly number[]; usual: readonly number[] } {
  const nought = Array.from({ length: count }, () => 0)
  const [numbers, sums] = [[...nought], [...nought]]
  for (const { season, size } of steps) {
    numbers[season] = at(numbers, season) + 1
    sums[season] = at(sums, season) + size
  }
  return { numbers, usual: sums.map((total, season) => total / at(numbers, season)) }
}

/**
 * The season of figures in order of time, in days; values on the forecasting scale. `undefined` where it could not be
 * looked for: they do not come by the quarter or month, or there are no two whole years of steps between neighbours.
 *
 * A step into a season is compared with those into the same season of other years. F, the variance between seasons over
 * that within them, is 1 on average where there is no season; of what is seen, 1 - 1/F is believed, and nothing below 1.
 * Source: the shrinkage of James and Stein (1961), on the analysis of variance.
 */
export function seasonOf(times: readonly number[], values: readonly number[]): Season | undefined {
  const before = monthsBefore(times)
  if (before === undefined) return undefined
  const apart = before.every((months) => months % 3 === 0) ? 3 : 1
  const steps = stepsInto(before, values, apart)
  const count = MONTHS_A_YEAR / apart
  const number = steps.length
  if (number < 2 * count - 1) return undefined
  const { numbers, usual } = usualSteps(steps, count)
  if (numbers.includes(0)) return undefined
  const drift = mean(usual)
  let [within, total] = [0, 0]
  for (const { season, size } of steps) {
    within += (size - at(usual, season)) ** 2
    total += size
  }
  const between = sum(usual.map((step, season) => at(numbers, season) * (step - total / number) ** 2))
  const stepVariance = within / (number - count)
  const signal = between / (count - 1)
  let level = 0
  const levels = usual.map((step, season) => (level += season === 0 ? 0 : step - drift))
  const middle = mean(levels)
  return {
    count,
    seen: levels.map((one) => one - middle),
    belief: signal > stepVariance ? 1 - stepVariance / signal : 0,
    steps: usual,
    signal,
    stepVariance,
    years: number / count,
    latest: monthsAt(at(times, times.length - 1)),
  }
}

/** What a season adds to an answer, and the variance of that. */
export type Shift = { readonly effect: number; readonly variance: number }

/** What a time adds to the level of the year, and the variance of that beside the season of the latest figure. */
export function seasonAt({ count, seen, belief, stepVariance, years, latest }: Season, time: number): Shift {
  const apart = MONTHS_A_YEAR / count
  const since = (monthsAt(time) - latest) / apart
  const [whole, part] = [Math.floor(since), since - Math.floor(since)]
  const effectOf = (season: number): number => at(seen, placeOf(season, count))
  const after = placeOf(since, count)
  return {
    effect: belief * ((1 - part) * effectOf(whole) + part * effectOf(whole + 1)),
    variance: (belief * stepVariance * after * (count - after)) / (2 * count * years),
  }
}

/** How much a mean step counts in what is seen of a season, of so many. */
const weightIn = (season: number, step: number, count: number): number =>
  Number(step >= 1 && step <= season) -
  (step >= 1 ? (count - step) / count : 0) -
  season / count +
  (count - 1) / (2 * count)

const sinceLatest = ({ count, latest }: Season, time: number): { readonly whole: number; readonly part: number } => {
  const since = ((monthsAt(time) - latest) * count) / MONTHS_A_YEAR
  const whole = Math.floor(since)
  return { whole, part: since - whole }
}

/** How much each mean step counts in what is seen of the season at a time: the sum of weight times step is that. */
export function stepWeightsAt(season: Season, time: number): readonly number[] {
  const { count } = season
  const { whole, part } = sinceLatest(season, time)
  return Array.from(
    { length: count },
    (_, step) =>
      (1 - part) * weightIn(placeOf(whole, count), step, count) +
      part * weightIn(placeOf(whole + 1, count), step, count),
  )
}

/** The same of all seasons from the latest figure to a time, added up: whole years come to nothing. */
export function stepWeightsOver(season: Season, time: number): readonly number[] {
  const { count } = season
  const { whole, part } = sinceLatest(season, time)
  const seasons = placeOf(whole, count)
  return Array.from({ length: count }, (_, step) => {
    let all = part * weightIn(placeOf(seasons + 1, count), step, count)
    for (let i = 1; i <= seasons; i += 1) all += weightIn(i, step, count)
    return all
  })
}

/** What the seasons from the latest figure to a time add to a sum, where each season counts once. */
export function seasonOver(season: Season, time: number): Shift {
  const { steps, belief, stepVariance, years } = season
  const weights = stepWeightsOver(season, time)
  let [effect, squares] = [0, 0]
  for (const [i, weight] of weights.entries()) {
    effect += weight * at(steps, i)
    squares += weight * weight
  }
  return { effect: belief * effect, variance: (belief * stepVariance * squares) / (2 * years) }
}

/** Figures without their season. */
export function withoutSeason(
  season: Season | undefined,
  times: readonly number[],
  values: readonly number[],
): readonly number[] {
  if (season === undefined || season.belief === 0) return values
  return values.map((value, i) => value - seasonAt(season, at(times, i)).effect)
}
