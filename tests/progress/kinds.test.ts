/** Targets that are more than a level: one that must be passed, and one that counts from a figure of its own. By hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  assess,
  makeMetric,
  type LevelTarget,
  type Metric,
  type MetricInput,
} from '../../src/progress/index.ts'
import { metricFile } from '../fixtures/record.ts'
import { aMetric, aReading, aTarget, date, day, level } from './a-metric.ts'
import { scenesFrom } from './generators.ts'
import { plainRecords } from './generators/plain-record.ts'
import { answerTo, law, withReadings } from './laws/law.ts'

describe('a level that must be passed', () => {
  const smoking = (last: number, strictly?: 'below') =>
    aMetric({
      direction: 'decrease',
      unit: { kind: 'share', noun: 'of adults' },
      measure: 'share',
      targets: [level({ value: 0.05, due: '2020-12-31' }, strictly === undefined ? {} : { strictly })],
      readings: [aReading('2018-12-31', 0.08), aReading('2019-12-31', 0.06), aReading('2020-12-31', last)],
    })
  const kindOf = (last: number, strictly?: 'below') => assess(smoking(last, strictly), day('2021-06-01')).status.kind
  it('under 5% is not met at 5%, and met at 4.9%; down to 5% is met at both', () => {
    expect([kindOf(0.05, 'below'), kindOf(0.049, 'below')]).toEqual(['missed', 'met'])
    expect([kindOf(0.05), kindOf(0.049)]).toEqual(['met', 'met'])
  })
  it('almost 5% is under 5%, and "more than 5%" is not', () => {
    const by = (precision: 'almost' | 'more-than') => {
      const metric = smoking(0.05, 'below')
      const readings = metric.series[0]!.readings.map((one, i) => (i === 2 ? { ...one, precision } : one))
      return assess({ ...metric, series: [{ ...metric.series[0]!, readings }] }, day('2021-06-01')).status.kind
    }
    expect([by('almost'), by('more-than')]).toEqual(['met', 'missed'])
  })
  it('5% in binary dust is 5%', () => expect(kindOf(1 - 0.95, 'below')).toBe('missed'))
  it('above works the same way up, about nought too', () => {
    const over = (value: number, last: number) =>
      assess(
        aMetric({
          unit: { kind: 'number', noun: 'balance' },
          targets: [level({ value, due: '2020-12-31' }, { strictly: 'above' })],
          readings: [aReading('2018-12-31', -3), aReading('2019-12-31', -1), aReading('2020-12-31', last)],
        }),
        day('2021-06-01'),
      ).status.kind
    expect([over(0, 0), over(0, 0.1), over(2, 2), over(2, 2.01)]).toEqual(['missed', 'met', 'missed', 'met'])
  })
})

describe('a target that counts from a figure of its own', () => {
  // 200 in 2015, 160 in 2018, 150 in 2019; half of 2015 by the end of 2020, promised in 2018.
  const figures = [
    aReading('2015-12-31', 200, { published: '2016-06-30' }),
    aReading('2018-12-31', 160, { published: '2019-06-30' }),
    aReading('2019-12-31', 150, { published: '2020-06-30' }),
  ]
  const revised = aReading('2015-12-31', 190, { published: '2020-09-01' })
  const base = { on: date('2015-12-31'), day: day('2015-12-31') }
  const half = (times: number | undefined, readings = figures) =>
    aMetric({
      direction: 'decrease',
      targets: [
        level(
          { value: 100, due: '2020-12-31', published: '2018-03-01' },
          { base: { ...base, ...(times !== undefined && { times }) } },
        ),
      ],
      readings,
    })
  it('has its path begin there, not at the last figure before it was published', () => {
    const { baseline, requiredPath, gap } = assess(half(undefined), day('2020-07-01'))
    expect([baseline?.day, baseline?.value]).toEqual(['2015-12-31', 200])
    expect(requiredPath?.points).toEqual([
      { day: '2015-12-31', value: 200 },
      { day: '2020-12-31', value: 100 },
    ])
    // By 31 December 2019, 1,461 of 1,827 days: 200 - 100 × 1461 ÷ 1827 = 120.03.
    expect(gap?.required).toBeCloseTo(200 - (100 * 1461) / 1827, 10)
  })
  it('is so many times that figure as it is known on the day: a revision moves the level', () => {
    const later = half(0.5, [...figures, revised])
    expect([assess(later, day('2020-08-31')).targetLevel, assess(later, day('2020-09-01')).targetLevel]).toEqual([
      100, 95,
    ])
    expect(assess(later, day('2020-09-01')).target).toMatchObject({ id: 'main', value: 95 })
  })
  it('without a number of times it stands as it was promised', () =>
    expect(assess(half(undefined, [...figures, revised]), day('2020-09-01')).targetLevel).toBe(100))
  it('where that figure is not known yet, stands as promised, and counts as any other', () => {
    const { baseline, targetLevel } = assess(half(0.5, figures.slice(1)), day('2020-07-01'))
    expect([baseline?.day, targetLevel]).toEqual(['2018-12-31', 100])
  })
  it('is found by its year, whatever day of it the figure is for, and is no more exact than that figure', () => {
    const year = { on: date('2015'), day: day('2015-12-31'), times: 0.5 }
    const ofYear = (precision: 'exact' | 'almost', last: number) =>
      assess(
        aMetric({
          direction: 'decrease',
          targets: [level({ value: 100, due: '2020-12-31', published: '2018-03-01' }, { base: year })],
          readings: [aReading('2015-06-30', 220, { precision }), aReading('2020-12-31', last)],
        }),
        day('2021-01-10'),
      )
    expect([ofYear('exact', 110).targetLevel, ofYear('exact', 110).status.kind]).toEqual([110, 'met'])
    // Half of "almost 220" is below 110: at 110 nobody can say.
    expect(ofYear('almost', 110).status).toMatchObject({ because: { kind: 'level-not-exact' } })
  })
  it('cannot be judged where the definition has changed since that figure', () => {
    const broken = (times: number | undefined) =>
      assess(
        half(times, [
          ...figures,
          { ...aReading('2020-12-31', 49, { published: '2021-02-01' }), status: 'break' as const },
        ]),
        day('2021-03-01'),
      ).status
    expect(broken(0.5)).toMatchObject({ because: { kind: 'base-of-another-definition', base: { value: 200 } } })
    expect(broken(undefined).because.kind).not.toBe('base-of-another-definition')
  })
  it('is a whole number where it should be one: a quarter more than 195,772 is 244,715', () => {
    const jobs = aMetric({
      targets: [level({ value: 244_715, due: '2026' }, { base: { ...base, times: 1.25 } })],
      readings: [aReading('2015-12-31', 195_772)],
    })
    expect(assess(jobs, day('2020-01-01')).targetLevel).toBe(244_715)
  })
})

describe('a rate that is kept to the year', () => {
  const total = (
    figures: readonly (readonly [string, number])[],
    direction: 'increase' | 'decrease',
    from: string,
    due: string,
  ) =>
    aMetric({
      measure: 'cumulative',
      direction,
      targets: [aTarget({ value: 3000, from, due, published: from })],
      readings: figures.map(([on, value]) => aReading(on, value)),
    })
  it('is met by exactly so many a year, though no calendar year is 365.25 days', () => {
    const kept = [
      ['2018-12-31', 8000],
      ['2019-12-31', 11_000],
      ['2020-12-31', 14_000],
    ] as const
    expect(assess(total(kept, 'increase', '2018-07-01', '2020-12-31'), day('2021-01-10')).status.kind).toBe('met')
    const short = [...kept.slice(0, 2), ['2020-12-31', 13_950]] as const
    expect(assess(total(short, 'increase', '2018-07-01', '2020-12-31'), day('2021-01-10')).status.kind).toBe('missed')
  })
  it('and a limit of so many a year is kept by them', () => {
    const year = [
      ['2016-12-31', 11_000],
      ['2017-12-31', 14_000],
    ] as const
    expect(assess(total(year, 'decrease', '2017-01-01', '2017-12-31'), day('2018-01-10')).status.kind).toBe('met')
    const over = [year[0], ['2017-12-31', 14_050]] as const
    expect(assess(total(over, 'decrease', '2017-01-01', '2017-12-31'), day('2018-01-10')).status.kind).toBe('missed')
  })
})

describe('a limit on a running total, when its day has come', () => {
  // 40, 60, 80 and 99 by the end of September 2020; at most 100 by 10 November.
  const counted = [
    ['2019-12-31', 40],
    ['2020-03-31', 60],
    ['2020-06-30', 80],
    ['2020-09-30', 99],
  ] as const
  const limit = (...more: readonly (readonly [string, number])[]) =>
    aMetric({
      measure: 'cumulative',
      direction: 'decrease',
      targets: [aTarget({ value: 100, due: '2020-11-10', published: '2019-01-01' })],
      readings: [...counted, ...more].map(([on, value]) => aReading(on, value)),
    })
  const kindOn = (metric: Metric, on: string) => assess(metric, day(on)).status.kind
  it('is not kept by a figure from before it: what only rises may have passed it since', () =>
    expect(kindOn(limit(), '2020-11-10')).toBe('awaiting'))
  it('is kept by a later figure that is still under it, and by one for the day', () => {
    expect(kindOn(limit(['2020-12-31', 100]), '2021-01-05')).toBe('met')
    expect(kindOn(limit(['2020-11-10', 100]), '2020-11-11')).toBe('met')
  })
  it('stays open where the next figure is over it: nobody can say on which side of the day that came', () =>
    expect(kindOn(limit(['2020-12-31', 119]), '2021-01-05')).not.toBe('met'))
})

const levels = scenesFrom(plainRecords.map((plain) => ({ ...plain, kind: 'a level' as const })))

/** A figure of the usual size. */
const sizeOf = ({ targets }: Metric): number => Math.max(1, Math.abs(targets[0]!.value))

