import { describe, expect, it } from 'vitest'
import { todayIn } from '../src/clock.ts'

describe('today in London', () => {
  it.each([
    ['2019-03-05T12:00:00Z', '2019-03-05'],
    ['2019-03-30T23:59:59Z', '2019-03-30'],
    ['2019-03-31T23:30:00Z', '2019-04-01'],
    ['2019-10-26T23:30:00Z', '2019-10-27'],
    ['2019-10-27T23:30:00Z', '2019-10-27'],
    ['2020-02-29T00:00:00Z', '2020-02-29'],
  ])('at %s it is %s, summer time or not', (instant, day) =>
    expect(todayIn('Europe/London', new Date(instant))).toBe(day),
  )
  it('without an instant it is the day of the clock', () =>
    expect(todayIn('Europe/London')).toMatch(/^20\d\d-\d\d-\d\d$/))
})
