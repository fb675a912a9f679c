import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSdg, type OpenSdgAnswer, type OpenSdgInputs } from '../../../src/progress/peer-methods/open-sdg.ts'
import { allowanceNear, markGrowth, markRatio } from '../../../src/progress/peer-methods/open-sdg-marks.ts'
import { csvRows } from '../csv.ts'
import { oracle, published, textBesideTheProject } from '../oracle.ts'
import { anythingAtAll, anyValue, expectPlain, valueAboveZero } from '../plain.ts'

const near = (actual: number | undefined, expected: number, relative: number): void =>
  expect(Math.abs(actual! - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    relative * Math.max(Math.abs(expected), 1),
  )
const progressIn = (answer: OpenSdgAnswer) => (answer.kind === 'cannot-say' ? undefined : answer.progress)
const scoreIn = (answer: OpenSdgAnswer) => (answer.kind === 'cannot-say' ? undefined : answer.score)

describe('Statistics Canada publishes, for 180 series of its two frameworks, the same value, score and status', () => {
  const text = published(
    textBesideTheProject('peers/open-sdg-series.csv'),
    'The 180 published series of Statistics Canada',
  )
  const rows = text === undefined ? [] : csvRows(text)
  const THEIR_WORDS: Record<string, OpenSdgAnswer['kind']> = {
    target_achieved: 'target-achieved',
    substantial_progress: 'on-track',
    moderate_progress: 'progress-needs-acceleration',
    limited_progress: 'limited-progress',
    deterioration: 'deterioration',
    not_available: 'cannot-say',
  }
  it('all 180 are there, where any are', () => expect([0, 180]).toContain(rows.length))
  it.each(rows.map((row) => [row['framework']!, row['series']!, row['expected_status']!, row] as const))(
    '%s %s: %s',
    (_framework, _series, status, row) => {
      const at = (year: string, value: string) => ({ year: Number(row[year]), value: Number(row[value]) })
      const answer = openSdg({
        direction: row['direction'] === '1' ? 'increase' : 'decrease',
        baseline: at('base_year', 'base_value'),
        latest: at('current_year', 'current_value'),
        ...(row['target'] === '' ? {} : { target: at('target_year', 'target') }),
        ...(row['limit'] === '' ? {} : { limit: Number(row['limit']) }),
      })
      expect(answer.kind).toBe(THEIR_WORDS[status])
      if (row['expected_score'] === '') expect(scoreIn(answer)).toBeUndefined()
      else near(scoreIn(answer), Number(row['expected_score']), 1e-9)
      if (row['expected_progress_value'] === '') expect(progressIn(answer)).toBeUndefined()
      else near(progressIn(answer)?.value, Number(row['expected_progress_value']), 1e-9)
    },
  )
})

describe('the growth rates and their ratio agree with the published formula, and the words with Open SDG code as run', () => {
  type Case = {
    input: {
      baseYear: number
      baseline: number
      targetYear: number
      target: number
      currentYear: number
      value: number
      direction: 'positive' | 'negative'
    }
    expected: { actualCagr: number; requiredCagr: number; ratio: number; openSdgStatus: string }
  }
  const { cases, tolerance } = oracle<{ cases: Case[]; tolerance: { relative: number } }>('cagr-ratio')
  it.each(cases.map((one) => [one.input.baseline, one.input.value, one.input.target, one] as const))(
    'from %d to %d, with a target of %d',
    (_from, _to, _target, { input, expected }) => {
      const answer = openSdg({
        direction: input.direction === 'positive' ? 'increase' : 'decrease',
        baseline: { year: input.baseYear, value: input.baseline },
        latest: { year: input.currentYear, value: input.value },
        target: { year: input.targetYear, value: input.target },
      })
      const progress = progressIn(answer)
      if (progress?.kind !== 'ratio-of-growth') throw new Error('a ratio was expected')
      for (const [actual, wanted] of [
        [progress.growth, expected.actualCagr],
        [progress.growthNeeded, expected.requiredCagr],
        [progress.value, expected.ratio],
      ] as const) {
        expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance.relative * Math.abs(wanted))
      }
      expect(answer.kind).toBe(expected.openSdgStatus.replaceAll('_', '-'))
    },
  )
})

