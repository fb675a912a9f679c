/** What the next figure would have to be: the answers are put into the record and judged. */
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  requiredNextReading,
  type AssessOptions,
  type Metric,
} from '../../src/progress/index.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { withReadings } from './laws/law.ts'
import { recorded } from '../fixtures/record.ts'

const asked = (metric: Metric, on: string, options: AssessOptions = {}) =>
  requiredNextReading(metric, assess(metric, day(on), options), options)

/** The status after a figure that nobody published. */
function statusWith(metric: Metric, known: string, on: string, value: number, options: AssessOptions = {}): string {
  const had = withReadings(metric, (readings) => [
    ...readings.filter(({ publishedDay }) => publishedDay <= day(known)),
    aReading(on, value, { basis: options.includeIndicative === true ? 'indicative' : 'official' }),
  ])
  return assess(had, day(on), options).status.kind
}

describe('the next figure that would turn a target', () => {
  it('the academy as at 28 June 2019: about 14,060 graduates a year later, and not a hundred fewer', () => {
    const academy = recorded('academy-graduates')
    const found = asked(academy, '2019-06-28')!
    expect(found.on).toBe('2020-06-28')
    // Published when it is due: a year and ninety days after the latest figure.
    expect(found.published).toBe('2020-09-26')
    expect(Math.round(found.value / 10)).toBe(1406)
    // 366 days from 10,000 to it.
    expect(found.perDay).toBeCloseTo((found.value - 10_000) / 366, 9)
    const statusOf = (value: number) =>
      assess(
        withReadings(academy, (readings) => [...readings, aReading('2020-06-28', value, { published: '2020-09-26' })]),
        day('2020-09-26'),
      ).status.kind
    expect([statusOf(found.value), statusOf(found.value - 100)]).toEqual(['on-track', 'at-risk'])
  })
  it('Verify as at 5 March 2019: ten million more in three months', () => {
    const verify = recorded('verify-users')
    const found = asked(verify, '2019-03-05')!
    expect(found).toMatchObject({ on: '2019-05-31', published: '2019-07-15' })
    expect(found.value / 1e6).toBeCloseTo(14.2, 1)
    const kindWith = (value: number) =>
      assess(
        withReadings(verify, (readings) => [
          ...readings.filter(({ publishedDay }) => publishedDay <= day('2019-03-05')),
          aReading(found.on, value, { published: found.published }),
        ]),
        found.published,
      ).status.kind
    expect([kindWith(found.value), kindWith(found.value - 1e5)]).toEqual(['on-track', 'at-risk'])
  })
  it('the passports with indicative figures, which came later: the answer as at June 2020 stays what it was', () => {
    const passports = recorded('online-passport-share')
    const then = asked(passports, '2020-06-30', { includeIndicative: true })
    const before = withReadings(passports, (readings) =>
      readings.filter(({ publishedDay }) => publishedDay <= day('2020-06-30')),
    )
    expect(then).toEqual(asked(before, '2020-06-30', { includeIndicative: true }))
    expect(then!.value).toBeCloseTo(0.8355, 4)
  })
  it('a figure overdue is asked for tomorrow', () => {
    const late = aMetric({
      readings: [aReading('2017-06-30', 10), aReading('2017-12-31', 21), aReading('2018-06-30', 29)],
      targets: [aTarget({ value: 80 })],
      measure: 'cumulative',
    })
    const expecting: Metric = {
      ...late,
      series: late.series.map((series) => ({ ...series, expectedEvery: { months: 3 } })),
    }
    const found = asked(expecting, '2018-10-31')!
    expect(found).toMatchObject({ on: '2018-11-01', published: '2018-11-01' })
    expect(statusWith(expecting, '2018-10-31', '2018-11-01', found.value)).toBe('on-track')
    expect(statusWith(expecting, '2018-10-31', '2018-11-01', found.value - 0.5)).not.toBe('on-track')
  })
  it('for a target on track it is what keeps it there', () => {
    const well = aMetric({
      readings: [
        aReading('2017-03-31', 10),
        aReading('2017-09-30', 26),
        aReading('2018-03-31', 40),
        aReading('2018-09-30', 56),
        aReading('2019-03-31', 71),
      ],
      targets: [aTarget({ value: 105 })],
      measure: 'cumulative',
    })
    const expecting: Metric = {
      ...well,
      series: well.series.map((series) => ({ ...series, expectedEvery: { months: 6 } })),
    }
    expect(assess(expecting, day('2019-03-31')).status.kind).toMatch(/ahead|on-track/)
    const found = asked(expecting, '2019-03-31')!
    expect(found.value).toBeGreaterThan(71)
    expect(statusWith(expecting, '2019-03-31', found.on, found.value)).toMatch(/ahead|on-track/)
    expect(statusWith(expecting, '2019-03-31', found.on, found.value - 0.1)).toMatch(/at-risk|off-track/)
  })
  it('a figure withdrawn later still counts on the day that is asked of', () => {
    const academy = recorded('academy-graduates')
    const withdrawn = withReadings(academy, (readings) =>
      readings.map((reading) => ({ ...reading, withdrawnDay: day('2019-12-01') })),
    )
    expect(asked(withdrawn, '2019-06-28')).toEqual(asked(academy, '2019-06-28'))
  })
  it('overdue with a long wait for publication, it stands for the day it comes', () => {
    const readings = [aReading('2018-06-30', 10), aReading('2018-12-31', 21), aReading('2019-06-30', 29)]
    const slow = aMetric({ readings, targets: [aTarget({ value: 80 })], measure: 'cumulative' })
    const expecting: Metric = {
      ...slow,
      series: slow.series.map((series) => ({ ...series, expectedEvery: { days: 10 }, publicationLagDays: 60 })),
    }
    // Due on 8 September, so asked for the day after; it would stand for a day sixty days before that.
    expect(asked(expecting, '2019-09-08')).toMatchObject({ on: '2019-07-11', published: '2019-09-09' })
    // Of a figure that was late within its own wait the day of publication is all that can be said.
    const hasty: Metric = {
      ...slow,
      series: slow.series.map((series) => ({ ...series, expectedEvery: { days: 0 }, publicationLagDays: 60 })),
    }
    expect(asked(hasty, '2019-07-31')).toMatchObject({ on: '2019-08-29', published: '2019-08-29' })
  })
  it('there is none for a quota within years: its figures are parts of one', () => {
    const quarters = [100, 200, 300, 400, 120, 210, 290, 380, 90, 220, 310, 410, 110, 230].map((value, i) => {
      const start = addMonths(day('2014-04-01'), 3 * i)
      const end = addDays(addMonths(start, 3), -1)
      return { ...aReading(end, value, { published: addDays(end, 30) }), when: { kind: 'period', start, end } as const }
    })
    const quota = aMetric({
      measure: 'flow',
      readings: quarters,
      targets: [aTarget({ value: 1000, from: '2017-04-01', published: '2017-04-01', due: '2019-03-31' })],
    })
    const expecting: Metric = {
      ...quota,
      series: quota.series.map((series) => ({ ...series, expectedEvery: { months: 3 }, publicationLagDays: 30 })),
    }
    expect(assess(expecting, day('2017-11-15')).status.because.kind).toBe('chance')
    expect(asked(expecting, '2017-11-15')).toBeUndefined()
  })
  it('there is none where nobody says when the next figure is expected', () => {
    const unsaid = aMetric({
      readings: [aReading('2017-06-30', 10), aReading('2017-12-31', 21), aReading('2018-06-30', 29)],
      targets: [aTarget({ value: 80 })],
      measure: 'cumulative',
    })
    expect(assess(unsaid, day('2018-07-31')).status.because.kind).toBe('chance')
    expect(asked(unsaid, '2018-07-31')).toBeUndefined()
  })
  it('there is none where no figure is expected, none is judged, or the next comes too late', () => {
    expect(asked(aMetric({ readings: [aReading('2018-06-30', 29)] }), '2018-10-31')).toBeUndefined()
    expect(asked(recorded('academy-graduates'), '2018-01-31')).toBeUndefined()
    const close: Metric = { ...recorded('academy-graduates') }
    expect(asked(close, '2021-06-30')).toBeUndefined()
  })
  describe('of a measure that can fall back', () => {
    const expecting = (
      direction: 'increase' | 'decrease',
      values: readonly number[],
      value: number,
      rest: Partial<Metric> = {},
    ): Metric => {
      const metric = aMetric({
        direction,
        readings: values.map((figure, i) => aReading(addMonths(day('2017-01-31'), 3 * i), figure)),
        targets: [aTarget({ value, due: '2019-06-30' })],
        ...rest,
      })
      return { ...metric, series: metric.series.map((series) => ({ ...series, expectedEvery: { months: 3 } })) }
    }
    it('it may be lower than the latest where that keeps it on track, and higher where it is to fall', () => {
      const rising = expecting('increase', [50, 54, 57, 61, 66, 69, 74], 70)
      const up = asked(rising, '2018-07-31')!
      expect(assess(rising, day('2018-07-31')).status.kind).toMatch(/ahead|on-track/)
      expect(up.value).toBeLessThan(74)
      expect(up.value).toBeGreaterThan(50)
      expect(up.perDay).toBeLessThan(0)
      const falling = expecting('decrease', [50, 46, 43, 39, 34, 31, 26], 30)
      const down = asked(falling, '2018-07-31')!
      expect(down.value).toBeGreaterThan(26)
      expect(down.value).toBeLessThan(50)
      expect(statusWith(falling, '2018-07-31', down.on, down.value)).toMatch(/ahead|on-track/)
      expect(statusWith(falling, '2018-07-31', down.on, down.value + 0.5)).toMatch(/at-risk|off-track/)
    })
    it('a running total that would be on track without any more has none', () => {
      const total = expecting('increase', [10, 10, 90, 90, 150, 150, 240], 241, { measure: 'cumulative' })
      expect(assess(total, day('2018-07-31')).status.because.kind).toBe('chance')
      expect(asked(total, '2018-07-31')).toBeUndefined()
    })
    it('a figure withdrawn by that day, or published after it, has no part in it', () => {
      const plain = expecting('increase', [50, 54, 58, 61, 66, 69, 70], 80)
      const [series] = plain.series
      const more = (readings: Metric['series'][number]['readings']): Metric => ({
        ...plain,
        series: [{ ...series!, readings: [...series!.readings, ...readings] }],
      })
      const answer = asked(plain, '2018-07-31')
      expect(answer).toBeDefined()
      const gone = aReading('2018-06-15', 20, { published: '2018-06-20', withdrawn: '2018-07-31' })
      expect(asked(more([gone]), '2018-07-31')).toEqual(answer)
      expect(asked(more([aReading('2018-08-15', 20)]), '2018-07-31')).toEqual(answer)
      const goesLater = aReading('2018-06-15', 20, { published: '2018-06-20', withdrawn: '2018-08-01' })
      expect(asked(more([goesLater]), '2018-07-31')).toEqual(
        asked(more([aReading('2018-06-15', 20, { published: '2018-06-20' })]), '2018-07-31'),
      )
    })
    it('one that would come out on the due day is too late', () => {
      const close = expecting('increase', [50, 54, 58, 61, 66, 69, 70], 80, { measure: 'cumulative' })
      const dueOn = (due: string): Metric => ({ ...close, targets: [aTarget({ value: 80, due })] })
      const next = asked(dueOn('2018-11-30'), '2018-07-31')!.published
      expect(asked(dueOn(next), '2018-07-31')).toBeUndefined()
      expect(asked(dueOn(addDays(next, 1)), '2018-07-31')).toBeDefined()
    })
  })
})
