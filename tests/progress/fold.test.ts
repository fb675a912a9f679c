/** The margin against flapping over the days of publication, and other edges of judging that are easy to get wrong. */
import { describe, expect, it } from 'vitest'
import { addDays, assess, dayNumber, isForecastBased, requiredOn, type Metric } from '../../src/progress/index.ts'
import { usualGapDays } from '../../src/progress/judging/cadence.ts'
import { forecastFor, pathOf } from '../../src/progress/forecast/forecast.ts'
import { chanceAt, fitTrendTo } from '../../src/progress/forecast/trend.ts'
import { forecastLevel } from '../../src/progress/judging/status-thresholds.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

const MONTH_ENDS = [
  '2017-01-31',
  '2017-02-28',
  '2017-03-31',
  '2017-04-30',
  '2017-05-31',
  '2017-06-30',
  '2017-07-31',
  '2017-08-31',
]
const monthly = (values: readonly number[]) => values.map((value, i) => aReading(MONTH_ENDS[i]!, value))

function liveOn(metric: Metric, asAt: string) {
  const { status } = assess(metric, day(asAt))
  if (!isForecastBased(status)) throw new Error(`${asAt}: ${status.kind}`)
  return { level: status.kind, chance: status.because.chance }
}

describe('the margin over the days of publication', () => {
  it('a chance just past a cut-off does not lift a level that was below it', () => {
    const metric = aMetric({ targets: [aTarget({ value: 143 })], readings: monthly([16, 24, 26, 35, 44]) })
    expect(liveOn(metric, '2017-04-30').level).toBe('at-risk')
    const { level, chance } = liveOn(metric, '2017-05-31')
    expect([chance > 0.6, chance < 0.65]).toEqual([true, true])
    expect(level).toBe('at-risk')
  })
  it('after a time out of date, a level is judged afresh', () => {
    const before = monthly([34, 47, 56, 60, 68, 72])
    const metric = aMetric({ targets: [aTarget({ value: 74 })], readings: [...before, aReading('2018-03-31', 76)] })
    expect(liveOn(metric, '2017-06-30').level).toBe('on-track')
    expect(assess(metric, day('2018-03-30')).status.kind).toBe('out-of-date')
    const { level, chance } = liveOn(metric, '2018-03-31')
    expect([chance > 0.55, chance < 0.6]).toEqual([true, true])
    expect(level).toBe('at-risk')
  })
  it('after a withdrawal that left too few figures, a level is judged afresh', () => {
    const readings = [
      aReading('2017-01-31', 25),
      aReading('2017-02-28', 28),
      aReading('2017-03-31', 37, { withdrawn: '2017-04-10' }),
      aReading('2017-04-30', 43),
    ]
    const metric = aMetric({ targets: [aTarget({ value: 50 })], readings })
    expect(liveOn(metric, '2017-03-31').level).toBe('at-risk')
    expect(assess(metric, day('2017-04-10')).status).toMatchObject({ kind: 'cannot-be-judged', because: { count: 2 } })
    const { level, chance } = liveOn(metric, '2017-04-30')
    expect(forecastLevel(chance, 'at-risk')).toBe('at-risk')
    expect(level).toBe('on-track')
  })
})

