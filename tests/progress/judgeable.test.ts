/** Which figures are judged together, by hand. */
import { describe, expect, it } from 'vitest'
import { assess, makeMetric, type Metric, type MetricInput, type Reading } from '../../src/progress/index.ts'
import { judgeable } from '../../src/progress/judging/judgeable.ts'
import { metricFile } from '../fixtures/record.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'

const inPeriod = (start: string, end: string, value: number, published = end) => ({
  ...aReading(end, value, { published }),
  when: { kind: 'period' as const, start: day(start), end: day(end) },
})
const because = (metric: Pick<Metric, 'measure'>, figures: readonly Reading[], totals: readonly Reading[] = []) =>
  judgeable(metric, { figures, totals }).leftOut.map(({ reading, because: why }) => [reading.day, why])
const FLOW = { measure: 'flow' } as const

describe('periods are judged where they are alike', () => {
  const weeks = [
    inPeriod('2019-05-06', '2019-05-12', 10),
    inPeriod('2019-05-13', '2019-05-19', 11),
    inPeriod('2019-05-20', '2019-05-26', 12),
  ]
  it('two days are a part of a week, at either end', () => {
    expect(because(FLOW, [...weeks, inPeriod('2019-05-27', '2019-05-28', 3)])).toEqual([['2019-05-28', 'partial']])
    expect(because(FLOW, [inPeriod('2019-05-04', '2019-05-05', 3), ...weeks])).toEqual([['2019-05-05', 'partial']])
  })
  it('six days are one too; February is a month, and a month of five weeks among months of four', () => {
    expect(because(FLOW, [...weeks, inPeriod('2019-05-27', '2019-06-01', 9)])).toEqual([['2019-06-01', 'partial']])
    expect(
      because(FLOW, [
        inPeriod('2019-01-01', '2019-01-31', 1),
        inPeriod('2019-02-01', '2019-02-28', 2),
        inPeriod('2019-03-01', '2019-03-31', 3),
      ]),
    ).toEqual([])
    expect(
      because(FLOW, [
        inPeriod('2019-01-01', '2019-01-28', 1),
        inPeriod('2019-01-29', '2019-02-25', 2),
        inPeriod('2019-02-26', '2019-04-01', 3),
      ]),
    ).toEqual([])
  })
  it('a year among quarters is longer', () => {
    const quarters = [
      inPeriod('2018-01-01', '2018-03-31', 1),
      inPeriod('2018-04-01', '2018-06-30', 2),
      inPeriod('2017-07-01', '2018-07-31', 9),
    ]
    expect(because(FLOW, quarters)).toEqual([['2018-07-31', 'longer-period']])
  })
  it('a quarter that ends with a year among years does not stand for the year', () => {
    const years = [2015, 2016, 2017].map((year) => inPeriod(`${year}-01-01`, `${year}-12-31`, year))
    const quarter = inPeriod('2017-10-01', '2017-12-31', 30)
    const sorted = judgeable(FLOW, { figures: [years[0]!, years[1]!, quarter], totals: [years[2]!] })
    expect(sorted).toEqual({ judged: years, leftOut: [{ reading: quarter, because: 'partial' }], totals: [] })
  })
  it('years that a publisher turns to after the due day change nothing of its quarters', () => {
    const ends = ['03-31', '06-30', '09-30', '12-31']
    const quarters = ends.map((end, i) => inPeriod(`2019-${['01', '04', '07', '10'][i]}-01`, `2019-${end}`, 15 + i))
    const years = [2020, 2021, 2022, 2023, 2024].map((year) => inPeriod(`${year}-01-01`, `${year}-12-31`, 90))
    const { judged } = judgeable(FLOW, { figures: [...quarters, ...years], totals: [] }, day('2019-12-31'))
    expect(judged).toEqual(quarters)
  })
  it('a year that ends with a quarter among quarters is a total beside it', () => {
    const quarters = [
      inPeriod('2018-01-01', '2018-03-31', 1),
      inPeriod('2018-04-01', '2018-06-30', 2),
      inPeriod('2018-07-01', '2018-09-30', 3),
    ]
    const year = inPeriod('2017-10-01', '2018-09-30', 9)
    expect(judgeable(FLOW, { figures: quarters, totals: [year] })).toEqual({
      judged: quarters,
      leftOut: [],
      totals: [year],
    })
  })
  it('a year that is withdrawn leaves the quarter that ends with it, and the quarter leaves the year', () => {
    const readings = (['quarter', 'year'] as const).map((gone) => [
      { ...inPeriod('2018-01-01', '2018-12-31', 9), ...(gone === 'year' && { withdrawnDay: day('2019-02-01') }) },
      { ...inPeriod('2018-10-01', '2018-12-31', 3), ...(gone === 'quarter' && { withdrawnDay: day('2019-02-01') }) },
    ])
    for (const [i, left] of [9, 3].entries()) {
      const metric = aMetric({ measure: 'flow', readings: readings[i]! })
      expect(assess(metric, day('2019-01-31')).judged.map(({ value }) => value)).toEqual([9])
      expect(assess(metric, day('2019-02-01')).judged.map(({ value }) => value)).toEqual([left])
    }
  })
  it('of two the longer is the usual one; one alone is judged', () => {
    expect(because(FLOW, [inPeriod('2019-05-04', '2019-05-05', 3), weeks[0]!])).toEqual([['2019-05-05', 'partial']])
    expect(because(FLOW, [inPeriod('2019-05-04', '2019-05-05', 3)])).toEqual([])
  })
  it('a count of a day without a period is one of a day', () => {
    expect(because(FLOW, [...weeks, aReading('2019-05-27', 3)])).toEqual([['2019-05-27', 'partial']])
  })
  it('all are judged where nothing is counted over them', () => {
    const figures = [...weeks, inPeriod('2019-05-27', '2019-05-28', 3)]
    const sorted = judgeable({ measure: 'level' }, { figures, totals: [] })
    expect(sorted).toEqual({ judged: figures, leftOut: [], totals: [] })
    expect(sorted.judged).toBe(figures)
  })
})

