import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nhsAssurance } from '../../../src/progress/peer-methods/nhs-assurance.ts'
import { requiredPath } from '../../../src/progress/judging/required-path.ts'
import { assuranceAgainst } from '../../../src/progress/peer-methods/nhs-assurance.ts'
import { nhsPublished } from '../noise/nhs-published.ts'
import { anythingAtAll, anyValue, expectPlain } from '../plain.ts'

describe('assurance agrees with the tests of NHSRplotthedots', () => {
  it('all five cases are there, where any are', () => expect([0, 5]).toContain(nhsPublished?.assurance.length ?? 0))
  const THEIRS: Record<string, string> = {
    consistent_fail: 'consistently-fails',
    consistent_pass: 'consistently-passes',
    inconsistent: 'inconsistent',
  }
  it.each(
    (nhsPublished?.assurance ?? []).map(
      (one) => [one.direction, one.lpl, one.upl, one.target, String(one.expected), one] as const,
    ),
  )('%s, limits %d and %d, target %d: %s', (_direction, _lower, _upper, _target, _expected, one) => {
    const { direction, lpl: lower, upl: upper, target, expected } = one
    if (direction === 'neutral') {
      expect(expected).toBeNull()
      expect(nhsAssurance({ direction, values: [lower, upper], required: target })).toEqual({
        kind: 'cannot-say',
        because: 'no-direction',
      })
    } else expect(assuranceAgainst({ lower, upper }, target, direction)).toBe(THEIRS[expected!])
  })
})

// Mean 11.5, mean change 5/3: limits 7.07 and 15.93.
const VALUES = [10, 12, 11, 13]

describe('assurance by hand, with limits at 7.07 and 15.93', () => {
  it.each([
    ['increase', 16, 'consistently-fails'],
    ['increase', 15, 'inconsistent'],
    ['increase', 8, 'inconsistent'],
    ['increase', 7, 'consistently-passes'],
    ['decrease', 16, 'consistently-passes'],
    ['decrease', 15, 'inconsistent'],
    ['decrease', 7, 'consistently-fails'],
  ] as const)('%s, %d required: %s', (direction, required, kind) =>
    expect(nhsAssurance({ direction, values: VALUES, required }).kind).toBe(kind),
  )
  it.each(['increase', 'decrease'] as const)('a required value on a limit is inconsistent: %s', (direction) => {
    expect([
      assuranceAgainst({ lower: 1, upper: 3 }, 3, direction),
      assuranceAgainst({ lower: 1, upper: 3 }, 1, direction),
    ]).toEqual(['inconsistent', 'inconsistent'])
  })
  it('against a moving value, what the path asks on the day of the last figure decides, not the target', () => {
    const path = requiredPath([
      { time: 0, value: 10 },
      { time: 30, value: 40 },
    ])
    expect(nhsAssurance({ direction: 'increase', values: VALUES, required: path(3) }).kind).toBe('inconsistent')
    expect(nhsAssurance({ direction: 'increase', values: VALUES, required: path(30) }).kind).toBe('consistently-fails')
  })
  it('the limits since the last rebase decide (issue 172)', () => {
    const values = [100, 120, 90, 110, ...VALUES]
    expect(nhsAssurance({ direction: 'increase', values, required: 20, rebasedAt: [4] }).kind).toBe(
      'consistently-fails',
    )
    // Without it: mean 466/8, mean change 75/6 once the fall of 100 is screened, lower limit 25.
    expect(nhsAssurance({ direction: 'increase', values, required: 20 }).kind).toBe('consistently-passes')
  })
  it('below thirteen values the limits are a trial', () => {
    const isTrial = (count: number) => {
      const answer = nhsAssurance({
        direction: 'increase',
        values: Array.from({ length: count }, (_, i) => 10 + (i % 2)),
        required: 20,
      })
      return answer.kind === 'cannot-say' ? answer.because : answer.isTrial
    }
    expect([isTrial(2), isTrial(12), isTrial(13)]).toEqual([true, true, false])
  })
  it.each([
    ['one value', [5], 'fewer-than-two-values'],
    ['no value', [], 'fewer-than-two-values'],
    ['equal values', [5, 5], 'no-variation'],
  ])('%s: cannot say', (_, values, because) =>
    expect(nhsAssurance({ direction: 'increase', values, required: 5 })).toEqual({ kind: 'cannot-say', because }),
  )
})

describe('laws of assurance', () => {
  const values = fc.array(anyValue, { maxLength: 20 })
  it('the answer is plain, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.oneof(values, fc.array(anythingAtAll, { maxLength: 5 })),
        anythingAtAll,
        fc.constantFrom('increase' as const, 'decrease' as const, 'neutral' as const),
        (all, required, direction) => expectPlain(nhsAssurance({ direction, values: all, required })),
      ),
    )
  })
  it('a falling target is the mirror of a rising one', () => {
    fc.assert(
      fc.property(values, anyValue, (all, required) => {
        expect(
          nhsAssurance({ direction: 'decrease', values: all.map((value) => -value), required: -required }).kind,
        ).toBe(nhsAssurance({ direction: 'increase', values: all, required }).kind)
      }),
    )
  })
  it('asking for more never helps', () => {
    const RANK = { 'consistently-fails': 0, inconsistent: 1, 'consistently-passes': 2, 'cannot-say': 3 }
    fc.assert(
      fc.property(values, anyValue, anyValue, (all, one, other) => {
        const rank = (required: number) => RANK[nhsAssurance({ direction: 'increase', values: all, required }).kind]
        expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)))
      }),
    )
  })
})
