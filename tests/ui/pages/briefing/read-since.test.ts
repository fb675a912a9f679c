/** The date of the last meeting, from an address that anybody may have written, and the meetings around one. */
import { describe, expect, it } from 'vitest'
import { meetingAfter, meetingBefore, meetingSearch, readSince } from '../../../../src/ui/pages/briefing/read-since.ts'
import { day } from '../../../progress/a-metric.ts'

const asAt = day('2019-03-05')
const shown = '2019-02-26'

describe('the last meeting', () => {
  it('is a week before, unless a date is given', () => {
    expect(readSince(null, asAt)).toEqual({ day: shown, text: '26 February 2019', problem: undefined })
  })
  it.each([
    ['2019-02-19', '2019-02-19', '19 February 2019'],
    ['19 February 2019', '2019-02-19', '19 February 2019'],
    [' 19/2/2019 ', '2019-02-19', '19 February 2019'],
    ['2019-01', '2019-01-31', 'January 2019'],
    ['2018', '2018-12-31', '2018'],
    ['1987-01-01', '1987-01-01', '1 January 1987'],
  ])('can be given as “%s”', (text, since, field) => {
    expect(readSince(text, asAt)).toEqual({ day: since, text: field, problem: undefined })
  })
  it.each([
    [
      '',
      'No date was given for the last meeting. Enter a day, such as 26 February 2019. The page compares with a week before.',
    ],
    [
      'last week',
      '“last week” is not a date. Enter a day, such as 26 February 2019. The page compares with a week before.',
    ],
    [
      '2019-02-30',
      '“2019-02-30” is not a date. Enter a day, such as 26 February 2019. The page compares with a week before.',
    ],
    [
      'x'.repeat(500),
      `“${'x'.repeat(30)}…” is not a date. Enter a day, such as 26 February 2019. The page compares with a week before.`,
    ],
  ])('that cannot be “%s” says why, keeps what was written, and is a week before', (text, problem) => {
    expect(readSince(text, asAt)).toEqual({ day: shown, text, problem })
  })
  it.each([
    ['2019-03-05', '5 March 2019'],
    ['2019', '2019'],
    ['2019-06', 'June 2019'],
  ])('%s is not before this one', (text, said) => {
    expect(readSince(text, asAt)).toEqual({
      day: shown,
      text: said,
      problem: `The last meeting, ${said}, must be before this one, 5 March 2019. The page compares with a week before.`,
    })
  })
})

describe('from meeting to meeting', () => {
  const meeting = { asAt, since: day('2019-02-19') }
  it('the one before ends where this one began, and is as long', () => {
    expect(meetingBefore(meeting)).toEqual({ asAt: '2019-02-19', since: '2019-02-05' })
  })
  it('the one after begins where this one ends; there is none in the future', () => {
    expect(meetingAfter(meeting, day('2019-03-19'))).toEqual({ asAt: '2019-03-19', since: '2019-03-05' })
    expect(meetingAfter(meeting, day('2019-03-18'))).toBeUndefined()
  })
  it('each has a link of its own', () => {
    expect(meetingSearch(meeting)).toBe('?as-at=2019-03-05&since=2019-02-19')
  })
})