describe('what a publisher says of a figure', () => {
  const marked = (status: 'provisional' | 'partial' | 'break' | 'corrected', on: string, value: number) => ({
    ...aReading(on, value),
    status,
  })
  const plain = [aReading('2017-03-31', 10), aReading('2017-06-30', 20), aReading('2017-09-30', 30)]
  it('provisional ones are judged, partial ones not', () => {
    expect(because({ measure: 'level' }, [...plain, marked('provisional', '2017-12-31', 40)])).toEqual([])
    expect(because({ measure: 'level' }, [...plain, marked('partial', '2017-12-31', 40)])).toEqual([
      ['2017-12-31', 'partial'],
    ])
  })
  it('what lies before a break is not judged with what comes after', () => {
    const figures = [plain[0]!, marked('break', '2017-06-30', 200), plain[2]!]
    expect(because({ measure: 'level' }, figures)).toEqual([['2017-03-31', 'before-break']])
    expect(because({ measure: 'level' }, [...figures, marked('break', '2017-12-31', 5)]).map(([on]) => on)).toEqual([
      '2017-03-31',
      '2017-06-30',
      '2017-09-30',
    ])
  })
  it('what is counted otherwise after the due day says nothing of how it stood', () => {
    const figures = [...plain, marked('break', '2018-12-31', 5), aReading('2019-12-31', 6)]
    const { judged, leftOut } = judgeable({ measure: 'level' }, { figures, totals: [] }, day('2018-06-30'))
    expect([judged, leftOut.map(({ because: why }) => why)]).toEqual([plain, ['after-break', 'after-break']])
    // Where none lies before the day, the later ones are all there is.
    expect(
      judgeable({ measure: 'level' }, { figures, totals: [] }, day('2016-06-30')).judged.map(({ day: on }) => on),
    ).toEqual(figures.map(({ day: on }) => on))
  })
  it.each([
    ['level', 'decrease', [50, 30, 20], 10, 5, 'missed'],
    ['level', 'increase', [50, 80, 120], 100, 40, 'met'],
    ['cumulative', 'increase', [50, 80, 120], 100, 140, 'met'],
    ['cumulative', 'increase', [50, 80, 120], 100, 90, 'met'],
    ['cumulative', 'decrease', [50, 80, 120], 100, 60, 'missed'],
    ['cumulative', 'decrease', [50, 80, 90], 100, 140, 'met'],
  ] as const)(
    'a %s to %s: a change of definition after the due day undoes nothing',
    (measure, direction, values, value, then, kind) => {
      const years = values.map((one, i) => aReading(`${2015 + i}-12-31`, one))
      const metric = (readings: readonly Reading[]) =>
        aMetric({
          measure,
          direction,
          readings,
          targets: [aTarget({ value, due: '2017-12-31', published: '2015-06-01' })],
        })
      const changed = [...years, marked('break', '2018-12-31', then)]
      expect([
        assess(metric(years), day('2018-06-30')).status.kind,
        assess(metric(changed), day('2019-06-30')).status.kind,
      ]).toEqual([kind, kind])
    },
  )
  describe('a running total by a definition that has changed since', () => {
    const years = [50, 80, 120].map((one, i) => aReading(`${2015 + i}-12-31`, one))
    const kindFor = (direction: 'increase' | 'decrease', readings: readonly Reading[], published = '2015-06-01') =>
      assess(
        aMetric({ measure: 'cumulative', direction, readings, targets: [aTarget({ published })] }),
        day('2019-06-30'),
      ).status
    const changed = [...years, marked('break', '2018-12-31', 90)]
    it('had reached its level, or passed its limit, for good', () => {
      expect(kindFor('increase', changed)).toMatchObject({ kind: 'met', because: { reading: { value: 120 } } })
      expect(kindFor('decrease', changed)).toMatchObject({ kind: 'missed', because: { shortfall: 20 } })
    })
    it('says nothing where the target was set after the change', () => {
      expect(kindFor('increase', changed, '2019-01-15').kind).toBe('cannot-be-judged')
      expect(kindFor('decrease', changed, '2019-01-15').kind).toBe('cannot-be-judged')
    })
    it('says nothing of what was corrected before the change', () => {
      const corrected = [...years, marked('corrected', '2018-06-30', 85), marked('break', '2018-12-31', 90)]
      expect(kindFor('increase', corrected).kind).toBe('cannot-be-judged')
    })
    it('counts from the definition that held when the target was set', () => {
      const twice = [years[0]!, years[2]!, marked('break', '2018-06-30', 60), marked('break', '2018-12-31', 90)]
      expect(kindFor('increase', twice, '2018-08-01').kind).toBe('cannot-be-judged')
      expect(kindFor('increase', twice, '2018-01-01').kind).toBe('met')
    })
  })
  it('a total that was corrected downward disowns the higher ones before it', () => {
    const totals = [
      aReading('2019-10-31', 900_000),
      aReading('2019-11-30', 1_000_000),
      marked('corrected', '2019-12-31', 950_000),
    ]
    expect(because({ measure: 'cumulative' }, totals)).toEqual([['2019-11-30', 'above-correction']])
    const metric = aMetric({ measure: 'cumulative', readings: totals, targets: [aTarget({ value: 980_000 })] })
    expect([assess(metric, day('2019-12-01')).status.kind, assess(metric, day('2020-01-01')).status.kind]).toEqual([
      'met',
      'cannot-be-judged',
    ])
  })
  it('where there are only parts, that is the reason', () => {
    const metric = aMetric({ readings: [marked('partial', '2017-03-31', 10)] })
    expect(assess(metric, day('2017-04-01')).status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'only-parts', count: 1 },
    })
  })
  it('what is left out is listed with the answer', () => {
    const metric = aMetric({ readings: [...plain, marked('partial', '2017-12-31', 40)] })
    const { judged, latest, leftOut } = assess(metric, day('2018-01-15'))
    expect([judged.length, latest?.value, leftOut.map((one) => one.because)]).toEqual([3, 30, ['partial']])
  })
})

