/** Whatever the record, the answer is plain data: it can be drawn, stored and sent. */
import { describe, expect } from 'vitest'
import { scenes } from '../generators.ts'
import { answerTo, law } from './law.ts'

/** The places in an answer that hold a number no one can draw, or anything that is not plain data. */
function oddities(value: unknown, place: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${place} is ${value}`]
  if (value === undefined || typeof value === 'string' || typeof value === 'boolean') return []
  if (Array.isArray(value)) return value.flatMap((inner, i) => oddities(inner, `${place}[${i}]`))
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.entries(value).flatMap(([key, inner]) => oddities(inner, `${place}.${key}`))
  return [`${place} is not plain`]
}

describe('an answer is plain data', () => {
  law('nothing in it is NaN, endless, null or other than plain', [scenes], (scene) => {
    expect(oddities(answerTo(scene), 'answer')).toEqual([])
  })
  law('it is the same after a journey as JSON', [scenes], (scene) => {
    const answer = answerTo(scene)
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })
})