describe('so many times a figure is the level that it comes to', () => {
  law('judged alike', [levels, fc.constantFrom(0.5, 0.75, 1.25, 2)], ({ metric, ...scene }, times) => {
    // Known from the first and never revised, so that the level is the same on every day.
    const [first] = metric.series[0]!.readings.map((reading) => reading.day).sort()
    const start = addDays(first!, -4000)
    const base = { on: start, day: start }
    const from = withReadings(metric, (readings) => [aReading(start, sizeOf(metric)), ...readings])
    const withBase = (asked: LevelTarget) => ({ ...from, targets: [asked] })
    const target = { ...(metric.targets[0] as LevelTarget), kind: 'level' as const, primary: true }
    const asked = answerTo({ ...scene, metric: withBase({ ...target, base: { ...base, times } }) })
    const value = asked.targetLevel ?? target.value
    const told = answerTo({ ...scene, metric: withBase({ ...target, value, base }) })
    expect(told.status).toEqual(asked.status)
    expect(told.gap).toEqual(asked.gap)
  })
})

describe('a record that asks for what cannot be', () => {
  const faultsOf = (change: (metric: any) => void) => {
    const metric = structuredClone(metricFile('online-passport-share'))
    change(metric)
    const read = makeMetric(metric as MetricInput)
    return read.ok ? [] : read.fault
  }
  it.each([
    ['under a level that is to be risen to', { strictly: 'below' }, 'targets[0].strictly', 'strict-the-wrong-way'],
    ['about, and strictly', { strictly: 'above', precision: 'about' }, 'targets[0].strictly', 'round-and-strict'],
    ['none times a figure', { base: { on: '2015', times: 0 } }, 'targets[0].base.times', 'not-above-zero'],
    ['from no date', { base: { on: 'then' } }, 'targets[0].base.on', 'not-a-date'],
    [
      'a yearly rate from a figure',
      { kind: 'yearly-rate', from: '2017-02-09', base: { on: '2015' } },
      'targets[0].base',
      'not-of-a-rate',
    ],
  ])('%s is refused', (_, parts, field, problem) =>
    expect(faultsOf((m) => Object.assign(m.targets[0], parts))).toContainEqual(
      expect.objectContaining({ field, problem }),
    ),
  )
  it('what can be asked for is taken', () =>
    expect(faultsOf((m) => Object.assign(m.targets[0], { strictly: 'above', base: { on: '2015', times: 2 } }))).toEqual(
      [],
    ))
})

