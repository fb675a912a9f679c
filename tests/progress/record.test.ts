/** The real record on days that matter. Every number here was worked out by hand from the published figures. */
import { describe, expect, it } from 'vitest'
import { assess, DAYS_A_YEAR } from '../../src/progress/index.ts'
import { day } from './a-metric.ts'
import { recorded, type RecordId } from '../fixtures/record.ts'

const at = (id: RecordId, asAt: string) => assess(recorded(id), day(asAt))

describe('what a careful reader would say of each target', () => {
  it.each([
    ['verify-users', '2017-02-08', 'cannot-be-judged', 'no-target-yet'],
    ['verify-users', '2017-02-09', 'cannot-be-judged', 'no-readings'],
    ['verify-users', '2017-03-31', 'cannot-be-judged', 'too-few-readings'],
    ['verify-users', '2018-11-25', 'cannot-be-judged', 'too-few-readings'],
    ['verify-users', '2018-11-26', 'off-track', 'chance'],
    ['verify-users', '2019-03-05', 'off-track', 'chance'],
    ['verify-users', '2020-12-31', 'awaiting', 'no-final-figure'],
    ['verify-users', '2021-02-01', 'awaiting', 'no-final-figure'],
    ['verify-users', '2022-09-28', 'out-of-date', 'final-figure-never-came'],
    ['verify-users', '2022-09-29', 'missed', 'short-even-later'],
    ['verify-users', '2026-11-23', 'missed', 'short-even-later'],
    ['online-passport-share', '2017-03-31', 'out-of-date', 'no-recent-figure'],
    ['online-passport-share', '2019-03-05', 'out-of-date', 'no-recent-figure'],
    ['online-passport-share', '2020-12-31', 'awaiting', 'no-final-figure'],
    ['online-passport-share', '2026-11-23', 'out-of-date', 'final-figure-never-came'],
    ['academy-graduates', '2017-03-31', 'cannot-be-judged', 'too-few-readings'],
    ['academy-graduates', '2019-03-05', 'cannot-be-judged', 'too-few-readings'],
    ['academy-graduates', '2019-06-28', 'off-track', 'chance'],
    ['academy-graduates', '2020-12-31', 'awaiting', 'no-final-figure'],
    ['academy-graduates', '2026-11-23', 'out-of-date', 'final-figure-never-came'],
  ] as const)('%s on %s: %s, because %s', (id, asAt, kind, because) => {
    expect(at(id, asAt).status).toMatchObject({ kind, because: { kind: because } })
  })
})

describe('Verify as at 5 March 2019', () => {
  const assessment = at('verify-users', '2019-03-05')
  it('rests on the four official figures published by then, and sets two from the press aside', () => {
    expect(assessment.judged.map((reading) => reading.value)).toEqual([1100000, 2000000, 3000000, 3600000])
    expect(assessment.setAside.map((reading) => reading.value)).toEqual([2700000, 2900000])
  })
  it('needed 13.54 million by the end of February 2019 and was 9.94 million behind', () => {
    // 1.1 million on 28 February 2017 to 25 million on 31 December 2020 is 1,402 days; 730 of them had passed.
    expect(assessment.gap?.required).toBeCloseTo(1.1e6 + (23.9e6 * 730) / 1402, 3)
    expect(assessment.gap?.difference).toBeCloseTo(3.6e6 - (1.1e6 + (23.9e6 * 730) / 1402), 3)
  })
  it('needed 11.6 million a year from there', () => {
    expect(assessment.pace!.neededPerDay! * DAYS_A_YEAR).toBeCloseTo((21.4e6 / 672) * 365.25, 3)
  })
  it('had held 1.44 million a year: the median of its six slopes', () => {
    // By hand, in people a day: 2184, 2987, 3425, 4464, 5031, 6383; the middle two are 2.5m/730 and 1m/224.
    expect(assessment.pace!.held!.perDay).toBeCloseTo((2.5e6 / 730 + 1e6 / 224) / 2, 6)
  })
  it('had less than one chance in a hundred', () => {
    expect(assessment.status).toMatchObject({ because: { isLowConfidence: false } })
    expect(assessment.forecast!.chance).toBeLessThan(0.01)
  })
})

describe('Verify today', () => {
  it('was missed by 15 million: almost 10 million in September 2022, and a running total never falls', () => {
    expect(at('verify-users', '2026-11-23').status).toMatchObject({
      because: { shortfall: 15e6, reading: { value: 10e6, precision: 'almost', day: '2022-09-20' } },
    })
  })
  it('needs no pace once its day has passed', () => {
    expect(at('verify-users', '2026-11-23').pace?.neededPerDay).toBeUndefined()
  })
  it('read as due in April 2020, it was missed just the same', () => {
    const assessment = assess(recorded('verify-users'), day('2026-11-23'), { targetId: 'april-2020' })
    expect(assessment.target?.dueDay).toBe('2020-04-30')
    expect(assessment.status.kind).toBe('missed')
  })
})

describe('passports', () => {
  it('an indicative figure of more than 90% in October 2024 does not show the target met by 2020', () => {
    const official = at('online-passport-share', '2026-11-23')
    expect(official.setAside.map((reading) => reading.value)).toEqual([0.3, 0.7, 0.9])
    const withPress = assess(recorded('online-passport-share'), day('2026-11-23'), { includeIndicative: true })
    expect(withPress.status.kind).not.toBe('met')
    expect(withPress.reachedLater?.day).toBe('2024-10-31')
  })
  it('figures have been overdue since 28 October 2015: a quarter and 120 days after March 2015', () => {
    expect(at('online-passport-share', '2019-03-05').freshness).toMatchObject({
      nextDueDay: '2015-10-28',
      overdueDays: 1224,
    })
  })
})

describe('the academy', () => {
  it('needed a running total of about 15,671 by the end of 2020', () => {
    // Almost 4,000 on 9 February 2017, and 3,000 a year for 1,421 days.
    expect(at('academy-graduates', '2019-03-05').targetLevel).toBeCloseTo(4000 + (3000 * 1421) / 365.25, 9)
  })
  it('had kept very nearly to 3,000 a year by December 2017', () => {
    expect(at('academy-graduates', '2018-01-01').pace!.held!.perDay * DAYS_A_YEAR).toBeCloseTo((2500 / 308) * 365.25, 6)
  })
  it('was about 1,138 behind in June 2019, on three figures only', () => {
    const assessment = at('academy-graduates', '2019-06-28')
    // 9 February 2017 to 28 June 2019 is 869 days.
    expect(assessment.gap?.ahead).toBeCloseTo(10000 - (4000 + (3000 * 869) / 365.25), 6)
    expect(assessment.status).toMatchObject({ because: { isLowConfidence: true } })
  })
})
