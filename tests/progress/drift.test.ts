import { describe, expect, it } from 'vitest'
import {
  driftAfter,
  driftChanceAbove,
  driftQuantile,
  driftReach,
  fitDrift,
  type Drift,
} from '../../src/progress/forecast/drift.ts'
import { studentTCdfAnyDf, studentTQuantileAnyDf } from '../../src/progress/stats/t-distribution.ts'
import { findRoot } from '../../src/progress/stats/root-finding.ts'
import { oracle } from './oracle.ts'

const near = (actual: number, expected: number, relative: number): void =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    relative * Math.max(Math.abs(expected), 1e-12),
  )

type Tables = { qt: { df: number; p: number[]; q: number[] }[]; pt: { df: number; x: number[]; p: number[] }[] }
const { cases: tables, tolerance: tableTolerance } = oracle<{ cases: Tables; tolerance: { relative: number } }>(
  'distributions',
)

describe('Student t for any degrees of freedom agrees with R 4.2.2 (pt, qt)', () => {
  it.each(tables.pt.map(({ df, x, p }) => [df, x, p] as const))('%i degrees: chances', (df, x, p) => {
    x.forEach((one, i) => near(studentTCdfAnyDf(one, df), p[i]!, tableTolerance.relative))
  })
  it.each(tables.qt.map(({ df, p, q }) => [df, p, q] as const))('%i degrees: quantiles', (df, p, q) => {
    p.forEach((one, i) => near(studentTQuantileAnyDf(one, df), q[i]!, tableTolerance.relative))
  })
  it('holds at the far ends', () => {
    expect([studentTCdfAnyDf(-Infinity, 3), studentTCdfAnyDf(Infinity, 3), studentTCdfAnyDf(0, 3)]).toEqual([0, 1, 0.5])
  })
})

const fitted = (t: readonly number[], y: readonly number[]): Drift => {
  const drift = fitDrift(t, y)
  if (drift === undefined) throw new Error('no drift')
  return drift
}

describe('the straight-line drift agrees with R forecast::rwf and lm', () => {
  type Regular = {
    input: { t: number[]; y: number[]; h: number }
    expected: Record<'mean' | 'se' | 'tLower80' | 'tUpper80' | 'tLower95' | 'tUpper95', number[]> & {
      driftPerStep: number
      sigmaPerStep: number
    }
  }
  const regular = oracle<{ cases: Record<string, Regular>; tolerance: { relative: number } }>('drift-regular')
  it.each(Object.entries(regular.cases))('evenly spaced: %s', (_, { input, expected }) => {
    const drift = fitted(
      input.y.map((_value, i) => i),
      input.y,
    )
    const { relative } = regular.tolerance
    near(drift.rate, expected.driftPerStep, relative)
    near(drift.sigma, expected.sigmaPerStep, relative)
    expected.mean.forEach((mean, i) => {
      near(driftAfter(drift, i + 1).mean, mean, relative)
      near(driftAfter(drift, i + 1).error, expected.se[i]!, relative)
      const columns = {
        0.1: expected.tLower80,
        0.9: expected.tUpper80,
        0.025: expected.tLower95,
        0.975: expected.tUpper95,
      }
      for (const [chance, column] of Object.entries(columns))
        near(driftQuantile(drift, i + 1, Number(chance)), column[i]!, relative)
    })
  })
  type Irregular = {
    input: { t: number[]; y: number[]; horizon: number[] }
    expected: Record<'mean' | 'se' | 'lower80' | 'upper80' | 'lower95' | 'upper95', number[]> & {
      rate: number
      seRate: number
      sigma: number
      df: number
    }
  }
  const irregular = oracle<{ cases: Record<string, Irregular>; tolerance: { relative: number } }>('drift-irregular')
  it.each(Object.entries(irregular.cases))('at uneven dates: %s', (_, { input, expected }) => {
    const drift = fitted(input.t, input.y)
    const { relative } = irregular.tolerance
    near(drift.rate, expected.rate, relative)
    near(drift.rateError, expected.seRate, relative)
    near(drift.sigma, expected.sigma, relative)
    expect(drift.degrees).toBe(expected.df)
    input.horizon.forEach((time, i) => {
      near(driftAfter(drift, time).mean, expected.mean[i]!, relative)
      near(driftAfter(drift, time).error, expected.se[i]!, relative)
      const columns = { 0.1: expected.lower80, 0.9: expected.upper80, 0.025: expected.lower95, 0.975: expected.upper95 }
      for (const [chance, column] of Object.entries(columns))
        near(driftQuantile(drift, time, Number(chance)), column[i]!, relative)
    })
  })
  it('needs three figures that do not keep exactly to one line', () => {
    expect([fitDrift([], []), fitDrift([0, 1], [0, 5]), fitDrift([0, 1, 2], [0, 5, 10])]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the chance of a target by the straight-line drift agrees with SciPy 1.10.1', () => {
  type Row = {
    target: number
    horizon: number
    probAtOrAbove: number
    probAtOrBelow: number
    crossingDates?: Record<string, number | null>
  }
  const { cases, tolerance } = oracle<{
    cases: Record<string, { input: { t: number[]; y: number[] }; expected: Row[] }>
    tolerance: { relative: number }
  }>('target-probability-drift')
  it.each(Object.entries(cases))('case %s', (_, { input, expected }) => {
    const drift = fitted(input.t, input.y)
    for (const { target, horizon, probAtOrAbove, probAtOrBelow, crossingDates } of expected) {
      near(driftChanceAbove(drift, target, horizon), probAtOrAbove, tolerance.relative)
      near(1 - driftChanceAbove(drift, target, horizon), probAtOrBelow, tolerance.relative)
      for (const [chance, time] of Object.entries(crossingDates ?? {})) {
        const found = driftReach(drift, target, Number(chance))
        if (time === null) expect(found).toBeUndefined()
        else near(found!, time, tolerance.relative)
      }
    }
  })
  it('a level behind the drift, or a figure that stands still, is never reached', () => {
    expect(driftReach(fitted([0, 1, 2], [0, 4, 10]), -5, 0.5)).toBeUndefined()
    expect(driftReach(fitted([0, 1, 2], [0, 4, 0]), 5, 0.5)).toBeUndefined()
  })
})

describe('narrowing a bracket', () => {
  it('finds where a function crosses zero, rising or falling', () => {
    expect(findRoot((x) => Math.cos(x), 0, 3, 1e-13)).toBeCloseTo(Math.PI / 2, 12)
    expect(findRoot((x) => x ** 9 - 1e-9, -1, 2, 1e-13)).toBeCloseTo(0.1, 9)
  })
  it('gives the end nearer to zero where nothing crosses', () => {
    expect([findRoot((x) => x + 1, 0, 5, 1e-9), findRoot((x) => x - 9, 0, 5, 1e-9)]).toEqual([0, 5])
  })
})
