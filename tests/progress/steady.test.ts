/** A programme that holds, evenly, the pace that it needs is green; one that holds three fifths of it is not. */
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, assess, type Day, type Metric, type Unit } from '../../src/progress/index.ts'
import { madeTotals, rowsOf } from './season-windows.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'

/** Unevenness that comes round, from -1 to 1, 0 on average. */
const UNEVEN = [0.3, -0.8, 1, -0.4, 0.6, -1, 0.1, 0.9, -0.7]

type Climb = {
  readonly dayOf: (step: number) => Day
  readonly from: number
  readonly pace: number
  /** How far a step lies from the pace at most, as a share of it. */
  readonly unevenness: number
  readonly count: number
}

/** Figures that climb evenly, but for that. */
function climbing({ dayOf, from, pace, unevenness, count }: Climb, rest: Partial<Metric>) {
  let value = from
  const readings = Array.from({ length: count }, (_, i) => {
    if (i > 0) value += pace * (1 + unevenness * UNEVEN[i % UNEVEN.length]!)
    return aReading(dayOf(i), value)
  })
  const latest = readings.at(-1)!
  /** The status where so much of the pace held would be enough to come there in so many steps. */
  const needing = (ofPace: number, steps: number) => {
    const due = dayOf(count - 1 + steps)
    const targets = [aTarget({ value: latest.value + ofPace * pace * steps, due, published: dayOf(0) })]
    return assess(aMetric({ ...rest, targets, readings }), latest.publishedDay).status.kind
  }
  return { latest, needing }
}

const GREEN = /^(ahead|on-track)$/
const NOT_GREEN = /^(at-risk|off-track)$/
const week = (i: number): Day => addDays(day('2019-01-06'), 7 * i)
const month = (i: number): Day => addMonths(day('2016-01-31'), i)
const quarter = (i: number): Day => addMonths(day('2014-03-31'), 3 * i)
const year = (i: number): Day => addMonths(day('2001-12-31'), 12 * i)

describe('a running total', () => {
  it('of 26 weeks at 95 to 105 a week, where 80 a week are needed for 26 more, is green', () => {
    const { needing } = climbing(
      { dayOf: week, from: 100, pace: 100, unevenness: 0.05, count: 26 },
      { measure: 'cumulative' },
    )
    expect([needing(0.8, 26), needing(0.8, 4), needing(0.95, 4)]).toEqual(['ahead', 'ahead', 'ahead'])
    expect(needing(1 / 0.6, 26)).toBe('off-track')
  })
  it.each([
    ['week', week],
    ['month', month],
    ['quarter', quarter],
    ['year', year],
  ] as const)('by the %s', (_, dayOf) => {
    for (const count of [8, 12, 26]) {
      const { needing } = climbing({ dayOf, from: 100, pace: 100, unevenness: 0.2, count }, { measure: 'cumulative' })
      for (const steps of [1, 2, 4, 6]) {
        expect(needing(0.8, steps)).toMatch(GREEN)
        expect(needing(1 / 0.6, steps)).toMatch(NOT_GREEN)
      }
    }
  })
  it('made of even steps: in six hundred the forecast is as good as it says', () => {
    const { 'made totals, 1 to 6 ahead': near } = Object.fromEntries(rowsOf(madeTotals(600)))
    expect(near!.greenAt80).toBeGreaterThanOrEqual(0.8)
    expect(near!.falseGreen).toBeLessThanOrEqual(0.12)
    expect(near!.brier).toBeLessThanOrEqual(0.12)
  })
})

describe('figures that climb', () => {
  const SHARE: Unit = { kind: 'share', noun: 'of all' }
  it('a share rising by 2 points a quarter, give or take a fifth of one, is green where 1.6 are needed', () => {
    const { needing } = climbing(
      { dayOf: quarter, from: 0.3, pace: 0.02, unevenness: 0.1, count: 12 },
      { measure: 'share', unit: SHARE },
    )
    expect([2, 4, 6].map((steps) => needing(0.8, steps))).toEqual(['ahead', 'ahead', 'ahead'])
    expect([2, 4, 6].map((steps) => needing(1 / 0.6, steps))).toEqual(['off-track', 'off-track', 'off-track'])
  })
  it.each([
    ['week', week],
    ['month', month],
    ['quarter', quarter],
    ['year', year],
  ] as const)('a count by the %s', (_, dayOf) => {
    for (const count of [8, 12, 26]) {
      const { needing } = climbing({ dayOf, from: 1000, pace: 10, unevenness: 0.3, count }, {})
      for (const steps of [2, 6]) {
        expect(needing(0.8, steps)).toMatch(GREEN)
        expect(needing(1 / 0.6, steps)).toMatch(NOT_GREEN)
      }
    }
  })
})
