/** On the unchanged scale the unit does not matter, nor which way is up: levels that may be negative. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import {
  addDays,
  type Assessment,
  type Day,
  type Metric,
  type Qualifier,
  type Reading,
} from '../../../src/progress/index.ts'
import { plainRecords } from '../generators/plain-record.ts'
import { SPECIAL_CASES } from '../generators/special-cases.ts'
import { mapValues, scenesFrom, type Scene } from '../generators.ts'
import { answerTo, chanceIn, expectNear, law, withReadings } from './law.ts'

/** Next to figures of the usual size these two would be lost in the last digit, and a law of digits would fail. */
const SAME_SIZE = SPECIAL_CASES.filter((name) => !name.startsWith('values of'))
const levels = scenesFrom(
  plainRecords.map((plain) => ({ ...plain, kind: 'a level below zero' as const })),
  SAME_SIZE,
)

/** Figures that do not move are known to their last digit, and how that is written depends on the unit. */
const isEverStill = (scene: Scene): boolean =>
  [
    scene.asAt,
    ...scene.metric.series.flatMap(({ readings }) =>
      readings.flatMap(({ publishedDay, withdrawnDay }) => [publishedDay, withdrawnDay ?? publishedDay]),
    ),
  ]
    .filter((on) => on <= scene.asAt)
    .some((asAt) => {
      const { judged } = answerTo({ ...scene, asAt })
      return judged.length >= 3 && judged.every(({ value }) => value === judged[0]!.value)
    })

const sizeOf = ({ series, targets }: Metric): number =>
  Math.max(
    ...series.flatMap(({ readings }) => readings.map(({ value }) => Math.abs(value))),
    ...targets.map(({ value }) => Math.abs(value)),
  )

/** Lowered until no figure is above zero, so that the scale is unchanged whatever is published when. */
const belowZero = (scene: Scene): Scene => {
  const most = Math.max(...scene.metric.series[0]!.readings.map(({ value }) => value))
  return { ...scene, metric: mapValues(scene.metric, (y) => y - most) }
}

/** With a figure on either side of zero before all others, so that neither these nor their mirror image end at zero. */
function roundZero(scene: Scene): Scene {
  const first = scene.metric.series[0]!.readings.map(({ day }) => day).sort()[0]!
  const size = Math.max(sizeOf(scene.metric), 1)
  const figureOn = (day: Day, value: number): Reading => ({
    when: { kind: 'on', date: day },
    day,
    value,
    precision: 'exact',
    basis: 'official',
    publishedOn: day,
    publishedDay: day,
    source: 'report',
  })
  return {
    ...scene,
    metric: withReadings(scene.metric, (readings) => [
      figureOn(addDays(first, -800), size),
      figureOn(addDays(first, -400), -size),
      ...readings,
    ]),
  }
}

const inMirror = (y: number): number => (y === 0 ? 0 : -y)
const PRECISION_IN_MIRROR: Readonly<Record<Qualifier, Qualifier>> = {
  exact: 'exact',
  about: 'about',
  almost: 'more-than',
  'more-than': 'almost',
}

function mirrorImage({ metric, ...scene }: Scene): Scene {
  const turned = withReadings(mapValues(metric, inMirror), (readings) =>
    readings.map((reading) => ({ ...reading, precision: PRECISION_IN_MIRROR[reading.precision] })),
  )
  return { ...scene, metric: { ...turned, direction: metric.direction === 'increase' ? 'decrease' : 'increase' } }
}

const rangeOf = ({ forecast }: Assessment) =>
  forecast === undefined
    ? undefined
    : [forecast.atDue.low95, forecast.atDue.low80, forecast.atDue.median, forecast.atDue.high80, forecast.atDue.high95]

