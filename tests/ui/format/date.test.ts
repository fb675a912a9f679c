import { describe, expect, it } from 'vitest'
import { duration, longDate, onDate, readingDate, shortDate } from '../../../src/ui/format/date.ts'
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
  it.each([
    ['2015-01-01', '2015-03-31', 'January to March 2015'],
    ['2014-04-01', '2015-03-31', 'April 2014 to March 2015'],
    ['2019-03-04', '2019-03-10', '4 March 2019 to 10 March 2019'],
  ])('the period %s to %s is %s', (start, end, words) => expect(readingDate({ kind: 'period', start: day(start), end: day(end) })).toBe(words))
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [31, '31 days'],
    [184, '6 months'],
    [730.5, '2 years'],
    [1224, '3 years 4 months'],
  ])('%d days is %s', (days, words) => expect(duration(days)).toBe(words))
})
