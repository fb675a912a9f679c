/** What was published, day by day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnchanged, recordLog, type Metric } from '../../src/progress/index.ts'
import { aReading, aTarget, date, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

type Parts = Pick<Metric, 'series' | 'targets' | 'plans' | 'outsideForecasts'>
const metricOf = (parts: Partial<Parts> & { readonly readings?: Parts['series'][number]['readings'] }): Parts => ({
  targets: [],
  plans: [],
  outsideForecasts: [],
  series: [
    {
      id: 'only',
      title: 'Only',
      definition: 'All.',
      primary: true,
      publicationLagDays: 0,
      readings: parts.readings ?? [],
    },
  ],
  ...parts,
})
const told = (metric: Parts, asAt: string) =>
  recordLog(metric, day(asAt)).map(({ on, cause }) => [
    on,
    cause.kind,
    'reading' in cause ? cause.reading.value : undefined,
  ])

describe('the log of a record', () => {
  it('tells a correction from a new figure, and what it replaced', () => {
    const metric = metricOf({
      readings: [aReading('2018-01-31', 5), aReading('2018-01-31', 6, { published: '2018-03-01' })],
    })
    expect(told(metric, '2018-12-31')).toEqual([
      ['2018-03-01', 'revision', 6],
      ['2018-01-31', 'new-figure', 5],
    ])
    const [{ cause }] = recordLog(metric, day('2018-12-31')) as [ReturnType<typeof recordLog>[number]]
    expect(cause.kind === 'revision' && cause.replaced.value).toBe(5)
  })
  it('tells a withdrawal from the day it was made', () => {
    const metric = metricOf({ readings: [aReading('2018-01-31', 5, { withdrawn: '2018-06-01' })] })
    expect(told(metric, '2018-05-31')).toEqual([['2018-01-31', 'new-figure', 5]])
    expect(told(metric, '2018-06-01')).toEqual([
      ['2018-06-01', 'withdrawal', 5],
      ['2018-01-31', 'new-figure', 5],
    ])
  })
  it('an indicative figure beside an official one of the same date is told as a figure, not as its correction', () => {
    const metric = metricOf({
      readings: [
        aReading('2018-01-31', 5),
        aReading('2018-01-31', 6, { basis: 'indicative', published: '2018-03-01' }),
      ],
    })
    expect(told(metric, '2018-12-31')).toEqual([
      ['2018-03-01', 'new-figure', 6],
      ['2018-01-31', 'new-figure', 5],
    ])
  })
  it('lists targets, plans and outside forecasts by the day they were published', () => {
    const verify = recordLog(recorded('verify-users'), day('2019-03-05'))
    expect(verify.map(({ on, cause }) => `${on} ${cause.kind}`)).toEqual([
      '2019-03-05 outside-forecast',
      '2019-03-05 new-figure',
      '2018-11-26 new-figure',
      '2018-10-31 new-figure',
      '2018-09-30 new-figure',
      '2018-04-16 new-figure',
      '2017-03-31 target',
      '2017-03-31 plan',
      '2017-03-31 plan',
      '2017-03-31 new-figure',
      '2017-02-09 target',
    ])
  })
  it('is empty before anything was published', () =>
    expect(recordLog(recorded('verify-users'), day('2017-02-08'))).toEqual([]))
  it('law: every reading of every series is told exactly once, and a day never learns of what came later', () => {
    const days = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10))
    const reading = fc
      .record({
        on: days,
        lag: fc.integer({ min: 0, max: 90 }),
        value: fc.integer({ min: 0, max: 9 }),
        isOfficial: fc.boolean(),
      })
      .map(({ on, lag, value, isOfficial }) =>
        aReading(on, value, {
          published: new Date(Date.parse(on) + lag * 86_400_000).toISOString().slice(0, 10),
          basis: isOfficial ? 'official' : 'indicative',
        }),
      )
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 12 }), days, (readings, asAt) => {
        const metric = metricOf({ readings, targets: [aTarget()] })
        const log = recordLog(metric, day(asAt))
        const shown = log.flatMap(({ cause }) => ('reading' in cause ? [cause.reading] : []))
        const known = readings.filter(({ publishedDay }) => publishedDay <= asAt)
        expect(shown).toHaveLength(known.length)
        expect(new Set(shown)).toEqual(new Set(known))
        expect(log.map(({ on }) => on)).toEqual(
          log
            .map(({ on }) => on)
            .toSorted()
            .toReversed(),
        )
        expect(log).toEqual(recordLog({ ...metric, series: [{ ...metric.series[0]!, readings: known }] }, day(asAt)))
      }),
    )
  })
})

describe('a figure that is published again', () => {
  const reading = aReading('2019-01-31', 10)
  it.each([
    ['unchanged, later and by another source', { publishedOn: date('2019-03'), source: 'elsewhere' }, true],
    ['with another value', { value: 11 }, false],
    ['more exactly', { precision: 'about' }, false],
    ['as provisional', { status: 'provisional' }, false],
    ['with its numerator', { numerator: 5 }, false],
  ] as const)('%s', (_, change, is) => expect(isUnchanged({ reading, replaced: { ...reading, ...change } })).toBe(is))
})
