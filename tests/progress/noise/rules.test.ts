import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmrLimits, type XmrLimits } from '../../../src/progress/noise/limits.ts'
import {
  noiseSignals,
  twoOfThreePoints,
  twoOfThreeWindow,
  type NoiseSignal,
} from '../../../src/progress/noise/rules.ts'
import { oneSideEndingAt, partOfSeven, trendEndingAt, type Side } from '../../../src/progress/noise/runs.ts'
import { anyValue } from '../plain.ts'
import { nhsPublished } from './nhs-published.ts'

const flags = (numbers: readonly number[]): boolean[] => numbers.map((one) => one !== 0)
const bits = (found: readonly boolean[]): number[] => found.map(Number)
const sides = (numbers: readonly number[]): Side[] => numbers.map((one) => (one > 0 ? 1 : one < 0 ? -1 : 0))
const named = (rows: readonly { readonly expected: readonly number[] }[] | undefined) => (rows ?? []).map((_, i) => i)

describe('each rule agrees with the tests of NHSRplotthedots', () => {
  const all = nhsPublished
  it.each(named(all?.one_side_of_mean_ending_at))('seven on one side of the mean, case %i', (i) => {
    const { relative_to_mean, expected } = all!.one_side_of_mean_ending_at[i]!
    expect(bits(oneSideEndingAt(sides(relative_to_mean)))).toEqual(expected)
  })
  it.each(named(all?.part_of_seven))('part of seven, case %i', (i) =>
    expect(bits(partOfSeven(flags(all!.part_of_seven[i]!.flags)))).toEqual(all!.part_of_seven[i]!.expected),
  )
  it.each(named(all?.seven_point_trend_ending_at))('seven-point trend, case %i', (i) =>
    expect(trendEndingAt(all!.seven_point_trend_ending_at[i]!.values)).toEqual(
      all!.seven_point_trend_ending_at[i]!.expected,
    ),
  )
  it.each(named(all?.two_in_three_window))('two of three, the window, case %i', (i) => {
    const { close, side, expected } = all!.two_in_three_window[i]!
    expect(bits(twoOfThreeWindow(flags(close), sides(side)))).toEqual(expected)
  })
  it.each(named(all?.two_in_three_points))('two of three, the points, case %i', (i) => {
    const { close, side, expected } = all!.two_in_three_points[i]!
    expect(bits(twoOfThreePoints(flags(close), sides(side)))).toEqual(expected)
  })
  it('two values close to limits on opposite sides are common cause (issue 143)', () => {
    if (all === undefined) return
    const { values, expected_last_two } = all.opposite_sides_end_to_end
    const limits = xmrLimits(values)
    if (limits.kind === 'no-limits') throw new Error(limits.because)
    expect(
      noiseSignals(values, limits)
        .slice(-2)
        .map((signal) => signal.kind.replace('-', '_')),
    ).toEqual(expected_last_two)
  })
  it('no point of their random series is a special cause', () => {
    const plain = all?.limits.find((one) => one.special_cause_points !== undefined)
    if (plain === undefined) return
    const limits = xmrLimits(plain.values)
    if (limits.kind === 'no-limits') throw new Error(limits.because)
    expect(noiseSignals(plain.values, limits).filter((signal) => signal.kind === 'special-cause')).toHaveLength(
      plain.special_cause_points!,
    )
  })
  it('a value outside the limits is named so, before two of three', () => {
    if (all === undefined) return
    const OURS: Record<string, string> = {
      'outside limits': 'outside-limits up',
      '2 in 3': 'two-of-three-close-to-a-limit up',
    }
    expect(found([9.5, 7, 7]).slice(0, 2)).toEqual(all.priority.map((name) => OURS[name]))
  })
})

/** Mean 0, limits 9, close from 6: room to place each value by hand. */
const LIMITS: XmrLimits = {
  kind: 'limits',
  count: 20,
  mean: 0,
  meanMovingRange: 9 / 2.66,
  lower: -9,
  upper: 9,
  lowerClose: -6,
  upperClose: 6,
}
const brief = (signal: NoiseSignal | undefined): string =>
  signal === undefined ? 'none' : signal.kind === 'common-cause' ? 'common' : `${signal.rule} ${signal.towards}`
const found = (values: readonly number[]): string[] => noiseSignals(values, LIMITS).map(brief)

