import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, rollingYearShare, type Quarter } from '../../src/progress/index.ts'
import { day } from './a-metric.ts'
import { besideTheProject, published } from './oracle.ts'
import { anythingAtAll, expectPlain } from './plain.ts'

describe('international passport applications, as published by the Performance Platform: zeros where quarters were missing', () => {
  type Trap = {
    quarters: { period: string; total: number; digital: number | null }[]
    as_published_rolling_year_digital: { to: string; value: number }[]
  }
  const trap = published(
    besideTheProject<Trap>('peers/rolling-year-zero-trap.json'),
    'The published rolling years of passport applications',
  )
  const firstDay = (month: string) => day(`${month}-01`)
  const quarters: Quarter[] = (trap?.quarters ?? []).map(({ period, total, digital }) => ({
    start: firstDay(period.slice(0, 7)),
    numerator: digital,
    denominator: total,
  }))
  const lastQuarterTo = (month: string) => addMonths(firstDay(month), -2)
  it('all five published years are there, where any are', () =>
    expect([0, 5]).toContain(trap?.as_published_rolling_year_digital.length ?? 0))
  it.each((trap?.as_published_rolling_year_digital ?? []).map(({ to, value }) => [to, value] as const))(
    'the year to %s, published as %d',
    (to, value) => {
      const answer = rollingYearShare(quarters, lastQuarterTo(to))
      if (to === '2015-03') {
        expect(answer).toMatchObject({ kind: 'share', numerator: value, denominator: 435089 })
        expect(answer.kind === 'share' ? answer.value.toFixed(3) : answer.kind).toBe('0.886')
      } else {
        expect(answer).toMatchObject({
          kind: 'not-available',
          because: { kind: 'quarters-missing', missing: ['2015-04-01'] },
          lastKnown: { to: '2015-01-01', numerator: 385533, denominator: 435089 },
        })
      }
    },
  )
})

const q = (start: string, numerator?: number | null, denominator?: number | null): Quarter => ({
  start: day(start),
  ...(numerator === undefined ? {} : { numerator }),
  ...(denominator === undefined ? {} : { denominator }),
})
const YEAR = [q('2018-04-01', 10, 100), q('2018-07-01', 20, 100), q('2018-10-01', 30, 100), q('2019-01-01', 90, 300)]

describe('a rolling year by hand', () => {
  it('sums before it divides: 150 of 600 is 25%, where the mean of the four shares is 22.5%', () => {
    expect(rollingYearShare(YEAR, day('2019-01-01'))).toEqual({
      kind: 'share',
      from: '2018-04-01',
      to: '2019-01-01',
      numerator: 150,
      denominator: 600,
      value: 0.25,
    })
  })
  it('a quarter that is not there is named, and so is one half of which is missing', () => {
    const gappy = [YEAR[0]!, q('2018-07-01', null, 100), q('2018-10-01', 30), q('2019-01-01', 90, 300)]
    expect(rollingYearShare(gappy, day('2019-01-01'))).toEqual({
      kind: 'not-available',
      because: { kind: 'quarters-missing', missing: ['2018-07-01', '2018-10-01'] },
    })
    expect(rollingYearShare(YEAR, day('2019-04-01'))).toMatchObject({
      because: { missing: ['2019-04-01'] },
      lastKnown: { to: '2019-01-01', value: 0.25 },
    })
    expect(rollingYearShare([], day('2019-01-01'))).toEqual({
      kind: 'not-available',
      because: { kind: 'quarters-missing', missing: ['2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01'] },
    })
  })
  it('the last known year lies before the one asked for', () => {
    expect(rollingYearShare([...YEAR, q('2019-04-01', 5, 100)], day('2018-10-01'))).not.toHaveProperty('lastKnown')
  })
  it('a published nothing is nothing, and counts', () => {
    expect(rollingYearShare([...YEAR.slice(0, 3), q('2019-01-01', 0, 300)], day('2019-01-01'))).toMatchObject({
      kind: 'share',
      value: 0.1,
    })
  })
  it('nothing to divide by gives no share', () => {
    const none = YEAR.map(({ start }) => ({ start, numerator: 0, denominator: 0 }))
    expect(rollingYearShare(none, day('2019-01-01'))).toEqual({
      kind: 'not-available',
      because: { kind: 'nothing-to-divide-by' },
    })
  })
  it.each([
    ['less than nothing', -100],
    ['more than numbers can hold', 1e308],
  ])('a denominator of %s gives no share', (_, denominator) => {
    const odd = YEAR.map(({ start }) => ({ start, numerator: 5, denominator }))
    expect(rollingYearShare(odd, day('2019-01-01'))).toEqual({
      kind: 'not-available',
      because: { kind: 'nothing-to-divide-by' },
    })
  })
  it('one case in the whole year is enough to divide by', () => {
    const one = YEAR.map(({ start }, i) => ({ start, numerator: i === 0 ? 1 : 0, denominator: i === 0 ? 1 : 0 }))
    expect(rollingYearShare(one, day('2019-01-01'))).toMatchObject({ kind: 'share', value: 1 })
  })
  it('what is no number is missing', () => {
    expect(rollingYearShare([...YEAR, q('2019-01-01', NaN, 300)], day('2019-01-01'))).toMatchObject({
      because: { missing: ['2019-01-01'] },
    })
  })
  it('of two figures for one quarter the last given counts, even when it takes the figure back', () => {
    expect(rollingYearShare([...YEAR, q('2019-01-01', 50, 300)], day('2019-01-01'))).toMatchObject({ numerator: 110 })
    expect(rollingYearShare([...YEAR, q('2019-01-01', null, 300)], day('2019-01-01'))).toMatchObject({
      because: { missing: ['2019-01-01'] },
    })
  })
})

describe('laws of the rolling year', () => {
  const starts = Array.from({ length: 8 }, (_, i) => addMonths(day('2018-01-01'), 3 * i))
  const part = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(null), anythingAtAll)
  const quarters = fc.array(fc.record({ start: fc.constantFrom(...starts), numerator: part, denominator: part }), {
    maxLength: 12,
  })
  it('the answer is plain, and it is a share only where no quarter is missing', () => {
    fc.assert(
      fc.property(quarters, fc.constantFrom(...starts), (all, to) => {
        const answer = rollingYearShare(all, to)
        expectPlain(answer)
        const lastGiven = new Map(all.map((quarter) => [quarter.start, quarter]))
        const isWhole = [9, 6, 3, 0].every((months) => {
          const quarter = lastGiven.get(addMonths(to, -months))
          return [quarter?.numerator, quarter?.denominator].every(Number.isFinite)
        })
        if (answer.kind === 'share') expect(isWhole).toBe(true)
        else if (!isWhole) expect(answer.because.kind).toBe('quarters-missing')
      }),
      { numRuns: 500 },
    )
  })
  it('what comes after the year plays no part', () => {
    fc.assert(
      fc.property(quarters, (all) => {
        const to = starts[3]!
        expect(
          rollingYearShare(
            all.filter((quarter) => quarter.start <= to),
            to,
          ),
        ).toEqual(rollingYearShare(all, to))
      }),
    )
  })
})
