/** The facts beside a status, one by one: worked out by hand on small records. */
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  DAYS_A_YEAR,
  differenceQualifier,
  type Qualifier,
  type Reading,
} from '../../src/progress/index.ts'
import { sumQualifier } from '../../src/progress/judging/qualifier.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'

const total = (readings: readonly Reading[], target: Parameters<typeof aTarget>[0]) =>
  aMetric({ measure: 'cumulative', targets: [aTarget(target)], readings })

describe('where a yearly rate counts from', () => {
  // 100 a year from 1 January 2018; 729 days to 31 December 2019.
  const RATE = { value: 100, from: '2018-01-01', published: '2017-01-01', due: '2019-12-31' }
  it('from the last figure by its start, not by its publication', () => {
    const { baseline, targetLevel } = assess(
      total([aReading('2016-12-31', 10), aReading('2017-07-01', 50)], RATE),
      day('2018-02-01'),
    )
    expect(baseline?.value).toBe(50)
    expect(targetLevel).toBe(50 + 100 * 2)
  })
  it('from its start, where the last figure is older', () => {
    const { requiredPath } = assess(total([aReading('2017-07-01', 50)], RATE), day('2018-02-01'))
    expect(requiredPath?.points.map(({ day: on }) => on)).toEqual(['2018-01-01', '2019-12-31'])
  })
  it('from the first figure, where that came after its start', () => {
    const { targetLevel, requiredPath } = assess(total([aReading('2018-07-01', 50)], RATE), day('2018-08-01'))
    expect(requiredPath?.points[0]?.day).toBe('2018-07-01')
    // From 1 July 2018 are 548 days.
    expect(targetLevel).toBeCloseTo(50 + (100 * 548) / 365.25, 9)
  })
  it('is as exact as the figure it counts from; a level is exact', () => {
    expect(
      assess(total([aReading('2017-07-01', 50, { precision: 'about' })], RATE), day('2018-02-01')).targetLevelPrecision,
    ).toBe('about')
    expect(
      assess(total([aReading('2017-07-01', 50, { precision: 'about' })], {}), day('2018-02-01')).targetLevelPrecision,
    ).toBe('exact')
  })
})

describe('the gap', () => {
  // From 0 on 1 January 2017 to 100 on 31 December 2020, 1,460 days; half of them have gone by 1 January 2019.
  const readings = [aReading('2017-01-01', 0, { precision: 'about' }), aReading('2019-01-01', 40)]
  it('is the figure less what was needed that day, and its share of that', () => {
    const { gap } = assess(aMetric({ readings }), day('2019-02-01'))
    expect(gap).toMatchObject({ required: 50, difference: -10, ahead: -10, relative: -0.2 })
  })
  it('for a target to fall, less is ahead', () => {
    const { gap } = assess(
      aMetric({
        direction: 'decrease',
        targets: [aTarget({ value: 0 })],
        readings: [aReading('2017-01-01', 100), aReading('2019-01-01', 40)],
      }),
      day('2019-02-01'),
    )
    expect(gap).toMatchObject({ required: 50, difference: -10, ahead: 10 })
  })
  it('before the due day is no more exact than the baseline; on it and after, the target alone counts', () => {
    const precisionOn = (on: string) =>
      assess(aMetric({ readings: [...readings, aReading(on, 90)] }), day('2021-06-30')).gap?.precision
    expect(precisionOn('2020-12-30')).toBe('about')
    expect(precisionOn('2020-12-31')).toBe('exact')
    expect(precisionOn('2021-01-31')).toBe('exact')
  })
  it('is nought, not less than nought, where the figure is what was needed', () =>
    expect(
      Object.is(
        assess(aMetric({ readings: [aReading('2017-01-01', 0), aReading('2019-01-01', 50)] }), day('2019-02-01')).gap
          ?.ahead,
        0,
      ),
    ).toBe(true))
})

