/** The forecast: a range that is in order, stays within what the figure can be, and widens with time. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { forecastPath, isForecastBased } from '../../../src/progress/index.ts'
import { figureAfter, fitTrend } from '../../../src/progress/forecast/local-trend.ts'
import { pointsOf } from '../../../src/progress/forecast/points.ts'
import { mixtureCdf, componentsAt, fitMixture, quantile } from '../../../src/progress/forecast/mixture.ts'
import { settingsFor } from '../../../src/progress/forecast/settings.ts'
import { part } from '../generators/plain-record.ts'
import { scenes, targetOf } from '../generators.ts'
import { answerTo, expectNear, law, liveScenes } from './law.ts'

const settings = fc.record({
  damping: fc.constantFrom(-0.1, -0.01, 0, 1e-6, 0.03, 0.1, 1, 3),
  slopeVariance: fc.constantFrom(0, 0.003, 0.3, 30),
  observationVariance: part,
  levelVariance: part.map((x) => x + 0.01),
})
const gaps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 12 })
/** Points at rising days, with values that differ and lie on no line. */
const points = fc
  .tuple(gaps, fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 13, maxLength: 13 }))
  .map(([days, values]) => {
    const times = days.reduce<readonly number[]>((so, gap) => [...so, so.at(-1)! + gap], [17_000])
    return { times, values: times.map((_, i) => values[i]! + (i * i) / 7) }
  })

describe('the forecast', () => {
  law('is given for a live status, and for no other', [scenes], (scene) => {
    const { status, forecast } = answerTo(scene)
    expect(forecast !== undefined).toBe(isForecastBased(status))
  })
  law('has its limits in order, on the due day and all the way there', [liveScenes], (scene) => {
    const answer = answerTo(scene)
    for (const { low95, low80, low50, median, high50, high80, high95 } of [
      { ...answer.forecast!.atDue, low50: answer.forecast!.atDue.median, high50: answer.forecast!.atDue.median },
      ...forecastPath(scene.metric, answer),
    ]) {
      const range = [low95, low80, low50, median, high50, high80, high95]
      expect(range).toEqual(range.toSorted((a, b) => a - b))
    }
  })
  law('runs from the latest figure to the due day, one day after another', [liveScenes], (scene) => {
    const answer = answerTo(scene)
    const { forecast, latest } = answer
    const path = forecastPath(scene.metric, answer)
    const days = path.map(({ day }) => day)
    expect(days).toEqual([...new Set(days)].sort())
    expect(days[0]! >= latest!.day).toBe(true)
    expect(path.at(-1)).toMatchObject({ day: targetOf(scene).dueDay, ...forecast!.atDue })
  })
  law(
    'stays within 0 and 1 for a share, at or above the latest figure for a running total, and above zero for figures that are',
    [liveScenes],
    (scene) => {
      const answer = answerTo(scene)
      const { forecast, latest, judged, average } = answer
      const { unit, measure } = scene.metric
      for (const { low95, high95 } of [forecast!.atDue, ...forecastPath(scene.metric, answer)]) {
        if (unit.kind === 'share') expect(low95 >= 0 && high95 <= 1).toBe(true)
        if (measure === 'cumulative') expect(low95).toBeGreaterThanOrEqual(latest!.value)
        if ([...judged, ...(average?.figures ?? [])].every(({ value }) => value > 0))
          expect(low95).toBeGreaterThanOrEqual(0)
      }
    },
  )
  law(
    'widens the further it looks ahead, within each of its settings',
    [settings, points, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 })],
    (setting, { times, values }, near, more) => {
      const fit = fitTrend(setting, pointsOf(times, values, 100))
      expect(figureAfter(fit, (near + more) / 40).variance).toBeGreaterThan(figureAfter(fit, near / 40).variance)
    },
  )
  law(
    'holds below each of its limits the share that the limit says',
    [points, fc.integer({ min: 1, max: 3000 })],
    ({ times, values }, ahead) => {
      const mixture = fitMixture(pointsOf(times, values), settingsFor(4), () => 0)
      const components = componentsAt(mixture, times.at(-1)! + ahead)
      for (const share of [0.025, 0.1, 0.5, 0.9, 0.975] as const)
        expectNear(
          mixtureCdf(components, mixture.degrees, quantile(components, mixture.degrees, share)),
          share,
          1,
          1e-9,
        )
    },
  )
  law(
    'does not depend on the unit of time',
    [points, fc.constantFrom(2, 7, 30, 365.25), fc.integer({ min: 1, max: 3000 })],
    ({ times, values }, unit, ahead) => {
      const [inDays, inUnits] = [1, unit].map((size) => {
        const mixture = fitMixture(
          pointsOf(
            times.map((time) => time / size),
            values,
          ),
          settingsFor(4),
          () => 0,
        )
        return quantile(componentsAt(mixture, (times.at(-1)! + ahead) / size), mixture.degrees, 0.9)
      })
      // A gap just at the border between the exact form and its series may fall on either side of it by rounding.
      expectNear(inUnits, inDays, 1000 + Math.abs(inDays!), 1e-5)
    },
  )
})
