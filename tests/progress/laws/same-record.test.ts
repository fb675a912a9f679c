/** The answer rests on the record alone: not on its order, its copies, or who asked before. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { assess, type Reading } from '../../../src/progress/index.ts'
import { part } from '../generators/plain-record.ts'
import { scenes } from '../generators.ts'
import { answerTo, law, withReadings } from './law.ts'

const luck = fc.array(part, { minLength: 24, maxLength: 24 })

const isTie = (one: Reading, other: Reading): boolean => one.day === other.day && one.basis === other.basis && one.publishedDay === other.publishedDay

/** In another order, but figures of one date and basis published on one day keep theirs: there the list decides. */
function shuffled(readings: readonly Reading[], parts: readonly number[]): readonly Reading[] {
  const keys = readings.map((_, i) => parts[i % parts.length]!)
  const order = readings.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!)
  const mixed = order.map((i) => readings[i]!)
  return mixed.map((reading) => {
    const ties = readings.filter((other) => isTie(other, reading))
    return ties[mixed.filter((other) => isTie(other, reading)).indexOf(reading)]!
  })
}

function deepFrozen<Data>(data: Data): Data {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(deepFrozen)
  return data
}

describe('the same record gives the same answer', () => {
  law('in whatever order its figures and targets are listed', [scenes, luck], (scene, parts) => {
    const metric = withReadings(scene.metric, (readings) => shuffled(readings, parts))
    expect(answerTo({ ...scene, metric: { ...metric, targets: metric.targets.toReversed() } })).toEqual(answerTo(scene))
  })
  law('when a figure is listed twice, word for word', [scenes, part], (scene, which) => {
    const metric = withReadings(scene.metric, (readings) => {
      const i = Math.floor(which * (readings.length - 1))
      return [...readings.slice(0, i + 1), { ...readings[i]! }, ...readings.slice(i + 1)]
    })
    expect(answerTo({ ...scene, metric })).toEqual(answerTo(scene))
  })
  law('when it is asked twice, on other days in between, and of a fresh copy', [scenes, scenes], (scene, other) => {
    const first = structuredClone(answerTo(scene))
    answerTo(other)
    assess(scene.metric, other.asAt, scene.options)
    assess(scene.metric, scene.asAt, other.options)
    expect(answerTo(scene)).toEqual(first)
    expect(answerTo(structuredClone(scene))).toEqual(first)
  })
  law('when nothing in it may be changed: judging leaves the record as it was', [scenes], (scene) => {
    const before = structuredClone(scene)
    expect(answerTo(deepFrozen(structuredClone(scene)))).toEqual(answerTo(scene))
    expect(scene).toEqual(before)
  })
})
