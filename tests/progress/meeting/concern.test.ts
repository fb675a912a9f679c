/** Which group of a meeting a target falls in. */
import { describe, expect, it, test } from 'vitest'
import { assess, type Freshness, type Status } from '../../../src/progress/index.ts'
import type { LastForecastBased, ForecastLevel } from '../../../src/progress/judging/status-kinds.ts'
import { concernOf, latenessOf } from '../../../src/progress/meeting/concern.ts'
import { aMetric, aReading, aTarget, day } from '../a-metric.ts'

const reading = aReading('2019-03-05', 1)
const live = (kind: ForecastLevel): Status => ({
  kind,
  because: { kind: 'chance', chance: 0.5, isLowConfidence: false },
})
const was = (kind: ForecastLevel | undefined): LastForecastBased | undefined =>
  kind === undefined
    ? undefined
    : { kind, because: { kind: 'chance', chance: 0.5, isLowConfidence: false }, on: day('2019-03-05') }
const old = (kind?: ForecastLevel): Status => ({
  kind: 'out-of-date',
  because: {
    kind: 'no-recent-figure',
    latest: reading,
    ageDays: 900,
    usualGapDays: 30,
    next: undefined,
    lastForecastBased: was(kind),
  },
})
const awaiting = (kind?: ForecastLevel): Status => ({
  kind: 'awaiting',
  because: { kind: 'no-final-figure', latest: reading, until: day('2021-03-01'), lastForecastBased: was(kind) },
})
const missed: Status = { kind: 'missed', because: { kind: 'short-at-due', reading, shortfall: 1 } }
const met: Status = { kind: 'met', because: { kind: 'reached-by-due', reading } }
const early: Status = { kind: 'met', because: { kind: 'reached-early', reading, firstReached: reading } }
const cannot: Status = { kind: 'cannot-be-judged', because: { kind: 'too-few-readings', count: 2 } }

const overdue = (overdueDays: number): Freshness => ({
  ageDays: 100,
  nextDueDay: day('2019-06-01'),
  overdueDays,
  lag: { origin: 'stated', days: 0 },
})

test.each<[title: string, before: Status, now: Status, overdueDays: number, concern: string]>([
  ['newly missed, after a wait', awaiting('off-track'), missed, 0, 'worsened'],
  ['newly missed, with nothing known before', old(), missed, 400, 'worsened'],
  ['missed as before, whatever else is overdue', missed, missed, 400, 'unchanged'],
  ['one level down', live('on-track'), live('at-risk'), 0, 'worsened'],
  ['one level down, and a figure overdue', live('on-track'), live('at-risk'), 9, 'worsened'],
  ['lower than when last known', old('on-track'), live('off-track'), 0, 'worsened'],
  ['as low as when last known', old('off-track'), live('off-track'), 0, 'off-track'],
  ['met early, and fallen back', early, live('ahead'), 0, 'worsened'],
  ['no longer to be judged', live('ahead'), cannot, 0, 'worsened'],
  ['figures grown old', live('ahead'), old('ahead'), 5, 'overdue'],
  ['old as before', old(), old(), 0, 'overdue'],
  ['met early, with a figure overdue', early, early, 1, 'overdue'],
  ['too few figures, and one overdue', cannot, cannot, 55, 'overdue'],
  ['too few figures, and none overdue', cannot, cannot, 0, 'unchanged'],
  ['off track as before', live('off-track'), live('off-track'), 0, 'off-track'],
  ['judged for the first time: off track', cannot, live('off-track'), 0, 'off-track'],
  ['judged for the first time: at risk', cannot, live('at-risk'), 0, 'improved'],
  ['the due day came', live('on-track'), awaiting('on-track'), 40, 'awaiting'],
  ['one level up', live('off-track'), live('at-risk'), 0, 'improved'],
  ['met after a wait', awaiting('at-risk'), met, 90, 'improved'],
  ['met as before', met, met, 90, 'unchanged'],
  ['at risk as before', live('at-risk'), live('at-risk'), 0, 'unchanged'],
])('%s', (_, before, now, overdueDays, concern) =>
  expect(concernOf(before, { status: now, freshness: overdue(overdueDays) })).toBe(concern),
)

test('what is never judged before has nothing to fall from but an outcome', () => {
  const fresh = { freshness: undefined }
  expect(concernOf(cannot, { status: missed, ...fresh })).toBe('worsened')
  expect(concernOf(cannot, { status: live('on-track'), ...fresh })).toBe('improved')
  expect(concernOf(cannot, { status: live('off-track'), ...fresh })).toBe('off-track')
  expect(concernOf(cannot, { status: cannot, ...fresh })).toBe('unchanged')
  expect(concernOf(live('ahead'), { status: awaiting('ahead'), ...fresh })).toBe('awaiting')
})

describe('how late a figure is', () => {
  const lateness = (readings: Parameters<typeof aReading>[], on: string) => {
    const metric = aMetric({
      readings: readings.map((one) => aReading(...one)),
      targets: [aTarget({ due: '2025-12-31' })],
    })
    return latenessOf(assess(metric, day(on)))
  }
  it('is not known without a figure', () => expect(lateness([], '2019-01-01')).toBeUndefined())
  it('is none while nothing is overdue', () => expect(lateness([['2018-12-31', 10]], '2019-01-01')).toBeUndefined())
  it('is counted from the day by the usual gap; without one it is the age of the last', () => {
    // 31 December 2017 and the usual 92 days are 2 April 2018: 100 days before 11 July.
    const quarters: Parameters<typeof aReading>[] = [
      ['2017-03-31', 10],
      ['2017-06-30', 12],
      ['2017-09-30', 13],
      ['2017-12-31', 15],
    ]
    expect(lateness(quarters, '2018-07-11')).toBe(100)
    expect(lateness([['2017-03-31', 10]], '2019-01-31')).toBe(671)
  })
})