describe('the change since the baseline', () => {
  it('is told from figure to figure, with its share', () => {
    const { change } = assess(
      aMetric({ readings: [aReading('2017-01-01', 20), aReading('2018-01-01', 25, { precision: 'more-than' })] }),
      day('2018-02-01'),
    )
    expect(change).toMatchObject({
      difference: 5,
      relative: 0.25,
      precision: 'more-than',
      from: { value: 20 },
      to: { value: 25 },
    })
  })
  it('is not told while there is one figure', () =>
    expect(assess(aMetric({ readings: [aReading('2017-01-01', 20)] }), day('2018-02-01')).change).toBeUndefined())
})

describe('when a target was first reached', () => {
  const reached = (values: readonly number[]) =>
    assess(aMetric({ readings: values.map((value, i) => aReading(`${2017 + i}-06-30`, value)) }), day('2020-07-31'))
      .reached
  it('between the first figure that had, and the one before it', () => {
    expect(reached([50, 90, 100, 95])).toMatchObject({ on: { value: 100 }, after: { value: 90 } })
    expect(reached([110])?.on.value).toBe(110)
    expect(reached([110])?.after).toBeUndefined()
  })
  it('is absent while none had', () => expect(reached([50, 90, 99])).toBeUndefined())
})

describe('freshness', () => {
  it('without a stated interval no figure is late', () =>
    expect(assess(aMetric({ readings: [aReading('2018-01-01', 5)] }), day('2018-03-02')).freshness).toEqual({
      ageDays: 60,
      nextDueDay: undefined,
      overdueDays: 0,
      lag: { origin: 'stated', days: 0 },
    }))
})

describe('pace', () => {
  const paceOf = (readings: readonly Reading[], asAt: string) => assess(aMetric({ readings }), day(asAt)).pace
  it('needed: to the target by the due day, over the days left from the latest figure', () => {
    const pace = paceOf([aReading('2017-01-01', 0), aReading('2020-12-01', 40)], '2020-12-30')
    expect(pace?.neededPerDay).toBe(2)
    // 40 in 1,430 days: 2 over that is 71.5.
    expect(pace?.ratio).toBeCloseTo(71.5, 9)
  })
  it.each(['2020-12-31', '2021-01-01'])('on %s no day is left', (asAt) =>
    expect(paceOf([aReading('2017-01-01', 0), aReading('2020-12-01', 40)], asAt)?.neededPerDay).toBeUndefined(),
  )
  it('a figure of the due day itself leaves no day', () =>
    expect(paceOf([aReading('2017-01-01', 0), aReading('2020-12-30', 40)], '2020-12-30')?.neededPerDay).toBe(60))
  it('held over two figures is their change, with no limits', () =>
    expect(paceOf([aReading('2017-01-01', 0), aReading('2017-01-11', 40)], '2017-02-01')?.held).toEqual({
      perDay: 4,
      limits95: undefined,
      precision: 'exact',
      method: 'last-change',
      from: '2017-01-01',
      to: '2017-01-11',
    }))
  it.each<[Qualifier, Qualifier]>([
    ['exact', 'exact'],
    ['about', 'about'],
    ['more-than', 'about'],
  ])('with one figure that is %s, the pace held is %s', (one, all) => {
    expect(
      paceOf(
        [aReading('2017-01-01', 0), aReading('2017-02-01', 5, { precision: one }), aReading('2017-03-01', 8)],
        '2017-04-01',
      )?.held?.precision,
    ).toBe(all)
    expect(
      paceOf([aReading('2017-01-01', 0), aReading('2017-02-01', 5, { precision: one })], '2017-04-01')?.held?.precision,
    ).toBe(all)
  })
  it('held over three is the middle slope, with limits where the figures stray', () => {
    const held = paceOf(
      [
        aReading('2017-01-01', 0),
        aReading('2017-01-11', 10),
        aReading('2017-01-21', 40),
        aReading('2017-01-31', 45),
        aReading('2017-02-10', 44),
        aReading('2017-02-20', 70),
        aReading('2017-03-02', 71),
      ],
      '2017-04-01',
    )?.held
    expect(held?.method).toBe('median-slope')
    expect(held?.limits95!.low).toBeLessThan(held!.perDay)
    expect(held?.limits95!.high).toBeGreaterThan(held!.perDay)
  })
  it('has no ratio where the figures stand still', () =>
    expect(paceOf([aReading('2017-01-01', 5), aReading('2017-06-01', 5)], '2017-07-01')?.ratio).toBeUndefined())
})