describe('Open SDG by hand', () => {
  const dated = (year: number, value: number) => ({ year, value })
  const between = (from: number, to: number, years: number): Pick<OpenSdgInputs, 'baseline' | 'latest'> => ({
    baseline: dated(2010, from),
    latest: dated(2010 + years, to),
  })
  it.each<[string, OpenSdgInputs, OpenSdgAnswer['kind'], number | undefined, number | undefined]>([
    [
      'doubled in ten years where it must be four times in twenty: exactly on track',
      { direction: 'increase', ...between(100, 200, 10), target: dated(2030, 400) },
      'on-track',
      1,
      2.8572,
    ],
    [
      'halved in ten years where it must be a quarter in twenty: the same',
      { direction: 'decrease', ...between(400, 200, 10), target: dated(2030, 100) },
      'on-track',
      1,
      2.8572,
    ],
    [
      'no change towards a target: limited',
      { direction: 'increase', ...between(100, 100, 5), target: dated(2030, 200) },
      'limited-progress',
      0,
      -2.5,
    ],
    [
      'no change from a falling target: limited, and zero has no sign',
      { direction: 'decrease', ...between(100, 100, 5), target: dated(2030, 50) },
      'limited-progress',
      0,
      -2.5,
    ],
    [
      'at the target: achieved, although it got there by falling',
      { direction: 'increase', ...between(100, 60, 5), target: dated(2030, 60) },
      'target-achieved',
      undefined,
      5,
    ],
    [
      'at a target equal to the baseline: achieved',
      { direction: 'increase', ...between(100, 100, 5), target: dated(2030, 100) },
      'target-achieved',
      undefined,
      5,
    ],
    [
      'short of a target equal to the baseline: no growth is asked for',
      { direction: 'increase', ...between(100, 99, 5), target: dated(2030, 100) },
      'cannot-say',
      undefined,
      undefined,
    ],
    [
      'one figure, at the target: achieved',
      { direction: 'increase', ...between(100, 100, 0), target: dated(2030, 90) },
      'target-achieved',
      undefined,
      5,
    ],
    [
      'one figure, short of it: cannot say',
      { direction: 'increase', ...between(100, 100, 0), target: dated(2030, 110) },
      'cannot-say',
      undefined,
      undefined,
    ],
    [
      '365 days apart count as a year',
      { direction: 'increase', ...between(100, 121, 365 / 365.25) },
      'on-track',
      undefined,
      5,
    ],
    [
      'half a year apart does not',
      { direction: 'increase', ...between(100, 121, 0.5) },
      'cannot-say',
      undefined,
      undefined,
    ],
    [
      'ten per cent a year without a target: on track',
      { direction: 'increase', ...between(100, 121, 2) },
      'on-track',
      0.1,
      5,
    ],
    [
      'ten per cent a year the wrong way: deterioration',
      { direction: 'decrease', ...between(100, 121, 2) },
      'deterioration',
      -0.1,
      -5,
    ],
    [
      'a negative value that grows more negative, where that is wanted: on track',
      { direction: 'decrease', ...between(-100, -121, 2) },
      'on-track',
      0.1,
      5,
    ],
    [
      'the same where it is not wanted: deterioration',
      { direction: 'increase', ...between(-100, -121, 2) },
      'deterioration',
      -0.1,
      -5,
    ],
    [
      'from -100 to -81 in two years on the way to -65.61 in four: exactly on track',
      { direction: 'increase', ...between(-100, -81, 2), target: dated(2014, -65.61) },
      'on-track',
      1,
      2.8572,
    ],
    [
      'at its natural limit and staying there: on track',
      { direction: 'increase', ...between(100, 100, 5), limit: 100 },
      'on-track',
      0,
      5,
    ],
    [
      'at its natural limit and down 1% in a year: deterioration, unscaled',
      { direction: 'increase', ...between(100, 99, 1), limit: 100 },
      'deterioration',
      -0.01,
      -3.75,
    ],
    [
      'down to zero, where the target of zero is taken as a thousandth: achieved',
      { direction: 'decrease', ...between(10, 0, 5), target: dated(2030, 0) },
      'target-achieved',
      undefined,
      5,
    ],
    [
      'a baseline of zero is taken as a thousandth: 0.001 to 0.004 in two years doubles each year',
      { direction: 'increase', ...between(0, 0.004, 2) },
      'on-track',
      1,
      5,
    ],
    [
      'a negative value that rises to zero grows by the whole of itself: on track',
      { direction: 'increase', ...between(-5, 0, 5) },
      'on-track',
      1,
      5,
    ],
    [
      'the latest value has the other sign, though it is small',
      { direction: 'increase', ...between(-5, 0.5, 5) },
      'cannot-say',
      undefined,
      undefined,
    ],
    [
      'the latest value has the other sign',
      { direction: 'increase', ...between(-5, 5, 5) },
      'cannot-say',
      undefined,
      undefined,
    ],
    ['and the other way round', { direction: 'decrease', ...between(5, -5, 5) }, 'cannot-say', undefined, undefined],
    [
      'the target has the other sign',
      { direction: 'increase', ...between(-5, -4, 5), target: dated(2030, 5) },
      'cannot-say',
      undefined,
      undefined,
    ],
    [
      'no time to the target',
      { direction: 'increase', ...between(5, 6, 5), target: dated(2010, 9) },
      'cannot-say',
      undefined,
      undefined,
    ],
  ])('%s', (_, inputs, kind, value, score) => {
    const answer = openSdg(inputs)
    expect(answer.kind).toBe(kind)
    if (value !== undefined) expect(progressIn(answer)?.value).toBeCloseTo(value, 4)
    if (score !== undefined) expect(scoreIn(answer)).toBeCloseTo(score, 6)
    expectPlain(answer)
  })
  it('says why it cannot', () => {
    const because = (inputs: Omit<OpenSdgInputs, 'direction'>) => openSdg({ direction: 'increase', ...inputs })
    expect(because(between(5, 6, 0))).toEqual({ kind: 'cannot-say', because: 'under-a-year-apart' })
    expect(because(between(5, -6, 2))).toEqual({ kind: 'cannot-say', because: 'values-of-differing-signs' })
    expect(because({ ...between(5, 6, 2), target: dated(2009, 7) })).toEqual({
      kind: 'cannot-say',
      because: 'no-time-to-the-target',
    })
    expect(because({ ...between(5, 6, 2), target: dated(2010, 7) })).toEqual({
      kind: 'cannot-say',
      because: 'no-time-to-the-target',
    })
    expect(because({ ...between(5, 4, 2), target: dated(2020, 5) })).toEqual({
      kind: 'cannot-say',
      because: 'target-equals-baseline',
    })
    expect(because(between(5, NaN, 2))).toEqual({ kind: 'cannot-say', because: 'numbers-too-extreme' })
  })
})

