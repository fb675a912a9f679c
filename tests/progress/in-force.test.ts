/** Targets that were replaced or withdrawn, by hand: the one that was in force on a day judges it. */
import { describe, expect, it } from 'vitest'
import {
  assess,
  changesBetween,
  history,
  recordLog,
  stagesOn,
  targetOn,
  type Target,
} from '../../src/progress/index.ts'
import { statusSince } from '../../src/progress/meeting/status-since.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'

const until = (target: Target, on: string): Target => ({ ...target, withdrawnDay: day(on) })
const readings = [
  ['2017-12-31', 10],
  ['2018-12-31', 20],
  ['2019-12-31', 31],
  ['2020-12-31', 40],
].map(([on, value]) =>
  aReading(String(on), Number(value), { published: `${Number(String(on).slice(0, 4)) + 1}-02-01` }),
)
/** 30 by 2021, and from 1 June 2020 in its place 90 by 2021. */
const first = aTarget({ id: 'first', value: 30, due: '2021-12-31', published: '2017-06-01', primary: false })
const second = aTarget({ id: 'second', value: 90, due: '2021-12-31', published: '2020-06-01' })
const replaced = aMetric({ readings, targets: [until(first, '2020-06-01'), second] })

describe('the target in force', () => {
  const idOn = (on: string, targets: readonly Target[] = replaced.targets, targetId?: string) =>
    targetOn({ targets }, day(on), targetId === undefined ? {} : { targetId })?.id
  it('is the first until the second takes its place', () =>
    expect([idOn('2017-06-01'), idOn('2020-05-31'), idOn('2020-06-01'), idOn('2026-01-01')]).toEqual([
      'first',
      'first',
      'second',
      'second',
    ]))
  it('before any was published is the primary one, whatever else is to come', () =>
    expect(idOn('2017-05-31')).toBe('second'))
  it('is the one asked for, in force or not', () => {
    expect(idOn('2026-01-01', replaced.targets, 'first')).toBe('first')
    expect(idOn('2026-01-01', replaced.targets, 'third')).toBeUndefined()
  })
  it('between two is the one that was last withdrawn', () =>
    expect(idOn('2020-05-15', [until(first, '2020-05-01'), second])).toBe('first'))
  it('of several beside a primary one to come is the last published', () => {
    const other = aTarget({ id: 'other', published: '2018-01-01', primary: false })
    expect(idOn('2019-01-01', [first, other, second])).toBe('other')
    expect(idOn('2017-12-31', [first, other, second])).toBe('first')
  })
  it('there is none without a primary one', () => expect(idOn('2020-01-01', [first])).toBeUndefined())
})

describe('a target that was replaced', () => {
  it('judges the days on which it stood, and no other', () => {
    const by = (on: string) => assess(replaced, day(on)).targetLevel
    expect([by('2020-05-31'), by('2020-06-01')]).toEqual([30, 90])
    // 31 is there already, and can be lost again; of 90 it is a third.
    expect(assess(replaced, day('2020-05-31')).status.kind).toBe('on-track')
    expect(assess(replaced, day('2020-06-01')).status.kind).toBe('off-track')
  })
  it('each moment of its history is what was said on that day', () => {
    const moments = history(replaced, day('2017-01-01'), day('2021-06-30'))
    expect(moments.length).toBeGreaterThan(50)
    for (const { day: on, status } of moments) expect([on, status]).toEqual([on, assess(replaced, on).status])
    expect(moments.map(({ day: on }) => on)).toEqual([...new Set(moments.map(({ day: on }) => on))].sort())
  })
  it('the change is told under its own cause, on its day', () => {
    const changes = changesBetween(replaced, day('2020-05-01'), day('2020-07-01'))
    expect(changes.map(({ on, cause, before, after }) => [on, cause.kind, before.kind, after.kind])).toEqual([
      ['2020-06-01', 'target', 'on-track', 'off-track'],
    ])
    expect(changes[0]!.cause).toEqual({ kind: 'target', target: second })
  })
  it('together the changes lead from the first status to the last, whatever came on the day of the change', () => {
    const news = aReading('2020-03-31', 33, { published: '2020-06-01' })
    const metric = { ...replaced, series: [{ ...replaced.series[0]!, readings: [...readings, news] }] }
    const changes = changesBetween(metric, day('2017-01-01'), day('2021-06-30'))
    expect(changes[0]!.before).toEqual(assess(metric, day('2017-01-01')).status)
    expect(changes.at(-1)!.after).toEqual(assess(metric, day('2021-06-30')).status)
    changes.slice(1).forEach(({ before }, i) => expect(before).toEqual(changes[i]!.after))
    expect(changes.filter(({ on }) => on === '2020-06-01').map(({ cause }) => cause.kind)).toEqual([
      'target',
      'new-figure',
    ])
  })
  it('the status is counted from the change', () => expect(statusSince(replaced, day('2020-12-01'))).toBe('2020-06-01'))
  it('and of one that is asked for, from its own publication', () => {
    expect(statusSince(replaced, day('2017-06-10'), { targetId: 'first' })).toBe('2017-06-01')
    expect(statusSince(replaced, day('2017-06-10'), { targetId: 'second' })).toBeUndefined()
  })
  it('the log holds its publication and its end once each', () =>
    expect(
      recordLog(replaced, day('2021-06-30')).flatMap(({ on, cause }) =>
        'target' in cause ? [[on, cause.kind, cause.target.id]] : [],
      ),
    ).toEqual([
      ['2020-06-01', 'target', 'second'],
      ['2020-06-01', 'target-withdrawn', 'first'],
      ['2017-06-01', 'target', 'first'],
    ]))
})

