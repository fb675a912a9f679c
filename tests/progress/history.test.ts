import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, assess, changesBetween, history, type Metric } from '../../src/progress/index.ts'
import { historySteps } from '../../src/progress/history/history.ts'
import { allSteps } from '../../src/progress/steps.ts'
import { statusOn } from '../../src/progress/judging/status.ts'
import { publicationEvents } from '../../src/progress/record/timeline/publication-events.ts'
import { undone } from '../../src/progress/history/changes.ts'
import { aMetric, aReading, aTarget, date, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'
import { RUNS } from './runs.ts'

const monthly = (values: readonly number[], from = '2017-01-31') =>
  values.map((value, i) => aReading(addDays(day(from), 30 * i), value))

/** Figures at uneven dates, some revised, withdrawn or indicative, all published between 2017 and 2019. */
const metrics = fc
  .record({
    values: fc.array(
      fc.record({
        value: fc.integer({ min: 1, max: 120 }),
        gap: fc.integer({ min: 1, max: 120 }),
        lag: fc.integer({ min: 0, max: 90 }),
        fate: fc.constantFrom('kept', 'kept', 'revised', 'withdrawn', 'indicative'),
      }),
      { maxLength: 12 },
    ),
    value: fc.integer({ min: 1, max: 150 }),
    published: fc.integer({ min: 0, max: 300 }),
    due: fc.integer({ min: 301, max: 900 }),
    measure: fc.constantFrom('level' as const, 'cumulative' as const),
  })
  .map(({ values, value, published, due, measure }): Metric => {
    const start = day('2017-01-01')
    let on = start
    const readings = values.flatMap(({ value: figure, gap, lag, fate }) => {
      on = addDays(on, gap)
      const out = addDays(on, lag)
      const first = aReading(on, figure, {
        published: out,
        ...(fate === 'indicative' ? { basis: 'indicative' } : {}),
        ...(fate === 'withdrawn' ? { withdrawn: addDays(out, 40) } : {}),
      })
      return fate === 'revised' ? [first, aReading(on, figure + 9, { published: addDays(out, 25) })] : [first]
    })
    return aMetric({
      readings,
      measure,
      targets: [aTarget({ value, published: addDays(start, published), due: addDays(start, due) })],
    })
  })
const span = fc
  .tuple(fc.integer({ min: -50, max: 1200 }), fc.integer({ min: 0, max: 900 }))
  .map(([from, length]) => [addDays(day('2017-01-01'), from), addDays(day('2017-01-01'), from + length)] as const)

describe('the history of a target', () => {
  it('law: what was asked before, between other days or half of it, changes no answer', () => {
    const ends = fc.array(fc.integer({ min: -200, max: 400 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(metrics, span, ends, (metric, [from, to], others) => {
        for (const days of others) history(metric, from, addDays(to, days))
        for (const days of others) history(metric, addDays(from, days), to)
        const half = historySteps(metric, from, addDays(to, 30))
        const isDone = half.next().done === true
        const alone = history(structuredClone(metric), from, to)
        expect(history(metric, from, to)).toEqual(alone)
        if (!isDone) expect(allSteps(half)).toEqual(history(structuredClone(metric), from, addDays(to, 30)))
      }),
      { numRuns: RUNS },
    )
  })
  it('law: each moment is what is answered for that day on its own', () => {
    fc.assert(
      fc.property(metrics, span, (metric, [from, to]) => {
        for (const { day: on, status } of history(metric, from, to)) expect(status).toEqual(assess(metric, on).status)
      }),
      { numRuns: RUNS },
    )
  })
  it('holds every publication and every month end, in order and once', () => {
    const metric = aMetric({
      readings: [
        aReading('2017-02-10', 1),
        aReading('2017-02-28', 2),
        aReading('2017-04-30', 3, { published: '2017-05-02', withdrawn: '2017-05-03' }),
      ],
    })
    expect(
      history(metric, day('2017-02-01'), day('2017-05-15')).map(({ day: on, isNews, isMonthEnd }) => [
        on,
        isNews,
        isMonthEnd,
      ]),
    ).toEqual([
      ['2017-02-10', true, false],
      ['2017-02-28', true, true],
      ['2017-03-31', false, true],
      ['2017-04-30', false, true],
      ['2017-05-02', true, false],
      ['2017-05-03', true, false],
    ])
  })
  it('of Verify: off track from the first day it could be judged, then no figures, then missed', () => {
    const moments = history(recorded('verify-users'), day('2017-02-09'), day('2022-12-31'))
    const turns = moments
      .filter(({ status }, i) => status.kind !== moments[i - 1]?.status.kind)
      .map(({ day: on, status }) => [on, status.kind])
    // Figures of 31 March 2017, 16 April and 26 November 2018, and 5 March and 8 May 2019; none from then to September
    // 2022.
    expect(turns).toEqual([
      ['2017-02-09', 'cannot-be-judged'],
      ['2018-11-26', 'off-track'],
      ['2020-02-29', 'out-of-date'],
      ['2020-12-31', 'awaiting'],
      ['2021-11-30', 'out-of-date'],
      ['2022-09-29', 'missed'],
    ])
  })
  it('is empty for a target that the metric does not have', () => {
    expect(history(aMetric(), day('2017-01-01'), day('2018-01-01'), { targetId: 'another' })).toEqual([])
  })
})

describe('looking back no further than the answer needs', () => {
  const one = (metric: Metric) => ({
    metric,
    target: metric.targets[0]!,
    entries: publicationEvents(metric.series[0]!, ['official']),
  })
  it('law: gives the same as folding from the first day', () => {
    fc.assert(
      fc.property(metrics, fc.integer({ min: 0, max: 1100 }), (metric, after) => {
        const asAt = addDays(day('2017-01-01'), after)
        // A look-back as long as the record is a fold from its first day.
        const moments = history(metric, asAt, asAt)
        const whole = moments.find(({ day: on }) => on === asAt)
        if (whole !== undefined) expect(statusOn(one(metric), asAt).status).toEqual(whole.status)
      }),
      { numRuns: RUNS },
    )
  })
  it('beyond the bound the levels are compared anew', () => {
    const metric = aMetric({ targets: [aTarget({ value: 111 })], readings: monthly([34, 36, 44, 48, 54]) })
    const asAt = metric.series[0]!.readings.at(-1)!.publishedDay
    expect([statusOn(one(metric), asAt).status.kind, statusOn(one(metric), asAt, 0).status.kind]).toEqual([
      'at-risk',
      'on-track',
    ])
  })
})

describe('what changed between two days', () => {
  it('has its day, however far on the reader looks, after a figure given before its month was over', () => {
    const metric = aMetric({
      targets: [aTarget({ value: 0, published: '2012-01-01', due: '2012-01-29' })],
      direction: 'decrease',
      readings: [
        aReading('2012-01-01', 0.5, { published: '2012-01-02' }),
        ...['2012-01-08', '2012-01-15', '2012-01-22'].map((published) => aReading('2012-01', 0.4, { published })),
      ],
    })
    const weekly = { ...metric, series: [{ ...metric.series[0], expectedEvery: { days: 7 } }] } as Metric
    const told = (to: string) =>
      changesBetween(weekly, day('2012-01-25'), day(to)).map(({ on, after }) => [on, after.kind])
    const stale = ['2012-01-30', 'out-of-date']
    expect(['2012-01-29', '2012-01-30'].map((on) => assess(weekly, day(on)).status.kind)).toEqual([
      'awaiting',
      'out-of-date',
    ])
    expect(told('2012-02-03').at(-1)).toEqual(stale)
    expect(told('2013-06-01').at(-1)).toEqual(stale)
  })
  const causes = (metric: Metric, from: string, to: string) =>
    changesBetween(metric, day(from), day(to)).map(({ on, cause, before, after }) => [
      on,
      cause.kind,
      before.kind,
      after.kind,
    ])

  it('law: the changes lead, one by one, from the status on the first day to that on the second', () => {
    fc.assert(
      fc.property(metrics, span, (metric, [from, to]) => {
        const changes = changesBetween(metric, from, to)
        const ends = [assess(metric, from).status.kind, assess(metric, to).status.kind]
        expect([changes[0]?.before.kind ?? ends[0], changes.at(-1)?.after.kind ?? ends[0]]).toEqual(ends)
        changes.slice(1).forEach((change, i) => expect(change.before.kind).toBe(changes[i]!.after.kind))
        for (const { on } of changes) expect(on > from && on <= to).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
  it('law: after the last change of a day the status is what is answered for that day', () => {
    fc.assert(
      fc.property(metrics, span, (metric, [from, to]) => {
        const last = new Map(changesBetween(metric, from, to).map((change) => [change.on, change.after]))
        for (const [on, after] of last) expect(after).toEqual(assess(metric, on).status)
      }),
      { numRuns: RUNS },
    )
  })
  it('tells the target, a new figure, a revision and a withdrawal apart', () => {
    const metric = aMetric({
      targets: [aTarget({ published: '2017-02-15', value: 200 })],
      readings: [
        aReading('2017-01-31', 10),
        aReading('2017-02-28', 20),
        aReading('2017-03-31', 90),
        aReading('2017-03-31', 31, { published: '2017-04-10' }),
        aReading('2017-04-30', 45, { withdrawn: '2017-05-20' }),
      ],
    })
    expect(causes(metric, '2017-01-15', '2017-05-20')).toEqual([
      ['2017-01-31', 'new-figure', 'cannot-be-judged', 'cannot-be-judged'],
      ['2017-02-15', 'target', 'cannot-be-judged', 'cannot-be-judged'],
      ['2017-02-28', 'new-figure', 'cannot-be-judged', 'cannot-be-judged'],
      ['2017-03-31', 'new-figure', 'cannot-be-judged', expect.any(String)],
      ['2017-04-10', 'revision', expect.any(String), expect.any(String)],
      ['2017-04-30', 'new-figure', expect.any(String), expect.any(String)],
      ['2017-05-20', 'withdrawal', expect.any(String), expect.any(String)],
    ])
  })
  it('says how far each moved the status, in levels and in chance', () => {
    const metric = aMetric({
      targets: [aTarget({ value: 50, due: '2017-12-31' })],
      readings: monthly([10, 12, 14, 16, 60, 75]),
    })
    const moves = changesBetween(metric, day('2017-05-30'), day('2017-06-01'))
    expect(moves.map(({ levels, isMoved }) => [levels, isMoved])).toEqual([[1, true]])
    const [{ before, after, chance }] = moves as [(typeof moves)[number]]
    expect(chance).toBeCloseTo(
      (after.because as { chance: number }).chance - (before.because as { chance: number }).chance,
      12,
    )
  })
  it('says nothing of levels or chance where one of the two is settled, out of date or not judged', () => {
    const metric = aMetric({
      measure: 'cumulative',
      targets: [aTarget({ value: 50, due: '2017-12-31' })],
      readings: monthly([10, 12, 14, 16, 60]),
    })
    const moves = changesBetween(metric, day('2017-01-15'), day('2017-06-30'))
    const settling = moves.filter(
      ({ before, after }) => (before.because.kind === 'chance') !== (after.because.kind === 'chance'),
    )
    expect(settling.map(({ before, after, levels, chance }) => [before.kind, after.kind, levels, chance])).toEqual([
      ['cannot-be-judged', 'off-track', undefined, undefined],
      ['off-track', 'met', undefined, undefined],
    ])
  })
  it('what was published on the first day is before it, and on the last day is told', () => {
    const out = (on: string) => ({ publishedOn: date(on), publishedDay: day(on), source: 'somewhere' })
    const plan = (id: string, on: string) => ({ id, title: id, ...out(on), points: [] })
    const metric = aMetric({
      plans: [plan('first', '2017-06-01'), plan('last', '2017-07-01')],
      readings: [aReading('2017-06-01', 10), aReading('2017-07-01', 12)],
    })
    expect(
      changesBetween(metric, day('2017-06-01'), day('2017-07-01')).map(({ on, cause }) => [on, cause.kind]),
    ).toEqual([
      ['2017-07-01', 'new-figure'],
      ['2017-07-01', 'plan'],
    ])
  })
  it('a statement that there is no figure changes what is awaited on the day that it comes out', () => {
    const metric = aMetric({
      measure: 'share',
      unit: { kind: 'share', noun: 'of patients' },
      targets: [aTarget({ value: 0.95, due: '2020-03-31', published: '2019-01-01' })],
      readings: ['2019-10-31', '2019-11-30', '2019-12-31', '2020-01-31', '2020-02-29'].map((on, i) =>
        aReading(on, [0.96, 0.97, 0.96, 0.95, 0.96][i]!),
      ),
    })
    const absence = {
      reason: 'suppressed' as const,
      when: { kind: 'period' as const, start: day('2020-03-01'), end: day('2020-03-31') },
      day: day('2020-03-31'),
      publishedOn: date('2020-04-20'),
      publishedDay: day('2020-04-20'),
      source: 'somewhere',
    }
    const stated = { ...metric, series: [{ ...metric.series[0]!, absences: [absence] }] }
    expect(
      changesBetween(stated, day('2020-03-15'), day('2020-08-01')).map(({ on, cause, before, after }) => [
        on,
        cause.kind,
        before.kind,
        after.kind,
      ]),
    ).toEqual([
      ['2020-03-31', 'time-alone', expect.any(String), 'awaiting'],
      ['2020-04-20', 'absence', 'awaiting', 'out-of-date'],
    ])
    for (const on of ['2020-04-19', '2020-04-20'])
      expect(
        changesBetween(stated, day('2020-04-01'), day(on)).at(-1)?.after ?? assess(stated, day('2020-04-01')).status,
      ).toEqual(assess(stated, day(on)).status)
  })
  it('a change taken back keeps its cause, unless the reader made it', () => {
    const metric = aMetric({ readings: monthly([1, 2, 3, 9]) })
    const [first] = changesBetween(metric, day('2017-01-15'), day('2017-03-15'))
    expect(Object.keys(undone(first!).cause)).toEqual(Object.keys(first!.cause))
    expect(undone(undone(first!))).toEqual(first)
  })
  it('time alone makes a figure too old, brings the due day and ends the wait for a final figure', () => {
    const metric = aMetric({
      measure: 'level',
      targets: [aTarget({ value: 1000, due: '2017-12-31' })],
      readings: monthly([10, 12, 14, 16]),
    })
    // Usual gap 30 days: too old from the 61st day after 1 May; the wait ends 60 days after the due day.
    expect(causes(metric, '2017-05-01', '2018-06-01')).toEqual([
      ['2017-07-01', 'time-alone', 'off-track', 'out-of-date'],
      ['2017-12-31', 'time-alone', 'out-of-date', 'awaiting'],
      ['2018-03-02', 'time-alone', 'awaiting', 'out-of-date'],
    ])
  })
  it('lists plans, outside forecasts and other targets, which move nothing by themselves', () => {
    const out = { publishedOn: date('2017-06-15'), publishedDay: day('2017-06-15'), source: 'somewhere' }
    const metric = aMetric({
      targets: [aTarget(), aTarget({ id: 'second', primary: false, published: '2017-06-16' })],
      plans: [{ id: 'p', title: 'A plan', ...out, points: [] }],
      outsideForecasts: [
        { title: 'A forecast', ...out, on: date('2018'), day: day('2018-12-31'), value: 3, precision: 'exact' },
      ],
    })
    const changes = changesBetween(metric, day('2017-06-01'), day('2017-07-01'))
    expect(changes.map(({ cause, isMoved }) => [cause.kind, isMoved])).toEqual([
      ['plan', false],
      ['outside-forecast', false],
      ['target', false],
    ])
  })
  it('a reader who judges by other rules than before is told what that did, last of all', () => {
    const metric = aMetric({
      readings: [...monthly([10, 12, 14]), aReading('2017-04-20', 99, { basis: 'indicative' })],
    })
    const changes = changesBetween(metric, day('2017-04-25'), day('2017-04-26'), { includeIndicative: true }, {})
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      on: '2017-04-26',
      cause: { kind: 'method', before: {}, after: { includeIndicative: true } },
    })
    expect(changes[0]!.after).toEqual(assess(metric, day('2017-04-26'), { includeIndicative: true }).status)
  })
  it('is empty between a day and itself, and for a target that is not there', () => {
    const metric = aMetric({ readings: monthly([1, 2, 3]) })
    expect([
      changesBetween(metric, day('2017-03-01'), day('2017-03-01')),
      changesBetween(metric, day('2017-01-01'), day('2018-01-01'), { targetId: 'another' }),
    ]).toEqual([[], []])
  })
  it('backwards takes each change back, the last first, and the rules of the reader with them', () => {
    const metric = aMetric({
      readings: [...monthly([1, 2, 3, 9]), aReading('2017-05-20', 40, { basis: 'indicative' })],
    })
    const [early, late] = [day('2017-03-01'), day('2017-06-01')]
    const forth = changesBetween(metric, early, late, { includeIndicative: true }, {})
    const back = changesBetween(metric, late, early, {}, { includeIndicative: true })
    expect(forth.map(({ cause }) => cause.kind)).toEqual(['new-figure', 'new-figure', 'new-figure', 'method'])
    expect(back.map(({ cause }) => cause.kind)).toEqual(['method', 'new-figure', 'new-figure', 'new-figure'])
    expect(back[0]).toMatchObject({
      cause: { before: { includeIndicative: true }, after: {} },
      before: assess(metric, late, { includeIndicative: true }).status,
      after: assess(metric, late).status,
    })
    expect(back.at(-1)!.after).toEqual(assess(metric, early).status)
    expect(back.map(({ chance }) => chance)).toEqual(
      forth.map(({ chance }) => (chance === undefined ? undefined : -chance)).toReversed(),
    )
  })
})
