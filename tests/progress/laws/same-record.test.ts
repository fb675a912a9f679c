/** The answer rests on the record alone: not on its order, its copies, or who asked before. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { assess, type Reading } from '../../../src/progress/index.ts'
import { part } from '../generators/plain-record.ts'
import { scenes } from '../generators.ts'
import { answerTo, law, withReadings } from './law.ts'

const luck = fc.array(part, { minLength: 24, maxLength: 24 })

const isTie = (one: Reading, other: Reading): boolean =>
  one.day === other.day && one.basis === other.basis && one.publishedDay === other.publishedDay

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
  law(
    'whatever was asked before: of this record on other days and with other choices, or of another record',
    [scenes, scenes],
    (scene, other) => {
      const first = structuredClone(answerTo(scene))
      const copy = structuredClone(scene.metric)
      assess(copy, other.asAt, scene.options)
      assess(copy, scene.asAt, other.options)
      expect(assess(copy, scene.asAt, scene.options)).toEqual(first)
      expect(answerTo(scene)).toEqual(first)
      // Another record under the same id is judged as it would be under an id of its own.
      const itself = assess({ ...other.metric, id: 'other-things' }, scene.asAt, scene.options)
      expect(assess(other.metric, scene.asAt, scene.options)).toEqual({ ...itself, metricId: 'things' })
    },
  )
  law('when nothing in it may be changed: judging leaves the record as it was', [scenes], (scene) => {
    const before = structuredClone(scene)
    expect(answerTo(deepFrozen(structuredClone(scene)))).toEqual(answerTo(scene))
    expect(scene).toEqual(before)
  })
})