describe('a target that was withdrawn', () => {
  const gone = until(aTarget({ value: 100, due: '2021-12-31', published: '2017-06-01' }), '2020-06-01')
  const statusOn = (metric: ReturnType<typeof aMetric>, on: string) => assess(metric, day(on)).status
  it('is not judged from that day on', () => {
    const metric = aMetric({ readings, targets: [gone] })
    expect(statusOn(metric, '2020-05-31').kind).toBe('off-track')
    for (const on of ['2020-06-01', '2022-06-01'])
      expect(statusOn(metric, on)).toEqual({
        kind: 'cannot-be-judged',
        because: { kind: 'target-withdrawn', withdrawnDay: '2020-06-01' },
      })
    expect(
      changesBetween(metric, day('2020-05-01'), day('2020-07-01')).map(({ on, cause, after }) => [
        on,
        cause.kind,
        after.kind,
      ]),
    ).toEqual([['2020-06-01', 'target-withdrawn', 'cannot-be-judged']])
  })
  it('after its due day stays met or missed', () => {
    const metric = aMetric({ readings, targets: [until({ ...gone, withdrawnDay: day('2022-06-01') }, '2022-06-01')] })
    expect(statusOn(metric, '2022-06-02').kind).toBe(statusOn(metric, '2022-05-31').kind)
  })
  it.each([
    ['increase', 25, 'met', 'reached-early'],
    ['decrease', 25, 'missed', 'limit-passed'],
  ] as const)(
    'by a running total that was to %s, what had been settled by then stays settled',
    (direction, value, kind, because) => {
      const metric = aMetric({ measure: 'cumulative', direction, readings, targets: [{ ...gone, value }] })
      expect(statusOn(metric, '2020-06-02')).toMatchObject({ kind, because: { kind: because, reading: { value: 31 } } })
      // 40 came after: nothing had passed 35 by then.
      const later = aMetric({ measure: 'cumulative', direction, readings, targets: [{ ...gone, value: 35 }] })
      expect(statusOn(later, '2021-06-02').because.kind).toBe('target-withdrawn')
    },
  )
  it('what came out on that very day settles nothing', () => {
    const total = (published: string) =>
      aMetric({
        measure: 'cumulative',
        readings: [...readings.slice(0, 2), aReading('2020-05-15', 120, { published })],
        targets: [gone],
      })
    expect(statusOn(total('2020-05-31'), '2020-06-02').kind).toBe('met')
    expect(statusOn(total('2020-06-01'), '2020-06-02').because.kind).toBe('target-withdrawn')
  })
  it('of one that can fall back nothing was settled', () =>
    expect(statusOn(aMetric({ readings, targets: [{ ...gone, value: 25 }] }), '2020-06-02').because.kind).toBe(
      'target-withdrawn',
    ))
  it('on its due day is withdrawn, and a day later was due first', () => {
    const promised = aTarget({ value: 20, due: '2019-12-31', published: '2017-06-01' })
    const ended = (on: string) => statusOn(aMetric({ readings, targets: [until(promised, on)] }), '2020-03-01').kind
    expect([ended('2019-12-31'), ended('2020-01-01')]).toEqual(['cannot-be-judged', 'met'])
  })
  it('without a figure is withdrawn too', () =>
    expect(statusOn(aMetric({ targets: [gone] }), '2021-01-01').because.kind).toBe('target-withdrawn'))
  describe('that was promised for every year', () => {
    const counts = [2017, 2018, 2019].map((year, i) => ({
      ...aReading(`${year}-12-31`, [3000, 2000, 3000][i]!, { published: `${year + 1}-02-01` }),
      when: { kind: 'period', start: day(`${year}-01-01`), end: day(`${year}-12-31`) } as const,
    }))
    const promised = (on: string) =>
      aMetric({
        measure: 'flow',
        readings: counts,
        targets: [until(aTarget({ value: 2500, from: '2017-01-01', published: '2017-01-01', due: '2020-12-31' }), on)],
      })
    it('a year that was broken by then stays broken', () =>
      expect(statusOn(promised('2019-06-01'), '2019-07-01').because.kind).toBe('year-short'))
    it('one that is only known later is not', () =>
      expect(statusOn(promised('2018-12-01'), '2019-07-01').because.kind).toBe('target-withdrawn'))
  })
})

