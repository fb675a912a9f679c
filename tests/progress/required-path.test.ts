import { describe, expect, it } from 'vitest'
import { requiredPath, type PathShape } from '../../src/progress/index.ts'
import { oracle } from './oracle.ts'

type Milestones = { readonly t: number | number[]; readonly y: number | number[] }
type Case = {
  input: {
    t0: number
    y0: number
    deadline: number
    target: number
    at: number[]
    ceiling: number | null
    steepness: number
    milestones: Milestones | null
  }
  expected: {
    linear: number[]
    compound: number[] | null
    logisticThroughBothEnds: number[] | null
    normalisedSCurve: number[]
    piecewise: number[] | null
  }
}
const { cases } = oracle<{ cases: Record<string, Case> }>('required-trajectory')

const milestones = ({ t, y }: Milestones) => [t].flat().map((time, i) => ({ time, value: [y].flat()[i]! }))

const shapesOf = ({
  ceiling,
  steepness,
  milestones: dated,
}: Case['input']): readonly (readonly [PathShape, keyof Case['expected']])[] => [
  [{ kind: 'straight' }, 'linear'],
  [{ kind: 'compound' }, 'compound'],
  [{ kind: 'logistic', ceiling: ceiling ?? 1000 }, 'logisticThroughBothEnds'],
  [{ kind: 's-curve', steepness }, 'normalisedSCurve'],
  [{ kind: 'milestones', points: dated === null ? [] : milestones(dated).toReversed() }, 'piecewise'],
]
const REFUSALS = { compound: 'compound-needs-positive-values', logistic: 'not-between-zero-and-the-ceiling' } as const

describe('the required path agrees with R 4.2.2 (approx, plogis, qlogis)', () => {
  for (const [name, { input, expected }] of Object.entries(cases)) {
    for (const [shape, column] of shapesOf(input)) {
      const wanted = expected[column]
      if (wanted === null && shape.kind === 'milestones') continue
      it(`${name}: ${shape.kind}`, () => {
        const path = requiredPath(shape, {
          fromTime: input.t0,
          fromValue: input.y0,
          toTime: input.deadline,
          toValue: input.target,
        })
        if (wanted === null) expect(path).toEqual({ ok: false, fault: REFUSALS[shape.kind as 'compound' | 'logistic'] })
        else if (!path.ok) throw new Error(path.fault)
        else
          input.at.forEach((time, i) =>
            expect(Math.abs(path.value(time) - wanted[i]!)).toBeLessThanOrEqual(
              1e-12 * Math.max(1, Math.abs(wanted[i]!)),
            ),
          )
      })
    }
  }
})

describe('the required path at its ends', () => {
  const ends = { fromTime: 10, fromValue: 20, toTime: 20, toValue: 90 }
  const everyShape: readonly PathShape[] = [
    { kind: 'straight' },
    { kind: 'compound' },
    { kind: 'logistic', ceiling: 91 },
    { kind: 's-curve' },
    { kind: 'milestones', points: [{ time: 15, value: 30 }] },
  ]
  it.each(everyShape)('$kind holds the baseline before its day and the target after the due day', (shape) => {
    const path = requiredPath(shape, ends)
    if (!path.ok) throw new Error(path.fault)
    expect([path.value(-5), path.value(10), path.value(20), path.value(99)]).toEqual([20, 20, 90, 90])
  })
  it('refuses when no time lies between baseline and due day', () => {
    expect(requiredPath({ kind: 'straight' }, { ...ends, toTime: 10 })).toEqual({ ok: false, fault: 'no-time-span' })
    expect(requiredPath({ kind: 'straight' }, { ...ends, toTime: NaN })).toEqual({ ok: false, fault: 'no-time-span' })
  })
  it('refuses compound growth towards zero, and nothing else', () => {
    expect(requiredPath({ kind: 'compound' }, { ...ends, toValue: 0 })).toEqual({
      ok: false,
      fault: 'compound-needs-positive-values',
    })
    expect(requiredPath({ kind: 's-curve' }, { ...ends, toValue: 0 }).ok).toBe(true)
  })
  it('refuses a ceiling that the target reaches or passes', () => {
    for (const ceiling of [90, 89])
      expect(requiredPath({ kind: 'logistic', ceiling }, ends)).toEqual({
        ok: false,
        fault: 'not-between-zero-and-the-ceiling',
      })
    expect(requiredPath({ kind: 'logistic', ceiling: 90.1 }, ends).ok).toBe(true)
  })
  it('of two milestones of one day the later in the list counts, and those outside the ends count for nothing', () => {
    const points = [
      { time: 15, value: 30 },
      { time: 15, value: 40 },
      { time: 9, value: 1 },
      { time: 20, value: 2 },
    ]
    const path = requiredPath({ kind: 'milestones', points }, ends)
    expect(path.ok && [path.value(12.5), path.value(15), path.value(17.5)]).toEqual([25, 40, 65])
  })
})
