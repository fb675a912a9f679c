import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  resultSoFar,
  targetSoFar,
  tola,
  type TolaAnswer,
  type TolaInputs,
  type TolaPeriod,
} from '../../../src/progress/peer-methods/tola.ts'
import { besideTheProject, published } from '../oracle.ts'
import { anythingAtAll, anyValue, expectPlain } from '../plain.ts'

describe('TolaActivity has the same sums and scope in its own tests', () => {
  type Case = {
    id: string
    periods: {
      target: number
      actual?: number | null
      result_in_period?: number | null
      results?: { value: number }[]
    }[]
    total_target: number
    declared_total_target: number
    total_actual: number
    pct_of_declared_total: number
    target_to_date: number
    actual_to_date: number
    pct_to_date: number
    period_pct?: (number | null)[]
    period_complete?: boolean[]
    period_actual?: (number | null)[]
    over_under: -1 | 0 | 1
  }
  const file = published(
    besideTheProject<{ cases: Case[] }>('peers/tola-periodic-targets.json'),
    'The numbers in the tests of TolaActivity',
  )
  const AGGREGATIONS: Record<string, TolaInputs['aggregation']> = {
    annual_noncumulative_number: 'sum',
    annual_cumulative_number: 'running-total',
    midline_endline_percent: 'latest',
  }
  /** As of mid-2019 the periods of 2017 and 2018 are over; a midline without dates is over once it has results. */
  const completeIn = (one: Case): boolean[] =>
    one.periods.map((period, i) => (period.results === undefined ? i < 2 : period.results.length > 0))
  const twoDecimals = (value: number): number => Math.round(value * 100) / 100
  it('all three cases are there, where any are', () => expect([0, 3]).toContain(file?.cases.length ?? 0))
  it.each((file?.cases ?? []).map((one) => [one.id, one] as const))('%s', (id, one) => {
    const aggregation = AGGREGATIONS[id]!
    const periods: TolaPeriod[] = one.periods.map((period, i) => {
      const result = period.actual ?? period.result_in_period ?? period.results?.at(-1)?.value
      return { isComplete: completeIn(one)[i]!, target: period.target, ...(result === undefined ? {} : { result }) }
    })
    if (one.period_complete) expect(completeIn(one)).toEqual(one.period_complete)
    const answer = tola({ direction: 'increase', aggregation, periods })
    if (answer.kind === 'cannot-say') throw new Error(answer.because)
    expect([answer.target, answer.result, twoDecimals(answer.share)]).toEqual([
      one.target_to_date,
      one.actual_to_date,
      one.pct_to_date,
    ])
    expect(answer.kind).toBe({ '-1': 'under', 0: 'on-scope', 1: 'over' }[one.over_under])
    expect([targetSoFar(aggregation, periods), resultSoFar(aggregation, periods)]).toEqual([
      one.total_target,
      one.total_actual,
    ])
    expect(twoDecimals(resultSoFar(aggregation, periods)! / one.declared_total_target)).toBe(one.pct_of_declared_total)
    // Each period alone; targets that run on are compared with all results up to then.
    const upTo = (i: number) => (aggregation === 'running-total' ? periods.slice(0, i + 1) : periods.slice(i, i + 1))
    const results = periods.map((period, i) => (period.result === undefined ? null : resultSoFar(aggregation, upTo(i))))
    if (one.period_actual) expect(results).toEqual(one.period_actual)
    if (one.period_pct)
      expect(
        results.map((result, i) => (typeof result === 'number' ? twoDecimals(result / periods[i]!.target) : null)),
      ).toEqual(one.period_pct)
  })
})

