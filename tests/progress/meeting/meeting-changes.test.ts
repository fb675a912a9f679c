/** What is told between two days: each piece of news once, under its cause, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type Metric, type Reading } from '../../../src/progress/index.ts'
import { pieceOf, reportedChanges, type ReportedChange } from '../../../src/progress/meeting/meeting-changes.ts'
import { aMetric, aReading, aTarget, day } from '../a-metric.ts'

const monthly = (values: readonly number[]): readonly Reading[] =>
  values.map((value, i) => {
    const end = addMonths(day('2017-01-31'), i)
    return aReading(end, value, { published: addDays(end, 10) })
  })

/** Due every month, ten days after its end. */
function expecting(readings: readonly Reading[], parts: Parameters<typeof aMetric>[0] = {}): Metric {
  const metric = aMetric({ readings, ...parts })
  return {
    ...metric,
    series: metric.series.map((series) => ({
      ...series,
      title: 'Things counted',
      expectedEvery: { months: 1 },
      publicationLagDays: 10,
    })),
  }
}

const told = (changes: readonly ReportedChange[]) =>
  changes.map(({ on, cause, effect }) => [on, cause.kind, effect?.after.kind])

describe('what changed between two days', () => {
  it('leaves out what came on the first day, and tells what came on the last', () => {
    const metric = expecting(monthly([10, 20, 30]))
    expect(told(reportedChanges(metric, day('2017-02-10'), day('2017-03-10')))).toEqual([
      ['2017-03-10', 'new-figure', 'cannot-be-judged'],
    ])
    expect(told(reportedChanges(metric, day('2017-02-09'), day('2017-03-09')))).toEqual([
      ['2017-02-10', 'new-figure', 'cannot-be-judged'],
    ])
    expect(reportedChanges(metric, day('2017-03-10'), day('2017-03-10'))).toEqual([])
  })
  it('tells that a figure fell due on the day after, once, and not where it came on the day', () => {
    const metric = expecting(monthly([10, 20, 30, 40]))
    // The figure for May is due on 10 June.
    const [change, ...others] = reportedChanges(metric, day('2017-05-15'), day('2017-06-11'))
    expect(others).toEqual([])
    expect(change).toEqual({
      on: '2017-06-11',
      cause: { kind: 'fell-due', due: '2017-06-10' },
      effect: undefined,
      noise: undefined,
    })
    expect(reportedChanges(metric, day('2017-05-15'), day('2017-06-10'))).toEqual([])
    expect(reportedChanges(metric, day('2017-06-11'), day('2017-06-20'))).toEqual([])
    const late = expecting([...monthly([10, 20, 30]), aReading('2017-04-30', 40, { published: '2017-05-14' })])
    expect(told(reportedChanges(late, day('2017-04-15'), day('2017-05-20')))).toEqual([
      ['2017-05-11', 'fell-due', undefined],
      ['2017-05-14', 'new-figure', expect.any(String)],
    ])
  })
  it('tells nothing as overdue once the outcome is known', () => {
    const metric = expecting(monthly([10, 20, 30, 100]), { targets: [aTarget({ due: '2017-04-30' })] })
    expect(reportedChanges(metric, day('2017-05-15'), day('2017-06-20'))).toEqual([])
  })
  it('tells a figure and its withdrawal, each once and under its own cause', () => {
    const metric = expecting([
      ...monthly([10, 20, 30]),
      aReading('2017-04-30', 90, { published: '2017-05-10', withdrawn: '2017-05-20' }),
    ])
    expect(told(reportedChanges(metric, day('2017-05-01'), day('2017-05-25')))).toEqual([
      ['2017-05-10', 'new-figure', expect.any(String)],
      ['2017-05-20', 'withdrawal', expect.any(String)],
    ])
    // Published and withdrawn on one day: nothing is left, and both are told.
    const atOnce = expecting([
      ...monthly([10, 20, 30]),
      aReading('2017-04-30', 90, { published: '2017-05-10', withdrawn: '2017-05-10' }),
    ])
    expect(
      new Set(told(reportedChanges(atOnce, day('2017-05-01'), day('2017-05-10'))).map(([, kind]) => kind)),
    ).toEqual(new Set(['new-figure', 'withdrawal']))
  })
  it('tells a target and its withdrawal', () => {
    const target = { ...aTarget({ published: '2017-03-01' }), withdrawnDay: day('2017-04-01') }
    const metric = aMetric({ targets: [target], readings: monthly([10]) })
    expect(told(reportedChanges(metric, day('2017-02-28'), day('2017-04-01'))).map(([on, kind]) => [on, kind])).toEqual(
      [
        ['2017-03-01', 'target'],
        ['2017-04-01', 'target-withdrawn'],
      ],
    )
  })
  it('what is not judged is told beside, without an effect', () => {
    const metric = expecting([
      ...monthly([10, 20, 30]),
      aReading('2017-03-31', 33, { published: '2017-04-20', basis: 'indicative' }),
    ])
    const [change] = reportedChanges(metric, day('2017-04-15'), day('2017-04-20'))
    expect(change).toMatchObject({
      on: '2017-04-20',
      cause: { kind: 'new-figure', reading: { value: 33 } },
      effect: undefined,
      noise: undefined,
    })
    // The same piece of news is not told a second time where it is judged.
    const judged = reportedChanges(metric, day('2017-04-15'), day('2017-04-20'), { includeIndicative: true })
    expect(judged).toHaveLength(1)
  })
  it('names the series of a figure that is judged', () => {
    const [change] = reportedChanges(expecting(monthly([10])), day('2017-02-01'), day('2017-02-10'))
    expect(change!.cause).toMatchObject({ series: { id: 'main', title: 'Things counted', primary: true } })
    expect(pieceOf(change!.cause)).toMatchObject({ value: 10 })
    expect(pieceOf({ kind: 'time-alone' })).toBeUndefined()
  })
  it('compares a new figure with those up to its own date', () => {
    const metric = expecting([
      ...monthly([10, 12, 11, 12, 10, 11, 12, 11, 10, 12, 11, 12, 10]),
      aReading('2018-02-28', 60, { published: '2018-03-10' }),
      // For a date before the last two, published late: twelve figures in all up to it.
      aReading('2017-12-15', 11, { published: '2018-03-15' }),
    ])
    const changes = reportedChanges(metric, day('2018-02-20'), day('2018-03-20'))
    expect(changes.map(({ on, noise }) => [on, noise?.kind, noise?.count])).toEqual([
      ['2018-03-10', 'unusual', 14],
      ['2018-03-15', 'too-few-to-tell', 12],
    ])
  })
  it('a correction is not compared', () => {
    const metric = expecting([...monthly([10, 12, 11]), aReading('2017-03-31', 14, { published: '2017-04-20' })])
    const [change] = reportedChanges(metric, day('2017-04-15'), day('2017-04-20'))
    expect([change!.cause.kind, change!.noise]).toEqual(['revision', undefined])
  })
  it('backwards it is the same, last first, with each effect undone', () => {
    const metric = expecting(monthly([10, 20, 30, 40]))
    const [from, to] = [day('2017-03-15'), day('2017-06-11')]
    const [there, back] = [reportedChanges(metric, from, to), reportedChanges(metric, to, from)]
    expect(back.map(({ on }) => on)).toEqual(there.map(({ on }) => on).toReversed())
    there.forEach(({ effect }, i) => {
      const undone = back.toReversed()[i]!.effect
      expect([undone?.before, undone?.after]).toEqual([effect?.after, effect?.before])
    })
  })
})
