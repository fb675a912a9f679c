/** A long list is worked out once; another one, or the same list changed, is worked out anew. */
import { describe, expect, it } from 'vitest'
import { memoizeByItems } from '../../src/progress/record/memoize-by-items.ts'

const items = (count: number) => Array.from({ length: count }, (_, i) => ({ i }))

function counting() {
  const asked: number[] = []
  const sum = memoizeByItems((list: readonly { readonly i: number }[]) => {
    asked.push(list.length)
    return list.reduce((total, { i }) => total + i, 0)
  })
  return { asked, sum }
}

describe('what is remembered of a long list', () => {
  it('the same items give the same answer, worked out once', () => {
    const { asked, sum } = counting()
    const list = items(600)
    expect([sum(list), sum([...list]), sum(list)]).toEqual([179_700, 179_700, 179_700])
    expect(asked).toEqual([600])
  })
  it('one item replaced, one left out, or one added in place is another list', () => {
    const { asked, sum } = counting()
    const list = items(600)
    sum(list)
    expect(sum(list.with(0, { i: 1000 }))).toBe(180_700)
    expect(sum(list.slice(1))).toBe(179_700)
    list.splice(10, 0, { i: 5 })
    expect(sum(list)).toBe(179_705)
    expect(asked).toEqual([600, 600, 599, 601])
  })
  it('a short list, or none, is worked out each time', () => {
    const { asked, sum } = counting()
    const list = items(3)
    expect([sum(list), sum(list), sum([])]).toEqual([3, 3, 0])
    expect(asked).toEqual([3, 3, 0])
  })
})