describe('TolaActivity, by hand', () => {
  const done = (target: number, result?: number): TolaPeriod => ({
    isComplete: true,
    target,
    ...(result === undefined ? {} : { result }),
  })
  const running = (target: number, result: number): TolaPeriod => ({ isComplete: false, target, result })
  const increase = (aggregation: TolaInputs['aggregation'], ...periods: TolaPeriod[]): TolaInputs => ({
    direction: 'increase',
    aggregation,
    periods,
  })
  it.each<[string, TolaInputs, TolaAnswer['kind'], number | undefined]>([
    [
      '3,000 a year, 2,000 in the one year that is over: under',
      increase('sum', done(3000, 2000), running(3000, 50)),
      'under',
      2 / 3,
    ],
    ['exactly 85% of target: on scope', increase('sum', done(100, 85)), 'on-scope', 0.85],
    ['just below 85%: under', increase('sum', done(1000, 849)), 'under', 0.849],
    ['exactly 115% of target: on scope', increase('sum', done(100, 115)), 'on-scope', 1.15],
    ['just above 115%: over', increase('sum', done(1000, 1151)), 'over', 1.151],
    [
      'half of the target where a fall is wanted: over',
      { direction: 'decrease', aggregation: 'sum', periods: [done(100, 50)] },
      'over',
      0.5,
    ],
    [
      'twice the target where a fall is wanted: under',
      { direction: 'decrease', aggregation: 'sum', periods: [done(100, 200)] },
      'under',
      2,
    ],
    ['a completed period without a result counts its target', increase('sum', done(100, 100), done(100)), 'under', 0.5],
    [
      'percentages are never summed: the last one counts',
      increase('latest', done(50, 20), done(60, 60)),
      'on-scope',
      1,
    ],
    [
      'targets that run on: the last target, all results',
      increase('running-total', done(10, 8), done(20, 12)),
      'on-scope',
      1,
    ],
    ['no result at all', increase('sum', done(100)), 'cannot-say', undefined],
    ['a result of nothing is a result', increase('sum', done(100, 0)), 'under', 0],
    ['a target of zero', increase('sum', done(0, 5)), 'cannot-say', undefined],
    ['one target for the whole life, which is not over', increase('latest', running(100, 99)), 'cannot-say', undefined],
    ['the same, once it is over', increase('latest', done(100, 99)), 'on-scope', 0.99],
    ['no period', increase('sum'), 'cannot-say', undefined],
  ])('%s', (_, inputs, kind, share) => {
    const answer = tola(inputs)
    expect(answer.kind).toBe(kind)
    if (answer.kind !== 'cannot-say') expect(answer.share).toBeCloseTo(share!, 12)
  })
  it('says why it cannot', () => {
    expect(tola(increase('sum', running(5, 5)))).toEqual({ kind: 'cannot-say', because: 'no-completed-period' })
    expect(tola(increase('sum', done(5)))).toEqual({ kind: 'cannot-say', because: 'no-result' })
    expect(tola(increase('sum', done(0, 5)))).toEqual({ kind: 'cannot-say', because: 'target-is-zero' })
    expect(tola(increase('sum', done(1e-300, 1e300)))).toEqual({ kind: 'cannot-say', because: 'numbers-too-extreme' })
  })
})

describe('laws of TolaActivity', () => {
  const inputsOf = (value: fc.Arbitrary<number>) =>
    fc.record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      aggregation: fc.constantFrom('sum' as const, 'running-total' as const, 'latest' as const),
      periods: fc.array(
        fc.record(
          { isComplete: fc.boolean(), target: value, result: value },
          { requiredKeys: ['isComplete', 'target'] },
        ),
        { maxLength: 5 },
      ),
    }) as fc.Arbitrary<TolaInputs>
  it('the answer is plain, whatever the values', () => {
    fc.assert(
      fc.property(fc.oneof(inputsOf(anyValue), inputsOf(anythingAtAll)), (inputs) => expectPlain(tola(inputs))),
      { numRuns: 500 },
    )
  })
  it('what is still running changes nothing', () => {
    fc.assert(
      fc.property(inputsOf(anyValue), anyValue, anyValue, (inputs, target, result) => {
        expect(tola({ ...inputs, periods: [...inputs.periods, { isComplete: false, target, result }] })).toEqual(
          tola(inputs),
        )
      }),
    )
  })
  it('turning the direction changes over and under places, and nothing else', () => {
    const TURNED = { over: 'under', under: 'over', 'on-scope': 'on-scope', 'cannot-say': 'cannot-say' }
    fc.assert(
      fc.property(inputsOf(anyValue), (inputs) => {
        const turned = tola({ ...inputs, direction: inputs.direction === 'increase' ? 'decrease' : 'increase' })
        expect(turned.kind).toBe(TURNED[tola(inputs).kind])
      }),
    )
  })
})