describe('how exact sums and differences are', () => {
  it.each<[Qualifier, Qualifier, Qualifier, Qualifier]>([
    ['exact', 'exact', 'exact', 'exact'],
    ['exact', 'about', 'about', 'about'],
    ['exact', 'more-than', 'more-than', 'almost'],
    ['exact', 'almost', 'almost', 'more-than'],
    ['more-than', 'more-than', 'more-than', 'about'],
    ['more-than', 'almost', 'about', 'more-than'],
    ['almost', 'almost', 'almost', 'about'],
    ['almost', 'more-than', 'about', 'almost'],
    ['about', 'about', 'about', 'about'],
    ['about', 'almost', 'about', 'about'],
    ['more-than', 'exact', 'more-than', 'more-than'],
  ])('%s and %s: their sum is %s, the first less the second is %s', (one, other, sum, difference) => {
    expect(sumQualifier(one, other)).toBe(sum)
    expect(differenceQualifier(one, other)).toBe(difference)
  })
})

describe('a year that is counted within', () => {
  const quarters = (years: readonly (readonly number[])[]): readonly Reading[] =>
    years.flatMap((counts, year) =>
      counts.map((value, i) => {
        const start = addMonths(day('2014-04-01'), 12 * year + 3 * i)
        const end = addDays(addMonths(start, 3), -1)
        return {
          ...aReading(end, value, { published: addDays(end, 30) }),
          when: { kind: 'period', start, end },
        } satisfies Reading
      }),
    )
  const promised = (direction: 'increase' | 'decrease', counts: readonly number[]) =>
    aMetric({
      measure: 'flow',
      direction,
      targets: [aTarget({ value: 1000, from: '2017-04-01', published: '2017-04-01', due: '2019-03-31' })],
      readings: quarters([[100, 200, 300, 400], [120, 210, 290, 380], [90, 220, 310, 410], counts]),
    })
  // By the end of September the three years before had done 940 of 3,030; 360 had been counted.
  const needed = (1000 * 940) / 3030
  it('has its gap against the usual share of the year', () => {
    const { gap, requiredPath, targetLevelPrecision, forecast } = assess(
      promised('increase', [110, 250]),
      day('2017-11-15'),
    )
    expect(gap!.difference).toBeCloseTo(360 - needed, 9)
    expect(gap!.ahead).toBeCloseTo(360 - needed, 9)
    expect(gap!.relative).toBeCloseTo((360 - needed) / needed, 9)
    expect(requiredPath!.kind).toBe('within-year')
    expect(targetLevelPrecision).toBe('exact')
    expect(forecast!.isFurtherThanTested).toBe(false)
  })
  it('to stay below a quota, more is behind, and the chance is the other one', () => {
    const [up, down] = (['increase', 'decrease'] as const).map((direction) =>
      assess(promised(direction, [110, 250]), day('2017-11-15')),
    )
    expect(down!.gap!.ahead).toBeCloseTo(needed - 360, 9)
    expect(up!.forecast!.chance + down!.forecast!.chance).toBeCloseTo(1, 12)
    expect(up!.forecast!.chance).toBeGreaterThan(0.5)
  })
  it('has no forecast once it is settled, nor while one year alone came before', () => {
    expect(assess(promised('decrease', [400, 300, 400]), day('2018-02-10')).forecast).toBeUndefined()
    const one = aMetric({
      measure: 'flow',
      targets: [aTarget({ value: 1000, from: '2015-04-01', published: '2015-04-01', due: '2019-03-31' })],
      readings: quarters([
        [100, 200, 300, 400],
        [110, 250],
      ]),
    })
    expect(assess(one, day('2015-11-15')).forecast).toBeUndefined()
  })
})

it('a year is 365.25 days, everywhere', () => expect(DAYS_A_YEAR).toBe(365.25))
