import { describe, expect, it } from 'vitest'
import { componentsAt } from '../../src/progress/forecast/mixture.ts'
import { figureAfter, fitTrend } from '../../src/progress/forecast/local-trend.ts'
import { pointsOf } from '../../src/progress/forecast/points.ts'
import { firstTimes } from '../../src/progress/forecast/first-passage.ts'
import { studentTCdf, type DegreesOfFreedom } from '../../src/progress/stats/student-t.ts'
import { chanceAt, fitTrendTo, innerRangeAt, rangeAt } from '../../src/progress/forecast/trend.ts'
import { assess, forecastOn } from '../../src/progress/index.ts'
import { dayFromNumber } from '../../src/progress/calendar.ts'
import type { Direction } from '../../src/progress/record/metric.ts'
import { aMetric, aReading, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'
import { besideTheProject, oracle } from './oracle.ts'
import { fitWindow, score, totalOf, type Tournament } from './tournament.ts'

const near = (actual: number, expected: number, relative: number): void =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    relative * Math.max(Math.abs(expected), 1e-12),
  )

describe('one setting of the damped local trend agrees with statsmodels and dense least squares', () => {
  type Case = {
    input: { t: number[]; y: number[] }
    parameters: { theta: number; slopeVar: number; noiseVar: number; walkVar: number }
    expected: { futureOffsets: number[]; meanGls: number[]; varGlsUnitScale: number[]; quadraticForm: number }
  }
  const { cases } = oracle<{ cases: Record<string, Case> }>('damped-local-trend')
  it.each(Object.entries(cases))('case %s', (_, { input, parameters, expected }) => {
    const setting = {
      damping: parameters.theta,
      slopeVariance: parameters.slopeVar,
      observationVariance: parameters.noiseVar,
      levelVariance: parameters.walkVar,
    }
    const fit = fitTrend(setting, pointsOf(input.t, input.y, 1))
    near(fit.weightedSquaredErrors, expected.quadraticForm, 1e-9)
    expected.futureOffsets.forEach((time, i) => {
      const { mean, variance } = figureAfter(fit, time - input.t.at(-1)!)
      near(mean, expected.meanGls[i]!, 1e-9)
      near(variance, expected.varGlsUnitScale[i]!, 1e-9)
    })
  })
  it('short steps use a series that joins the exact form without a jump', () => {
    const setting = { damping: 1, slopeVariance: 30, observationVariance: 0.05, levelVariance: 0.95 }
    const at = (time: number) => figureAfter(fitTrend(setting, pointsOf([0, 1, 2], [1, 3, 2])), time).variance
    near(at(0.99999e-3), at(1.00001e-3), 1e-4)
  })
})

describe('at a bound the chance is all that is forecast for it and beyond', () => {
  type Case = {
    name: string
    unit: 'count' | 'share'
    times: number[]
    values: number[]
    due: number
    target: number
    direction: Direction
    chance: number
  }
  const { cases, tolerance, origin } = oracle<{ cases: Case[]; tolerance: number; origin: string }>('chance-at-bounds')
  const trendOf = ({ unit, times, values, direction }: Case) =>
    fitTrendTo(
      aMetric({ direction, unit: { kind: unit, noun: 'of all' } }),
      times.map((time, i) => aReading(dayFromNumber(time), values[i]!)),
    )!
  it.each(cases.map((one) => [one.name, one] as const))(`%s: as ${origin} has it`, (_, one) => {
    expect(Math.abs(chanceAt(trendOf(one), one.target, one.due) - one.chance)).toBeLessThanOrEqual(tolerance)
  })
  it.each(cases.map((one) => [one.name, one] as const))('%s: nothing is forecast beyond what can be', (_, one) => {
    const { low95, high95 } = rangeAt(trendOf(one), one.due)
    expect(low95).toBeGreaterThanOrEqual(0)
    if (one.unit === 'share') expect(high95).toBeLessThanOrEqual(1)
  })
})

