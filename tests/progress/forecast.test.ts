import { describe, expect, it } from 'vitest'
import { chanceAtMost, componentsAt, fitMixture, quantile, type QuantileShare } from '../../src/progress/forecast/mixture.ts'
import { figureAfter, fitTrend } from '../../src/progress/forecast/local-trend.ts'
import { pointsOf } from '../../src/progress/forecast/points.ts'
import { firstTimes } from '../../src/progress/forecast/first-reach.ts'
import { scaleFor } from '../../src/progress/forecast/scale.ts'
import { studentT, type DegreesOfFreedom } from '../../src/progress/forecast/student-t.ts'
import type { Direction, Unit } from '../../src/progress/index.ts'
import { besideTheProject, oracle } from './oracle.ts'

const near = (actual: number, expected: number, relative: number): void =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-12))

/** Forecasts one window of outside evidence, whose shares run from 0 to 100. */
function forecastWindow(kind: 'share' | 'count' | 'level', times: readonly number[], values: readonly number[]) {
  const unit: Unit = { kind: kind === 'share' ? 'share' : 'count', noun: '' }
  const size = kind === 'share' ? 100 : 1
  const own = values.map((value) => value / size)
  const scale = scaleFor(unit, own)
  const mixture = fitMixture(times, own.map(scale.to))
  if (mixture === undefined) throw new Error('the figures do not vary')
  const at = (time: number) => {
    const components = componentsAt(mixture, time)
    return {
      components,
      quantile: (share: QuantileShare) => size * scale.from(quantile(components, mixture.degrees, share)),
      chance: (target: number, direction: Direction) => {
        const below = chanceAtMost(components, mixture.degrees, scale.to(target / size))
        return direction === 'increase' ? 1 - below : below
      },
    }
  }
  return { scale, mixture, size, at }
}

describe('one setting of the damped local trend agrees with statsmodels and dense least squares', () => {
  type Case = {
    input: { t: number[]; y: number[] }
    parameters: { theta: number; slopeVar: number; noiseVar: number; walkVar: number }
    expected: { futureOffsets: number[]; meanGls: number[]; varGlsUnitScale: number[]; quadraticForm: number }
  }
  const { cases } = oracle<{ cases: Record<string, Case> }>('damped-local-trend')
  it.each(Object.entries(cases))('case %s', (_, { input, parameters, expected }) => {
    const setting = { fade: parameters.theta, pace: parameters.slopeVar, noise: parameters.noiseVar, walk: parameters.walkVar }
    const fit = fitTrend(setting, pointsOf(input.t, input.y, 1))
    near(fit.misfit, expected.quadraticForm, 1e-9)
    expected.futureOffsets.forEach((time, i) => {
      const { mean, variance } = figureAfter(fit, time - input.t.at(-1)!)
      near(mean, expected.meanGls[i]!, 1e-9)
      near(variance, expected.varGlsUnitScale[i]!, 1e-9)
    })
  })
  it('short steps use a series that joins the exact form without a jump', () => {
    const setting = { fade: 1, pace: 30, noise: 0.05, walk: 0.95 }
    const at = (time: number) => figureAfter(fitTrend(setting, pointsOf([0, 1, 2], [1, 3, 2])), time).variance
    near(at(0.99999e-3), at(1.00001e-3), 1e-4)
  })
})