describe('the unit does not matter', () => {
  law(
    'with every value y written as a + by, all values follow, and chance and status are the same',
    [levels, fc.integer({ min: 0, max: 300 }), fc.constantFrom(0.001, 0.125, 0.3, 1, 7, 1024)],
    (level, lower, b) => {
      const scene = belowZero(level)
      fc.pre(!isEverStill(scene))
      const size = sizeOf(scene.metric)
      const a = -(lower / 100) * size
      const to = (y: number): number => a + b * y
      const [was, is] = [
        answerTo(scene),
        answerTo({ ...scene, metric: mapValues(scene.metric, to, (rate) => b * rate) }),
      ]
      const newSize = Math.abs(a) + b * size * 10
      expect([is.status.kind, is.status.because.kind]).toEqual([was.status.kind, was.status.because.kind])
      expectNear(chanceIn(is), chanceIn(was), 1, 1e-7)
      rangeOf(was)?.forEach((value, i) => expectNear(rangeOf(is)?.[i], to(value), newSize + b * Math.abs(value)))
      expectNear(is.gap?.ahead, was.gap && b * was.gap.ahead, newSize)
      expectNear(is.pace?.neededPerDay, was.pace?.neededPerDay && b * was.pace.neededPerDay, newSize)
      expectNear(is.pace?.held?.perDay, was.pace?.held && b * was.pace.held.perDay, newSize)
    },
  )
})

/** Anything that may lie below nought, whatever the figures are. */
const asNumber = ({ metric, ...scene }: Scene): Scene => ({
  ...scene,
  metric: { ...metric, unit: { kind: 'number', noun: 'points' } },
})

describe('of a number, nought is a value like any other', () => {
  law(
    'moved across nought, chance and status are the same',
    [levels, fc.integer({ min: -300, max: 300 })],
    (level, by) => {
      const scene = asNumber(level)
      fc.pre(!isEverStill(scene))
      const size = sizeOf(scene.metric)
      const to = (y: number): number => y + (by / 100) * size
      const [was, is] = [answerTo(scene), answerTo({ ...scene, metric: mapValues(scene.metric, to, (rate) => rate) })]
      expect([is.status.kind, is.status.because.kind]).toEqual([was.status.kind, was.status.because.kind])
      expectNear(chanceIn(is), chanceIn(was), 1, 1e-7)
      rangeOf(was)?.forEach((value, i) => expectNear(rangeOf(is)?.[i], to(value), 50 * size + Math.abs(value)))
      expectNear(is.gap?.ahead, was.gap?.ahead, 50 * size)
    },
  )
  law('turned upside down, it is judged the other way up', [levels], (level) => {
    const scene = asNumber(level)
    const [was, is] = [answerTo(scene), answerTo(mirrorImage(scene))]
    expect([is.status.kind, is.status.because.kind]).toEqual([was.status.kind, was.status.because.kind])
    expectNear(chanceIn(is), chanceIn(was), 1, 1e-12)
    expectNear(is.gap?.ahead, was.gap?.ahead, 0)
  })
})

describe('the direction does not matter', () => {
  law('a target to fall is judged as the exact mirror image of a target to rise', [levels], (level) => {
    // An average takes in no figures of before it, so its scale is unchanged only where the unit says so.
    const isAverage = level.metric.targets.some(
      (target) => target.kind === 'level' && target.averagedFromDay !== undefined,
    )
    const scene = isAverage ? asNumber(level) : roundZero(level)
    const size = sizeOf(scene.metric)
    const [was, is] = [answerTo(scene), answerTo(mirrorImage(scene))]
    expect([is.status.kind, is.status.because.kind]).toEqual([was.status.kind, was.status.because.kind])
    expectNear(chanceIn(is), chanceIn(was), 1, 1e-12)
    const range = rangeOf(was)?.map(inMirror).toReversed()
    rangeOf(is)?.forEach((value, i) => expectNear(value, range?.[i], size + Math.abs(value)))
    expectNear(is.gap?.ahead, was.gap?.ahead, 0)
    expect(is.pace?.ratio).toBe(was.pace?.ratio)
    expect(is.baseline?.day).toBe(was.baseline?.day)
    expect(is.requiredPath?.points.map(({ value }) => inMirror(value))).toEqual(
      was.requiredPath?.points.map(({ value }) => value + 0),
    )
  })
})