describe('the cut-offs of Open SDG, on the cut and just below it', () => {
  it.each([
    [0.95, 'on-track'],
    [0.9499, 'progress-needs-acceleration'],
    [0.6, 'progress-needs-acceleration'],
    [0.5999, 'limited-progress'],
    [0, 'limited-progress'],
    [-0.0001, 'deterioration'],
  ])('a ratio of %d: %s', (ratio, kind) => expect(markRatio(ratio).kind).toBe(kind))
  it.each([
    [0.015, 1, 'on-track', 2.5],
    [0.01499, 1, 'progress-needs-acceleration', 2.4975],
    [0.005, 1, 'progress-needs-acceleration', 0],
    [0.00499, 1, 'limited-progress', -0.005],
    [0, 1, 'limited-progress', -2.5],
    [-0.0001, 1, 'deterioration', -2.5125],
    [0.0075, 0.5, 'on-track', 2.5],
    [0.0025, 0.5, 'progress-needs-acceleration', 0],
    [0.00125, 0.5, 'limited-progress', -1.25],
    [-0.01, 0, 'deterioration', -3.75],
    [0, 0, 'on-track', 5],
  ])('growth of %d with an allowance of %d: %s, score %d', (growth, allowance, kind, score) => {
    const mark = markGrowth(growth, allowance)
    expect(mark.kind).toBe(kind)
    expect(mark.score).toBeCloseTo(score, 9)
  })
  it.each([
    ['no limit', 50, undefined, 1],
    ['at the limit', 100, 100, 0],
    ['half way: 1 - 0.5^4.44', 50, 100, 1 - 0.5 ** 4.44],
    ['as far beyond it', 150, 100, 1 - 0.5 ** 4.44],
    ['twice the limit', 200, 100, 1],
    ['far beyond it', 250, 100, 1],
    ['both zero', 0, 0, 1],
    ['negative values count by their size', -50, -100, 1 - 0.5 ** 4.44],
  ])('the allowance near a limit, %s', (_, baseline, limit, allowance) =>
    expect(allowanceNear(baseline, limit)).toBeCloseTo(allowance, 12),
  )
})

