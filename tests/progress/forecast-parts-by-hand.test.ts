/** Small parts of the forecast, each with its number worked out by hand. */
import { describe, expect, it } from 'vitest'
import { fitMixture, mixtureCdf, quantile, type Component } from '../../src/progress/forecast/mixture.ts'
import { pointsOf } from '../../src/progress/forecast/points.ts'
import { roundingOf } from '../../src/progress/forecast/rounding.ts'
import { howOften, mayHaveSeason } from '../../src/progress/forecast/series.ts'
import { settingsFor } from '../../src/progress/forecast/settings.ts'
import { transformFor, UNCHANGED } from '../../src/progress/forecast/transform.ts'

const ROOT_12 = Math.sqrt(12)

describe('what a figure loses by its last digit: half a digit either way, as a standard deviation', () => {
  it.each([
    ['whole numbers', 'count', [50, 50], 1],
    ['noughts at the end are digits', 'count', [5000, 5000], 1],
    ['the finest of all decides', 'number', [50, 50.25, 50.5], 0.01],
    ['per cent of a share', 'share', [0.5, 0.5], 0.01],
    ['tenths of a per cent', 'share', [0.127, 0.13], 0.001],
    ['no finer than a millionth: the rest is dust', 'number', [1 / 3], 1e-6],
  ] as const)('%s', (_, kind, values, digit) =>
    expect(roundingOf(kind, values, UNCHANGED) * ROOT_12).toBeCloseTo(digit, 10),
  )
  it('on the scale of the forecast', () => {
    const root = transformFor({ kind: 'count' }, [0, 1, 2], [100, 121, 100], 1)
    expect(root.kind).toBe('square-root')
    expect(roundingOf('count', [100], root) * ROOT_12).toBeCloseTo(Math.sqrt(100.5) - Math.sqrt(99.5), 12)
  })
  it('beside a number so large that its digit would be lost, what numbers can tell apart', () =>
    expect(roundingOf('number', [1e20], UNCHANGED)).toBe(Number.EPSILON * 1e20))
})

describe('the value below which a share of a mixture lies', () => {
  const pair = (far: number): readonly Component[] => [
    { weight: 0.5, mean: 0, scale: 1 },
    { weight: 0.5, mean: far, scale: 1 },
  ]
  it('of two that lie far apart is the middle of each for a quarter and three quarters', () => {
    expect(quantile(pair(1e9), 5, 0.25)).toBeCloseTo(0, 6)
    expect(quantile(pair(1e9), 5, 0.75) - 1e9).toBeCloseTo(0, 6)
  })
  it('of two on one place is that of either', () => expect(quantile(pair(0), 5, 0.9)).toBeCloseTo(1.4758840488, 9))
  it('lies within what it is told', () => {
    const z = quantile(pair(4), 3, 0.9)
    expect(quantile(pair(4), 3, 0.9, z + 1)).toBeCloseTo(z + 1, 12)
    expect(quantile(pair(4), 3, 0.9, -Infinity, z - 1)).toBeCloseTo(z - 1, 12)
    expect(quantile(pair(4), 3, 0.9, z - 1, z + 1)).toBeCloseTo(z, 12)
  })
  it('of what is known for certain is that', () => {
    const known = [{ weight: 1, mean: 3, scale: 0 }]
    expect(quantile(known, 5, 0.9)).toBe(3)
    expect([2.9, 3, 3.1].map((z) => mixtureCdf(known, 5, z))).toEqual([0, 1, 1])
  })
  it('may be where nothing is likely: between two, at a half', () => {
    const z = quantile(pair(1e6), 2, 0.5)
    expect(mixtureCdf(pair(1e6), 2, z)).toBeCloseTo(0.5, 12)
  })
})

describe('the least errors of points', () => {
  const errorsOf = (values: readonly number[], rounding = 0.5): readonly number[] =>
    fitMixture(pointsOf([0, 1, 2, 3], values), settingsFor(1), () => rounding).fits.map(
      ({ weightedSquaredErrors }) => weightedSquaredErrors,
    )
  it('that do not vary are those of their last digit', () => {
    for (const errors of errorsOf([7, 7, 7, 7])) expect(errors).toBe(3 * 0.5 ** 2)
    // But for dust.
    for (const errors of errorsOf([7, 7 + 1e-15, 7, 7])) expect(errors).toBe(3 * 0.5 ** 2)
    for (const errors of errorsOf([-7, -7, -7, -7])) expect(errors).toBe(3 * 0.5 ** 2)
  })
  it('that vary are what arithmetic leaves of how far they lie apart, or more', () => {
    for (const errors of errorsOf([1, 2, 3, 4], 1e6)) expect(errors).toBeGreaterThanOrEqual(3 * (1e-9 * 3) ** 2)
    expect(Math.max(...errorsOf([1, 2, 3, 4], 1e6))).toBeLessThan(100)
  })
  it('of nothing at all are no nought', () => {
    for (const errors of errorsOf([0, 0, 0, 0], 0)) expect(errors).toBe(1e-280)
  })
})

describe('figures by the quarter or month', () => {
  it.each([
    [1, false],
    [1.5, false],
    [1.6, true],
    [4, true],
    [12, true],
    [12.5, false],
    [52, false],
  ])('%f a year: %s', (often, may) => expect(mayHaveSeason(often)).toBe(may))
  it('are counted by their mean gap', () => expect(howOften({ times: [0, 90, 183, 365.25], aYear: 365.25 })).toBe(3))
})
