import { expect, it } from 'vitest'
import { at, numberAt } from '../../src/progress/at.ts'

it('an item that is there is given; one that is not is a mistake of ours, and loud', () => {
  expect([at(['a', 'b'], 1), numberAt(new Float64Array([5, 0]), 1)]).toEqual(['b', 0])
  expect(() => at([], 0)).toThrow('nothing at 0')
  expect(() => numberAt(new Float64Array(2), 2)).toThrow('nothing at 2')
})
