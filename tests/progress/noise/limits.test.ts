import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNROUNDED_FACTOR, xmrLimits, type XmrLimits, type XmrOptions } from '../../../src/progress/noise/limits.ts'
import { oracle } from '../oracle.ts'
import { anythingAtAll, anyValue, expectPlain } from '../plain.ts'
import { nhsPublished } from './nhs-published.ts'

function limitsOf(values: readonly number[], options?: XmrOptions): XmrLimits {
  const limits = xmrLimits(values, options)
  if (limits.kind === 'no-limits') throw new Error(limits.because)
  return limits
}

describe('mean and limits agree with NHSRplotthedots to every printed digit', () => {
  it('all three series are there, where any are', () => expect([0, 3]).toContain(nhsPublished?.limits.length ?? 0))
  it.each((nhsPublished?.limits ?? []).map((one) => [one.id, one] as const))(
    '%s',
    (_, { values, screen_outliers, mean, lpl, upl, decimals = 6 }) => {
      const limits = limitsOf(values, { screening: screen_outliers ? 'once' : 'none' })
      const lastDigit = 10 ** -decimals
      for (const [actual, printed] of [
        [limits.mean, mean],
        [limits.lower, lpl],
        [limits.upper, upl],
      ] as const)
        expect(Math.abs(actual - printed), `${actual} against ${printed}`).toBeLessThanOrEqual(0.51 * lastDigit)
    },
  )
})

describe('mean, mean moving range and both sets of limits agree with R 4.2.2', () => {
  type Case = {
    input: { y: number[] }
    expected: {
      mean: number
      meanMovingRange: number
      lower: number
      upper: number
      lower266: number
      upper266: number
    }
  }
  const { cases, tolerance } = oracle<{ cases: Record<string, Case>; tolerance: { relative: number } }>('spc-xmr')
  it.each(Object.entries(cases))('%s', (_, { input, expected }) => {
    const [exact, rounded] = [
      limitsOf(input.y, { screening: 'none', factor: UNROUNDED_FACTOR }),
      limitsOf(input.y, { screening: 'none' }),
    ]
    const pairs = [
      [exact.mean, expected.mean],
      [exact.meanMovingRange, expected.meanMovingRange],
      [exact.lower, expected.lower],
      [exact.upper, expected.upper],
      [rounded.lower, expected.lower266],
      [rounded.upper, expected.upper266],
    ] as const
    for (const [actual, wanted] of pairs)
      expect(Math.abs(actual - wanted), `${actual} against ${wanted}`).toBeLessThanOrEqual(
        tolerance.relative * Math.abs(wanted),
      )
  })
})