describe('how figures are written', () => {
  const faultsOf = (unit: object) => {
    const read = makeMetric({ ...metricFile('academy-graduates'), unit } as unknown as MetricInput)
    return read.ok ? [] : read.fault.map(({ field, problem }) => [field, problem])
  }
  const count = { kind: 'count', noun: 'people' }
  it.each([
    [{ ...count, before: '£', after: ' a head', decimals: 2, one: 'pound', multiplier: 1000 }, []],
    [{ ...count, decimals: 7 }, [['unit.decimals', 'not-a-count-of-decimals']]],
    [{ ...count, decimals: -1 }, [['unit.decimals', 'not-a-count-of-decimals']]],
    [{ ...count, decimals: 1.5 }, [['unit.decimals', 'not-a-count-of-decimals']]],
    [{ ...count, multiplier: 0 }, [['unit.multiplier', 'not-above-zero']]],
    [{ ...count, multiplier: Infinity }, [['unit.multiplier', 'not-above-zero']]],
  ])('%j: %j', (unit, faults) => expect(faultsOf(unit)).toEqual(faults))
  it('a share has its own signs', () => {
    const metric = {
      ...metricFile('online-passport-share'),
      unit: { kind: 'share', noun: 'of all', decimals: 2, after: '%', multiplier: 2 },
    }
    const read = makeMetric(metric as unknown as MetricInput)
    expect(read.ok ? [] : read.fault.map(({ field, problem }) => [field, problem])).toEqual([
      ['unit.after', 'share-has-its-own-symbol'],
      ['unit.multiplier', 'share-has-its-own-symbol'],
    ])
  })
})

