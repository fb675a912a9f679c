import { describe, expect, it } from 'vitest'
import { requiredPath, type PathKind } from '../../src/progress/index.ts'
import { oracle } from './oracle.ts'

type Case = {
  input: { t0: number; y0: number; deadline: number; target: number; at: number[]; steepness: number }
  expected: { linear: number[]; compound: (number | null)[] | null; normalisedSCurve: number[] }
}
const { cases } = oracle<{ cases: Record<string, Case> }>('required-trajectory')
const shapes: readonly (readonly [PathKind, 'linear' | 'compound' | 'normalisedSCurve'])[] = [
  ['straight', 'linear'],
  ['compound', 'compound'],
  ['s-curve', 'normalisedSCurve'],
]

describe('the required path agrees with R 4.2.2 (approx, plogis)', () => {
  for (const [name, { input, expected }] of Object.entries(cases)) {
    for (const [kind, column] of shapes) {
      it(`${name}: ${kind}`, () => {
        const ends = { fromTime: input.t0, fromValue: input.y0, toTime: input.deadline, toValue: input.target }
        const path = requiredPath(kind, ends, input.steepness)
        const wanted = expected[column]
        if (input.y0 === 0 && kind === 'compound') {
          expect(path).toEqual({ ok: false, fault: 'compound-needs-positive-values' })
          return
        }
        if (!path.ok || wanted === null) throw new Error('a path was expected')
        input.at.forEach((time, i) => {
          const value = wanted[i]!
          expect(Math.abs(path.value(time) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)))
        })
      })
    }
  }
})

describe('the required path at its ends', () => {
  const ends = { fromTime: 10, fromValue: 20, toTime: 20, toValue: 90 }
  it.each(['straight', 'compound', 's-curve'] as const)('%s holds the baseline before its day and the target after the due day', (kind) => {
    const path = requiredPath(kind, ends)
    if (!path.ok) throw new Error(path.fault)
    expect([path.value(-5), path.value(10), path.value(20), path.value(99)]).toEqual([20, 20, 90, 90])
  })
  it('refuses when no time lies between baseline and due day', () => {
    expect(requiredPath('straight', { ...ends, toTime: 10 })).toEqual({ ok: false, fault: 'no-time-span' })
    expect(requiredPath('straight', { ...ends, toTime: NaN })).toEqual({ ok: false, fault: 'no-time-span' })
  })
  it('refuses compound growth towards zero, and nothing else', () => {
    expect(requiredPath('compound', { ...ends, toValue: 0 })).toEqual({ ok: false, fault: 'compound-needs-positive-values' })
    expect(requiredPath('s-curve', { ...ends, toValue: 0 }).ok).toBe(true)
  })
})
