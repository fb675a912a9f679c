/** In which order a meeting takes what needs it, and what it is told on the way back. */
import { describe, expect, it } from 'vitest'
import { briefing, type Metric, type Reading } from '../../../src/progress/index.ts'
import { pieceOf, reportedChanges } from '../../../src/progress/meeting/meeting-changes.ts'
import { statusSince } from '../../../src/progress/meeting/status-since.ts'
import { aMetric, aReading, aTarget, day } from '../a-metric.ts'

const monthly = (values: readonly number[], lag = 0): readonly Reading[] =>
  values.map((value, i) => {
    const on = `2018-${String(i + 1).padStart(2, '0')}-28`
    return aReading(on, value, { published: lag === 0 ? on : `2018-${String(i + 1 + lag).padStart(2, '0')}-28` })
  })
const named = (id: string, parts: Parameters<typeof aMetric>[0]): Metric => aMetric({ id, ...parts })

describe('within a group the worst comes first', () => {
  const steady = monthly([10, 11, 12, 13, 14, 15])
  it('newly missed before fallen, and of the overdue the longest', () => {
    const missed = named('missed', {
      readings: [...steady, aReading('2018-07-15', 16)],
      targets: [aTarget({ due: '2018-07-15' })],
    })
    const gone = named('gone', {
      readings: steady.map((reading, i) => (i < 4 ? { ...reading, withdrawnDay: day('2018-07-12') } : reading)),
    })
    const old = (id: string, count: number) =>
      named(id, {
        series: [{ ...aMetric().series[0]!, expectedEvery: { months: 1 }, readings: steady.slice(0, count) }],
      } as Parameters<typeof aMetric>[0])
    const unstated = named('unstated', { readings: steady.slice(0, 3) })
    const order = briefing(
      [unstated, old('late', 4), gone, old('later', 3), missed],
      day('2018-07-10'),
      day('2018-07-17'),
    )
    expect(order.targets.map(({ metric, concern }) => [metric.id, concern])).toEqual([
      ['missed', 'worsened'],
      ['gone', 'worsened'],
      // Due on 27 April by the usual gap of 29 and a half days; on 28 April and 28 May by the interval that is stated.
      ['unstated', 'overdue'],
      ['later', 'overdue'],
      ['late', 'overdue'],
    ])
  })
  it('where there is no interval to go by the oldest figure comes first, not last', () => {
    const once = (id: string, on: string) =>
      named(id, { readings: [aReading(on, 5)], targets: [aTarget({ due: '2030-12-31' })] })
    const { targets } = briefing(
      [once('newer', '2018-06-30'), once('older', '2018-01-31')],
      day('2020-09-01'),
      day('2020-09-08'),
    )
    expect(targets.map(({ metric, concern }) => [metric.id, concern])).toEqual([
      ['older', 'overdue'],
      ['newer', 'overdue'],
    ])
  })
  it('newly missed before one that fell to a small chance, whichever is listed first', () => {
    const missed = named('missed', {
      readings: [...steady, aReading('2018-07-15', 16)],
      targets: [aTarget({ due: '2018-07-15' })],
    })
    const fell = named('fell', {
      readings: [...monthly([10, 20, 31, 40, 52, 60]), aReading('2018-07-14', 36)],
      targets: [aTarget({ value: 75, due: '2018-09-30' })],
    })
    const { targets } = briefing([fell, missed], day('2018-07-10'), day('2018-07-17'))
    expect(targets.map(({ metric, concern, now }) => [metric.id, concern, now.status.because.kind])).toEqual([
      ['missed', 'worsened', 'short-at-due'],
      ['fell', 'worsened', 'chance'],
    ])
  })
  it('of those that fell the smallest chance', () => {
    const falling = (id: string, last: number) =>
      named(id, { readings: monthly([10, 20, 31, 40, last]), targets: [aTarget({ value: 60, due: '2018-08-31' })] })
    const { targets } = briefing([falling('less', 36), falling('least', 30)], day('2018-05-20'), day('2018-05-29'))
    expect(targets.map(({ metric }) => metric.id)).toEqual(['least', 'less'])
  })
})

