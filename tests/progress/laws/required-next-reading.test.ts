/** The next figure that would turn a target: it does, and a little less would not. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { assess, isForecastBased, requiredNextReading, type Metric, type Reading } from '../../../src/progress/index.ts'
import type { Scene } from '../generators.ts'
import { answerTo, law, liveScenes, withReadings } from './law.ts'

const ENOUGH = ['on-track', 'ahead', 'met']

const expectingQuarterly = (metric: Metric): Metric => ({
  ...metric,
  series: metric.series.map((series) => ({ ...series, expectedEvery: { months: 3 } })),
})
const quarterly = (scene: Scene): Scene => ({ ...scene, metric: expectingQuarterly(scene.metric) })
const foundIn = (scene: Scene) => requiredNextReading(scene.metric, answerTo(scene), scene.options)

function statusAfter(
  { metric, asAt, options }: Scene,
  { on, published, value }: { on: Reading['day']; published: Reading['day']; value: number },
): string {
  const latest = answerTo({ metric, asAt, options, cases: [] }).latest!
  const known = (readings: readonly Reading[]) =>
    readings
      .filter(({ publishedDay }) => publishedDay <= asAt)
      .map(({ withdrawnDay, ...reading }) =>
        withdrawnDay === undefined || withdrawnDay > asAt ? reading : { ...reading, withdrawnDay },
      )
  const had = withReadings(metric, (readings) => [
    ...known(readings),
    {
      ...latest,
      when: { kind: 'on', date: on },
      day: on,
      value,
      precision: 'exact',
      publishedOn: published,
      publishedDay: published,
    },
  ])
  return assess(had, published, options).status.kind
}

describe('the next figure that would turn a target', () => {
  law('does turn it, and a millionth of the range less does not', [liveScenes], (plain) => {
    const scene = quarterly(plain)
    const found = foundIn(scene)
    fc.pre(found !== undefined)
    const { targetLevel, judged } = answerTo(scene)
    expect(ENOUGH).toContain(statusAfter(scene, found))
    const sign = scene.metric.direction === 'increase' ? 1 : -1
    const worst =
      scene.metric.measure === 'cumulative'
        ? judged.at(-1)!.value
        : sign * Math.min(...judged.map(({ value }) => sign * value))
    // The bracket was halved twenty times: its other end, which is not enough, lies here.
    const step = (targetLevel! - worst) / 2 ** 20
    // A figure within the last digits of a target has reached it.
    fc.pre(Math.abs(step) > 1e-8 * Math.max(Math.abs(targetLevel!), Math.abs(worst)))
    const less = found.value - step
    if (scene.metric.unit.kind !== 'share' || (less >= 0 && less <= 1))
      expect(ENOUGH).not.toContain(statusAfter(scene, { ...found, value: less }))
  })
  law('lies between the worst that could come and the target, and comes before it is due', [liveScenes], (plain) => {
    const scene = quarterly(plain)
    const found = foundIn(scene)
    fc.pre(found !== undefined)
    const { target, targetLevel, latest, judged } = answerTo(scene)
    const sign = scene.metric.direction === 'increase' ? 1 : -1
    expect(isForecastBased(answerTo(scene).status)).toBe(true)
    expect(sign * found.value).toBeLessThanOrEqual(sign * targetLevel!)
    expect(sign * found.value).toBeGreaterThanOrEqual(Math.min(...judged.map(({ value }) => sign * value)))
    expect(found.on > latest!.day && found.on <= found.published && found.published < target!.dueDay).toBe(true)
  })
})
