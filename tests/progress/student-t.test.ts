import { describe, expect, it } from 'vitest'
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
  it('holds at the far ends', () => {
    expect([studentTCdfAnyDf(-Infinity, 3), studentTCdfAnyDf(Infinity, 3), studentTCdfAnyDf(0, 3)]).toEqual([0, 1, 0.5])
  })
})