describe('stages of one promise', () => {
  // 20 by 2019, 60 by 2021 and 100 by 2023, all promised on 1 June 2017; from 1 June 2020 on the last is 80.
  const stage = (id: string, value: number, due: string, primary = false) =>
    aTarget({ id, value, due, published: '2017-06-01', primary })
  const [soon, main, late] = [
    stage('soon', 20, '2019-12-31'),
    stage('main', 60, '2021-12-31', true),
    stage('late', 100, '2023-12-31'),
  ]
  const later = aTarget({ id: 'later', value: 80, due: '2023-12-31', published: '2020-06-01', primary: false })
  const staged = aMetric({ readings, targets: [main, until(late, '2020-06-01'), later, soon] })
  const idsOn = (on: string) => stagesOn(staged, day(on)).map(({ id }) => id)
  it('are those that stand on a day, in the order of their due days', () => {
    expect(idsOn('2017-05-31')).toEqual([])
    expect(idsOn('2020-05-31')).toEqual(['soon', 'main', 'late'])
    expect(idsOn('2020-06-01')).toEqual(['soon', 'main', 'later'])
  })
  it('each ask for more than the one before: two due days of one level are two readings of it', () => {
    const again = stage('again', 60, '2022-12-31')
    expect(stagesOn({ direction: 'increase', targets: [main, again] }, day('2020-01-01'))).toEqual([main])
    expect(stagesOn({ direction: 'decrease', targets: [late, main] }, day('2020-01-01'))).toEqual([main])
  })
  it('of two for one day the one that asks for more is a stage, in whatever order they are listed', () => {
    const less = stage('less', 50, '2021-12-31')
    for (const targets of [
      [main, less],
      [less, main],
    ])
      expect(stagesOn({ direction: 'increase', targets }, day('2020-01-01'))).toEqual([main])
    // A stage is on the way to what is further and later alone.
    const pathOf = (targets: readonly Target[]) =>
      assess(aMetric({ readings, targets }), day('2021-02-01'), { targetId: 'less' }).requiredPath?.points.length
    expect([pathOf([soon, main, less]), pathOf([less, main, soon])]).toEqual([3, 3])
  })
  it('are no stages where the promise is for every year', () => {
    const yearly = aTarget({ id: 'yearly', value: 5, from: '2018-01-01', due: '2022-12-31' })
    expect(stagesOn({ direction: 'increase', targets: [main, yearly] }, day('2020-01-01'))).toEqual([main])
  })
  it('lie on one path: what is needed leads through each on its day', () => {
    // The baseline is the figure for 31 December 2017, the first after the promise: 10.
    const { requiredPath, gap, baseline } = assess(staged, day('2021-02-01'))
    expect([baseline?.day, requiredPath?.kind]).toEqual(['2017-12-31', 'stages'])
    expect(requiredPath?.points).toEqual([
      { day: '2017-12-31', value: 10 },
      { day: '2019-12-31', value: 20 },
      { day: '2021-12-31', value: 60 },
    ])
    // On 31 December 2020 it is 366 of 731 days from 20 to 60: 40.027. There were 40.
    expect(gap?.required).toBeCloseTo(20 + (40 * 366) / 731, 10)
  })
  it('the first is judged when its own day has come, and the others go on', () => {
    const kindOf = (targetId: string) => assess(staged, day('2020-02-01'), { targetId }).status.kind
    // 10, 20, 31 leads to about 53, of 60 that are asked for.
    expect([kindOf('soon'), kindOf('main')]).toEqual(['met', 'at-risk'])
  })
})
