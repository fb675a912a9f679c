import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  elapsedDays,
  firstDayOf,
  lastDayOf,
  parseDay,
  parsePartialDate,
} from '../../src/progress/index.ts'
import { date, day } from './a-metric.ts'
import { oracle } from './oracle.ts'

const anyDayNumber = fc.integer({ min: -719162, max: 2932896 })

describe('days without a clock', () => {
  const { cases } = oracle<{ cases: { dates: string[]; epochDays: number[]; daysToNext: number[] } }>('dates')
  it.each(cases.dates.map((text, i) => [text, cases.epochDays[i]!] as const))(
    '%s is day %i, as Python datetime counts',
    (text, number) => {
      expect(dayNumber(day(text))).toBe(number)
      expect(dayFromNumber(number)).toBe(text)
    },
  )
  it('counts the days between two dates as Python datetime does', () => {
    cases.daysToNext
      .slice(0, -1)
      .forEach((days, i) => expect(elapsedDays(day(cases.dates[i]!), day(cases.dates[i + 1]!))).toBe(days))
  })
  it('every day from year 1 to year 9999 has one number, and the next day the next number', () => {
    fc.assert(
      fc.property(anyDayNumber, (n) => {
        expect(dayNumber(dayFromNumber(n))).toBe(n)
        expect(dayFromNumber(n) < dayFromNumber(n + 1) || n === 2932896).toBe(true)
        expect(parseDay(dayFromNumber(n)).ok).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(anyDayNumber, fc.integer({ min: -500, max: 500 }), (n, days) => {
        fc.pre(n + days >= -719162 && n + days <= 2932896)
        expect(elapsedDays(dayFromNumber(n), addDays(dayFromNumber(n), days))).toBe(days)
      }),
    )
  })
})

describe('partial dates', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2019-04', '2019-04-01', '2019-04-30'],
    ['2019-12', '2019-12-01', '2019-12-31'],
    ['2019-03-05', '2019-03-05', '2019-03-05'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(firstDayOf(date(text))).toBe(first)
    expect(lastDayOf(date(text))).toBe(last)
  })
  it.each([
    ['2019-02-29', 'no-such-day'],
    ['2019-13', 'no-such-day'],
    ['2019-00-10', 'no-such-day'],
    ['2019-04-31', 'no-such-day'],
    ['0000-01-01', 'no-such-day'],
    ['5 March 2019', 'not-a-date'],
    ['2019-3-5', 'not-a-date'],
    ['2019-03-05T00:00:00Z', 'not-a-date'],
    ['', 'not-a-date'],
    [null, 'not-text'],
    [20190305, 'not-text'],
  ])('%j is refused: %s', (text, fault) => expect(parsePartialDate(text)).toEqual({ ok: false, fault }))
  it('a month is not a whole day', () => expect(parseDay('2019-02')).toEqual({ ok: false, fault: 'not-a-whole-day' }))
})

describe('months later', () => {
  it.each([
    ['2015-03-31', 3, '2015-06-30'],
    ['2015-06-30', 3, '2015-09-30'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2017-02-09', 12, '2018-02-09'],
    ['2017-01-30', 1, '2017-02-28'],
    ['2017-12-14', 1, '2018-01-14'],
    ['2018-01-14', -1, '2017-12-14'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))
})
