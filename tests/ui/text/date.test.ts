import { describe, expect, it } from 'vitest'
import { byDate, duration, longDate, onDate, readingDate, shortDate } from '../../../src/ui/text/date.ts'
import { date, day } from '../../progress/a-metric.ts'

describe('dates in words', () => {
  it.each([
    ['2019-03-05', '5 March 2019', '5 Mar 2019', 'on 5 March 2019'],
    ['2019-02', 'February 2019', 'Feb 2019', 'in February 2019'],
    ['2017', '2017', '2017', 'in 2017'],
    ['1999-12-31', '31 December 1999', '31 Dec 1999', 'on 31 December 1999'],
  ])('%s is shown as partial as it was published', (text, long, short, on) => {
    expect([longDate(date(text)), shortDate(date(text)), onDate(date(text))]).toEqual([long, short, on])
  })
  it('by a day, or by the end of a month or a year', () =>
    expect(['2019-03-05', '2019-02', '2019'].map((text) => byDate(date(text)))).toEqual([
      'by 5 March 2019',
      'by the end of February 2019',
      'by the end of 2019',
    ]))
  it.each([
    ['2015-01-01', '2015-03-31', 'January to March 2015'],
    ['2014-04-01', '2015-03-31', 'April 2014 to March 2015'],
    ['2019-03-04', '2019-03-10', '4 March 2019 to 10 March 2019'],
    ['2020-03-01', '2020-03-31', 'March 2020'],
    ['2019-01-01', '2019-12-31', '2019'],
    ['2020-02-29', '2020-02-29', '29 February 2020'],
    ['2019-03-04', '2019-04-10', '4 March 2019 to 10 April 2019'],
    ['2018-01-01', '2019-12-31', 'January 2018 to December 2019'],
  ])('the period %s to %s is %s', (start, end, words) =>
    expect(readingDate({ kind: 'period', start: day(start), end: day(end) })).toBe(words),
  )
  it.each([
    ['2019-03-05', '2019-03-05', '0 days'],
    ['2019-03-05', '2019-03-06', '1 day'],
    ['2019-03-05', '2019-04-05', '31 days'],
    ['2019-03-05', '2019-05-03', '59 days'],
    ['2019-01-31', '2019-07-30', '5 months'],
    ['2019-01-31', '2019-06-30', '5 months'],
    ['2020-02-29', '2021-02-28', '12 months'],
    ['2017-03-01', '2018-03-01', '12 months'],
    ['2017-03-01', '2019-02-28', '23 months'],
    ['2017-03-01', '2019-03-01', '2 years'],
    ['2015-10-28', '2019-02-28', '3 years 4 months'],
    ['2015-10-28', '2026-11-27', '11 years'],
  ])('from %s to %s is %s', (from, to, words) => expect(duration(day(from), day(to))).toBe(words))
  it('an anniversary is a round number of years, whatever leap days lie between', () => {
    for (let year = 2003; year <= 2100; year += 1)
      expect(duration(day('2001-03-01'), day(`${year}-03-01`))).toBe(`${year - 2001} years`)
  })
})
