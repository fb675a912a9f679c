import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, noiseGuard, type Day, type NoiseGuard } from '../../../src/progress/index.ts'
import { day } from '../a-metric.ts'
import { anyValue, expectPlain } from '../plain.ts'
import { recorded } from '../../fixtures/record.ts'

const START = day('2018-01-31')
const weekly = (values: readonly number[]): { day: Day; value: number }[] =>
  values.map((value, i) => ({ day: addDays(START, 7 * i), value }))
const RISES = { measure: 'level', direction: 'increase' } as const
const FALLS = { measure: 'level', direction: 'decrease' } as const
const TOTAL = { measure: 'cumulative', direction: 'increase' } as const
const brief = (guard: NoiseGuard) =>
  guard.kind === 'unusual' ? `${guard.rule} ${guard.towards} ${guard.isImprovement ? 'better' : 'worse'}` : guard.kind

/** Eighteen figures that go up and down by 2 around 11. */
const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]

describe('the noise guard by hand', () => {
  it.each<[string, Parameters<typeof noiseGuard>[0], number[], string]>([
    ['twelve figures', RISES, steady.slice(0, 12), 'too-few-to-tell'],
    ['thirteen figures', RISES, steady.slice(0, 13), 'within-normal-variation'],
    ['no figure', RISES, [], 'too-few-to-tell'],
    ['equal figures', RISES, Array.from({ length: 13 }, () => 5), 'no-limits'],
    [
      'equal figures but for the last: nothing to compare its size with',
      RISES,
      [...Array.from({ length: 13 }, () => 5), 6],
      'no-limits',
    ],
    ['a figure far above, where a rise is wanted', RISES, [...steady, 30], 'outside-limits up better'],
    ['a figure far above, where a fall is wanted', FALLS, [...steady, 30], 'outside-limits up worse'],
    ['a figure far below, where a fall is wanted', FALLS, [...steady, -8], 'outside-limits down better'],
    ['a figure far below, where a rise is wanted', RISES, [...steady, -8], 'outside-limits down worse'],
    [
      'a figure far above, but not the latest',
      RISES,
      [...steady.slice(0, 8), 30, ...steady.slice(8)],
      'within-normal-variation',
    ],
    [
      'seven falling, where a fall is wanted',
      FALLS,
      [...steady, 13, 12.5, 12, 11.5, 11, 10.5, 10],
      'seven-point-trend down better',
    ],
  ])('%s: %s', (_, metric, values, expected) => expect(brief(noiseGuard(metric, weekly(values)))).toBe(expected))

  it('says how many figures there are and how many it needs', () => {
    expect(noiseGuard(RISES, weekly([1, 2]))).toEqual({ kind: 'too-few-to-tell', of: 'figures', count: 2, needed: 13 })
  })
  it('equal figures have no limits, and none of them is unusual', () => {
    expect(noiseGuard(RISES, weekly(Array.from({ length: 13 }, () => 5)))).toEqual({
      kind: 'no-limits',
      of: 'figures',
      count: 13,
      because: 'no-variation',
    })
  })
  it('shows the limits: nineteen figures with mean 12, and 11 less one large change, mean change 2', () => {
    const guard = noiseGuard(RISES, weekly([...steady, 30]))
    if (guard.kind !== 'unusual') throw new Error(guard.kind)
    // The sum is 9 x 10 + 9 x 12 + 30 = 228. The last change, 18, is more than 3.267 times the mean of 52/18.
    expect([guard.of, guard.count, guard.latest, guard.limits.mean, guard.limits.meanMovingRange]).toEqual([
      'figures',
      19,
      30,
      12,
      2,
    ])
    expect(guard.limits.upper).toBeCloseTo(12 + 2.66 * 2, 12)
  })
})

