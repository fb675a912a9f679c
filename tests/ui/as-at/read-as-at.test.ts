import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsAt } from '../../../src/ui/as-at/read-as-at.ts'
import { addressWith } from '../../../src/ui/routing/use-search-param.ts'
import { day } from '../../progress/a-metric.ts'

const today = day('2026-11-23')

describe('the as-at day in the address', () => {
  it.each([
    [null, '2026-11-23', '2026-11-23', '23 November 2026', true],
    ['2019-03-05', '2019-03-05', '2019-03-05', '5 March 2019', false],
    [' 2019-03-05 ', '2019-03-05', '2019-03-05', '5 March 2019', false],
    ['2019-02', '2019-02-28', '2019-02', 'February 2019', false],
    ['2019', '2019-12-31', '2019', '2019', false],
    ['05/03/2019', '2019-03-05', '2019-03-05', '5 March 2019', false],
    ['5 March 2019', '2019-03-05', '2019-03-05', '5 March 2019', false],
    ['March 2019', '2019-03-31', '2019-03', 'March 2019', false],
    ['2026', '2026-11-23', '2026-11-23', '2026', true],
    ['2026-11', '2026-11-23', '2026-11-23', 'November 2026', true],
    ['2026-11-23', '2026-11-23', '2026-11-23', '23 November 2026', true],
  ])('%j is judged on %s, said as %s, and stands in the field as "%s"', (text, judged, date, field, isToday) =>
    expect(readAsAt(text, today)).toEqual({ day: judged, date, text: field, isToday, problem: undefined }),
  )
  it.each(['2019-02-30', 'yesterday', '31/02/2019', '<script>alert(1)</script>', '2019-03-05T00:00'])(
    '%j is explained, and today is shown',
    (text) => {
      const { day: shown, text: field, problem } = readAsAt(text, today)
      expect([shown, field]).toEqual([today, text])
      expect(problem).toMatch(
        /is not a date. Enter a day, a month or a year, such as 5 March 2019, March 2019 or 2019. The page shows today./,
      )
    },
  )
  it('no day at all is explained', () =>
    expect(readAsAt('  ', today).problem).toBe(
      'Enter a day, a month or a year, such as 5 March 2019, March 2019 or 2019. The page shows today.',
    ))
  it.each([
    ['2026-11-24', '24 November 2026'],
    ['2026-12', 'December 2026'],
    ['2027', '2027'],
  ])('%s is explained: it is to come', (text, words) =>
    expect(readAsAt(text, today).problem).toBe(
      `${words} is in the future. Enter a date up to today, 23 November 2026. The page shows today.`,
    ),
  )
  it('anything at all gives a day up to today, and a short message', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readAsAt(text, today)
        expect(read.day <= today).toBe(true)
        expect((read.problem ?? '').length).toBeLessThan(180)
      }),
    )
  })
  it('writing it leaves the rest of the address alone', () => {
    expect(addressWith('https://example.org/a/?scenario=slow&x=%20y#part', 'as-at', '2019-03-05')).toBe(
      '/a/?scenario=slow&x=+y&as-at=2019-03-05#part',
    )
    expect(addressWith('https://example.org/?as-at=2019-03-05&x=1', 'as-at', undefined)).toBe('/?x=1')
  })
})