describe('at the door', () => {
  const academy = (change: (readings: Record<string, unknown>[]) => void) => {
    const metric = metricFile('academy-graduates') as unknown as MetricInput
    change(metric.series[0]!.readings as unknown as Record<string, unknown>[])
    return makeMetric(metric)
  }
  const faultsOf = (change: (readings: Record<string, unknown>[]) => void) => {
    const made = academy(change)
    return made.ok ? [] : made.fault.map(({ field, problem }) => `${field} ${problem}`)
  }
  it('a figure has a value and a precision, or a reason why there is none, and never both', () => {
    expect(faultsOf(([first]) => void delete first!['value'])).toEqual(['series[0].readings[0].value no-value'])
    expect(faultsOf(([first]) => void delete first!['precision'])).toEqual([
      'series[0].readings[0].precision no-precision',
    ])
    expect(faultsOf(([first]) => void (first!['missing'] = 'paused'))).toEqual([
      'series[0].readings[0].missing value-and-missing',
    ])
  })
  it('a reason is kept beside the figures', () => {
    const made = academy((readings) => {
      readings.push({
        on: '2020-12-31',
        missing: 'not-collected',
        basis: 'official',
        publishedOn: '2020-06-01',
        source: readings[0]!['source'],
      })
    })
    expect(made.ok && made.value.series[0]!.absences).toMatchObject([
      { reason: 'not-collected', day: '2020-12-31', publishedDay: '2020-06-01' },
    ])
    expect(made.ok && made.value.series[0]!.readings).toHaveLength(3)
  })
  it('a figure that is later said to be suppressed no longer counts', () => {
    const made = academy((readings) => {
      const { value: _value, precision: _precision, note: _note, ...first } = readings[0]!
      readings.push({ ...first, missing: 'suppressed', publishedOn: '2020-06-01' })
    })
    expect(made.ok && made.value.series[0]!.readings[0]!.withdrawnDay).toBe('2020-06-01')
  })
  it.each([
    ['that had gone before stays gone from its own day', '2020-01-01', '2020-01-01'],
    ['that was to go later goes when that is said', '2021-01-01', '2020-06-01'],
  ])('one %s', (_, withdrawnOn, gone) => {
    const made = academy((readings) => {
      const { value: _value, precision: _precision, note: _note, ...first } = readings[0]!
      readings[0]!['withdrawnOn'] = withdrawnOn
      readings.push({ ...first, missing: 'suppressed', publishedOn: '2020-06-01' })
    })
    expect(made.ok && made.value.series[0]!.readings[0]!.withdrawnDay).toBe(gone)
  })
  it('a reason needs a date like a figure', () =>
    expect(
      faultsOf(([first]) => {
        delete first!['value']
        first!['missing'] = 'paused'
        first!['on'] = '2019-02-30'
      }),
    ).toEqual(['series[0].readings[0].on no-such-day']))
  it('two values of one date on one day are refused; the same one twice is not', () => {
    const twice = (value: number) => (readings: Record<string, unknown>[]) =>
      void readings.push({ ...readings[0], value })
    const made = academy(() => undefined)
    const first = made.ok ? made.value.series[0]!.readings[0]!.value : NaN
    expect(faultsOf(twice(first + 1))).toContain('series[0].readings[3].value two-values')
    expect(faultsOf(twice(first))).toEqual([])
  })
  it('only a running total is corrected downward, and then it may fall', () => {
    const low = (readings: Record<string, unknown>[]) =>
      void readings.push({
        ...readings[2],
        on: '2020-06-30',
        publishedOn: '2020-07-01',
        value: 9000,
        precision: 'exact',
      })
    expect(faultsOf(low)).toEqual(['series[0].readings[3].value falls'])
    expect(
      faultsOf((readings) => {
        low(readings)
        readings[3]!['status'] = 'corrected'
      }),
    ).toEqual([])
    const passports = metricFile('online-passport-share') as unknown as MetricInput
    const [reading] = passports.series[0]!.readings as unknown as Record<string, unknown>[]
    reading!['status'] = 'corrected'
    const refused = makeMetric(passports)
    expect(!refused.ok && refused.fault.map(({ problem }) => problem)).toEqual(['corrects-no-total'])
  })
  it.each([
    ['about', 7268, []],
    ['about', 7249, ['share-unlike-its-fraction']],
    ['exact', 7268, ['share-unlike-its-fraction']],
  ])('73%% that is %s, beside %d of 10,000', (precision, numerator, problems) => {
    const passports = metricFile('online-passport-share') as unknown as MetricInput
    const [reading] = passports.series[0]!.readings as unknown as Record<string, unknown>[]
    Object.assign(reading!, { value: 0.73, precision, numerator, denominator: 10_000 })
    const made = makeMetric(passports)
    expect(made.ok ? [] : made.fault.map(({ problem }) => problem)).toEqual(problems)
  })
  it('a level may be promised as about so much, a yearly rate may not', () => {
    const about = (file: string) => {
      const metric = metricFile(file) as unknown as MetricInput
      const made = makeMetric({
        ...metric,
        targets: metric.targets.map((target) => ({ ...target, precision: 'about' as const })),
      })
      return made.ok
        ? made.value.targets.map((target) => 'precision' in target)
        : made.fault.map(({ problem }) => problem)
    }
    expect([about('verify-users'), about('academy-graduates')]).toEqual([[true, true], ['round-rate']])
  })
  it('a source without a day of publication is one; its events are public on their own day', () => {
    const verify = metricFile('verify-users') as unknown as MetricInput
    const undated = {
      ...verify,
      sources: Object.fromEntries(
        Object.entries(verify.sources).map(([key, { title, publisher }]) => [key, { title, publisher }]),
      ),
    }
    const made = makeMetric(undated)
    expect(made.ok && made.value.events.every((event) => event.publishedDay === event.day)).toBe(true)
  })
})
