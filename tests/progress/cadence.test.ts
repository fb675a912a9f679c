/** When the next figure is overdue, by hand. */
import { describe, expect, it } from 'vitest'
import {
  assess,
  changesBetween,
  missingFigures,
  type Absence,
  type Metric,
  type Reading,
  type Series,
} from '../../src/progress/index.ts'
import {
  absencesBy,
  freshUntil,
  isOnWeekdays,
  lagOf,
  nextFigure,
  standsForDays,
} from '../../src/progress/judging/cadence.ts'
import { daysToCome, nearerUntil, waitsUntil } from '../../src/progress/judging/waiting.ts'
import { viewOn } from '../../src/progress/record/visible.ts'
import { aMetric, aReading, aTarget, date, day } from './a-metric.ts'

type Parts = Partial<Pick<Series, 'expectedEvery' | 'publicationLagDays' | 'absences'>>

function seriesOf(readings: readonly Reading[], parts: Parts = {}): Series {
  const { publicationLagDays: _, ...series } = aMetric().series[0]!
  return { ...series, readings, ...parts }
}
const metricOf = (readings: readonly Reading[], parts: Parts = {}): Metric =>
  aMetric({ series: [seriesOf(readings, parts)], targets: [aTarget({ value: 900, due: '2025-12-31' })] } as Parameters<
    typeof aMetric
  >[0])
const knownOn = (readings: readonly Reading[], on: string, parts: Parts = {}) => {
  const series = seriesOf(readings, parts)
  const { figures, advances } = viewOn(series, day(on), ['official'])
  return { series, figures, advances }
}

/** Years whose figures take 471 days to come out. */
const slow = [2014, 2015, 2016].map((year, i) =>
  aReading(`${year}-12-31`, 10 + i * i, { published: `${year + 2}-04-15` }),
)

describe('the next figure', () => {
  it('is due by the interval and the lag that the record states', () => {
    const stated = { expectedEvery: { months: 12 }, publicationLagDays: 471 }
    expect(nextFigure(knownOn(slow, '2019-01-02', stated), day('2019-01-02'))).toEqual({
      dueDay: '2019-04-16',
      interval: 'stated',
      lag: 'stated',
      lagDays: 471,
    })
  })
  it('else by the usual gap and the longest lag of the last six', () => {
    // 31 December 2014 to 15 April 2016 are 471 days, and so are the next two; the gaps are 365 and 366.
    expect(nextFigure(knownOn(slow, '2019-01-02'), day('2019-01-02'))).toEqual({
      dueDay: '2019-04-17',
      interval: 'learned',
      lag: 'learned',
      lagDays: 471,
    })
  })
  it('is not known from two figures without an interval, nor from none', () => {
    expect(nextFigure(knownOn(slow.slice(0, 2), '2019-01-02'), day('2019-01-02'))).toBeUndefined()
    expect(nextFigure(knownOn([], '2019-01-02'), day('2019-01-02'))).toBeUndefined()
    expect(freshUntil(knownOn([], '2019-01-02'), day('2019-01-02'))).toBeUndefined()
  })
  it('older figures that are published later say nothing of the lag', () => {
    const backlog = [
      aReading('2012-12-31', 4, { published: '2018-01-10' }),
      aReading('2017-12-31', 9, { published: '2018-01-10' }),
      aReading('2016-12-31', 8, { published: '2019-01-20' }),
      aReading('2018-12-31', 12, { published: '2019-01-25' }),
    ]
    expect(lagOf(knownOn(backlog, '2019-02-01'))).toEqual({ lag: 'learned', lagDays: 25 })
  })
  it('of several that come together the oldest tells how long one may take, but for those that came first', () => {
    const batch = (months: readonly string[], published: string) =>
      months.map((on, i) => aReading(on, 10 + i * i, { published }))
    const first = batch(['2018-10-31', '2018-11-30', '2018-12-31'], '2019-01-15')
    const second = batch(['2019-01-31', '2019-02-28', '2019-03-31'], '2019-04-15')
    expect(lagOf(knownOn(first, '2019-05-01'))).toEqual({ lag: 'learned', lagDays: 15 })
    // 31 January to 15 April.
    expect(lagOf(knownOn([...first, ...second], '2019-05-01'))).toEqual({ lag: 'learned', lagDays: 74 })
    // Gaps of 28 to 31 days, a middle one of 31: 31 March, 31 days and 74.
    expect(nextFigure(knownOn([...first, ...second], '2019-05-01'), day('2019-05-01'))?.dueDay).toBe('2019-07-14')
  })
  it('a revision says nothing of the lag either', () => {
    const revised = [
      aReading('2017-12-31', 9, { published: '2018-01-10' }),
      aReading('2017-12-31', 8, { published: '2019-01-20' }),
    ]
    expect(lagOf(knownOn(revised, '2019-02-01'))).toEqual({ lag: 'learned', lagDays: 10 })
  })
})

