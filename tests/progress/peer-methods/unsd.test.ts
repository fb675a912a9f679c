import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unsd, type UnsdInputs } from '../../../src/progress/peer-methods/unsd.ts'
import { anythingAtAll, anyValue, expectPlain, valueAboveZero } from '../plain.ts'

const dated = (year: number, value: number) => ({ year, value })
const from = (base: number, latest: number, years: number): Pick<UnsdInputs, 'baseline' | 'latest'> => ({
  baseline: dated(2015, base),
  latest: dated(2015 + years, latest),
})

describe('the UN progress chart, by hand, by the formula and cut-offs that Eustat publishes', () => {
  it.each<[string, UnsdInputs, string]>([
    // 10% a year for two years from 100: 121 expected.
    [
      'expected 121 where 142 is asked for: half of the change, so fair',
      { direction: 'increase', ...from(100, 110, 1), target: dated(2017, 142) },
      'fair-but-accelerate',
    ],
    [
      'expected 121 where 122 is asked for, 21/22 of the change: on track',
      { direction: 'increase', ...from(100, 110, 1), target: dated(2017, 122) },
      'achieved-or-on-track',
    ],
    [
      'expected 121 where 123 is asked for, 21/23 of the change: fair',
      { direction: 'increase', ...from(100, 110, 1), target: dated(2017, 123) },
      'fair-but-accelerate',
    ],
    [
      'expected 121 where 309 is asked for, 21/209 of the change: fair',
      { direction: 'increase', ...from(100, 110, 1), target: dated(2017, 309) },
      'fair-but-accelerate',
    ],
    [
      'expected 121 where 311 is asked for, 21/211 of the change: stagnation',
      { direction: 'increase', ...from(100, 110, 1), target: dated(2017, 311) },
      'stagnation-or-regression',
    ],
    // A latest value in the target year is itself what is expected.
    [
      '95 of 100 asked for: on track, exactly on the cut',
      { direction: 'increase', ...from(100, 195, 2), target: dated(2017, 200) },
      'achieved-or-on-track',
    ],
    [
      '10 of 100 asked for: fair, exactly on the cut',
      { direction: 'increase', ...from(100, 110, 2), target: dated(2017, 200) },
      'fair-but-accelerate',
    ],
    // 10% down a year for two years from 100: 81 expected.
    [
      'expected 81 where 62 is asked for: half of the change, falling',
      { direction: 'decrease', ...from(100, 90, 1), target: dated(2017, 62) },
      'fair-but-accelerate',
    ],
    [
      'rising where a fall is asked for: regression',
      { direction: 'decrease', ...from(100, 101, 1), target: dated(2017, 62) },
      'stagnation-or-regression',
    ],
    [
      'no change: stagnation, and zero has no sign',
      { direction: 'decrease', ...from(100, 100, 1), target: dated(2017, 62) },
      'stagnation-or-regression',
    ],
    [
      'at the target: achieved, whatever the trend',
      { direction: 'increase', ...from(100, 90, 1), target: dated(2017, 90) },
      'achieved-or-on-track',
    ],
    [
      'at a falling target: achieved',
      { direction: 'decrease', ...from(100, 60, 1), target: dated(2017, 60) },
      'achieved-or-on-track',
    ],
    [
      '99 of 100 per cent: within a point',
      { direction: 'increase', ...from(99.5, 99, 1), target: dated(2030, 100), whole: 100 },
      'achieved-or-on-track',
    ],
    [
      'a share of 0.99: within a point of the whole',
      { direction: 'increase', ...from(0.995, 0.99, 1), target: dated(2030, 1), whole: 1 },
      'achieved-or-on-track',
    ],
    [
      'one per cent left of a target of none: within a point',
      { direction: 'decrease', ...from(0.5, 1, 1), target: dated(2030, 0), whole: 100 },
      'achieved-or-on-track',
    ],
    [
      '98.99 of 100 per cent: not within a point',
      { direction: 'increase', ...from(99.5, 98.99, 1), target: dated(2030, 100), whole: 100 },
      'stagnation-or-regression',
    ],
    [
      'a point short of 90 per cent: the rule is for 0 and 100 only',
      { direction: 'increase', ...from(89.9, 89.5, 1), target: dated(2030, 90), whole: 100 },
      'stagnation-or-regression',
    ],
    [
      'a point short of 100 things: the rule is for parts of a whole only',
      { direction: 'increase', ...from(99.5, 99, 1), target: dated(2030, 100) },
      'stagnation-or-regression',
    ],
    ['no target, 2.01% a year: on track', { direction: 'increase', ...from(100, 102.01, 1) }, 'achieved-or-on-track'],
    ['no target, 1.99% a year: fair', { direction: 'increase', ...from(100, 101.99, 1) }, 'fair-but-accelerate'],
    [
      'no target, 0.502% a year down where a fall is wanted: fair',
      { direction: 'decrease', ...from(100, 99.498, 1) },
      'fair-but-accelerate',
    ],
    [
      'no target, 0.498% a year down where a fall is wanted: stagnation',
      { direction: 'decrease', ...from(100, 99.502, 1) },
      'stagnation-or-regression',
    ],
    [
      'no target, 2.1% a year down where a fall is wanted: on track',
      { direction: 'decrease', ...from(100, 97.9, 1) },
      'achieved-or-on-track',
    ],
    ['down to zero, without a target: on track', { direction: 'decrease', ...from(100, 0, 1) }, 'achieved-or-on-track'],
  ])('%s', (_, inputs, kind) => {
    const answer = unsd(inputs)
    expect(answer.kind).toBe(kind)
    expectPlain(answer)
  })
  it('shows its workings: 10% a year makes 121 of 100 in two years, half of the way to 142', () => {
    const answer = unsd({ direction: 'increase', ...from(100, 110, 1), target: dated(2017, 142) })
    if (answer.kind === 'cannot-say' || answer.because.kind !== 'expected-change')
      throw new Error('workings were expected')
    expect(answer.because.growth).toBeCloseTo(0.1, 12)
    expect(answer.because.expected).toBeCloseTo(121, 9)
    expect(answer.because.share).toBeCloseTo(0.5, 12)
  })
  it.each([
    ['increase', 100, 90],
    ['decrease', 100, 60],
  ] as const)('at the target it says so, and does not look at growth: %s', (direction, base, target) => {
    expect(unsd({ direction, ...from(base, target, 1), target: dated(2017, target) })).toEqual({
      kind: 'achieved-or-on-track',
      because: { kind: 'target-reached' },
    })
  })
  it.each<[string, UnsdInputs, string]>([
    ['half a year apart', { direction: 'increase', ...from(100, 110, 0.5) }, 'under-a-year-apart'],
    ['growth from zero', { direction: 'increase', ...from(0, 110, 1) }, 'growth-needs-values-above-zero'],
    ['growth from below zero', { direction: 'increase', ...from(-1, 110, 1) }, 'growth-needs-values-above-zero'],
    ['growth to below zero', { direction: 'increase', ...from(1, -1, 1) }, 'growth-needs-values-above-zero'],
    [
      'a latest value after the target year',
      { direction: 'increase', ...from(100, 110, 3), target: dated(2017, 142) },
      'latest-after-the-target',
    ],
    [
      'short of a target equal to the baseline',
      { direction: 'increase', ...from(100, 99, 1), target: dated(2017, 100) },
      'target-equals-baseline',
    ],
    [
      'an expectation beyond all numbers',
      { direction: 'increase', ...from(1e-9, 1e12, 1), target: dated(2100, 1e13) },
      'numbers-too-extreme',
    ],
    ['a value that is no number', { direction: 'increase', ...from(1, NaN, 1) }, 'numbers-too-extreme'],
  ])('cannot say: %s', (_, inputs, because) => expect(unsd(inputs)).toEqual({ kind: 'cannot-say', because }))
})