describe('the forecast agrees with statsmodels and SciPy', () => {
  type Case = {
    input: { kind: 'share' | 'count' | 'level'; t: number[]; y: number[]; deadline: number; target: number; direction: Direction }
    expected: { weights: number[]; means: number[]; scales: number[]; quantiles: Record<string, number>; probability: number; firstHorizonWhereProbabilityReaches: Record<string, number | null> }
  }
  const { cases, tolerance } = oracle<{ cases: Case[]; tolerance: { weightsAbs: number; quantileRelative: number; probabilityAbs: number; horizonRelative: number } }>('dlt6-mixture')
  it.each(cases.map((one, i) => [i + 1, one.input.kind, one.input.t.length, one] as const))('case %i: a %s with %i figures', (_i, _kind, _n, { input, expected }) => {
    const window = forecastWindow(input.kind, input.t, input.y)
    const { components, ...forecast } = window.at(input.deadline)
    components.forEach(({ weight, mean, scale }, k) => {
      expect(Math.abs(weight - expected.weights[k]!)).toBeLessThanOrEqual(tolerance.weightsAbs)
      near(mean, expected.means[k]!, tolerance.quantileRelative)
      near(scale, expected.scales[k]!, tolerance.quantileRelative)
    })
    for (const share of [0.025, 0.1, 0.5, 0.9, 0.975] as const) near(forecast.quantile(share), expected.quantiles[String(share)]!, tolerance.quantileRelative)
    expect(Math.abs(forecast.chance(input.target, input.direction) - expected.probability)).toBeLessThanOrEqual(tolerance.probabilityAbs)
    const { mixture, scale, size } = window
    const times = firstTimes({ mixture, scale, direction: input.direction, floor: -Infinity }, input.target / size, [0.1, 0.5, 0.9])
    times.forEach((time, i) => {
      const horizon = expected.firstHorizonWhereProbabilityReaches[['0.1', '0.5', '0.9'][i]!]
      if (horizon === null) expect(time).toBeUndefined()
      else near(time! - mixture.lastTime, horizon!, tolerance.horizonRelative)
    })
  })
})

describe('Student t', () => {
  it.each([
    [1, 3.0776835372],
    [2, 1.8856180832],
    [3, 1.6377443537],
    [4, 1.5332062741],
    [5, 1.4758840488],
  ] as const)('with %i degrees of freedom has 90%% below the quantile that R 4.2.2 gives', (degrees: DegreesOfFreedom, quantileOfR) => {
    expect(studentT(quantileOfR, degrees)).toBeCloseTo(0.9, 9)
    expect(studentT(-quantileOfR, degrees)).toBeCloseTo(0.1, 9)
  })
})

describe('the tournament: 420 windows of real public series', () => {
  type Window = { kind: 'share' | 'count' | 'level'; t: number[]; y: number[]; deadline: number; target: number; direction: Direction; outcome: { valueAtDeadline: number; met: boolean }; scale: number }
  type Tournament = { windows: Window[]; gate: { brierMax: number; coverage80: [number, number]; coverage95: [number, number]; intervalScore80Max: number; intervalScore95Max: number; meanScaledErrorMax: number } }
  const tournament = besideTheProject<Tournament>('oracles/tournament.json')
  if (tournament === undefined) console.info('The tournament windows are kept beside the project and are absent here: the gate was not run.')
  it('the gate holds wherever the windows are at hand', () => {
    if (tournament === undefined) return
    const scores = tournament.windows.map((window) => {
      const forecast = forecastWindow(window.kind, window.t, window.y).at(window.deadline)
      const actual = window.outcome.valueAtDeadline
      const winkler = (low: number, high: number, alpha: number) => Math.min(400, (high - low + (2 / alpha) * (Math.max(0, low - actual) + Math.max(0, actual - high))) / window.scale)
      const [low95, low80, middle, high80, high95] = ([0.025, 0.1, 0.5, 0.9, 0.975] as const).map(forecast.quantile) as [number, number, number, number, number]
      return {
        brier: (forecast.chance(window.target, window.direction) - (window.outcome.met ? 1 : 0)) ** 2,
        in80: actual >= low80 && actual <= high80 ? 1 : 0,
        in95: actual >= low95 && actual <= high95 ? 1 : 0,
        score80: winkler(low80, high80, 0.2),
        score95: winkler(low95, high95, 0.05),
        error: Math.min(50, Math.abs(middle - actual) / window.scale),
      }
    })
    const mean = (key: keyof (typeof scores)[number]): number => scores.reduce((sum, one) => sum + one[key], 0) / scores.length
    const { gate } = tournament
    expect(scores).toHaveLength(420)
    expect(mean('brier')).toBeLessThanOrEqual(gate.brierMax)
    expect(mean('in80')).toBeGreaterThanOrEqual(gate.coverage80[0])
    expect(mean('in80')).toBeLessThanOrEqual(gate.coverage80[1])
    expect(mean('in95')).toBeGreaterThanOrEqual(gate.coverage95[0])
    expect(mean('in95')).toBeLessThanOrEqual(gate.coverage95[1])
    expect(mean('score80')).toBeLessThanOrEqual(gate.intervalScore80Max)
    expect(mean('score95')).toBeLessThanOrEqual(gate.intervalScore95Max)
    expect(mean('error')).toBeLessThanOrEqual(gate.meanScaledErrorMax)
  })
})