describe('a figure is out of date when the next is overdue, never before', () => {
  const parts = { expectedEvery: { months: 12 }, publicationLagDays: 471 }
  it('with a lag of sixteen months: not on 16 April 2019, and on 17 April', () => {
    const kindOn = (on: string) => assess(metricOf(slow, parts), day(on)).status.kind
    expect([kindOn('2019-01-02'), kindOn('2019-04-16'), kindOn('2019-04-17')]).toEqual([
      'off-track',
      'off-track',
      'out-of-date',
    ])
  })
  it('and no sooner than two usual gaps', () => {
    const monthly = [1, 2, 3, 4].map((month) => aReading(`2019-0${month}-28`, 10 + month * month))
    const kindOn = (on: string) =>
      assess(metricOf(monthly, { expectedEvery: { months: 1 }, publicationLagDays: 0 }), day(on)).status.kind
    // Gaps of 28, 31 and 31 days; due on 28 May, and too old from 30 June.
    expect([kindOn('2019-06-29'), kindOn('2019-06-30')]).toEqual(['at-risk', 'out-of-date'])
  })
  it('the reason says when it should have come, and how that is known', () => {
    expect(assess(metricOf(slow), day('2019-05-01')).status).toMatchObject({
      kind: 'out-of-date',
      because: { next: { dueDay: '2019-04-17', interval: 'learned', lag: 'learned' } },
    })
  })
})

describe('what the record says that there is none of', () => {
  const paused = (on: string, reason: 'paused' | 'suppressed' = 'paused') => ({
    reason,
    when: { kind: 'on', date: date(on) } as const,
    day: day(on),
    publishedOn: date('2020-03-01'),
    publishedDay: day('2020-03-01'),
    source: 'somewhere',
  })
  const quarters = ['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31'].map((on, i) =>
    aReading(on, 100 + 5 * i * i, { published: on }),
  )
  const parts = { expectedEvery: { months: 3 }, publicationLagDays: 30 }
  it('is not overdue: a pause of two quarters', () => {
    const absences = [paused('2020-03-31'), paused('2020-06-30')]
    const kindOn = (on: string, given: Parts) => assess(metricOf(quarters, { ...parts, ...given }), day(on)).status.kind
    expect([kindOn('2020-08-15', {}), kindOn('2020-08-15', { absences })]).toEqual(['out-of-date', 'off-track'])
    // The third quarter's figure is due on 30 October.
    expect([kindOn('2020-10-30', { absences }), kindOn('2020-10-31', { absences })]).toEqual([
      'off-track',
      'out-of-date',
    ])
  })
  it('an older one changes nothing', () => {
    const kindOn = (on: string) =>
      assess(metricOf(quarters, { ...parts, absences: [paused('2019-08-31')] }), day(on)).status.kind
    expect([kindOn('2020-07-01'), kindOn('2020-07-03')]).toEqual(['off-track', 'out-of-date'])
  })
  it('a statement about a far day accounts for nothing before it', () => {
    const far = paused('2025-12-31')
    const kindOn = (on: string, absences: Series['absences'] = []) =>
      assess(metricOf(quarters, { ...parts, absences }), day(on)).status.kind
    expect([kindOn('2020-08-15'), kindOn('2020-08-15', [far])]).toEqual(['out-of-date', 'out-of-date'])
    expect(kindOn('2020-08-15', [far, paused('2020-06-30'), paused('2020-03-31')])).toBe('off-track')
  })
  it('one statement may cover many figures', () => {
    const when = { kind: 'period', start: day('2020-01-01'), end: day('2021-12-31') } as const
    const long = { ...paused('2021-12-31'), when }
    const kindOn = (on: string) => assess(metricOf(quarters, { ...parts, absences: [long] }), day(on)).status.kind
    // The next is due on 31 March 2022 and 30 days.
    expect([kindOn('2022-04-30'), kindOn('2022-05-01')]).toEqual(['off-track', 'out-of-date'])
  })
  it('nor missing', () => {
    const countOn = (absences: Series['absences']) => {
      const missing = missingFigures(metricOf(quarters, { ...parts, ...(absences && { absences }) }), day('2020-08-15'))
      return missing.kind === 'known' ? missing.stretches.map(({ count }) => count) : missing
    }
    expect([
      countOn(undefined),
      countOn([paused('2020-03-31')]),
      countOn([paused('2020-03-31'), paused('2020-06-30')]),
    ]).toEqual([[2], [1], []])
  })
  it('and not before it says so', () => {
    const late = { ...paused('2020-03-31'), publishedOn: date('2020-09-01'), publishedDay: day('2020-09-01') }
    expect(assess(metricOf(quarters, { ...parts, absences: [late] }), day('2020-08-15')).status.kind).toBe(
      'out-of-date',
    )
  })
})

