/** The generators are themselves tested: a law proves nothing about a case that never comes up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assess,
  elapsedDays,
  isDay,
  type Assessment,
  type Metric,
  type Reading,
  type StatusKind,
  type Target,
} from '../../src/progress/index.ts'
import { SPECIAL_CASES } from './generators/special-cases.ts'
import { scenes, targetOf, type Scene } from './generators.ts'

type Look = {
  readonly scene: Scene
  readonly metric: Metric
  readonly target: Target
  readonly readings: readonly Reading[]
  readonly answer: Assessment
}

const look = (scene: Scene): Look => ({
  scene,
  metric: scene.metric,
  target: targetOf(scene),
  readings: scene.metric.series[0]!.readings,
  answer: assess(scene.metric, scene.asAt, scene.options),
})

/** Pairs of readings of one date, the earlier publication first. */
const vintages = ({ readings }: Look): readonly (readonly [Reading, Reading])[] =>
  readings.flatMap((one) =>
    readings
      .filter((other) => other !== one && other.day === one.day && other.publishedDay >= one.publishedDay)
      .map((other) => [one, other] as const),
  )

/** Each case as it shows in the finished metric, whatever the generator meant to do. */
const CASES: Readonly<Record<string, (look: Look) => boolean>> = {
  'one reading': ({ readings }) => readings.length === 1,
  'two readings': ({ readings }) => readings.length === 2,
  'three readings': ({ readings }) => readings.length === 3,
  'equal values': ({ readings }) => readings.length > 1 && readings.every(({ value }) => value === readings[0]!.value),
  'zero values': ({ readings }) => readings.some(({ value }) => value === 0),
  'falling targets': ({ metric }) => metric.direction === 'decrease',
  'a target equal to the baseline': ({ answer }) =>
    answer.baseline !== undefined && answer.baseline.value === answer.targetLevel,
  'almost at the target': ({ answer: { latest, targetLevel } }) =>
    latest?.precision === 'almost' && latest.value === targetLevel,
  'just more than the target': ({ answer: { latest, targetLevel } }) =>
    latest?.precision === 'more-than' && latest.value === targetLevel,
  'duplicate dates, published on one day': (all) =>
    vintages(all).some(([one, other]) => one.publishedDay === other.publishedDay && one.value === other.value),
  revisions: (all) =>
    vintages(all).some(([one, other]) => one.publishedDay < other.publishedDay && one.value !== other.value),
  'withdrawn readings': ({ readings, scene }) =>
    readings.some(({ withdrawnDay }) => withdrawnDay !== undefined && withdrawnDay <= scene.asAt),
  'gaps of more than four times the usual': ({ answer: { judged } }) => {
    const gaps = judged
      .slice(1)
      .map((reading, i) => elapsedDays(judged[i]!.day, reading.day))
      .sort((a, b) => a - b)
    return gaps.length >= 3 && gaps.at(-1)! > 4 * gaps[gaps.length >> 1]!
  },
  'due tomorrow': ({ scene, target }) => elapsedDays(scene.asAt, target.dueDay) === 1,
  'on the due day': ({ scene, target }) => scene.asAt === target.dueDay,
  'after the due day': ({ scene, target }) => scene.asAt > target.dueDay,
  'figures after the due day': ({ answer, target }) => answer.judged.some(({ day }) => day > target.dueDay),
  'a figure of 29 February': ({ readings }) =>
    readings.some(({ when }) => when.kind === 'on' && when.date.endsWith('-02-29')),
  'partial dates': ({ readings }) => readings.some(({ when }) => when.kind === 'on' && !isDay(when.date)),
  'partial due dates': ({ target }) => !isDay(target.due),
  periods: ({ readings }) => readings.some(({ when }) => when.kind === 'period'),
  'values of 1e-9': ({ readings, metric }) =>
    metric.series[0]!.readings.length > 0 && readings.some(({ value }) => value === 1e-9),
  'values of 1e12': ({ readings }) => readings.some(({ value }) => Math.abs(value) >= 1e12),
  'indicative among official': ({ readings }) => new Set(readings.map(({ basis }) => basis)).size === 2,
  'indicative figures judged': ({ answer }) => answer.judged.some(({ basis }) => basis === 'indicative'),
  'a yearly rate': ({ target }) => target.kind === 'yearly-rate',
  'several targets': ({ metric }) => metric.targets.length > 1,
  'another target than the primary one': ({ target }) => !target.primary,
  shares: ({ metric }) => metric.measure === 'share',
  'levels with negative values': ({ metric, readings }) =>
    metric.measure === 'level' && readings.some(({ value }) => value < 0),
  'levels with values of both signs': ({ readings }) =>
    readings.some(({ value }) => value < 0) && readings.some(({ value }) => value > 0),
  'running totals of about, almost and more than': ({ metric, readings }) =>
    metric.measure === 'cumulative' && readings.some(({ precision }) => precision !== 'exact'),
}

const KINDS: Readonly<Record<StatusKind, number>> = {
  ahead: 5,
  'on-track': 30,
  'at-risk': 50,
  'off-track': 50,
  met: 30,
  missed: 10,
  awaiting: 50,
  'out-of-date': 50,
  'cannot-be-judged': 50,
}

describe('in 1,000 random metrics', () => {
  const looks = fc.sample(scenes, { numRuns: 1000, seed: 2020 }).map(look)
  it.each(Object.entries(CASES))('%s: at least five times', (_, shows) => {
    expect(looks.filter(shows).length).toBeGreaterThanOrEqual(5)
  })
  it.each(Object.entries(KINDS))('the status %s comes up at least %i times', (kind, least) => {
    expect(looks.filter(({ answer }) => answer.status.kind === kind).length).toBeGreaterThanOrEqual(least)
  })
  it('every special case was asked for, and none is in most of them', () => {
    const counts = new Map<string, number>()
    for (const { scene } of looks) for (const name of scene.cases) counts.set(name, (counts.get(name) ?? 0) + 1)
    for (const [name, count] of counts) expect([name, count >= 20 && count < 200]).toEqual([name, true])
    expect(counts.size).toBe(SPECIAL_CASES.length)
  })
})
