/**
 * The published record through six meetings, each against the one seven days before, as worked out by hand from the
 * record.
 */
import { describe, expect, it } from 'vitest'
import { addDays, briefing, type Briefed, type ReportedChange } from '../../../src/progress/index.ts'
import { day } from '../a-metric.ts'
import { recorded } from '../../fixtures/record.ts'

const metrics = [recorded('verify-users'), recorded('online-passport-share'), recorded('academy-graduates')]

function what({ cause }: ReportedChange): string | number {
  if ('reading' in cause) return cause.reading.value
  if (cause.kind === 'outside-forecast') return cause.forecast.value
  return cause.kind === 'fell-due' ? cause.due : ''
}
/** One change: its day, its cause, what it is, and the statuses before and after, where it bears on them. */
const changeOf = (told: ReportedChange) => [
  told.on,
  told.cause.kind,
  what(told),
  told.effect === undefined ? 'beside' : `${told.effect.before.kind} > ${told.effect.after.kind}`,
]
const targetOf = ({ metric, concern, now, statusSince, told }: Briefed) => [
  metric.id,
  concern,
  now.status.kind,
  statusSince,
  told.map(changeOf),
]
const meeting = (asAt: string) => briefing(metrics, addDays(day(asAt), -7), day(asAt)).targets.map(targetOf)

describe('the published record, meeting by meeting', () => {
  it('14 December 2017: the academy has a second figure, still too few; two figures are overdue', () => {
    expect(meeting('2017-12-14')).toEqual([
      ['online-passport-share', 'overdue', 'out-of-date', '2017-02-09', []],
      ['verify-users', 'overdue', 'cannot-be-judged', '2017-02-09', []],
      [
        'academy-graduates',
        'unchanged',
        'cannot-be-judged',
        '2017-02-09',
        [['2017-12-14', 'new-figure', 6500, 'cannot-be-judged > cannot-be-judged']],
      ],
    ])
  })
  it('5 March 2019: a new figure for Verify leaves it off track, and the auditors forecast 5.4 million', () => {
    expect(meeting('2019-03-05')).toEqual([
      ['online-passport-share', 'overdue', 'out-of-date', '2017-02-09', []],
      [
        'verify-users',
        'off-track',
        'off-track',
        '2018-11-26',
        [
          ['2019-03-05', 'new-figure', 3_600_000, 'off-track > off-track'],
          ['2019-03-05', 'outside-forecast', 5_400_000, 'off-track > off-track'],
        ],
      ],
      ['academy-graduates', 'unchanged', 'cannot-be-judged', '2017-02-09', []],
    ])
  })
  it('8 May 2019: a new figure for Verify leaves it off track; two figures are overdue', () => {
    expect(meeting('2019-05-08')).toEqual([
      ['online-passport-share', 'overdue', 'out-of-date', '2017-02-09', []],
      ['academy-graduates', 'overdue', 'cannot-be-judged', '2017-02-09', []],
      [
        'verify-users',
        'off-track',
        'off-track',
        '2018-11-26',
        [['2019-05-08', 'new-figure', 3_900_000, 'off-track > off-track']],
      ],
    ])
  })
  it('28 June 2019: a third figure for the academy, and it can be judged: off track', () => {
    const [first, ...others] = meeting('2019-06-28')
    expect(first![0]).toBe('online-passport-share')
    expect(others.find(([id]) => id === 'academy-graduates')).toEqual([
      'academy-graduates',
      'off-track',
      'off-track',
      '2019-06-28',
      [['2019-06-28', 'new-figure', 10_000, 'out-of-date > off-track']],
    ])
    expect(others.find(([id]) => id === 'verify-users')).toEqual([
      'verify-users',
      'off-track',
      'off-track',
      '2018-11-26',
      [],
    ])
  })
  it('1 January 2021: the due day came, and time alone left all three awaiting a result', () => {
    const waiting = (before: string) => ['2020-12-31', 'time-alone', '', `${before} > awaiting`]
    expect(meeting('2021-01-01').map(([id, concern, , since, told]) => [id, concern, since, told])).toEqual([
      ['verify-users', 'awaiting', '2020-12-31', [waiting('out-of-date')]],
      ['online-passport-share', 'awaiting', '2020-12-31', [waiting('out-of-date')]],
      ['academy-graduates', 'awaiting', '2020-12-31', [waiting('off-track')]],
    ])
  })
  it('29 September 2022: a figure for Verify shows that it was missed', () => {
    expect(meeting('2022-09-29')[0]).toEqual([
      'verify-users',
      'worsened',
      'missed',
      '2022-09-29',
      [['2022-09-29', 'new-figure', 10_000_000, 'out-of-date > missed']],
    ])
    expect(
      meeting('2022-09-29')
        .slice(1)
        .map(([id, concern, , , told]) => [id, concern, told]),
    ).toEqual([
      ['online-passport-share', 'overdue', []],
      ['academy-graduates', 'awaiting', []],
    ])
  })
  it('14 March 2019 came and went without a figure for the academy: told on the day after, once', () => {
    const due = ['2019-03-15', 'fell-due', '2019-03-14', 'beside']
    const told = (since: string, asAt: string) =>
      briefing(metrics, day(since), day(asAt))
        .targets.find(({ metric }) => metric.id === 'academy-graduates')!
        .told.map(changeOf)
    expect([
      told('2019-03-07', '2019-03-14'),
      told('2019-03-14', '2019-03-21'),
      told('2019-03-21', '2019-03-28'),
    ]).toEqual([[], [due], []])
  })
  it('a week moves what Verify needs by 7 of the 1,402 days, and nothing else', () => {
    const { path } = briefing(metrics, day('2019-02-19'), day('2019-02-26')).targets.find(
      ({ metric }) => metric.id === 'verify-users',
    )!
    expect(path!.to - path!.from).toBeCloseTo((23_900_000 * 7) / 1402, 3)
  })
})

describe('the rules themselves', () => {
  it('are told of in the week in which they came into force, and in no other', () => {
    const methodSince = (since: string, asAt: string) => briefing([], day(since), day(asAt)).methodSince
    expect([
      methodSince('2026-11-22', '2026-11-29'),
      methodSince('2026-11-23', '2026-11-30'),
      methodSince('2026-11-30', '2026-12-07'),
    ]).toEqual([undefined, '2026-11-30', undefined])
  })
})