describe('the rules by hand, with limits at 9 and close limits at 6 around 0', () => {
  it.each<[string, number[], string]>([
    ['above the upper limit', [1, -1, 9.1], 'outside-limits up'],
    ['below the lower limit', [1, -1, -9.1], 'outside-limits down'],
    ['on the limit is within it', [1, -1, 9], 'common'],
    ['two of three close to the upper limit, the third above the mean', [7, 1, 7], 'two-of-three-close-to-a-limit up'],
    ['two of three close to the lower limit', [-7, -1, -7], 'two-of-three-close-to-a-limit down'],
    ['two close, the third on the other side', [7, -1, 7], 'common'],
    ['two close, the third on the mean', [7, 0, 7], 'common'],
    ['on the close limit is not beyond it', [6, 1, 7], 'common'],
    ['on the lower close limit is not beyond it', [-7, -1, -6], 'common'],
    ['two of the first three close, the last not: the last is not flagged', [7, 7, 1], 'common'],
    ['a value outside the limits is not also close to them', [9.5, 1, 7], 'common'],
    ['seven above the mean', [1, 2, 1, 2, 1, 2, 1], 'seven-on-one-side up'],
    ['seven below the mean', [-1, -2, -1, -2, -1, -2, -1], 'seven-on-one-side down'],
    ['six above the mean', [-1, 2, 1, 2, 1, 2, 1], 'common'],
    ['seven, one of them on the mean', [1, 2, 1, 0, 1, 2, 1], 'common'],
    ['seven rising across the mean', [-3, -2, -1, 0, 1, 2, 3], 'seven-point-trend up'],
    ['seven falling across the mean', [3, 2, 1, 0, -1, -2, -3], 'seven-point-trend down'],
    ['six rising', [-2, -1, 0, 1, 2, 3], 'common'],
    ['seven falling, two of them equal', [3, 2, 1, 1, -1, -2, -3], 'common'],
    ['six rising, then a fall', [-3, -2, -1, 0, 1, 2, -1], 'common'],
    ['seven rising, two of them equal', [-3, -2, -1, -1, 1, 2, 3], 'common'],
  ])('%s', (_, values, last) => expect(found(values).at(-1)).toBe(last))

  it('of several rules the first in order wins: limits, trend, two of three, one side', () => {
    expect(found([1, 2, 3, 4, 5, 6.5, 9.5]).at(-1)).toBe('outside-limits up')
    expect(found([1, 2, 3, 4, 5, 6.5, 7]).at(-1)).toBe('seven-point-trend up')
    expect(found([1, 2, 3, 4, 3, 6.5, 6.5]).at(-1)).toBe('two-of-three-close-to-a-limit up')
    expect(found([1, 2, 3, 4, 3, 6.5, 5]).at(-1)).toBe('seven-on-one-side up')
  })
  it('a trend that has ended stays flagged, and what comes after it is not part of it', () => {
    expect(trendEndingAt([1, 2, 3, 4, 5, 6, 7, 0])).toEqual([0, 0, 0, 0, 0, 0, 1, 0])
    expect(found([-3, -2, -1, 0, 1, 2, 3, -1]).slice(-2)).toEqual(['seven-point-trend up', 'common'])
  })
  it('all seven values of a trend are flagged, and none before them', () => {
    expect(found([1, -3, -2, -1, 0.5, 1, 2, 3])).toEqual([
      'common',
      ...Array.from({ length: 7 }, () => 'seven-point-trend up'),
    ])
  })
  it('a trend below the mean that rises points up: the way it runs decides, not the side', () => {
    expect(found([-8, -7, -5, -4, -3, -2, -1]).at(-1)).toBe('seven-point-trend up')
  })
  it('a value where a rise ends and a fall begins belongs to the fall', () => {
    expect(found([-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3])[6]).toBe('seven-point-trend down')
  })
  it('all seven values on one side are flagged', () => {
    expect(found([-1, 1, 2, 1, 2, 1, 2, 1])).toEqual([
      'common',
      ...Array.from({ length: 7 }, () => 'seven-on-one-side up'),
    ])
  })
  it('no values, no signals', () => expect(noiseSignals([], LIMITS)).toEqual([]))
})

describe('laws of the rules', () => {
  const values = fc.array(fc.oneof(anyValue, fc.integer({ min: -12, max: 12 })), { maxLength: 30 })
  it('values mirrored around the mean give the same rules, the other way', () => {
    fc.assert(
      fc.property(values, (all) => {
        const turned = found(all.map((value) => -value)).map((signal) =>
          signal.replace(/up|down/, (way) => (way === 'up' ? 'down' : 'up')),
        )
        expect(turned).toEqual(found(all))
      }),
    )
  })
  it('there is one signal for each value, and those within the close limits are flagged by runs alone', () => {
    fc.assert(
      fc.property(values, (all) => {
        const signals = found(all)
        expect(signals).toHaveLength(all.length)
        all.forEach((value, i) => {
          if (Math.abs(value) <= 6) expect(signals[i]).toMatch(/^(common|seven)/)
        })
      }),
    )
  })
  it('what comes more than six values later changes nothing', () => {
    fc.assert(
      fc.property(values, anyValue, (all, later) => {
        const settled = Math.max(0, all.length - 6)
        expect(found([...all, later]).slice(0, settled)).toEqual(found(all).slice(0, settled))
      }),
    )
  })
})
