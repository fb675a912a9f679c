/** Real quarterly and monthly series cut short, forecast as figures and added up as running totals, and scored. */
import { group } from 'd3-array'
import { chanceAt, fitTrendTo, rangeAt } from '../../src/progress/forecast/trend.ts'
import { addMonths, dayNumber, type Day, type Reading } from '../../src/progress/index.ts'
import { aMetric, aReading, day } from './a-metric.ts'

/** `targets`: levels that may be reached `h` steps after the last of `n` figures. `scale`: their mean absolute change. */
export type SeasonWindow = {
  readonly period: 4 | 12
  readonly n: number
  readonly h: number
  readonly y: readonly number[]
  readonly real: number
  readonly targets: readonly number[]
  readonly scale: number
}
/** The ends of an 80% range of another method, or nothing where it failed. */
export type Peers = Readonly<Record<'ets' | 'sn' | 'th', readonly [low: number, high: number] | readonly []>>
export type Series = { readonly period: 4 | 12; readonly values: readonly number[] }

export type Scored = {
  readonly row: string
  readonly isIn: boolean
  readonly score: number
  readonly chances: readonly { readonly chance: number; readonly isMet: boolean; readonly ofPace?: number }[]
  readonly peers: Readonly<Record<string, number>>
}

const FIRST = day('2000-01-31')
const dayOfStep = (step: number, period: 4 | 12): Day => addMonths(FIRST, (step * 12) / period)

const readingsOf = (values: readonly number[], period: 4 | 12): readonly Reading[] =>
  values.map((value, i) => aReading(dayOfStep(i, period), value))

/** An interval score at 80%, capped as the peers' are. Source: Winkler (1972). */
export const score80 = (low: number, high: number, real: number, scale: number): number =>
  Math.min(200, (high - low + 10 * (Math.max(0, low - real) + Math.max(0, real - high))) / scale)

function forecastOf(values: readonly number[], period: 4 | 12, h: number, measure: 'level' | 'cumulative') {
  const trend = fitTrendTo(aMetric({ measure }), readingsOf(values, period))!
  const time = dayNumber(dayOfStep(values.length - 1 + h, period))
  return { range: rangeAt(trend, time), chance: (level: number) => chanceAt(trend, level, time) }
}

export function scoreWindow({ period, n, h, y, real, targets, scale }: SeasonWindow, peers: Peers): Scored {
  const { range, chance } = forecastOf(y, period, h, 'level')
  return {
    row: `${period === 4 ? 'quarterly' : 'monthly'}, ${n} figures, ${h} ahead`,
    isIn: real >= range.low80 && real <= range.high80,
    score: score80(range.low80, range.high80, real, scale),
    chances: targets.map((target) => ({ chance: chance(target), isMet: real >= target })),
    peers: Object.fromEntries(
      Object.entries(peers).flatMap(([name, ends]) => {
        const [low, high] = ends
        return low === undefined || high === undefined ? [] : [[name, score80(low, high, real, scale)]]
      }),
    ),
  }
}

/** Shares of the pace held so far that a total is asked to keep to. */
const OF_PACE = [0.6, 0.8, 1, 1.2, 1.4]

/** A window of a running total, from a place in a series of what is added each time. */
export function scoreTotal(added: readonly number[], period: 4 | 12, n: number, h: number, kind: string): Scored {
  let sum = 0
  const totals = added.slice(0, n + h).map((value) => (sum += value))
  const y = totals.slice(0, n)
  const [first, latest, real] = [y[0]!, y[n - 1]!, totals[n + h - 1]!]
  const pace = (latest - first) / (n - 1)
  const { range, chance } = forecastOf(y, period, h, 'cumulative')
  return {
    row: `${kind} totals, ${h <= 6 ? '1 to 6' : String(h)} ahead`,
    isIn: real >= range.low80 && real <= range.high80,
    score: score80(range.low80, range.high80, real, pace),
    chances: OF_PACE.map((ofPace) => {
      const target = latest + ofPace * pace * h
      return { chance: chance(target), isMet: real >= target, ofPace }
    }),
    peers: {},
  }
}

export const STEPS_OF_TOTALS = [1, 2, 3, 4, 6, 13, 26] as const

/** The same place for the same series and sizes in every run. */
const placeIn = (i: number, n: number, h: number, room: number): number => (i * 7919 + n * 104729 + h * 1299709) % room

/** Each series added up, cut short at one place for each size and step. */
export function totalsOf(all: readonly Series[]): readonly Scored[] {
  return all.flatMap(({ period, values }, i) =>
    [8, 12, 20].flatMap((n) =>
      STEPS_OF_TOTALS.flatMap((h) => {
        const room = values.length - n - h + 1
        return room < 1 ? [] : [scoreTotal(values.slice(placeIn(i, n, h, room)), period, n, h, 'real')]
      }),
    ),
  )
}

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(): () => number {
  let state = 20201231
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** Running totals that grow evenly, but for a part of each step that is chance. */
export function madeTotals(count: number): readonly Scored[] {
  const next = numbers()
  return Array.from({ length: count }, (_, i) => {
    const n = [8, 12, 26][i % 3]!
    const h = STEPS_OF_TOTALS[Math.floor(next() * STEPS_OF_TOTALS.length)]!
    const unevenness = [0.02, 0.05, 0.1, 0.2][Math.floor(next() * 4)]!
    const added = Array.from({ length: n + h }, () => 100 * (1 + unevenness * Math.sqrt(3) * (2 * next() - 1)))
    return scoreTotal(added, 12, n, h, 'made')
  })
}

export type Row = {
  readonly count: number
  readonly coverage80: number
  readonly score: number
  readonly brier: number
  readonly green: number
  readonly falseGreen: number
  readonly greenAt80: number
  readonly peers: Readonly<Record<string, number>>
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** What the page calls on track or better. */
const GREEN = 0.6

export function rowOf(scored: readonly Scored[]): Row {
  const chances = scored.flatMap((one) => one.chances)
  const green = chances.filter(({ chance }) => chance >= GREEN)
  const at80 = chances.filter(({ ofPace }) => ofPace === 0.8)
  const names = [...new Set(scored.flatMap((one) => Object.keys(one.peers)))]
  return {
    count: scored.length,
    coverage80: mean(scored.map(({ isIn }) => Number(isIn))),
    score: mean(scored.map(({ score }) => score)),
    brier: mean(chances.map(({ chance, isMet }) => (chance - Number(isMet)) ** 2)),
    green: green.length,
    falseGreen: mean(green.map(({ isMet }) => Number(!isMet))),
    greenAt80: mean(at80.map(({ chance }) => Number(chance >= GREEN))),
    peers: Object.fromEntries(names.map((name) => [name, mean(scored.flatMap(({ peers }) => peers[name] ?? []))])),
  }
}

export const rowsOf = (scored: readonly Scored[]): ReadonlyMap<string, Row> =>
  new Map([...group(scored, ({ row }) => row)].map(([row, some]) => [row, rowOf(some)]))