it('of a daily series on weekdays, a statement about the days that follow accounts for them', () => {
  const weekdays = ['06', '07', '08', '09', '10'].map((on, i) => aReading(`2020-01-${on}`, 10 + i * i))
  const absent = (start: string, end: string) => ({
    reason: 'paused' as const,
    when: { kind: 'period', start: day(start), end: day(end) } as const,
    day: day(end),
    publishedOn: date('2020-01-10'),
    publishedDay: day('2020-01-10'),
    source: 'somewhere',
  })
  const dueWith = (absences: NonNullable<Series['absences']>) =>
    nextFigure(
      knownOn(weekdays, '2020-02-01', { expectedEvery: { days: 1 }, publicationLagDays: 0, absences }),
      day('2020-02-01'),
    )?.dueDay
  // Friday 10 January: Monday, and three days that may be holidays. Then paused to Friday 24 January.
  expect(dueWith([])).toBe('2020-01-16')
  expect(dueWith([absent('2020-01-13', '2020-01-24')])).toBe('2020-01-30')
  expect(dueWith([absent('2020-01-20', '2020-01-24')])).toBe('2020-01-16')
})

describe('a daily series that comes on weekdays', () => {
  // Monday 6 January 2020 to Friday 17 January.
  const weekdays = [6, 7, 8, 9, 10, 13, 14, 15, 16, 17].map((date_, i) =>
    aReading(`2020-01-${String(date_).padStart(2, '0')}`, 10 + i * (1 + (i % 3))),
  )
  const parts = { expectedEvery: { days: 1 }, publicationLagDays: 0 }
  it('is known by its days', () => {
    expect(isOnWeekdays(knownOn(weekdays, '2020-02-01', parts))).toBe(true)
    expect(isOnWeekdays(knownOn(weekdays, '2020-02-01'))).toBe(true)
    expect(isOnWeekdays(knownOn(weekdays.slice(0, 4), '2020-02-01', parts))).toBe(false)
    expect(isOnWeekdays(knownOn([...weekdays, aReading('2020-01-18', 30)], '2020-02-01', parts))).toBe(false)
    expect(isOnWeekdays(knownOn(weekdays, '2020-02-01', { expectedEvery: { days: 7 } }))).toBe(false)
    expect(isOnWeekdays(knownOn(weekdays, '2020-02-01', { expectedEvery: { months: 1 } }))).toBe(false)
  })
  it('is not out of date over a weekend and three days of holidays', () => {
    const isOld = (on: string) => assess(metricOf(weekdays, parts), day(on)).status.kind === 'out-of-date'
    // From Friday 17 January: Monday is expected, Tuesday to Thursday may be holidays.
    expect([isOld('2020-01-20'), isOld('2020-01-23'), isOld('2020-01-24')]).toEqual([false, false, true])
  })
  it('misses no weekend, nor up to three weekdays in a row', () => {
    const without = (...dates: readonly string[]) => {
      const missing = missingFigures(
        metricOf(
          weekdays.filter((reading) => !dates.includes(reading.day)),
          parts,
        ),
        day('2020-01-18'),
      )
      return missing.kind === 'known' ? missing.stretches.map(({ count }) => count) : missing
    }
    expect(without()).toEqual([])
    expect(without('2020-01-08', '2020-01-09', '2020-01-10')).toEqual([])
    expect(without('2020-01-08', '2020-01-09', '2020-01-10', '2020-01-13')).toEqual([4])
  })
})