describe('a running total is looked at by its change per day', () => {
  const totals = (changes: readonly number[]): number[] => {
    let total = 1000
    return [total, ...changes.map((change) => (total += change))]
  }
  it('a total that rises by seven or fourteen a week is within normal variation, though it always rises', () => {
    const guard = noiseGuard(TOTAL, weekly(totals([7, 14, 7, 14, 7, 14, 7, 14, 7, 14, 7, 14, 7])))
    if (guard.kind !== 'within-normal-variation') throw new Error(guard.kind)
    expect([guard.of, guard.count, guard.latest]).toEqual(['change-per-day', 13, 1])
    expect(guard.limits.mean).toBeCloseTo((7 * 1 + 6 * 2) / 13, 12)
    expect(guard.limits.meanMovingRange).toBeCloseTo(1, 12)
  })
  it('the same figures, not called a total, are a rising trend', () => {
    expect(brief(noiseGuard(RISES, weekly(totals([7, 14, 7, 14, 7, 14, 7, 14, 7, 14, 7, 14, 7]))))).toMatch(
      /up better$/,
    )
  })
  it('thirteen figures are twelve changes: too few', () => {
    expect(noiseGuard(TOTAL, weekly(totals(Array.from({ length: 12 }, (_, i) => i + 1))))).toEqual({
      kind: 'too-few-to-tell',
      of: 'change-per-day',
      count: 12,
      needed: 13,
    })
  })
  it('a week that brings ten times as many is unusual, and better', () => {
    expect(brief(noiseGuard(TOTAL, weekly(totals([7, 14, 7, 14, 7, 14, 7, 14, 7, 14, 7, 14, 100]))))).toBe(
      'outside-limits up better',
    )
  })
  it('a steady pace has no limits, however uneven the gaps between its figures', () => {
    const days = [0, 7, 8, 30, 61, 90, 121, 122, 180, 210, 240, 300, 330, 365, 400]
    const guard = noiseGuard(
      TOTAL,
      days.map((gone) => ({ day: addDays(START, gone), value: 500 + 3 * gone })),
    )
    expect(guard).toEqual({ kind: 'no-limits', of: 'change-per-day', count: 14, because: 'no-variation' })
  })
})

describe('the published record', () => {
  it('the eleven quarters of passport applications are too few to tell', () => {
    const metric = recorded('online-passport-share')
    const official = metric.series[0]!.readings.filter((reading) => reading.basis === 'official')
    expect(noiseGuard(metric, official)).toEqual({ kind: 'too-few-to-tell', of: 'figures', count: 11, needed: 13 })
  })
})

describe('laws of the noise guard', () => {
  const values = fc.array(fc.oneof(anyValue, fc.integer({ min: 0, max: 20 })), { maxLength: 30 })
  const metric = fc.record({
    measure: fc.constantFrom('level' as const, 'share' as const, 'cumulative' as const),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
  })
  it('the answer is plain, whatever the values', () => {
    fc.assert(
      fc.property(metric, values, (of, all) => expectPlain(noiseGuard(of, weekly(all)))),
      { numRuns: 300 },
    )
  })
  it('the order in which figures are given plays no part', () => {
    fc.assert(
      fc.property(metric, values, (of, all) => {
        expect(noiseGuard(of, weekly(all).toReversed())).toEqual(noiseGuard(of, weekly(all)))
      }),
    )
  })
  it('a change of unit changes no verdict', () => {
    fc.assert(
      fc.property(metric, values, (of, all) => {
        expect(brief(noiseGuard(of, weekly(all.map((value) => value * 4))))).toBe(brief(noiseGuard(of, weekly(all))))
      }),
    )
  })
  it('turning the direction turns better and worse, and nothing else', () => {
    fc.assert(
      fc.property(metric, values, (of, all) => {
        const turned = brief(
          noiseGuard({ ...of, direction: of.direction === 'increase' ? 'decrease' : 'increase' }, weekly(all)),
        )
        expect(turned.replace(/better|worse/, (word) => (word === 'better' ? 'worse' : 'better'))).toBe(
          brief(noiseGuard(of, weekly(all))),
        )
      }),
    )
  })
  it('of two figures for one day the last given counts', () => {
    const twice = [...weekly(steady), { day: addDays(START, 7 * 17), value: 40 }]
    expect(brief(noiseGuard(RISES, twice))).toBe('outside-limits up better')
  })
  it('equal values are never unusual', () => {
    fc.assert(
      fc.property(metric, anyValue, fc.integer({ min: 0, max: 40 }), (of, value, count) => {
        expect(noiseGuard(of, weekly(Array.from({ length: count }, () => value))).kind).not.toBe('unusual')
      }),
    )
  })
})

describe('figures that swing with the season', () => {
  const quarters = (values: readonly number[]) =>
    values.map((value, i) => ({ day: addMonths(day('2015-03-31'), 3 * i), value }))
  const YEAR = [50, 70, 52, 30]
  // Four years, each quarter a little off what is usual in it.
  const usual = Array.from({ length: 16 }, (_, i) => YEAR[i % 4]! + [0.5, -0.6, 0.2, 0.4, -0.3, 0.1, -0.5][i % 7]!)
  const guardOf = (last: number) => noiseGuard(RISES, quarters([...usual.slice(0, 15), last]))
  it('a low one is usual in its season, and one as high as the rest of the year is not', () => {
    expect(guardOf(30.3)).toMatchObject({ kind: 'within-normal-variation', of: 'figures-without-season' })
    // 50 is what most quarters are, and twenty above what the last of the year is.
    expect(guardOf(50)).toMatchObject({ kind: 'unusual', towards: 'up', of: 'figures-without-season' })
  })
  it('without a season nothing is taken off', () => {
    const even = quarters([50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 51, 49, 50, 51])
    expect(noiseGuard(RISES, even).of).toBe('figures')
  })
})
