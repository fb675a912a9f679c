/** Figures that were expected and never came, counted by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingFigures, type Interval, type MissingStretch, type Reading } from '../../src/progress/index.ts'
import { aReading, aTarget, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

const THREE_MONTHS: Interval = { months: 3 }
const metricOf = (
  readings: readonly Reading[],
  {
    every = THREE_MONTHS,
    lag = 0,
    targets = [aTarget()],
  }: {
    readonly every?: Interval
    readonly lag?: number
    readonly targets?: readonly ReturnType<typeof aTarget>[]
  } = {},
) => ({
  series: [
    {
      id: 'only',
      title: 'Only',
      definition: 'All.',
      primary: true,
      expectedEvery: every,
      publicationLagDays: lag,
      readings,
    },
  ],
  targets,
})
const stretches = (metric: Parameters<typeof missingFigures>[0], asAt: string): readonly MissingStretch[] => {
  const missing = missingFigures(metric, day(asAt))
  if (missing.kind !== 'known') throw new Error(missing.because)
  return missing.stretches
}
const told = (metric: Parameters<typeof missingFigures>[0], asAt: string) =>
  stretches(metric, asAt).map(({ after, before, count, since, last }) => [after.day, before?.day, count, since, last])

describe('the real record', () => {
  it('six quarters of passports had not come when the strategy was published: June 2015 to September 2016, each due 120 days after its end', () =>
    expect(told(recorded('online-passport-share'), '2017-02-09')).toEqual([
      ['2015-03-31', undefined, 6, '2015-10-28', '2017-01-28'],
    ]))
  it('at the end 23 quarters of passports had not come, to the one that would have settled the target: 2015 has three, each year to 2020 four', () =>
    expect(told(recorded('online-passport-share'), '2026-11-23')).toEqual([
      ['2015-03-31', undefined, 23, '2015-10-28', '2021-04-30'],
    ]))
  it('Verify went silent from February 2017 to April 2018: figures for May, August and November 2017 and for February 2018', () =>
    expect(told(recorded('verify-users'), '2018-06-30')).toEqual([
      ['2017-02-28', '2018-04-16', 4, '2017-07-15', '2018-04-14'],
    ]))
  it('the academy came back half a year late: one year is missing in between', () =>
    expect(told(recorded('academy-graduates'), '2020-01-31')).toEqual([
      ['2017-12-14', '2019-06-28', 1, '2019-03-14', '2019-03-14'],
    ]))
})

describe('what counts as missing', () => {
  const twice = [aReading('2018-03-31', 1), aReading('2018-12-31', 2)]
  it('a figure not yet due is not missing; it is from the day after', () => {
    expect(told(metricOf([aReading('2018-03-31', 1)]), '2018-06-30')).toEqual([])
    expect(told(metricOf([aReading('2018-03-31', 1)]), '2018-07-01')).toEqual([
      ['2018-03-31', undefined, 1, '2018-06-30', '2018-06-30'],
    ])
  })
  it('between two figures nine months apart, two quarters are missing', () =>
    expect(told(metricOf(twice), '2018-12-31')).toEqual([['2018-03-31', '2018-12-31', 2, '2018-06-30', '2018-09-30']]))
  it('before the second had come, nobody knew that the silence would end', () =>
    expect(told(metricOf(twice), '2018-10-15')).toEqual([['2018-03-31', undefined, 2, '2018-06-30', '2018-09-30']]))
  it.each([
    ['45 days late is the one expected', '2018-08-14', 0],
    ['46 days late, half of 92, is another one', '2018-08-15', 1],
  ])('a figure %s', (_, on, count) =>
    expect(
      stretches(metricOf([aReading('2018-03-31', 1), aReading(on, 2)]), '2018-09-01').reduce(
        (sum, one) => sum + one.count,
        0,
      ),
    ).toBe(count),
  )
  it('the days between figures are counted too: one of five weeks is there, four are not', () =>
    expect(
      told(metricOf([aReading('2018-01-01', 1), aReading('2018-02-05', 2)], { every: { days: 7 } }), '2018-02-06'),
    ).toEqual([['2018-01-01', '2018-02-05', 4, '2018-01-08', '2018-01-29']]))
  it('indicative figures do not end a silence', () =>
    expect(
      told(metricOf([aReading('2018-03-31', 1), aReading('2018-06-30', 2, { basis: 'indicative' })]), '2018-07-15'),
    ).toEqual([['2018-03-31', undefined, 1, '2018-06-30', '2018-06-30']]))
  it('a withdrawn figure leaves a gap from the day of its withdrawal', () => {
    const metric = metricOf([
      aReading('2018-03-31', 1),
      aReading('2018-06-30', 2, { withdrawn: '2018-08-01' }),
      aReading('2018-09-30', 3),
    ])
    expect(told(metric, '2018-10-01')).toEqual([['2018-03-31', '2018-09-30', 1, '2018-06-30', '2018-06-30']])
  })
  it('after the figure that would settle the target none is expected', () => {
    expect(told(metricOf([aReading('2020-09-30', 1)]), '2026-01-01')).toEqual([
      ['2020-09-30', undefined, 1, '2020-12-31', '2020-12-31'],
    ])
  })
  it('Verify at the end: what came in 2022 was no longer expected, and of its silence before that only the quarters to the due date count', () =>
    expect(told(recorded('verify-users'), '2026-11-23').slice(2)).toEqual([
      ['2019-03-31', '2022-09-20', 7, '2019-08-14', '2021-02-14'],
    ]))
  it('of two targets the later one counts; without a target figures are expected for ever', () => {
    const readings = [aReading('2020-03-31', 1)]
    expect(
      stretches(
        metricOf(readings, {
          targets: [aTarget({ due: '2020-06-30' }), aTarget({ due: '2020-12-31', id: 'late', primary: false })],
        }),
        '2026-01-01',
      )[0]!.count,
    ).toBe(3)
    expect(stretches(metricOf(readings, { targets: [] }), '2022-04-01')[0]!.count).toBe(8)
  })
  it('a target published later does not count yet', () =>
    expect(
      stretches(
        metricOf([aReading('2020-03-31', 1)], { targets: [aTarget({ due: '2020-06-30', published: '2023-01-01' })] }),
        '2022-04-01',
      )[0]!.count,
    ).toBe(8))
})

describe('what cannot be said', () => {
  it('without a stated interval', () =>
    expect(
      missingFigures(
        {
          series: [
            { id: 'only', title: 'Only', definition: 'All.', primary: true, publicationLagDays: 0, readings: [] },
          ],
          targets: [],
        },
        day('2020-01-01'),
      ),
    ).toEqual({ kind: 'cannot-be-said', because: 'no-interval' }))
  it('before the first figure has come', () =>
    expect(
      missingFigures(metricOf([aReading('2018-03-31', 1, { published: '2018-05-01' })]), day('2018-04-30')),
    ).toEqual({ kind: 'cannot-be-said', because: 'no-figure' }))
})

describe('laws', () => {
  const days = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10))
  const readings = fc
    .uniqueArray(days, { minLength: 1, maxLength: 12 })
    .map((all) => all.sort().map((on, i) => aReading(on, i)))
  it('what is published later never changes what is missing on an earlier day', () =>
    fc.assert(
      fc.property(readings, days, (all, asAt) => {
        const known = all.filter(({ publishedDay }) => publishedDay <= asAt)
        expect(missingFigures(metricOf(all), day(asAt))).toEqual(missingFigures(metricOf(known), day(asAt)))
      }),
    ))
  it('stretches are in order, none is empty, and each was due before the day', () =>
    fc.assert(
      fc.property(readings, days, (all, asAt) => {
        const missing = missingFigures(metricOf(all), day(asAt))
        if (missing.kind !== 'known') return
        for (const { count, since, last, after, before } of missing.stretches) {
          expect(count).toBeGreaterThan(0)
          expect(since <= last && last < asAt && since > after.day).toBe(true)
          if (before !== undefined) expect(last < before.day).toBe(true)
        }
      }),
    ))
})