it('a target is waited for by the patience alone where nothing tells how often figures come', () => {
  const two = [aReading('2019-03-31', 10), aReading('2019-06-30', 11)]
  expect(waitsUntil(knownOn(two, '2020-01-31'), day('2019-12-31'), day('2020-01-31'))).toBe('2021-07-03')
  expect(
    waitsUntil(knownOn([], '2020-01-31', { expectedEvery: { months: 3 } }), day('2019-12-31'), day('2020-01-31')),
  ).toBe('2021-07-03')
  expect(
    waitsUntil(
      knownOn(two, '2020-01-31', { expectedEvery: { months: 3 }, publicationLagDays: 0 }),
      day('2019-12-31'),
      day('2020-01-31'),
    ),
  ).toBe('2021-07-03')
})

describe('the figure that would settle a target is waited for', () => {
  const quarterly = ['2019-03-31', '2019-06-30', '2019-09-30'].map((on, i) => aReading(on, 10 + i, { published: on }))
  const untilFor = (dueDay: string, lag: number) =>
    waitsUntil(
      knownOn(quarterly, '2020-01-31', { expectedEvery: { months: 3 }, publicationLagDays: lag }),
      day(dueDay),
      day('2020-01-31'),
    )
  it('two usual gaps at the least', () => expect(untilFor('2019-12-31', 0)).toBe('2020-07-01'))
  it('or until it should have come: 31 December and 300 days', () =>
    expect(untilFor('2019-12-31', 300)).toBe('2020-10-26'))
  it('the last one before a due day between two figures, where it is near enough', () =>
    expect(untilFor('2020-01-20', 300)).toBe('2020-10-26'))
  it('else the first one after: 31 March and 300 days', () => expect(untilFor('2020-03-01', 300)).toBe('2021-01-25'))
  it('two usual gaps where no figure is expected after the last', () =>
    expect(untilFor('2019-08-31', 300)).toBe('2020-03-01'))
})

