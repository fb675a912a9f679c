/** What every law shares: how often it is tried, and how answers are compared. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  assess,
  isDay,
  isForecastBased,
  type Assessment,
  type Day,
  type Metric,
  type PartialDate,
  type Target,
} from '../../../src/progress/index.ts'
import { plainRecords } from '../generators/plain-record.ts'
import { SPECIAL_CASES, type SpecialCase } from '../generators/special-cases.ts'
import { scenesFrom, targetOf, type Scene } from '../generators.ts'
import { RUNS } from '../runs.ts'

const PATIENCE_MS = 60_000

/** One law: a sentence, what it is tried on, and what must hold. A law that fails prints its smallest example. */
export function law<Tried extends [unknown, ...unknown[]]>(
  title: string,
  tried: { [Key in keyof Tried]: fc.Arbitrary<Tried[Key]> },
  holds: (...tried: Tried) => void,
): void {
  it(title, () => fc.assert(fc.property(...tried, holds), { numRuns: RUNS }), PATIENCE_MS)
}

export const answerTo = ({ metric, asAt, options }: Scene): Assessment => assess(metric, asAt, options)

/** The chance that a live status rests on; `undefined` for any other. */
export const chanceIn = ({ status }: Pick<Assessment, 'status'>): number | undefined =>
  isForecastBased(status) ? status.because.chance : undefined

const isLiveScene = (scene: Scene): boolean => isForecastBased(answerTo(scene).status)

const NEVER_LIVE: readonly SpecialCase[] = [
  'one reading',
  'two readings',
  'equal values',
  'due today',
  'after the due date',
  'a standard without an end',
]

/** Scenes with a live status: the only ones with a chance and a forecast. */
export const liveScenes: fc.Arbitrary<Scene> = scenesFrom(
  plainRecords,
  SPECIAL_CASES.filter((name) => !NEVER_LIVE.includes(name)),
).filter(isLiveScene)

/** A level to be reached on its day and no more: no range, and not to be kept throughout. */
const isPlainLevel = (target: Target): boolean =>
  target.kind === 'level' && target.otherEnd === undefined && target.keptFromDay === undefined

/** Live, and with a target that is a plain level, so that it can be moved. */
export const liveLevelScenes: fc.Arbitrary<Scene> = liveScenes.filter((scene) => isPlainLevel(targetOf(scene)))

export const withTarget = (scene: Scene, change: Partial<Pick<Target, 'value' | 'dueDay'>>): Scene => ({
  ...scene,
  metric: {
    ...scene.metric,
    targets: scene.metric.targets.map((target) => (target === targetOf(scene) ? { ...target, ...change } : target)),
  },
})

export const withReadings = (
  metric: Metric,
  change: (readings: Metric['series'][number]['readings']) => Metric['series'][number]['readings'],
): Metric => ({
  ...metric,
  series: metric.series.map((series) => ({ ...series, readings: change(series.readings) })),
})

/** Equal but for the last digits; `size` is the size of the numbers that it was worked out from. */
export function expectNear(
  actual: number | undefined,
  expected: number | undefined,
  size: number,
  tolerance = 1e-9,
): void {
  if (actual === undefined || expected === undefined) expect(actual).toBe(expected)
  else
    expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
      tolerance * Math.max(size, Number.MIN_VALUE),
    )
}

const DATE = /^\d{4}(?:-\d{2}){0,2}$/
const DAYS_IN_400_YEARS = 146_097

/** The Gregorian calendar repeats every 400 years to the day, so that even `2019-02` can be moved by so much. */
function movedDate(date: PartialDate, days: number): string {
  if (isDay(date)) return addDays(date, days)
  if (days % DAYS_IN_400_YEARS !== 0) throw new Error(`${date} cannot be moved by ${days} days`)
  return String(Number(date.slice(0, 4)) + (400 * days) / DAYS_IN_400_YEARS).padStart(4, '0') + date.slice(4)
}

/** Any plain data with every date in it moved. */
export function moved<Data>(data: Data, days: number): Data {
  const move = (value: unknown): unknown => {
    if (typeof value === 'string') return DATE.test(value) ? movedDate(value as Day, days) : value
    if (Array.isArray(value)) return value.map(move)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner)]))
    return value
  }
  return move(data) as Data
}