describe('from a later day to an earlier one', () => {
  it('the same is told, last first, each effect undone', () => {
    const metric = named('back', { readings: monthly([10, 20, 31, 40]) })
    const [from, to] = [day('2018-02-01'), day('2018-04-30')]
    const [there, back] = [reportedChanges(metric, from, to), reportedChanges(metric, to, from)]
    expect(back.map(({ on }) => on)).toEqual(there.map(({ on }) => on).toReversed())
    expect(back[0]!.effect).toMatchObject({ before: there.at(-1)!.effect!.after, after: there.at(-1)!.effect!.before })
  })
  it('what bears on no status has no effect to undo', () => {
    const metric = named('beside', {
      readings: monthly([10, 20]),
      outsideForecasts: [
        {
          title: 'Theirs',
          on: day('2019-01-01'),
          day: day('2019-01-01'),
          value: 30,
          precision: 'exact',
          publishedOn: day('2018-03-05'),
          publishedDay: day('2018-03-05'),
          source: 'somewhere',
        },
      ],
      series: [
        aMetric({ readings: monthly([10, 20]) }).series[0]!,
        {
          ...aMetric().series[0]!,
          id: 'other',
          primary: false,
          readings: [aReading('2018-02-28', 5, { published: '2018-03-10' })],
        },
      ],
    } as Parameters<typeof aMetric>[0])
    const back = reportedChanges(metric, day('2018-04-01'), day('2018-03-01'))
    expect(back.map(({ cause, effect }) => [cause.kind, effect === undefined])).toEqual([
      ['new-figure', true],
      ['outside-forecast', false],
    ])
  })
})

describe('since when', () => {
  it('a status that no recent change brought is looked for further back', () => {
    const metric = named('since', { readings: monthly([10, 11, 13]) })
    expect(statusSince(metric, day('2018-04-15'))).toBe('2018-03-28')
    expect(statusSince(metric, day('2016-12-31'))).toBeUndefined()
  })
})

describe('the piece of the record that a change is about', () => {
  it.each([
    [{ kind: 'target', target: 1 }, 1],
    [{ kind: 'plan', plan: 2 }, 2],
    [{ kind: 'outside-forecast', forecast: 3 }, 3],
    [{ kind: 'new-figure', reading: 4 }, 4],
    [{ kind: 'time-alone' }, undefined],
  ])('%o', (cause, piece) => expect(pieceOf(cause as unknown as Parameters<typeof pieceOf>[0])).toBe(piece))
  it('a figure that is not judged says nothing of noise', () => {
    const metric = named('late', {
      readings: [...monthly([10, 20, 31]), { ...aReading('2018-04-10', 15), status: 'partial' }],
    })
    const told = reportedChanges(metric, day('2018-04-01'), day('2018-04-15'))
    expect(told.map(({ cause, noise }) => [cause.kind, noise])).toEqual([['new-figure', undefined]])
  })
  it('the path has not moved before it begins', () => {
    const metric = named('path', { readings: monthly([10, 20, 31]) })
    expect(briefing([metric], day('2017-06-01'), day('2018-01-10')).targets[0]!.path).toBeUndefined()
  })
})

describe('what the required path did between two meetings', () => {
  const rising = named('rising', {
    readings: monthly([10, 12, 14, 16]),
    targets: [aTarget({ value: 100, due: '2018-12-31', published: '2018-02-10' })],
  })
  const path = (metric: Metric, since: string, asAt: string) =>
    briefing([metric], day(since), day(asAt)).targets[0]!.path
  it('is told from one value to the other', () => {
    // From 10 on 28 January to 100 on 31 December: 337 days, of which 30 and 61 have gone.
    expect(path(rising, '2018-02-27', '2018-03-30')).toEqual({
      from: expect.closeTo(10 + (90 * 30) / 337, 9),
      to: expect.closeTo(10 + (90 * 61) / 337, 9),
    })
  })
  it('is nothing to tell before it began, and where it does not move', () => {
    expect(path(rising, '2018-02-01', '2018-03-30')).toBeUndefined()
    expect(path(rising, '2019-02-01', '2019-03-30')).toBeUndefined()
  })
})

describe('a withdrawal beside a publication on one day', () => {
  it('of one figure both are told, each once', () => {
    const gone = { ...aReading('2018-02-28', 20), withdrawnDay: day('2018-02-28') }
    const metric = named('both', { readings: [aReading('2018-01-28', 10), gone] })
    expect(reportedChanges(metric, day('2018-02-01'), day('2018-03-01')).map(({ cause }) => cause.kind)).toEqual([
      'new-figure',
      'withdrawal',
    ])
  })
  it('of one target too', () => {
    const metric = named('target', {
      readings: monthly([10, 12, 14]),
      targets: [
        aTarget({ published: '2018-02-10' }),
        { ...aTarget({ id: 'other', primary: false, published: '2018-02-15' }), withdrawnDay: day('2018-02-20') },
      ],
    })
    const told = reportedChanges(metric, day('2018-02-12'), day('2018-02-25')).map(({ on, cause }) => [on, cause.kind])
    expect(told).toEqual([
      ['2018-02-15', 'target'],
      ['2018-02-20', 'target-withdrawn'],
    ])
  })
})