describe('a figure nearer to the due day', () => {
  const yearly = [2016, 2017, 2018, 2019].map((year, i) =>
    aReading(`${year}-12-31`, 58 + i, { published: `${year + 1}-02-01` }),
  )
  const dueIn2020 = (
    readings: readonly Reading[],
    parts: Parts = { expectedEvery: { months: 12 } },
    due = '2020-12-31',
  ) =>
    aMetric({
      series: [seriesOf(readings, parts)],
      targets: [aTarget({ value: 60, due, published: '2016-06-01' })],
    } as Parameters<typeof aMetric>[0])
  const kindOn = (metric: Metric, on: string) => assess(metric, day(on)).status.kind

  it('is waited for where the last one was there and could have fallen back since, and without it nobody can say', () => {
    const metric = dueIn2020(yearly)
    // 61 at the end of 2019. The figure for 2020 is due on 31 December and 32 days; two usual gaps of 366 days are waited.
    expect(assess(metric, day('2021-02-02')).status).toMatchObject({
      kind: 'awaiting',
      because: { until: '2022-12-31' },
    })
    expect([kindOn(metric, '2020-12-31'), kindOn(metric, '2022-12-31'), kindOn(metric, '2023-01-01')]).toEqual([
      'awaiting',
      'awaiting',
      'out-of-date',
    ])
  })
  it('that never comes is told as time passing, on the day after', () =>
    expect(
      changesBetween(dueIn2020(yearly), day('2020-12-30'), day('2023-03-01')).map(({ on, cause, after }) => [
        on,
        cause.kind,
        after.kind,
      ]),
    ).toEqual([
      ['2020-12-31', 'time-alone', 'awaiting'],
      ['2023-01-01', 'time-alone', 'out-of-date'],
    ]))
  it('settles it when it comes', () => {
    const fell = [...yearly, aReading('2020-12-31', 55, { published: '2021-02-01' })]
    const held = [...yearly, aReading('2020-12-31', 62, { published: '2021-02-01' })]
    expect([kindOn(dueIn2020(fell), '2021-02-01'), kindOn(dueIn2020(held), '2021-02-01')]).toEqual(['missed', 'met'])
  })
  it('is waited for though a later one has come', () => {
    const later = [...yearly, aReading('2021-06-30', 50, { published: '2021-01-10' })]
    expect(kindOn(dueIn2020(later), '2021-01-20')).toBe('awaiting')
  })
  it.each([
    ['not-collected', 'out-of-date'],
    ['suppressed', 'out-of-date'],
    ['paused', 'met'],
    ['not-applicable', 'met'],
  ] as const)('that the record says is %s leaves the target %s', (reason, kind) => {
    const absences = [
      {
        reason,
        when: { kind: 'on', date: date('2020-12-31') },
        day: day('2020-12-31'),
        publishedOn: date('2020-06-01'),
        publishedDay: day('2020-06-01'),
        source: 'somewhere',
      },
    ] as const
    const lacking = { expectedEvery: { months: 12 }, absences }
    expect(kindOn(dueIn2020(yearly, lacking), '2021-01-20')).toBe(kind)
    // One that is near the day needs no other.
    const near = [...yearly, aReading('2020-11-30', 61)]
    expect(kindOn(dueIn2020(near, lacking), '2021-01-20')).toBe('met')
  })
  it('is not expected where the next would come after the day, or nothing tells how often they come', () => {
    expect(kindOn(dueIn2020(yearly, undefined, '2020-11-30'), '2020-12-15')).toBe('met')
    expect(nearerUntil(knownOn(yearly.slice(0, 2), '2020-01-31'), day('2019-12-31'), day('2020-01-31'))).toBeUndefined()
    expect(nearerUntil(knownOn([], '2020-01-31'), day('2019-12-31'), day('2020-01-31'))).toBeUndefined()
  })
  it('between two days come as many as the interval makes, and none where none is known', () => {
    const stated = { expectedEvery: { months: 3 } }
    expect(daysToCome(knownOn([], '2020-01-31', stated), day('2019-11-30'), day('2020-08-31'))).toEqual([
      '2020-02-29',
      '2020-05-31',
    ])
    expect(daysToCome(knownOn([], '2020-01-31', stated), day('2019-11-30'), day('2020-01-31'))).toEqual([])
    expect(daysToCome(knownOn([], '2020-01-31'), day('2019-11-30'), day('2020-08-31'))).toEqual([])
  })
  describe('where fewer than three figures are known', () => {
    const one = [aReading('2019-07-15', 95)]
    const of = (readings: readonly Reading[], parts: Parts = {}) =>
      aMetric({
        series: [seriesOf(readings, parts)],
        targets: [aTarget({ value: 90, due: '2020-12-31', published: '2016-06-01' })],
      } as Parameters<typeof aMetric>[0])
    it('an old one settles nothing: less evidence is not more certainty', () => {
      expect([kindOn(of(one), '2020-12-31'), kindOn(of(one), '2022-07-06')]).toEqual(['awaiting', 'out-of-date'])
      const two = [...one, aReading('2020-06-30', 95)]
      expect(kindOn(of(two), '2020-12-31')).toBe('awaiting')
    })
    it('one on the day does, and one before it does not while the record states that another comes', () => {
      expect(kindOn(of([...one, aReading('2020-12-31', 95)]), '2020-12-31')).toBe('met')
      const monthly = { expectedEvery: { months: 1 }, publicationLagDays: 0 }
      expect(kindOn(of([...one, aReading('2020-12-16', 95)], monthly), '2021-02-01')).toBe('met')
      expect(kindOn(of([...one, aReading('2020-11-15', 95)], monthly), '2021-02-01')).toBe('awaiting')
    })
  })
  it('is one by the interval that the record states, though the usual gap is longer', () => {
    const quarters = ['2018-12-31', '2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31', '2020-03-31', '2020-06-30']
    const readings = [...quarters, '2020-10-31', '2020-11-30'].map((on, i) =>
      aReading(on, 900 + 10 * i, { published: on }),
    )
    const monthly = { expectedEvery: { months: 1 }, publicationLagDays: 10 }
    const target = aTarget({ value: 985, due: '2020-12-31', published: '2018-06-01' })
    const kindFor = (measure: 'cumulative' | 'level', direction: 'increase' | 'decrease', value: number) =>
      kindOn(
        aMetric({
          measure,
          direction,
          series: [seriesOf(readings, monthly)],
          targets: [{ ...target, value }],
        } as Parameters<typeof aMetric>[0]),
        '2020-12-31',
      )
    // 980 at the end of November, and December's figure is due on 10 January.
    expect([
      kindFor('cumulative', 'increase', 985),
      kindFor('cumulative', 'decrease', 985),
      kindFor('level', 'increase', 970),
    ]).toEqual(['awaiting', 'awaiting', 'awaiting'])
  })
  it('a total for a whole year that came out in its first month does not show that a limit was kept', () => {
    const early = [...yearly.slice(0, 3), aReading('2019', 61, { published: '2020-01-15' })]
    const limit = (readings: readonly Reading[]) =>
      kindOn(
        {
          ...dueIn2020(readings, {}),
          measure: 'cumulative',
          direction: 'decrease',
          targets: [aTarget({ value: 100 })],
        },
        '2020-12-31',
      )
    expect(limit([...early, aReading('2020', 92, { published: '2020-02-01' })])).toBe('awaiting')
    expect(limit([...early, aReading('2020', 92, { published: '2020-12-31' })])).toBe('met')
  })
  it('a month by its end, where the usual gap is learned: 31 January, 31 days and 10', () => {
    const months = ['2019-10-31', '2019-11-30', '2019-12-31', '2020-01-31'].map((on, i) =>
      aReading(on, 58 + i, { published: new Date(Date.parse(on) + 10 * 864e5).toISOString().slice(0, 10) }),
    )
    expect(nearerUntil(knownOn(months, '2020-03-01'), day('2020-02-29'), day('2020-03-01'))).toBe('2020-03-12')
  })
})

