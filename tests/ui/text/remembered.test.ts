import { describe, expect, it } from 'vitest'
import { remembered } from '../../../src/ui/text/remembered.ts'

describe('words that are remembered', () => {
  it('are worked out once for each value, and are those of the value', () => {
    const asked: number[] = []
    const words = remembered((value: number) => {
      asked.push(value)
      return `${value} trees`
    })
    expect([1, 2, 1, 2].map(words)).toEqual(['1 trees', '2 trees', '1 trees', '2 trees'])
    expect(asked).toEqual([1, 2])
  })
  it('tell nought from nought below, which is written with a minus', () => {
    const words = remembered((value: number) => (Object.is(value, -0) ? '-0' : String(value)))
    expect([0, -0, 0].map(words)).toEqual(['0', '-0', '0'])
    expect([-0, 0].map(remembered((value: number) => (Object.is(value, -0) ? '-0' : String(value))))).toEqual([
      '-0',
      '0',
    ])
  })
  it('are still right after more values than are kept', () => {
    const words = remembered(String)
    for (let value = 0; value < 20_001; value += 1) words(value)
    expect(words(7)).toBe('7')
  })
})
