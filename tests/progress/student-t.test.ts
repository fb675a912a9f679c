import { describe, expect, it } from 'vitest'
import { studentTDensity } from '../../src/progress/stats/student-t.ts'
import { studentTCdfAnyDf, studentTQuantileAnyDf } from '../../src/progress/stats/t-distribution.ts'
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
  it.each([
    [1, [0.31830988618379075, 0.09794150344116635, 0.01872411095198769]],
    [2, [0.3535533905932738, 0.11413441178180372, 0.0130945700219731]],
    [3, [0.36755259694786135, 0.12001717451358736, 0.009163361142744466]],
    [4, [0.375, 0.12288, 0.0067082039324993705]],
    [5, [0.3796066898224944, 0.12451734464635511, 0.005123727051917912]],
  ] as const)('%i degrees: the density at 0, -1.5 and 4, as SciPy 1.17.1 gives it', (df, expected) => {
    expected.forEach((one, i) => near(studentTDensity([0, -1.5, 4][i]!, df), one, 1e-14))
  })
  it('holds at the far ends', () => {
    expect([studentTCdfAnyDf(-Infinity, 3), studentTCdfAnyDf(Infinity, 3), studentTCdfAnyDf(0, 3)]).toEqual([0, 1, 0.5])
  })
})