describe('limits by hand', () => {
  it('10, 12, 11, 13: changes 2, 1 and 2, mean 5/3; limits 11.5 plus and minus 2.66 times that', () => {
    const limits = limitsOf([10, 12, 11, 13])
    expect(limits.mean).toBe(11.5)
    expect(limits.meanMovingRange).toBeCloseTo(5 / 3, 12)
    expect(limits.upper).toBeCloseTo(11.5 + (2.66 * 5) / 3, 12)
    expect(limits.lower).toBeCloseTo(11.5 - (2.66 * 5) / 3, 12)
    expect(limits.upperClose).toBeCloseTo(11.5 + (2 * 2.66 * 5) / 9, 12)
    expect(limits.lowerClose).toBeCloseTo(11.5 - (2 * 2.66 * 5) / 9, 12)
  })
  // Eight changes of 1 and two of 9: mean 2.6, and 3.267 times that is 8.49, so both nines go.
  const spike = [1, 2, 1, 2, 1, 10, 1, 2, 1, 2, 1]
  it('screening leaves out changes of 3.267 times their mean or more, once', () => {
    expect(limitsOf(spike).meanMovingRange).toBe(1)
    expect(limitsOf(spike, { screening: 'once' }).meanMovingRange).toBe(1)
    expect(limitsOf(spike, { screening: 'none' }).meanMovingRange).toBe(2.6)
  })
  it('a change of exactly 3.267 times the mean is left out, one just below stays', () => {
    const withChanges = (changes: readonly number[]): number[] =>
      changes.reduce<number[]>(
        (values, change, i) => [...values, values.at(-1)! + (i % 2 === 0 ? change : -change)],
        [0],
      )
    // Ten changes with a mean of 1,000: one of 3,267 and nine that make up 6,733.
    expect(limitsOf(withChanges([...Array.from({ length: 8 }, () => 748), 749, 3267])).meanMovingRange).toBeCloseTo(
      6733 / 9,
      9,
    )
    expect(limitsOf(withChanges([...Array.from({ length: 8 }, () => 748), 750, 3266])).meanMovingRange).toBeCloseTo(
      1000,
      9,
    )
  })
  it('changes of a billionth of the values or less are none', () => {
    expect(xmrLimits([100, 100.000002, 100]).kind).toBe('limits')
    expect(xmrLimits([100, 100.0000002, 100]).kind).toBe('limits')
    expect(xmrLimits([100, 100.00000002, 100]).kind).toBe('no-limits')
  })
  it('screening looks once: what is large only beside the changes that are left stays', () => {
    // Changes: nineteen of 1, one of 5, one of 100. Mean 124/21 = 5.9, cut 19.3: the 100 goes, the 5 stays.
    // A second look would have cut at 3.267 x 1.2 = 3.9.
    const values = [...Array.from({ length: 20 }, (_, i) => i), 24, 124]
    expect(limitsOf(values).meanMovingRange).toBeCloseTo(24 / 20, 12)
  })
  it('the last rebase starts the limits afresh (issue 172): the values before it play no part', () => {
    const values = [100, 120, 90, 10, 12, 11, 13]
    expect(xmrLimits(values, { rebasedAt: [1, 3] })).toEqual(xmrLimits([10, 12, 11, 13]))
    expect(limitsOf(values, { rebasedAt: [3] }).count).toBe(4)
  })
  it.each<[string, number[], string]>([
    ['no value', [], 'fewer-than-two-values'],
    ['one value', [5], 'fewer-than-two-values'],
    ['equal values', [5, 5, 5], 'no-variation'],
    ['only zeros', [0, 0], 'no-variation'],
    ['values that differ in the last bit', [0.3, 0.1 + 0.2, 0.3], 'no-variation'],
    ['equal but for one jump, which screening leaves out', [1, 1, 1, 1, 1, 5], 'no-variation'],
    ['a value that is no number', [1, NaN, 2], 'numbers-too-extreme'],
    ['a lower limit beyond all numbers', [-6e307, -0.4e307], 'numbers-too-extreme'],
    ['values too large to add', [1e308, -1e308, 1e308], 'numbers-too-extreme'],
  ])('%s: no limits can be drawn', (_, values, because) =>
    expect(xmrLimits(values)).toEqual({ kind: 'no-limits', count: values.length, because }),
  )
  it('a rebase after the last value leaves none', () =>
    expect(xmrLimits([1, 2], { rebasedAt: [2] })).toEqual({
      kind: 'no-limits',
      count: 0,
      because: 'fewer-than-two-values',
    }))
})

describe('laws of limits', () => {
  const values = fc.array(anyValue, { minLength: 2, maxLength: 30 })
  it('the answer is plain, whatever the values', () => {
    fc.assert(
      fc.property(fc.oneof(values, fc.array(anythingAtAll)), (all) => expectPlain(xmrLimits(all))),
      { numRuns: 300 },
    )
  })
  it('they lie at equal distances around the mean, and the close ones two thirds of the way out', () => {
    fc.assert(
      fc.property(values, (all) => {
        const limits = xmrLimits(all)
        if (limits.kind === 'no-limits') return
        const { mean, lower, lowerClose, upperClose, upper } = limits
        expect(lower).toBeLessThan(lowerClose)
        expect(lowerClose).toBeLessThan(mean)
        expect(mean).toBeLessThan(upperClose)
        expect(upperClose).toBeLessThan(upper)
        const room = 1e-12 * Math.max(...all.map(Math.abs), upper - lower)
        expect(Math.abs(upper - mean - (mean - lower))).toBeLessThanOrEqual(room)
        expect(Math.abs(upperClose - mean - (2 / 3) * (upper - mean))).toBeLessThanOrEqual(room)
      }),
    )
  })
  it('a change of unit changes nothing else: values times four have limits times four', () => {
    fc.assert(
      fc.property(values, (all) => {
        const [plain, times4] = [xmrLimits(all), xmrLimits(all.map((value) => value * 4))]
        expect(times4.kind).toBe(plain.kind)
        if (plain.kind === 'limits' && times4.kind === 'limits')
          expect([times4.lower, times4.mean, times4.upper]).toEqual([plain.lower * 4, plain.mean * 4, plain.upper * 4])
      }),
    )
  })
  it('read from the last to the first, the limits are the same but for the last bits', () => {
    fc.assert(
      fc.property(values, (all) => {
        const [forth, back] = [
          xmrLimits(all, { screening: 'none' }),
          xmrLimits(all.toReversed(), { screening: 'none' }),
        ]
        if (forth.kind === 'limits' && back.kind === 'limits')
          expect(Math.abs(forth.upper - back.upper)).toBeLessThanOrEqual(
            1e-12 * all.length * Math.max(...all.map(Math.abs)),
          )
      }),
    )
  })
})
