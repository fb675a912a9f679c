/** Dates, numbers and marks as people write them in tables. */
import { describe, expect, it } from 'vitest'
import { readDateWords, type DateChoices } from '../../src/intake/date-words.ts'
import { readNumberWords } from '../../src/intake/number-words.ts'
import { markOf, withoutMark } from '../../src/intake/shorthand.ts'

const FINANCIAL: DateChoices = { yearPair: '04-01' }

function said(text: string, choices?: DateChoices): string {
  const read = readDateWords(text, choices)
  if (read.kind !== 'when') return read.kind === 'ask' ? `ask ${read.about}` : 'no date'
  const { when, leftOut } = read
  const words = when.kind === 'on' ? when.on : `${when.start} to ${when.end}`
  return leftOut === undefined ? words : `${words} without ${leftOut}`
}

describe('a date as it is written', () => {
  it.each([
    ['2019', '2019'],
    ['2021.0', '2021'],
    ['2019-02', '2019-02'],
    ['2019-02-28', '2019-02-28'],
    ['2019-02-28T00:00:00', '2019-02-28'],
    ['28/02/2019', '2019-02-28'],
    ['25/3/2019', '2019-03-25'],
    ['3/25/2019', '2019-03-25'],
    ['4/4/2019', '2019-04-04'],
    ['3.4.2019', '2019-04-03'],
    ['28.02.2019', '2019-02-28'],
    ['Feb 2017', '2017-02'],
    ['Sept 2017', '2017-09'],
    ['February 2017', '2017-02'],
    ['Feb-2017', '2017-02'],
    ['Feb-17', '2017-02'],
    ['Dec-29', '2029-12'],
    ['Jan-30', '1930-01'],
    ['2017 Feb', '2017-02'],
    ['28 February 2017', '2017-02-28'],
    ['1st March 2020', '2020-03-01'],
    ['March 1, 2020', '2020-03-01'],
    ['1993 01', '1993-01'],
    ['2015 Q4', '2015-10-01 to 2015-12-31'],
    ['2015Q1', '2015-01-01 to 2015-03-31'],
    ['Q2 2015', '2015-04-01 to 2015-06-30'],
    ['2005-2007', '2005-01-01 to 2007-12-31'],
    ['2005 to 2007', '2005-01-01 to 2007-12-31'],
    ['17 May to 11 June 2023', '2023-05-17 to 2023-06-11'],
    ['27 December 2022 to 8 January 2023', '2022-12-27 to 2023-01-08'],
    ['Jan - Mar 2015', '2015-01-01 to 2015-03-31'],
    ['year ending March 2019', '2018-04-01 to 2019-03-31'],
    ['quarter to June 2019', '2019-04-01 to 2019-06-30'],
    ['week ending 25 October 2026', '2026-10-19 to 2026-10-25'],
    ['w/e 25 Oct 2026', '2026-10-19 to 2026-10-25'],
    ['Oct ’26', '2026-10'],
    ['202609', '2026-09'],
    ['2026-09 (provisional)', '2026-09 without (provisional)'],
    ['2026-09 provisional', '2026-09 without provisional'],
    ['Sep 2026*', '2026-09 without *'],
    ['25-Oct-2026', '2026-10-25'],
    ['25-Oct-26', '2026-10-25'],
    ['25 Oct 26', '2026-10-25'],
    ['25/10/2026 00:00', '2026-10-25'],
    ['2026-10-25 13:00:00', '2026-10-25'],
    ['1974a', '1974 without a'],
    ['2019 [r]', '2019 without [r]'],
    ['  2019\u00a0 ', '2019'],
  ])('%s', (text, date) => expect(said(text)).toBe(date))

  it.each([
    ['2017/18', 'ask year-pair'],
    ['2017-18', 'ask year-pair'],
    ['2011-12', 'ask year-pair'],
    ['2017-2018', 'ask year-pair'],
    ['2019/20 [Note 5]', 'ask year-pair'],
    ['2002/03-2007/08', 'ask year-pair'],
    ['2018/2', 'ask number-after-year'],
    ['3/4/2019', 'ask day-order'],
    ['3-4-2019', 'ask day-order'],
    ['3/4/19', 'ask short-year'],
    ['Oct 26', 'ask short-year'],
    ['FY26', 'ask financial-year'],
    ['FY2026', 'ask financial-year'],
    ['FY2025/26', 'ask year-pair'],
    ['Q1 2026/27', 'ask year-pair'],
    ['2026/27 Q1', 'ask year-pair'],
  ])('%s may be two things', (text, asked) => expect(said(text)).toBe(asked))

  it.each([
    ['2017/18', '2017-04-01 to 2018-03-31'],
    ['1999/00', '1999-04-01 to 2000-03-31'],
    ['FY2025/26', '2025-04-01 to 2026-03-31'],
    ['Q1 2026/27', '2026-04-01 to 2026-06-30'],
    ['2026/27 Q4', '2027-01-01 to 2027-03-31'],
    ['2011-12', '2011-04-01 to 2012-03-31'],
    ['2019/20 [Note 5]', '2019-04-01 to 2020-03-31 without [Note 5]'],
    ['2002/03-2007/08', '2002-04-01 to 2008-03-31'],
  ])('%s as a financial year', (text, date) => expect(said(text, FINANCIAL)).toBe(date))

  it('2017/18 as two years, 2018/2 as a month and as a quarter, 3/4/2019 both ways', () => {
    expect(said('2017/18', { yearPair: 'two-years' })).toBe('2017-01-01 to 2018-12-31')
    expect(said('3/4/2019', { dayOrder: 'day-first' })).toBe('2019-04-03')
    expect(said('3/4/2019', { dayOrder: 'month-first' })).toBe('2019-03-04')
    expect(said('25/3/2019', { dayOrder: 'month-first' })).toBe('no date')
    expect(said('2018/2', { numberAfterYear: 'month' })).toBe('2018-02')
    expect(said('2018/2', { numberAfterYear: 'quarter' })).toBe('2018-04-01 to 2018-06-30')
    // December cannot follow 2011 as a year of two figures does; 2018-07 is no pair of years.
    expect(said('2018-07', FINANCIAL)).toBe('2018-07')
  })
  it.each([
    '',
    'soon',
    'There is no data for this indicator yet',
    '31/02/2019',
    '2019-13',
    'Q5 2019',
    'Foo 2019',
    '12',
  ])('%j is no date', (text) => expect(said(text, FINANCIAL)).toBe('no date'))
})