describe('the days that a judgement waits for, one by one', () => {
  const monthly = ['2020-05-31', '2020-06-30', '2020-07-31', '2020-08-31', '2020-09-30', '2020-10-31'].map((on, i) =>
    aReading(on, 10 + i, { published: on }),
  )
  const slowly = { expectedEvery: { months: 1 }, publicationLagDays: 120 } as const
  const untilDue = (due: string, readings = monthly) =>
    waitsUntil(knownOn(readings, '2021-02-01', slowly), day(due), day('2021-02-01'))
  it('the figure for the due day itself, with the time that it takes', () =>
    // 31 December and 120 days.
    expect(untilDue('2020-12-31')).toBe('2021-04-30'))
  it('the last one by then, where it stands near enough: half a month', () =>
    // 30 November is 15 days before; and 120 days.
    expect(untilDue('2020-12-15')).toBe('2021-03-30'))
  it('else the first one after', () => expect(untilDue('2020-12-20')).toBe('2021-04-30'))
  it('and where the last one by then is here already, the first one after too', () =>
    expect(untilDue('2020-12-15', [...monthly, aReading('2020-11-30', 16)])).toBe('2021-04-30'))
  it('a figure is judged by until the later of the two: it is no longer recent, or the next is overdue', () => {
    const until = (parts: Parts, readings = monthly) =>
      freshUntil(knownOn(readings, '2021-02-01', parts), day('2021-02-01'))
    // Two usual gaps of 31 days after 31 October; the next is due on 30 November and 120 days later.
    expect(until({ expectedEvery: { months: 1 }, publicationLagDays: 0 })).toBe('2021-01-01')
    expect(until(slowly)).toBe('2021-03-30')
    // No interval is known of two figures: 550 days.
    expect(until({}, monthly.slice(-2))).toBe('2022-05-04')
  })
  it('only the last six publications tell how long figures take', () => {
    const seven = monthly.map((reading, i) =>
      i === 0 ? aReading('2020-05-31', 10, { published: '2020-06-20' }) : reading,
    )
    expect(lagOf(knownOn(seven, '2021-02-01')).lagDays).toBe(20)
    expect(lagOf(knownOn([...seven, aReading('2020-11-30', 16)], '2021-02-01')).lagDays).toBe(0)
  })
  it('of the stated interval and the usual gap the shorter tells how near a figure must be', () => {
    const nearBy = (expectedEvery: NonNullable<Series['expectedEvery']>) =>
      standsForDays(knownOn(monthly, '2021-02-01', { expectedEvery }))
    expect([nearBy({ months: 12 }), nearBy({ days: 7 })]).toEqual([15.5, 3.5])
  })
  it('figures on weekdays alone are daily only where they come each day', () =>
    expect(
      isOnWeekdays(
        knownOn(
          ['06', '13', '20', '27'].map((on) => aReading(`2020-01-${on}`, 1)),
          '2020-02-01',
          { expectedEvery: { days: 7 } },
        ),
      ),
    ).toBe(false))
  it('a statement that there is no figure counts from the day on which it was made', () => {
    const absence = { reason: 'paused', day: day('2020-11-30'), publishedDay: day('2020-12-05') } as Absence
    const by = (on: string) => absencesBy({ absences: [absence] }, day(on))
    expect([by('2020-12-04'), by('2020-12-05'), absencesBy({}, day('2020-12-05'))]).toEqual([[], [absence], []])
  })
})
