/** One chart seen closer, or on a logarithmic scale. */
import { describe, expect, it } from 'vitest'
import { assess, dayNumber } from '../../../src/progress/index.ts'
import { chartModel } from '../../../src/ui/charts/model/chart-model.ts'
import { frameOf, WIDE } from '../../../src/ui/charts/model/frame.ts'
import { layout } from '../../../src/ui/charts/svg/layout.ts'
import { canBeLog, cut, daysWithin, viewed, WHOLE, zoomed } from '../../../src/ui/charts/model/zoom.ts'
import { logAxis } from '../../../src/ui/charts/model/y-axis.ts'
import { aMetric, aReading, day } from '../../progress/a-metric.ts'
import { recorded } from '../../fixtures/record.ts'

const at = (text: string): number => dayNumber(day(text))
const verify = recorded('verify-users')
const model = chartModel(verify, assess(verify, day('2019-03-05')), 'title', day('2019-03-05'), { isReview: true })
const in2018 = { from: at('2018-01-01'), to: at('2018-12-31') }

describe('a line is cut where it crosses the edge of what is shown', () => {
  it('and keeps what lies within', () => {
    expect(
      cut(
        [
          { day: 0, value: 0 },
          { day: 10, value: 100 },
          { day: 20, value: 100 },
        ],
        { from: 5, to: 12 },
      ),
    ).toEqual([
      { day: 5, value: 50 },
      { day: 10, value: 100 },
      { day: 12, value: 100 },
    ])
  })
  it('also where it runs right through, and every number of a point with it', () => {
    const path = [
      { day: 0, median: 0, fan: { low: 0 } },
      { day: 10, median: 10, fan: { low: 20 } },
    ]
    expect(cut(path, { from: 4, to: 5 })).toEqual([
      { day: 4, median: 4, fan: { low: 8 } },
      { day: 5, median: 5, fan: { low: 10 } },
    ])
  })
  it('is nothing where it lies outside', () =>
    expect(
      cut(
        [
          { day: 0, value: 0 },
          { day: 10, value: 100 },
        ],
        { from: 11, to: 12 },
      ),
    ).toEqual([]))
})

describe('seen closer', () => {
  const near = viewed(model, { x: in2018, isLog: false })
  it('only what lies there is read out, marked and listed', () => {
    expect(near.readings.map(({ value }) => value)).toEqual([2_000_000, 2_700_000, 2_900_000, 3_000_000])
    expect([near.target, near.latest, near.outside, near.forecast]).toEqual([undefined, undefined, [], undefined])
    for (const { day: one } of near.events) expect(one >= in2018.from && one <= in2018.to).toBe(true)
  })
  it('the value axis holds what is shown and still begins at zero', () => {
    // The path asks for 12.6 million at the end of 2018.
    expect(near.y).toEqual({ from: 0, to: 14_000_000 })
    expect(near.requiredPath.map(({ day: one }) => one)).toEqual([in2018.from, in2018.to])
  })
  it('no label stands for what is not shown', () => {
    expect(layout(near, WIDE).labels.map(({ name }) => name)).toEqual([])
    expect(layout(near, WIDE).asAtX).toBeUndefined()
  })
  it('the forecast is cut, and named only where its end is shown', () => {
    const ahead = viewed(model, { x: { from: at('2019-03-01'), to: at('2019-12-31') }, isLog: false })
    expect(ahead.forecast!.path.at(-1)!.day).toBe(at('2019-12-31'))
    expect(layout(ahead, WIDE).labels.map(({ name }) => name)).not.toContain('forecast')
  })
  it('nothing of the model itself is changed', () => {
    const before = JSON.stringify(model)
    viewed(model, { x: in2018, isLog: true })
    expect(JSON.stringify(model)).toBe(before)
    expect(viewed(model, WHOLE)).toBe(model)
  })
})

describe('the days shown', () => {
  it('are halved and doubled around a middle, and never leave the chart', () => {
    const half = zoomed(model, WHOLE, 0.5, at('2018-06-30'))!
    expect(Math.abs(half.to - half.from - Math.round((model.x.to - model.x.from) / 2))).toBeLessThanOrEqual(1)
    expect(half.from).toBeGreaterThanOrEqual(model.x.from)
    expect(zoomed(model, { x: half, isLog: false }, 4, at('2018-06-30'))).toBeUndefined()
    expect(zoomed(model, WHOLE, 0.5, model.x.to)!.to).toBe(model.x.to)
  })
  it('are no fewer than three weeks, whichever way they were dragged', () => {
    expect(daysWithin(model, at('2018-06-10'), at('2018-06-08'))).toEqual({
      from: at('2018-06-08'),
      to: at('2018-06-29'),
    })
    expect(daysWithin(model, at('2000-01-01'), at('2100-01-01'))).toBeUndefined()
  })
})

describe('on a logarithmic scale', () => {
  it.each([
    [
      [1_100_000, 25_000_000],
      [1e6, 1e8],
      ['1m', '2m', '5m', '10m', '20m', '50m', '100m'],
    ],
    [[30], [10, 100], ['10', '20', '50', '100']],
    [[10], [10, 100], ['10', '20', '50', '100']],
    [
      [3, 90_000],
      [1, 100_000],
      ['1', '10', '100', '1,000', '10,000', '100,000'],
    ],
  ] as const)('%j lies between powers of ten', (values, [from, to], labels) => {
    const axis = logAxis([...values], { kind: 'count', noun: '' })
    expect(axis.y).toEqual({ from, to })
    expect(axis.yTicks.map(({ label }) => label)).toEqual(labels)
  })
  it('equal ratios are equal distances', () => {
    const log = viewed(model, { x: undefined, isLog: true })
    const { y } = frameOf(log, WIDE)
    expect(y(1e6) - y(1e7)).toBeCloseTo(y(1e7) - y(1e8), 9)
  })
  it('the straight path is the curve that it is there', () => {
    const log = viewed(model, { x: undefined, isLog: true })
    const [start, end] = [model.requiredPath[0]!, model.requiredPath.at(-1)!]
    const middle = log.requiredPath[Math.floor(log.requiredPath.length / 2)]!
    expect(middle.value).toBeCloseTo(
      start.value + ((end.value - start.value) * (middle.day - start.day)) / (end.day - start.day),
      0,
    )
    expect(log.requiredPath.length).toBeGreaterThan(30)
  })
  it('is there for counts above zero alone', () => {
    const chartOf = (...values: readonly number[]) =>
      chartModel(
        aMetric(),
        assess(
          aMetric({ readings: values.map((value, i) => aReading(`2018-0${i + 1}-01`, value)) }),
          day('2018-12-31'),
        ),
        'title',
      )
    expect([canBeLog(chartOf(3, 5)), canBeLog(chartOf(0, 5)), canBeLog(chartOf())]).toEqual([true, false, false])
    const share = recorded('online-passport-share')
    expect(canBeLog(chartModel(share, assess(share, day('2019-03-05')), 'title'))).toBe(false)
  })
})