describe('versions of a target', () => {
  const version = (id: string, publishedOn: string, withdrawnOn: string | undefined, primary = true) => ({
    ...metricFile('online-passport-share')['targets'][0],
    id,
    publishedOn,
    ...(withdrawnOn !== undefined && { withdrawnOn }),
    primary,
  })
  const faultsOf = (...targets: readonly object[]) => {
    const read = makeMetric({ ...metricFile('online-passport-share'), targets } as unknown as MetricInput)
    return read.ok ? [] : read.fault.map(({ field, problem }) => [field, problem])
  }
  it('may each be primary in its own time, in any order', () => {
    expect(faultsOf(version('a', '2017', '2018-06-01'), version('b', '2018-06-01', undefined))).toEqual([])
    expect(faultsOf(version('b', '2018-06-01', undefined), version('a', '2017', '2018-06-01'))).toEqual([])
  })
  it('no two on one day', () => {
    const second = [['targets[1].primary', 'second-primary']]
    expect(faultsOf(version('a', '2017', '2018-06-02'), version('b', '2018-06-01', undefined))).toEqual(second)
    expect(faultsOf(version('b', '2018-06-01', undefined), version('a', '2017', '2018-06-02'))).toEqual(second)
    expect(faultsOf(version('a', '2017', undefined), version('b', '2018-06-01', undefined, false))).toEqual([])
  })
})

describe('somebody else’s verdict', () => {
  const said = (parts: object) => {
    const metric = structuredClone(metricFile('online-passport-share'))
    metric['outsideVerdicts'] = [
      { by: 'A', word: 'good', from: '2018', source: Object.keys(metric['sources'])[0], ...parts },
    ]
    const read = makeMetric(metric as MetricInput)
    return read.ok ? [] : read.fault.map(({ field, problem }) => [field, problem])
  }
  it.each([
    [{}, []],
    [{ word: ' ' }, [['outsideVerdicts[0].word', 'empty']]],
    [{ from: 'soon' }, [['outsideVerdicts[0].from', 'not-a-date']]],
    [{ until: '2017' }, [['outsideVerdicts[0].until', 'withdrawn-before-published']]],
    [{ source: 'nobody' }, [['outsideVerdicts[0].source', 'unknown-source']]],
    [{ rule: 'open-sdg', baseline: { on: 'then', value: 0.3 } }, [['outsideVerdicts[0].baseline.on', 'not-a-date']]],
    [{ until: 'then' }, [['outsideVerdicts[0].until', 'not-a-date']]],
    [
      { rule: 'open-sdg', baseline: { on: '2015', value: 3 } },
      [['outsideVerdicts[0].baseline.value', 'share-out-of-range']],
    ],
  ])('%j: %j', (parts, faults) => expect(said(parts)).toEqual(faults))
})
