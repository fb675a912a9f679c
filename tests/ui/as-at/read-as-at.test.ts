import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsAt } from '../../../src/ui/as-at/read-as-at.ts'
import { addressWith } from '../../../src/ui/url/use-search-param.ts'
import { day } from '../../progress/a-metric.ts'

const today = day('2026-11-23')

describe('the as-at day in the address', () => {
  it.each([
    [null, '2026-11-23', true],
    ['2019-03-05', '2019-03-05', false],
    [' 2019-03-05 ', '2019-03-05', false],
    ['2019-02', '2019-02-28', false],
    ['2019', '2019-12-31', false],
    ['2026', '2026-11-23', true],
    ['2026-11', '2026-11-23', true],
    ['2026-11-23', '2026-11-23', true],
  ])('%j shows %s', (text, shown, isToday) => expect(readAsAt(text, today)).toEqual({ day: shown, isToday, problem: undefined }))
  it.each(['2019-02-30', 'yesterday', '05/03/2019', '<script>alert(1)</script>', '2019-03-05T00:00'])('%j is explained, and today is shown', (text) => {
    const { day: shown, problem } = readAsAt(text, today)
    expect(shown).toBe(today)
    expect(problem).toMatch(/is not a date. Enter a day such as 2019-03-05/)
  })
  it('no day at all is explained', () => expect(readAsAt('  ', today).problem).toBe('Enter a day such as 2019-03-05. The page shows today.'))
  it('a day to come is explained', () => expect(readAsAt('2026-11-24', today).problem).toBe('24 November 2026 is in the future. Enter a day up to today, 23 November 2026. The page shows today.'))
  it('anything at all gives a day up to today, and a short message', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = readAsAt(text, today)
      expect(read.day <= today).toBe(true)
      expect((read.problem ?? '').length).toBeLessThan(160)
    }))
  })
  it('writing it leaves the rest of the address alone', () => {
    expect(addressWith('https://example.org/a/?scenario=slow&x=%20y#part', 'as-at', '2019-03-05')).toBe('/a/?scenario=slow&x=+y&as-at=2019-03-05#part')
    expect(addressWith('https://example.org/?as-at=2019-03-05&x=1', 'as-at', undefined)).toBe('/?x=1')
  })
})
