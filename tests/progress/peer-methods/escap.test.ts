import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escap, type EscapInputs } from '../../../src/progress/peer-methods/escap.ts'
import { anythingAtAll, anyValue, expectPlain } from '../plain.ts'

const index = (inputs: EscapInputs) => {
  const answer = escap(inputs)
  return answer.kind === 'cannot-say' ? answer.because : answer.value
}

describe('the Current Status Index, by hand, by the formula that UNICEF publishes after ESCAP', () => {
  it.each<[string, EscapInputs, number]>([
    ['a quarter of the way', { direction: 'increase', baseline: 20, latest: 35, target: 80 }, 2.5],
    ['still at the baseline', { direction: 'increase', baseline: 20, latest: 20, target: 80 }, 0],
    ['at the target', { direction: 'increase', baseline: 20, latest: 80, target: 80 }, 10],
    ['half as far again: above ten', { direction: 'increase', baseline: 20, latest: 110, target: 80 }, 15],
    ['the wrong way: below zero', { direction: 'increase', baseline: 20, latest: 14, target: 80 }, -1],
    ['half of a fall', { direction: 'decrease', baseline: 80, latest: 50, target: 20 }, 5],
    ['a rise where a fall is wanted', { direction: 'decrease', baseline: 80, latest: 86, target: 20 }, -1],
    [
      'parity: from 0.8 to 1.1, half as far from 1 as before, on the other side',
      { direction: 'parity', baseline: 0.8, latest: 1.1, target: 1 },
      5,
    ],
    ['parity: further from 1 than before', { direction: 'parity', baseline: 0.8, latest: 1.3, target: 1 }, -5],
    ['parity: reached', { direction: 'parity', baseline: 0.8, latest: 1, target: 1 }, 10],
    ['values below zero are fine', { direction: 'increase', baseline: -10, latest: -5, target: 0 }, 5],
  ])('%s', (_, inputs, value) => expect(index(inputs)).toBeCloseTo(value, 9))
  it('a target equal to the baseline leaves no way to measure', () =>
    expect(index({ direction: 'increase', baseline: 5, latest: 6, target: 5 })).toBe('target-equals-baseline'))
  it('a value that is no number has no index', () =>
    expect(index({ direction: 'increase', baseline: 5, latest: NaN, target: 6 })).toBe('numbers-too-extreme'))
})

describe('laws of the Current Status Index', () => {
  const inputsOf = (value: fc.Arbitrary<number>) =>
    fc.record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const, 'parity' as const),
      baseline: value,
      latest: value,
      target: value,
    })
  it('the answer is plain, whatever the values', () => {
    fc.assert(
      fc.property(fc.oneof(inputsOf(anyValue), inputsOf(anythingAtAll)), (inputs) => expectPlain(escap(inputs))),
      { numRuns: 500 },
    )
  })
  it('a falling target is the mirror of a rising one', () => {
    fc.assert(
      fc.property(inputsOf(anyValue), ({ baseline, latest, target }) => {
        expect(escap({ direction: 'decrease', baseline: -baseline, latest: -latest, target: -target })).toEqual(
          escap({ direction: 'increase', baseline, latest, target }),
        )
      }),
    )
  })
  it('the target itself is ten, wherever the baseline', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (baseline, target) => {
        fc.pre(baseline !== target)
        expect(
          index({ direction: target > baseline ? 'increase' : 'decrease', baseline, latest: target, target }),
        ).toBe(10)
      }),
    )
  })
  it('parity never scores above ten', () => {
    fc.assert(
      fc.property(inputsOf(anyValue), (inputs) => {
        const value = index({ ...inputs, direction: 'parity' })
        if (typeof value === 'number') expect(value).toBeLessThanOrEqual(10)
      }),
    )
  })
})