describe('laws of the UN progress chart', () => {
  const year = fc.oneof(fc.integer({ min: 1990, max: 2040 }), fc.double({ min: 1990, max: 2040, noNaN: true }))
  const inputsOf = (value: fc.Arbitrary<number>) =>
    fc.record(
      {
        direction: fc.constantFrom('increase', 'decrease'),
        baseline: fc.record({ year, value }),
        latest: fc.record({ year, value }),
        target: fc.record({ year, value }),
        whole: fc.constantFrom(1, 100),
      },
      { requiredKeys: ['direction', 'baseline', 'latest'] },
    ) as fc.Arbitrary<UnsdInputs>
  it('the answer is plain, whatever the values', () => {
    fc.assert(
      fc.property(fc.oneof(inputsOf(anyValue), inputsOf(anythingAtAll)), (inputs) => expectPlain(unsd(inputs))),
      { numRuns: 500 },
    )
  })
  it('a change of unit changes no answer but the expected value', () => {
    fc.assert(
      fc.property(inputsOf(valueAboveZero), (inputs) => {
        const scaled = (one: { year: number; value: number }) => ({ ...one, value: one.value * 4 })
        const { direction, baseline, latest, target } = inputs
        const plain = unsd({ direction, baseline, latest, ...(target && { target }) })
        const times4 = unsd({
          direction,
          baseline: scaled(baseline),
          latest: scaled(latest),
          ...(target && { target: scaled(target) }),
        })
        // A thousandfold a year for decades passes all numbers: in a larger unit sooner.
        const isTooExtreme = [plain, times4].some((answer) => answer.because === 'numbers-too-extreme')
        if (!isTooExtreme) expect(times4.kind).toBe(plain.kind)
      }),
    )
  })
  it('a better latest value never makes the status worse', () => {
    const RANK = { 'stagnation-or-regression': 0, 'fair-but-accelerate': 1, 'achieved-or-on-track': 2 }
    fc.assert(
      fc.property(valueAboveZero, valueAboveZero, valueAboveZero, fc.boolean(), (base, one, other, falls) => {
        const better = falls ? Math.min : Math.max
        const worse = falls ? Math.max : Math.min
        const [low, high] = [worse(one, other), better(one, other)].map((value) =>
          unsd({ direction: falls ? 'decrease' : 'increase', ...from(base, value, 5) }),
        ) as [ReturnType<typeof unsd>, ReturnType<typeof unsd>]
        if (low.kind !== 'cannot-say' && high.kind !== 'cannot-say')
          expect(RANK[high.kind]).toBeGreaterThanOrEqual(RANK[low.kind])
      }),
    )
  })
})
