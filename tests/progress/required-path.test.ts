import { describe, expect, it } from 'vitest'
import { requiredPath } from '../../src/progress/judging/required-path.ts'
import { oracle } from './oracle.ts'

type Case = {
  readonly input: {
    readonly t0: number
    readonly y0: number
    readonly deadline: number
    readonly target: number
    readonly at: readonly number[]
  }
  readonly expected: { readonly linear: readonly number[] }
}
const { cases } = oracle<{ cases: Record<string, Case> }>('required-trajectory')

describe('the required path agrees with R 4.2.2 (approx)', () => {
  it.each(Object.entries(cases))('%s', (_, { input: { t0, y0, deadline, target, at }, expected }) => {
    const path = requiredPath([
      { time: t0, value: y0 },
      { time: deadline, value: target },
    ])
    at.forEach((time, i) =>
      expect(Math.abs(path(time) - expected.linear[i]!)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(expected.linear[i]!)),
      ),
    )
  })
})

describe('the required path at its ends', () => {
  const ends = [
    { time: 10, value: 20 },
    { time: 20, value: 90 },
  ]
  it('holds the baseline before its day and the target after the due day', () => {
    const path = requiredPath(ends)
    expect([path(-5), path(10), path(20), path(99)]).toEqual([20, 20, 90, 90])
  })
  it('goes through each stage on its day', () => {
    // From 20 to 30 in ten, then to 90 in twenty: 3 a unit of time.
    const path = requiredPath([
      { time: 10, value: 20 },
      { time: 20, value: 30 },
      { time: 40, value: 90 },
    ])
    expect([path(15), path(20), path(30), path(40)]).toEqual([25, 30, 60, 90])
  })
})