describe('the forecast agrees with statsmodels and SciPy', () => {
  type Case = {
    input: {
      kind: 'share' | 'count' | 'level'
      t: number[]
      y: number[]
      deadline: number
      target: number
      direction: Direction
    }
    expected: {
      weights: number[]
      means: number[]
      scales: number[]
      quantiles: Record<string, number>
      probability: number
      firstHorizonWhereProbabilityReaches: Record<string, number | null>
    }
  }
  const { cases, tolerance } = oracle<{
    cases: Case[]
    tolerance: { weightsAbs: number; quantileRelative: number; probabilityAbs: number; horizonRelative: number }
  }>('dlt6-mixture')
  it.each(cases.map((one, i) => [i + 1, one.input.kind, one.input.t.length, one] as const))(
    'case %i: a %s with %i figures',
    (_i, _kind, _n, { input, expected }) => {
      const { trend, size } = fitWindow(input)
      const components = componentsAt(trend.mixture, input.deadline)
      components.forEach(({ weight, mean, scale }, k) => {
        expect(Math.abs(weight - expected.weights[k]!)).toBeLessThanOrEqual(tolerance.weightsAbs)
        near(mean, expected.means[k]!, tolerance.quantileRelative)
        near(scale, expected.scales[k]!, tolerance.quantileRelative)
      })
      const { median, low80, high80, low95, high95 } = rangeAt(trend, input.deadline)
      const quantiles = { 0.025: low95, 0.1: low80, 0.5: median, 0.9: high80, 0.975: high95 }
      for (const [share, value] of Object.entries(quantiles))
        near(size * value, expected.quantiles[share]!, tolerance.quantileRelative)
      // The middle half, held to the weights, means and scales of the outside forecast.
      const below = (value: number): number =>
        expected.weights.reduce(
          (sum, weight, k) =>
            sum +
            weight *
              studentTCdf((trend.scale.to(value) - expected.means[k]!) / expected.scales[k]!, trend.mixture.degrees),
          0,
        )
      const { low50, high50 } = innerRangeAt(trend, input.deadline, rangeAt(trend, input.deadline))
      expect(below(low50)).toBeCloseTo(0.25, 7)
      expect(below(high50)).toBeCloseTo(0.75, 7)
      expect(Math.abs(chanceAt(trend, input.target / size, input.deadline) - expected.probability)).toBeLessThanOrEqual(
        tolerance.probabilityAbs,
      )
      const times = firstTimes(trend, input.target / size, [0.1, 0.5, 0.9], 1e-9)
      times.forEach((time, i) => {
        const horizon = expected.firstHorizonWhereProbabilityReaches[['0.1', '0.5', '0.9'][i]!]
        if (horizon === null) expect(time).toBeUndefined()
        else near(time! - trend.mixture.lastTime, horizon!, tolerance.horizonRelative)
      })
    },
  )
})

describe('Student t', () => {
  it.each([
    [1, 3.0776835372],
    [2, 1.8856180832],
    [3, 1.6377443537],
    [4, 1.5332062741],
    [5, 1.4758840488],
  ] as const)(
    'with %i degrees of freedom has 90%% below the quantile that R 4.2.2 gives',
    (degrees: DegreesOfFreedom, quantileOfR) => {
      expect(studentTCdf(quantileOfR, degrees)).toBeCloseTo(0.9, 9)
      expect(studentTCdf(-quantileOfR, degrees)).toBeCloseTo(0.1, 9)
    },
  )
})

describe('the tournament: 420 windows of real public series', () => {
  const tournament = besideTheProject<Tournament>('oracles/tournament.json')
  if (tournament === undefined)
    console.info('The tournament windows are kept beside the project and are absent here: the gate was not run.')
  it('the gate holds wherever the windows are at hand', () => {
    if (tournament === undefined) return
    expect(tournament.windows).toHaveLength(420)
    const { brier, coverage80, coverage95, meanScaledError, intervalScore80, intervalScore95 } = totalOf(
      tournament.windows.map(score),
    )
    const { gate } = tournament
    expect(brier).toBeLessThanOrEqual(gate.brierMax)
    expect(coverage80).toBeGreaterThanOrEqual(gate.coverage80[0])
    expect(coverage80).toBeLessThanOrEqual(gate.coverage80[1])
    expect(coverage95).toBeGreaterThanOrEqual(gate.coverage95[0])
    expect(coverage95).toBeLessThanOrEqual(gate.coverage95[1])
    expect(intervalScore80).toBeLessThanOrEqual(gate.intervalScore80Max)
    expect(intervalScore95).toBeLessThanOrEqual(gate.intervalScore95Max)
    expect(meanScaledError).toBeLessThanOrEqual(gate.meanScaledErrorMax)
  })
})

describe("the forecast for a day of one's own choosing", () => {
  const verify = recorded('verify-users')
  const asAt = assess(verify, day('2019-03-05'))
  it('is that of the due day on the due day', () => {
    expect(forecastOn(verify, asAt, day('2020-12-31'))).toMatchObject({ day: '2020-12-31', ...asAt.forecast!.atDue })
  })
  it("is not made for the latest figure's own day or earlier, nor for a target that is not live", () => {
    expect([
      forecastOn(verify, asAt, asAt.latest!.day),
      forecastOn(verify, assess(verify, day('2026-11-23')), day('2027-12-31')),
    ]).toEqual([undefined, undefined])
  })
})