describe('laws of Open SDG', () => {
  const direction = fc.constantFrom('increase', 'decrease')
  const year = fc.oneof(fc.integer({ min: 1990, max: 2040 }), fc.double({ min: 1990, max: 2040, noNaN: true }))
  const inputsOf = (value: fc.Arbitrary<number>) =>
    fc.record(
      {
        direction,
        baseline: fc.record({ year, value }),
        latest: fc.record({ year, value }),
        target: fc.record({ year, value }),
        limit: value,
      },
      { requiredKeys: ['direction', 'baseline', 'latest'] },
    ) as fc.Arbitrary<OpenSdgInputs>
  it('the answer is plain and the score lies within -5 and 5, whatever the values', () => {
    fc.assert(
      fc.property(fc.oneof(inputsOf(anyValue), inputsOf(anythingAtAll)), (inputs) => {
        const answer = openSdg(inputs)
        expectPlain(answer)
        if (answer.kind === 'cannot-say') return
        expect(answer.score).toBeGreaterThanOrEqual(-5)
        expect(answer.score).toBeLessThanOrEqual(5)
      }),
      { numRuns: 500 },
    )
  })
  it('values all mirrored below zero with the direction turned give the same status and score', () => {
    fc.assert(
      fc.property(inputsOf(valueAboveZero), ({ direction: way, baseline, latest, target, limit }) => {
        const mirrored = (dated: { year: number; value: number }) => ({ ...dated, value: -dated.value })
        const plain = openSdg({
          direction: way,
          baseline,
          latest,
          ...(target && { target }),
          ...(limit !== undefined && { limit }),
        })
        const turned = openSdg({
          direction: way === 'increase' ? 'decrease' : 'increase',
          baseline: mirrored(baseline),
          latest: mirrored(latest),
          ...(target && { target: mirrored(target) }),
          ...(limit !== undefined && { limit: -limit }),
        })
        expect(turned).toEqual(plain)
      }),
    )
  })
  it('a change of unit changes no status: values times four give the same answer to the last bit', () => {
    fc.assert(
      fc.property(inputsOf(valueAboveZero), (inputs) => {
        const scaled = (dated: { year: number; value: number }) => ({ ...dated, value: dated.value * 4 })
        const { baseline, latest, target, limit } = inputs
        expect(
          openSdg({
            ...inputs,
            baseline: scaled(baseline),
            latest: scaled(latest),
            ...(target && { target: scaled(target) }),
            ...(limit !== undefined && { limit: limit * 4 }),
          }),
        ).toEqual(openSdg(inputs))
      }),
    )
  })
  it('a higher latest value never scores lower where a rise is wanted', () => {
    fc.assert(
      fc.property(valueAboveZero, valueAboveZero, valueAboveZero, valueAboveZero, (base, target, one, other) => {
        const scored = (value: number) =>
          scoreIn(
            openSdg({
              direction: 'increase',
              baseline: { year: 2010, value: base },
              latest: { year: 2015, value },
              target: { year: 2020, value: target },
            }),
          )
        const [low, high] = [scored(Math.min(one, other)), scored(Math.max(one, other))]
        if (low !== undefined && high !== undefined) expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})
