/** A plain record before anything special happens to it: figures at a steady beat, one target, days still numbers. */
import fc from 'fast-check'
import type { Basis, Qualifier } from '../../../src/progress/index.ts'
import type { Direction } from '../../../src/progress/record/metric.ts'

export const KINDS = ['a running total', 'a share', 'a level', 'a level below zero'] as const
export type Kind = (typeof KINDS)[number]

/** How a date is published: whole, or cut off after the month or the year; or as a period. */
export type DateForm = 'day' | 'month' | 'year' | 'period'

export type DraftReading = {
  day: number
  /** The first day of its period, where that is not six days before. */
  start?: number
  form: DateForm
  value: number
  precision: Qualifier
  basis: Basis
  published: number
  withdrawnAfter?: number
}
export type DraftTarget = {
  id: string
  kind: 'level' | 'yearly-rate'
  value: number
  published: number
  due: number
  otherEnd?: number
  keptFrom?: number
  averagedFrom?: number
  isStanding?: boolean
  form: DateForm
  primary: boolean
}

/** Free to be changed, until it is made into a metric. Days are counted from 1 January 1970. */
export type Draft = {
  readonly kind: Kind
  readonly direction: Direction
  /** Usual days between two figures. */
  readonly everyDays: number
  readings: DraftReading[]
  targets: [DraftTarget, ...DraftTarget[]]
  asAt: number
}

/** From 0 to 1 in thousandths: plain to read when a law fails, and often the same twice. */
export const part: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)

const JANUARY_2012 = 15_340
const MOST_READINGS = 9

const isShare = (kind: Kind): boolean => kind === 'a share'
const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high)
const rounded = (x: number): number => Number(x.toPrecision(6))

/** No value leaves what its kind allows. A level below zero begins above it, and is lowered at the very end. */
export const allowed = (kind: Kind, value: number): number => clamp(value, 0, isShare(kind) ? 1 : Infinity)

const ingredients = fc.record({
  kind: fc.constantFrom(...KINDS),
  direction: fc.constantFrom<Direction>('increase', 'increase', 'decrease'),
  everyDays: fc.constantFrom(7, 30, 91, 365),
  size: fc.constantFrom(8, 1000, 1e6),
  begins: fc.integer({ min: 0, max: 2500 }),
  first: part,
  unrest: fc.constantFrom(0.001, 0.02, 0.1),
  pace: part,
  steps: fc.array(fc.record({ wobble: part, late: part, lag: part }), { minLength: 3, maxLength: MOST_READINGS }),
  published: part,
  dueSteps: part,
  ambition: part,
  asAt: part,
})
type Ingredients = typeof ingredients extends fc.Arbitrary<infer Value> ? Value : never

function readingsFrom({
  kind,
  direction,
  everyDays,
  size,
  begins,
  first,
  unrest,
  pace,
  steps,
}: Ingredients): DraftReading[] {
  const whole = isShare(kind) ? 1 : size
  const sign = direction === 'increase' || kind === 'a running total' ? 1 : -1
  const start = sign === 1 ? first / 2 : 1 - first / 2
  return steps.map(({ wobble, late, lag }, i) => {
    const day = JANUARY_2012 + begins + i * everyDays + Math.floor((late * everyDays) / 3)
    const value = rounded(allowed(kind, whole * (start + (sign * pace * i) / 10 + (wobble - 0.5) * unrest)))
    return {
      day,
      form: 'day',
      value,
      precision: 'exact',
      basis: 'official',
      published: day + Math.floor((lag * everyDays) / 2),
    }
  })
}

/** Sets the target around where the figures are heading: some are easy, some are out of reach. */
function targetFrom(
  { kind, direction, everyDays, published, dueSteps, ambition }: Ingredients,
  readings: readonly DraftReading[],
): DraftTarget {
  const [first, last] = [readings[0]!, readings.at(-1)!]
  const steps = 1 + Math.floor(dueSteps * 5)
  const change =
    (Math.abs(last.value - first.value) / (readings.length - 1)) * (steps + readings.length - 1) +
    Math.abs(first.value) * 0.05
  const value = rounded(allowed(kind, first.value + (direction === 'increase' ? 1 : -1) * change * (0.3 + ambition)))
  const span = last.day - first.day
  return {
    id: 'main',
    kind: 'level',
    value,
    published: Math.floor(first.day + (published - 0.5) * span),
    due: last.day + steps * everyDays,
    form: 'day',
    primary: true,
  }
}

export const plainRecords: fc.Arbitrary<Draft> = ingredients.map((all) => {
  const readings = readingsFrom(all)
  const target = targetFrom(all, readings)
  const { kind, direction, everyDays } = all
  // From just before the third figure until the last grows old: where there is most to judge.
  const [from, to] = [readings[2]!.published - 10, readings.at(-1)!.published + 2 * everyDays]
  return { kind, direction, everyDays, readings, targets: [target], asAt: Math.floor(from + all.asAt * (to - from)) }
})