describe('edges', () => {
  it('a figure more than half a usual gap before the due day does not settle it', () => {
    const quarterEnds = ['2019-06-30', '2019-09-30', '2019-12-31', '2020-03-31', '2020-06-30', '2020-09-30']
    const metric = aMetric({
      targets: [aTarget({ due: '2020-12-01' })],
      readings: quarterEnds.map((end, i) => aReading(end, 10 + i)),
    })
    // 62 days before the due day; the usual gap is 91.5 days, half of it 45.75.
    expect(assess(metric, day('2020-12-01')).status.kind).toBe('awaiting')
  })
  it('a figure exactly half a usual gap before the due day settles it, and one a day earlier does not', () => {
    const [early, later] = ['2020-06-01', '2020-07-01'].map(day)
    const tens = [0, 10, 20, 30].map((after, i) => aReading(addDays(early!, after), 10 + i))
    // Gaps of ten days: the last figure is of 1 July, and five days later is half a gap.
    const dueIn = (days: number) =>
      assess(aMetric({ targets: [aTarget({ due: addDays(later!, days) })], readings: tens }), day('2020-07-10')).status
        .kind
    expect([dueIn(5), dueIn(6)]).toEqual(['missed', 'awaiting'])
  })
  it('with fewer than three figures no gap is usual, so that only a figure of the due day itself settles it', () => {
    const dueOn = (due: string) =>
      assess(
        aMetric({ targets: [aTarget({ due })], readings: [aReading('2020-06-01', 10), aReading('2020-07-01', 11)] }),
        day('2020-07-10'),
      ).status.kind
    expect([dueOn('2020-07-01'), dueOn('2020-07-02')]).toEqual(['missed', 'awaiting'])
  })
  it('what is waited with is the last figure of before the due day, else the first thing known', () => {
    const figures = [aReading('2019-01-01', 10), aReading('2020-03-01', 20, { published: '2020-03-01' })]
    const waiting = (readings: typeof figures) =>
      assess(aMetric({ targets: [aTarget({ due: '2020-01-01' })], readings }), day('2020-03-02')).status
    expect(waiting(figures)).toMatchObject({ kind: 'awaiting', because: { latest: { value: 10 } } })
    expect(waiting(figures.slice(1))).toMatchObject({ kind: 'awaiting', because: { latest: { value: 20 } } })
  })
  it('the usual gap is the median of the last six gaps, not five and not seven', () => {
    const days = [
      '2017-01-01',
      '2017-01-11',
      '2017-01-31',
      '2017-02-02',
      '2017-02-04',
      '2017-03-06',
      '2017-04-05',
      '2017-05-05',
    ].map((text) => ({ day: day(text) }))
    // Gaps in days: 10, 20, 2, 2, 30, 30, 30. Of the last six the middle two are 20 and 30.
    expect(usualGapDays(days)).toBe(25)
  })
  it('a figure dated on the day the target was published is its baseline', () => {
    const metric = aMetric({
      readings: [aReading('2016-12-31', 1), aReading('2017-01-01', 5), aReading('2017-03-31', 9)],
    })
    expect(assess(metric, day('2017-04-01')).baseline?.value).toBe(5)
  })
  it('a yearly rate of decrease requires a lower total', () => {
    const metric = aMetric({
      direction: 'decrease',
      readings: [aReading('2017-01-01', 1000)],
      targets: [aTarget({ value: 100, from: '2017-01-01' })],
    })
    expect(assess(metric, day('2017-02-01')).targetLevel).toBe(1000 - 100 * 4)
  })
  it('three figures since the baseline are enough for a median slope; of fewer, those before it count too', () => {
    const three = assess(
      aMetric({ readings: monthly([1, 2, 9]), targets: [aTarget({ published: '2017-01-31' })] }),
      day('2017-04-01'),
    )
    expect([three.pace?.held?.method, three.pace?.held?.from]).toEqual(['median-slope', '2017-01-31'])
    const two = assess(
      aMetric({ readings: monthly([1, 2, 9]), targets: [aTarget({ published: '2017-02-28' })] }),
      day('2017-04-01'),
    )
    // Slopes of 1/28, 7/31 and 8/59 a day: one quarter alone would be the second.
    expect([two.pace?.held?.method, two.pace?.held?.perDay]).toEqual(['median-slope', 8 / 59])
    const only = assess(
      aMetric({ readings: monthly([1, 2]), targets: [aTarget({ published: '2017-02-28' })] }),
      day('2017-04-01'),
    )
    expect([only.pace?.held?.method, only.pace?.held?.perDay]).toEqual(['last-change', 1 / 28])
  })
  it('once the due day has come no pace is needed, even where the last figure is older', () => {
    expect(assess(recorded('online-passport-share'), day('2021-02-01')).pace?.neededPerDay).toBeUndefined()
  })
  it('a count comes down to none with the chance of none and below, and is never less than none', () => {
    const chanceOf = (direction: 'increase' | 'decrease', level: number) =>
      chanceAt(fitTrendTo(aMetric({ direction }), monthly([50, 40, 35, 20]))!, level, dayNumber(day('2017-12-31')))
    expect(chanceOf('decrease', 0)).toBeGreaterThan(0.1)
    expect(chanceOf('decrease', 0)).toBeLessThan(chanceOf('decrease', 1))
    expect([chanceOf('increase', 0), chanceOf('decrease', -1)]).toEqual([1, 0])
  })
  it('figures that differ by next to nothing are known to their last digit, as those that do not move', () => {
    const chanceFor = (wobble: number) =>
      assess(aMetric({ readings: monthly([0, wobble, 0, 0, 0]) }), day('2017-06-15')).status
    for (const wobble of [0, -4.2626080130446637e-162, -1e-100])
      expect(chanceFor(wobble)).toMatchObject({ kind: 'off-track', because: { chance: expect.closeTo(0, 4) } })
    expect(liveOn(aMetric({ readings: monthly([0, -1e-100, 0, 0, 0]) }), '2017-06-15').chance).toBeCloseTo(0, 9)
  })
  it('a forecast further than eight usual gaps ahead says that it was not tested so far', () => {
    const trend = fitTrendTo(aMetric(), monthly([10, 20, 31]))!
    const isFar = (due: string) => forecastFor(trend, 100, day(due)).isFurtherThanTested
    // The mean gap is 29.5 days; eight of them from 31 March end on 22 November.
    expect([isFar('2017-11-22'), isFar('2017-11-23')]).toEqual([false, true])
  })
  it('the forecast widens along its way to the due day and ends there', () => {
    const trend = fitTrendTo(aMetric(), monthly([10, 20, 31, 37]))!
    const [path, { atDue }] = [pathOf(trend, day('2017-12-31'), 12), forecastFor(trend, 100, day('2017-12-31'))]
    expect(path.at(-1)).toMatchObject({ day: '2017-12-31', ...atDue })
    path.slice(1).forEach((one, i) => expect(one.high80 - one.low80).toBeGreaterThan(path[i]!.high80 - path[i]!.low80))
    for (const { low95, low80, median, high80, high95 } of path)
      expect([low95, low80, median, high80, high95]).toEqual(
        [low95, low80, median, high80, high95].sort((a, b) => a - b),
      )
  })
  it('before the path begins nothing is required', () => {
    const points = [
      { day: day('2017-02-28'), value: 10 },
      { day: day('2017-04-30'), value: 71 },
    ]
    expect([
      requiredOn(points, day('2017-02-27')),
      requiredOn(points, day('2017-03-01')),
      requiredOn(points, day('2018-01-01')),
    ]).toEqual([undefined, 11, 71])
  })
  it('a figure that is not yet due is not overdue', () => {
    expect(assess(recorded('verify-users'), day('2019-03-05')).freshness).toEqual({
      ageDays: 5,
      nextDueDay: '2019-07-15',
      overdueDays: 0,
      lag: { origin: 'stated', days: 45 },
    })
  })
  it('only a figure dated after the due day is called reached later', () => {
    expect(assess(aMetric({ readings: monthly([10, 120]) }), day('2017-04-01')).reachedLater).toBeUndefined()
  })
})
