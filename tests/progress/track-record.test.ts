import { describe, expect, it } from 'vitest'
import { assess, type Metric } from '../../src/progress/index.ts'
import { trackRecord } from '../../src/progress/history/track-record.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

const ENDS = ['2017-03-31', '2017-06-30', '2017-09-30', '2017-12-31', '2018-03-31', '2018-06-30']
const VALUES = [10, 14, 21, 25, 40, 44]
const readings = ENDS.map((end, i) => aReading(end, VALUES[i]!))
const metric = aMetric({ readings, targets: [aTarget({ value: 30, due: '2018-03-31', published: '2017-01-01' })] })
const mixed = aMetric({
  readings: [...readings, aReading('2018-05-31', 90, { basis: 'indicative' })],
  targets: metric.targets,
})
const after = day('2018-07-31')

/** What the judge said on one day of a figure on another: its forecast for a target due then. */
function said(asAt: string, on: string) {
  const { forecast } = assess({ ...metric, targets: [aTarget({ value: 1000, due: on })] }, day(asAt))
  return forecast!.atDue
}

describe('the track record', () => {
  const pairs = [
    ['2017-09-30', 3],
    ['2017-09-30', 4],
    ['2017-09-30', 5],
    ['2017-12-31', 4],
    ['2017-12-31', 5],
    ['2018-03-31', 5],
  ] as const
  it('scores every forecast made on a past day against the figures that came next', () => {
    const scores = pairs.map(([asAt, i]) => ({ ...said(asAt, ENDS[i]!), value: VALUES[i]! }))
    const share = (isIn: (one: (typeof scores)[number]) => boolean) => scores.filter(isIn).length / scores.length
    // Mean change: (4 + 7 + 4 + 15 + 4) / 5.
    const errors = scores.map(({ median, value }) => (median - value) / 6.8)
    const record = trackRecord([metric], after)
    expect(record).toMatchObject({ origins: 4, forecasts: 6 })
    expect(record.coverage80).toBe(share(({ value, low80, high80 }) => value >= low80 && value <= high80))
    expect(record.coverage95).toBe(share(({ value, low95, high95 }) => value >= low95 && value <= high95))
    expect(record.bias).toBeCloseTo(errors.reduce((sum, one) => sum + one, 0) / 6, 9)
    expect(record.meanError).toBeCloseTo(errors.reduce((sum, one) => sum + Math.abs(one), 0) / 6, 9)
  })
  it('is that of its day and its figures, whatever was asked before', () => {
    for (const on of ['2018-07-31', '2017-12-31', '2018-04-15', '2018-04-16', '2017-10-01'])
      for (const options of [{}, { includeIndicative: true }])
        expect(trackRecord([mixed], day(on), options)).toEqual(trackRecord([structuredClone(mixed)], day(on), options))
  })
  it('scores the chances given before the due day once the end is known', () => {
    const chances = ['2017-09-30', '2017-12-31'].map((on) => assess(metric, day(on)).forecast!.chance)
    const { chances: count, brier } = trackRecord([metric], after)
    expect(count).toBe(2)
    expect(brier).toBeCloseTo(chances.reduce((sum, chance) => sum + (1 - chance) ** 2, 0) / 2, 12)
    expect(
      trackRecord([{ ...metric, targets: [aTarget({ value: 60, due: '2018-03-31' })] }], after).brier,
    ).toBeLessThan(0.5)
  })
  it('gives no score for a target whose end is not known yet', () => {
    expect(trackRecord([{ ...metric, targets: [aTarget({ due: '2019-03-31' })] }], after)).toMatchObject({
      chances: 0,
      brier: undefined,
    })
    expect(trackRecord([metric], day('2018-01-31'))).toMatchObject({ origins: 2, forecasts: 1, chances: 0 })
  })
  it('nor for one whose end cannot be told, and from its due day on for one that is settled on it', () => {
    const lost = {
      ...metric,
      targets: [
        { ...aTarget({ value: 30, due: '2018-03-31', published: '2017-01-01' }), withdrawnDay: day('2018-01-15') },
      ],
    }
    expect(trackRecord([lost], after)).toMatchObject({ chances: 0, brier: undefined })
    expect(trackRecord([metric], day('2018-03-31')).chances).toBe(2)
    const reached = {
      ...metric,
      measure: 'cumulative' as const,
      targets: [aTarget({ value: 30, due: '2018-05-31', published: '2017-01-01' })],
    }
    expect(assess(reached, day('2018-04-30')).status.kind).toBe('met')
    expect(trackRecord([reached], day('2018-04-30')).chances).toBe(0)
    expect(trackRecord([reached], day('2018-05-31')).chances).toBe(2)
  })
  it('a figure published on the last day is held against what was forecast', () => {
    expect(trackRecord([metric], day('2017-12-31'))).toMatchObject({ origins: 2, forecasts: 1 })
    expect(trackRecord([metric], day('2017-12-30'))).toMatchObject({ origins: 1, forecasts: 0 })
  })
  it('of several metrics counts each forecast once', () => {
    const two = trackRecord([metric, { ...metric, id: 'again' }], after)
    const one = trackRecord([metric], after)
    expect(two).toMatchObject({
      origins: 8,
      forecasts: 12,
      chances: 4,
      coverage80: one.coverage80,
      coverage95: one.coverage95,
    })
    expect(two.bias).toBeCloseTo(one.bias!, 12)
    expect(two.brier).toBeCloseTo(one.brier!, 12)
  })
  it('goes six figures ahead and no further', () => {
    const many = aMetric({
      readings: Array.from({ length: 12 }, (_, i) => aReading(`2017-${String(i + 1).padStart(2, '0')}-28`, 10 + i * i)),
    })
    // Origins at the third to the twelfth figure: 6 ahead for the first four, then 5, 4, 3, 2, 1, 0.
    const { origins, forecasts, outcomes } = trackRecord([many], day('2018-06-30'))
    expect({ origins, forecasts }).toEqual({ origins: 10, forecasts: 39 })
    expect(outcomes).toHaveLength(39)
    // The first: what was forecast on the day of the third figure, for the day of the fourth.
    expect(outcomes[0]).toMatchObject({
      metricId: many.id,
      on: '2017-03-28',
      reading: { day: '2017-04-28', value: 19 },
    })
    for (const { range, reading, in80 } of outcomes)
      expect(in80).toBe(range.low80 <= reading.value && reading.value <= range.high80)
  })
  it('says of each outcome whether it fell in the range, below it or above it, and counts a figure on the edge as inside', () => {
    const edge = trackRecord([metric], after).outcomes.find(
      ({ on, reading }) => on === '2017-09-30' && reading.day === '2017-12-31',
    )!.range
    const held = (value: number) => {
      // The forecast of 30 September 2017 knows three figures; the fourth is what it is held against.
      const four = aMetric({ readings: [...readings.slice(0, 3), aReading('2017-12-31', value)] })
      const { in80, in95 } = trackRecord([four], day('2018-01-31')).outcomes.find(({ on }) => on === '2017-09-30')!
      return [in80, in95]
    }
    const { low80, high80, low95, high95 } = edge
    expect([low95 < low80, low80 < high80, high80 < high95]).toEqual([true, true, true])
    expect([
      held(low95 - 1),
      held(low95),
      held((low95 + low80) / 2),
      held(low80),
      held(high80),
      held((high80 + high95) / 2),
      held(high95),
      held(high95 + 1),
    ]).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, false],
    ])
  })
  it('says nothing where there is nothing to score', () => {
    const nothing = {
      origins: 0,
      forecasts: 0,
      coverage80: undefined,
      coverage95: undefined,
      bias: undefined,
      meanError: undefined,
      chances: 0,
      brier: undefined,
      outcomes: [],
    }
    const empty: readonly Metric[] = [
      aMetric(),
      aMetric({ targets: [] }),
      aMetric({ readings: ENDS.map((end) => aReading(end, 5)) }),
      aMetric({ measure: 'flow', targets: [aTarget({ from: '2017-01-01' })], readings }),
    ]
    for (const one of empty) expect(trackRecord([one], after)).toEqual(nothing)
    expect(trackRecord([], after)).toEqual(nothing)
  })
  it('a revision makes no new origin, and is what the forecast is held against', () => {
    const revised = {
      ...metric,
      series: [
        { ...metric.series[0]!, readings: [...readings, aReading('2018-06-30', 46, { published: '2018-07-15' })] },
      ],
    }
    const record = trackRecord([revised], after)
    expect(record.origins).toBe(4)
    expect(record.bias).toBeLessThan(trackRecord([metric], after).bias!)
  })
  it('of Verify: every chance was small before a target that was missed', () => {
    const record = trackRecord([recorded('verify-users')], day('2026-11-23'))
    expect(record.chances).toBe(3)
    expect(record.brier).toBeLessThan(0.001)
  })
})