describe('a number as it is written', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1,234,567.5', 1_234_567.5],
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ['1.234.567,5', 1_234_567.5],
    ['-12', -12],
    ['−12.5', -12.5],
    ['+3', 3],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['1.1m', 1_100_000],
    ['1.1 million', 1_100_000],
    ['3bn', 3e9],
    ['250k', 250_000],
  ])('%s', (text, number) => expect(readNumberWords(text)).toMatchObject({ kind: 'number', number, unit: undefined }))

  it('with its unit, its symbol or per cent', () => {
    expect(readNumberWords('£1.2bn')).toMatchObject({ number: 1.2e9, unit: '£' })
    expect(readNumberWords('12 kg')).toMatchObject({ number: 12, unit: 'kg' })
    expect(readNumberWords('90%')).toMatchObject({ number: 90, isPerCent: true })
    expect(readNumberWords('12.5 per cent')).toMatchObject({ number: 12.5, isPerCent: true })
  })
  it('a comma that may part off decimals is asked about, unless that was said', () => {
    expect(readNumberWords('12,5')).toEqual({ kind: 'ask', about: 'decimal-sign' })
    expect(readNumberWords('12,5', { decimalSign: ',' })).toMatchObject({ number: 12.5 })
    expect(readNumberWords('1.234', { decimalSign: ',' })).toMatchObject({ number: 1234 })
    expect(readNumberWords('1,234', { decimalSign: ',' })).toMatchObject({ number: 1.234 })
    expect(readNumberWords('12,5', { decimalSign: '.' })).toEqual({ kind: 'no-number' })
  })
  it.each(['', 'about ten', '1,23,4', '1.2.3'])('%j is not taken for one', (text) =>
    expect(readNumberWords(text)).toEqual({ kind: 'no-number' }),
  )
})

describe('a mark', () => {
  it.each([
    ['[c]', { kind: 'missing', because: 'suppressed' }],
    ['[z]', { kind: 'missing', because: 'not-applicable' }],
    ['..', { kind: 'missing', because: undefined }],
    ['-', { kind: 'missing', because: undefined }],
    [':', { kind: 'missing', because: undefined }],
    ['[P]', { kind: 'status', status: 'provisional' }],
    ['[b]', { kind: 'status', status: 'break' }],
    ['[low]', { kind: 'remark' }],
    ['[note 3]', { kind: 'remark' }],
  ])('%s', (text, mark) => expect(markOf(text)).toEqual(mark))
  it('other brackets are text', () => expect(markOf('[R&M]')).toBeUndefined())
  it('after a figure', () => {
    expect(withoutMark('12.5 [p]')).toEqual({ text: '12.5', mark: { kind: 'status', status: 'provisional' } })
    expect(withoutMark('12.5p')).toEqual({ text: '12.5', mark: { kind: 'status', status: 'provisional' } })
    expect(withoutMark('12.5 [R&M]')).toEqual({ text: '12.5 [R&M]', mark: undefined })
  })
})
